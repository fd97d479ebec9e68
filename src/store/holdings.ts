import { openDatabase } from './database';

/** How much the reader's own archive holds of each kind. */
export interface Holdings {
  readonly articles: number;
  readonly packs: number;
  readonly imports: number;
  readonly bookmarks: number;
  readonly feeds: number;
}

/** Articles that came the same way. */
export interface Origin {
  /** See OwnArticle. */
  readonly origin: string;
  readonly articles: number;
}

/**
 * `isRough`: the articles as the database says of itself, at no cost; else as they stand in it, for which browsers read a
 * row of each.
 */
export async function readHoldings(isRough = false): Promise<Holdings> {
  const transaction = (await openDatabase()).transaction([
    ...(['state', 'articles', 'packs', 'jobs', 'watched', 'feeds'] as const),
  ]);
  const state = isRough ? await transaction.objectStore('state').get('state') : undefined;
  const [articles, packs, imports, bookmarks, feeds] = await Promise.all([
    state?.articles ?? transaction.objectStore('articles').count(),
    ...(['packs', 'jobs', 'watched', 'feeds'] as const).map((name) => transaction.objectStore(name).count()),
  ]);
  return { articles, packs: packs!, imports: imports!, bookmarks: bookmarks!, feeds: feeds! };
}

/** Where the articles come from, in the order of the origins' names. */
export async function readOrigins(): Promise<Origin[]> {
  const origins = (await openDatabase()).transaction('articles').store.index('origin');
  const found: Origin[] = [];
  let cursor = await origins.openKeyCursor(null, 'nextunique');
  while (cursor) {
    found.push({ origin: cursor.key, articles: await origins.count(cursor.key) });
    cursor = await cursor.continue();
  }
  return found;
}

/** The places in the order of arrival of the articles that came so. */
export async function seqsFrom(origin: string): Promise<number[]> {
  return (await openDatabase()).getAllKeysFromIndex('articles', 'origin', origin);
}
