import { render } from 'preact';
import { sentenceOf } from '../core/failure';
import { foldedTag, NO_LABELS } from '../core/labels';
import { parseSearch } from '../core/search/query';
import { fittingHits } from '../core/search/search';
import type { ArticleFormat } from '../holdings/article-formats';
import { calmly } from '../holdings/calmly';
import { offerFile } from '../holdings/offer-file';
import { formatCount, locale, say, sayCount } from '../language/say';
import { dressPage } from '../language/start';
import { ask } from '../messages/ask';
import { OWN } from '../sources/own';
import { watchStore } from '../store/changes';
import { readJobs } from '../store/jobs';
import { allLabelled, keepLabels, readTags } from '../store/labels';
import { chosenRows, type LabelsById } from './chosen-rows';
import { facetsOf, NO_FACETS, originTitles } from './facets';
import { leavingOf } from './leaving';
import { Library, type LibraryProps } from './library';
import type { Row } from './row';
import { openShelves, type Shelves } from './shelves';
import { searchOf, type Wishes, wishesIn } from './wishes';

/** Reading the archive anew waits so long, and what was read of it is shown so often. */
const REST_MS = 3_000;
const SHOWN_EVERY_MS = 400;

let shelves: Shelves | null = null;
let rows: readonly Row[] = [];
let labels: LabelsById = new Map();
let choosing = 0;
let props: LibraryProps = {
  rows: [],
  total: 0,
  isReading: true,
  wishes: wishesIn(location.search),
  facets: NO_FACETS,
  titleOf: String,
  tagsOf: () => [],
  busy: '',
  refused: [],
  wish,
  exportAs,
  remove,
  addTag,
};

function show(more: Partial<LibraryProps>): void {
  props = { ...props, ...more };
  render(<Library {...props} />, document.body);
}

/** Chooses the rows to be shown; what a later choice has overtaken is dropped. */
async function choose(): Promise<void> {
  const mine = ++choosing;
  const { wishes } = props;
  const ranks = await ranksOf(wishes.text);
  if (mine !== choosing) return;
  const { compare } = new Intl.Collator(locale(), { numeric: true });
  show({ rows: chosenRows(rows, wishes, { ranks, labels, compare }), total: rows.length });
}

/** The rows that the search of the archive finds with their ranks; null when nothing is searched for. */
async function ranksOf(text: string): Promise<ReadonlyMap<Row, number> | null> {
  if (text.trim() === '' || !shelves) return null;
  const placed = new Map(rows.flatMap((row) => (row.place ? [[keyOf(row.place), row] as const] : [])));
  const query = parseSearch(text);
  const { hits } = await fittingHits(query, shelves.archive, {});
  const hasTags = ({ id }: Row) =>
    query.tags.every(({ name }) => labels.get(id)?.tags.some((tag) => foldedTag(tag).startsWith(name)));
  const best = [...hits].sort((a, b) => b.score - a.score);
  const found = best.flatMap((hit) => placed.get(keyOf(hit)) ?? []).filter(hasTags);
  return new Map(found.map((row, rank) => [row, rank]));
}

function keyOf({ pack, index }: { readonly pack: number; readonly index: number }): number {
  return pack * MOST_ARTICLES + index;
}

/** More than a pack can hold. */
const MOST_ARTICLES = 2 ** 32;

function wish(more: Partial<Wishes>): void {
  const wishes = { ...props.wishes, ...more };
  history.replaceState(null, '', `${location.pathname}${searchOf(wishes)}`);
  show({ wishes });
  void choose().catch(fail);
}

async function read(): Promise<void> {
  const opened = await openShelves();
  const titleOf = originTitles(opened.archive.packs, await readJobs().catch(() => []));
  const isFirst = shelves === null;
  const now: Row[] = [];
  let shownAt = performance.now();
  for await (const more of opened.rows()) {
    now.push(...more);
    if (!isFirst || performance.now() - shownAt < SHOWN_EVERY_MS) continue;
    [shelves, rows] = [opened, now.slice()];
    show({ titleOf });
    await choose();
    shownAt = performance.now();
  }
  [shelves, rows] = [opened, now];
  show({
    titleOf,
    isReading: false,
    refused: opened.failures,
    facets: facetsOf(rows, props.facets.tags, titleOf),
  });
  await readTagged();
}

/** Reads what the reader put to articles. */
async function readTagged(): Promise<void> {
  const [labelled, used] = await Promise.all([allLabelled(), readTags()]).catch(() => [[], []] as const);
  labels = new Map(labelled.map((one) => [`${OWN}/${one.identity}`, one]));
  const tags = used.map(({ tag, articles }) => ({ value: tag, title: tag, articles }));
  show({ facets: { ...props.facets, tags }, tagsOf: ({ id }) => labels.get(id)?.tags ?? [] });
  await choose();
}

/** Puts a tag to articles of the reader's own beside those that they have. */
function addTag(tag: string, chosen: readonly Row[]): void {
  act(say('tagging'), async () => {
    const at = new Date().toISOString();
    for (const { id, seq } of chosen) {
      if (seq === null) continue;
      const { tags, note } = labels.get(id) ?? NO_LABELS;
      await keepLabels(id.slice(OWN.length + 1), { tags: [...tags, tag], note }, at);
    }
    await readTagged();
  });
}

function exportAs(format: ArticleFormat, chosen: readonly Row[]): void {
  act(say('collecting'), async () => {
    const seen = (count: number) =>
      show({ busy: say('collecting_of', formatCount(count), sayCount('articles', chosen.length)) });
    offerFile(format.fileName, await format.write(leavingOf(chosen, shelves!.archive), seen));
  });
}

function remove(chosen: readonly Row[]): void {
  act(say('deleting'), async () => {
    await ask(
      'delete',
      chosen.flatMap(({ seq }) => seq ?? []),
    );
    const gone = new Set(chosen.map(({ id }) => id));
    rows = rows.filter(({ id }) => !gone.has(id));
    show({ facets: facetsOf(rows, props.facets.tags, props.titleOf) });
    await choose();
  });
}

function act(doing: string, work: () => Promise<void>): void {
  show({ busy: doing, refused: [] });
  void work()
    .catch(fail)
    .then(() => show({ busy: '' }));
}

function fail(error: unknown): void {
  show({ refused: [sentenceOf(error)], isReading: false });
}

await dressPage();
document.title = `${say('library')} — Backstory`;
show({});
const readAgain = calmly(() => read().catch(fail), REST_MS);
readAgain();
watchStore((change) => {
  if (change === 'articles' || change === 'segments' || change === 'packs') readAgain();
  if (change === 'labels') void readTagged().catch(fail);
});
