import { type Archive, articleAt, type Hit } from '../archive/archive';
import { findById } from '../archive/find-by-id';
import { textOf } from '../article';
import { foldedTag, type Labels } from '../labels';
import { dayOf } from '../pack/day';
import { findPostings, scanPostings } from '../pack/postings';
import type { DatedHit } from './hits';
import { hasPhrase } from './phrase';
import { parseSearch, type SearchQuery } from './query';
import { fittingHits, isOfPublisher, type SearchOptions, type SearchResult, shown } from './search';
import { type Wanted, wantedOf } from './wanted';
import { scanWanted } from './words';

/** What a reader put to an article; `id` is the article's as the archive gives it. */
export interface LabelledArticle extends Labels {
  readonly id: string;
}

/** So many labelled articles are read at most for one search. */
const MAX_READ = 500;

/** Above all scores of words. */
const LABELLED_SCORE = 1e6;

/**
 * A typed search among articles, tags and notes together: by best match first those that were found by what the reader
 * put to them, the latest given first, then the archive's as `searchArchive` ranks them. With `tag:` only articles with
 * that tag.
 */
export async function searchAll(
  text: string,
  archive: Archive,
  labelled: readonly LabelledArticle[],
  options: SearchOptions = {},
): Promise<SearchResult> {
  const query = parseSearch(text);
  const byLabels = await labelledHits(query, archive, labelled);
  if (query.tags.length > 0)
    return shown({ hits: byLabels, isExact: true, isCommon: false }, query, archive, options);
  const fitting = await fittingHits(query, archive, options);
  const met = new Set(byLabels.map(placeOf));
  const others = fitting.hits.filter((hit) => !met.has(placeOf(hit)));
  return shown({ ...fitting, hits: [...byLabels, ...others] }, query, archive, options);
}

function placeOf({ pack, index }: DatedHit): string {
  return `${pack}/${index}`;
}

async function labelledHits(
  query: SearchQuery,
  archive: Archive,
  labelled: readonly LabelledArticle[],
): Promise<DatedHit[]> {
  const wanted = wantedOf(query, archive);
  const hits: DatedHit[] = [];
  const candidates = labelled.filter((labels) => isMeant(labels, query, wanted)).slice(0, MAX_READ);
  for (const [nth, labels] of candidates.entries()) {
    const hit = await labelledHit(labels, query, wanted, archive);
    if (hit) hits.push({ ...hit, score: LABELLED_SCORE - nth });
  }
  return hits;
}

/** Whether it has the tags that were asked for; where none were, whether its labels have any word that was. */
function isMeant(labels: LabelledArticle, { tags }: SearchQuery, { words: wanted, prefix }: Wanted): boolean {
  if (tags.length > 0) return tags.every((tag) => hasTag(labels, tag));
  const words = wordsIn(textOfLabels(labels), wanted);
  return wanted.some((word) => words.has(word)) || hasPrefix(words, prefix);
}

function hasTag({ tags }: Labels, { name, isWhole }: SearchQuery['tags'][number]): boolean {
  return tags.map(foldedTag).some((tag) => (isWhole ? tag === name : tag.startsWith(name)));
}

/** Where the article stands if it has, with its labels, all that was asked for; null for one that is not packed yet. */
async function labelledHit(
  labels: LabelledArticle,
  query: SearchQuery,
  { words: wanted, prefix, about }: Wanted,
  archive: Archive,
): Promise<DatedHit | null> {
  const hit = await findById(labels.id, archive);
  if (!hit || !isAbout(hit, about, archive)) return null;
  const article = await articleAt(archive, hit);
  const { date, publisher, url } = article;
  if (query.before !== '' && !(date !== '' && date < query.before)) return null;
  if (query.after !== '' && !(date >= query.after)) return null;
  if (query.publisher !== '' && !isOfPublisher(publisher, url, query)) return null;
  const texts = [textOf(article), textOfLabels(labels)];
  const words = wordsIn(texts.join('\n'), wanted);
  const isWhole =
    wanted.every((word) => words.has(word)) &&
    (prefix === null || hasPrefix(words, prefix)) &&
    query.phrases.every((phrase) => texts.some((text) => hasPhrase(text, phrase)));
  return isWhole ? { ...hit, day: dayOf(date) } : null;
}

/** Whether the article is indexed under all of the terms. */
function isAbout({ pack, index }: Hit, terms: readonly number[], { packs }: Archive): boolean {
  const { file, articles } = packs[pack]!;
  return terms.every((term) => {
    const list = findPostings(file, term);
    let isThere = false;
    if (list) scanPostings(list, articles, (at) => (isThere ||= at === index));
    return isThere;
  });
}

function textOfLabels({ tags, note }: Labels): string {
  return [...tags, note].join('\n');
}

function wordsIn(text: string, wanted: readonly string[]): Set<string> {
  const words = new Set<string>();
  scanWanted(text, new Set(wanted), (word) => words.add(word));
  return words;
}

function hasPrefix(words: ReadonlySet<string>, prefix: string | null): boolean {
  return prefix !== null && [...words].some((word) => word.startsWith(prefix));
}
