import { sentenceOf } from '../../core/failure';
import { calmly } from '../../holdings/calmly';
import { EXPORT_FORMATS, type ExportFormat } from '../../holdings/exports';
import { offerFile } from '../../holdings/offer-file';
import { originTitle } from '../../holdings/origin-title';
import { formatCount, say, sayCount } from '../../language/say';
import { ask } from '../../messages/ask';
import { listOwn } from '../../store/articles';
import { watchStore } from '../../store/changes';
import type { Job, OwnArticle } from '../../store/database';
import { type Holdings, type Origin, readHoldings, readOrigins, seqsFrom } from '../../store/holdings';
import { readJobs } from '../../store/jobs';
import { findOwnBy } from './find-own';
import type { NamedOrigin, SavedProps } from './saved-section';

/** So many articles are listed, and so many more when asked for. */
const PAGE = 25;

/** The list is read anew so often at most while an import goes on. */
const REST_MS = 1_000;

const NOTHING: Holdings = { articles: 0, packs: 0, imports: 0, bookmarks: 0, feeds: 0 };

/** Shows what the reader keeps now and whenever it changes. */
export function watchSaved(show: (saved: SavedProps) => void): void {
  let filter = '';
  let limit = PAGE;
  let found: readonly OwnArticle[] = [];
  let hasMore = false;
  let looked: number | null = null;
  let looking = 0;
  let busy = '';
  let refused: readonly string[] = [];
  let held: Pick<SavedProps, 'holdings' | 'origins' | 'bytes'> = {
    holdings: NOTHING,
    origins: [],
    bytes: null,
  };

  const draw = (): void =>
    show({
      ...held,
      articles: found,
      hasMore,
      filter,
      looked,
      busy,
      refused,
      formats: EXPORT_FORMATS,
      ...actions,
    });

  const read = async (): Promise<void> => {
    // What is wrong with the store is told at the top of the page.
    held = await readHeld(held.origins).catch(() => held);
    if (filter.trim() === '') await look().catch(() => {});
    draw();
  };
  const readAgain = calmly(read, REST_MS);

  /** One more than is shown tells whether there are more. */
  const look = async (): Promise<void> => {
    const mine = ++looking;
    const take = (own: readonly OwnArticle[]): void => {
      found = own.slice(0, limit);
      hasMore = own.length > limit;
    };
    if (filter.trim() === '') {
      const own = await listOwn(limit + 1);
      if (mine === looking) take(own);
      looked = null;
    } else {
      for await (const now of findOwnBy(filter, limit + 1)) {
        if (mine !== looking) return;
        take(now.found);
        looked = now.isDone ? null : now.looked;
        draw();
      }
    }
  };
  const lookAgain = (): void => void look().catch(fail).then(draw);

  const fail = (error: unknown): void => {
    refused = [sentenceOf(error)];
  };
  const act = (doing: string, work: () => Promise<unknown>): void => {
    busy = doing;
    refused = [];
    draw();
    void work()
      .catch(fail)
      .then(() => {
        busy = '';
        draw();
        readAgain();
      });
  };
  const remove = async (seqs: readonly number[]): Promise<void> => {
    await ask('delete', seqs);
    const gone = new Set(seqs);
    found = found.filter(({ seq }) => !gone.has(seq));
  };

  const exportAs = (format: ExportFormat): void =>
    act(say('collecting'), async () => {
      const file = await format.make((articles) => {
        busy = say('collecting_of', formatCount(articles), sayCount('articles', held.holdings.articles));
        draw();
      });
      offerFile(format.fileName, file);
    });

  const actions = {
    more: () => {
      limit += PAGE;
      lookAgain();
    },
    setFilter: (text: string) => {
      filter = text;
      limit = PAGE;
      lookAgain();
    },
    remove: ({ seq }: OwnArticle) => act(say('deleting'), () => remove([seq])),
    removeOrigin: ({ origin }: NamedOrigin) =>
      act(say('deleting'), async () => remove(await seqsFrom(origin))),
    removeAll: () => act(say('deleting_all'), () => ask('deleteAll')),
    exportAs,
  };

  watchStore((change) => {
    if (change === 'articles' || change === 'jobs') readAgain();
  });
  readAgain();
}

/**
 * As long as a file is imported, the origins of before: browsers read a row of each article to count them, and an import
 * of many would wait for that again and again.
 */
async function readHeld(
  before: SavedProps['origins'],
): Promise<Pick<SavedProps, 'holdings' | 'origins' | 'bytes'>> {
  const jobs = await readJobs();
  const isImporting = jobs.some(({ state }) => state === 'open');
  const [holdings, origins, { usage = null }] = await Promise.all([
    readHoldings(isImporting),
    isImporting ? null : readOrigins(),
    navigator.storage.estimate(),
  ]);
  return { holdings, origins: origins?.map((origin) => named(origin, jobs)) ?? before, bytes: usage };
}

function named({ origin, articles }: Origin, jobs: readonly Job[]): NamedOrigin {
  return { origin, articles, title: originTitle(origin, jobs) };
}
