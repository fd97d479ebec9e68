import type { Article } from '../core/article';
import { type Changes, changesBetween } from '../core/changes';
import type { Evidence } from '../core/evidence';
import { canonicalUrl } from '../core/url/url';
import { announce } from './changes';
import { type Lane, type OwnArticle, openDatabase, type Writing, write } from './database';

/** What became of an article that was to be kept. */
export interface Kept {
  readonly outcome: 'new' | 'same' | 'changed';
  readonly own: OwnArticle;
  /** What a new version says otherwise. */
  readonly changes: Changes | null;
}

/** Where an article comes from, and when (ISO 8601). */
export interface Arrival {
  readonly lane: Lane;
  readonly origin: string;
  readonly at: string;
  /** Of one that was read from its page. */
  readonly evidence?: Evidence;
}

/** How the origin of a feed's articles begins. */
export const FEED = 'feed:';

export const KEEPING = ['state', 'articles', 'segments'] as const;

/** Keeps one article, whole and on disk when the promise resolves. Rejects with StoreError; nothing has changed then. */
export async function keepArticle(article: Article, arrival: Arrival): Promise<Kept> {
  const [kept] = await write(KEEPING, (transaction) => keepIn(transaction, [article], arrival));
  if (kept!.outcome !== 'same') announce('articles');
  return kept!;
}

/**
 * Keeps articles within a transaction of the caller; gives what became of each, in their order. One with the same
 * address, or without address and with the same id and origin, is the same article: another text becomes its new version
 * and the earlier one stays with it. What a feed says of an article that was saved, imported or brought by another feed
 * is no version: often it is a summary. One that is the same brings its evidence where none was kept.
 */
export async function keepIn(
  transaction: Writing<typeof KEEPING>,
  given: readonly Article[],
  { lane, origin, at, evidence }: Arrival,
): Promise<Kept[]> {
  const articles = transaction.objectStore('articles');
  const states = transaction.objectStore('state');
  const identities = given.map((article) => identityOf(article, origin));
  // All are asked for at once: each answer that is waited for costs more than the answer.
  const [state, ...found] = await Promise.all([
    states.get('state'),
    ...identities.map((identity) => articles.index('identity').get(identity)),
  ]);
  const known = new Map(found.flatMap((own) => (own ? [[own.identity, own] as const] : [])));
  const added = new Map<number, OwnArticle>();
  const replaced = new Set<number>();
  const proven = new Map<number, OwnArticle>();
  let { nextSeq, articles: count } = state!;
  const kept = given.map((article, nth): Kept => {
    const identity = identities[nth]!;
    const earlier = known.get(identity);
    const isAside = earlier !== undefined && origin.startsWith(FEED) && earlier.origin !== origin;
    const changes = earlier && !isAside ? changesBetween(earlier.article, article) : null;
    if (earlier && !changes) {
      // Of a text with other blanks it would be no evidence.
      if (!evidence || earlier.evidence || article.body !== earlier.article.body)
        return { outcome: 'same', own: earlier, changes };
      const own = { ...earlier, evidence };
      known.set(identity, own);
      proven.set(own.seq, own);
      return { outcome: 'same', own, changes };
    }
    if (earlier) proven.delete(earlier.seq);
    // An article that came with the same rows is not on the disk yet.
    if (earlier && !added.delete(earlier.seq)) replaced.add(earlier.seq);
    const own: OwnArticle = {
      seq: nextSeq,
      identity,
      lane,
      origin: earlier?.origin ?? origin,
      addedAt: earlier?.addedAt ?? at,
      article,
      ...(evidence && { evidence }),
      earlier: earlier ? [...earlier.earlier, versionOf(earlier, at)] : [],
    };
    nextSeq += 1;
    if (!earlier) count += 1;
    known.set(identity, own);
    added.set(own.seq, own);
    return { outcome: earlier ? 'changed' : 'new', own, changes };
  });
  await Promise.all([...proven.values()].map((own) => articles.put(own)));
  if (added.size > 0) {
    await removeIn(transaction, replaced);
    await Promise.all([...added.values()].map((own) => articles.add(own)));
    const removals = (state!.removals ?? 0) + replaced.size;
    await states.put({ ...state!, nextSeq, articles: count, removals }, 'state');
  }
  return kept;
}

function versionOf({ article, evidence }: OwnArticle, until: string): OwnArticle['earlier'][number] {
  return { article, until, ...(evidence && { evidence }) };
}

/** Deletes articles with all their versions; gives how many there were. */
export async function deleteArticles(seqs: readonly number[]): Promise<number> {
  const deleted = await write([...KEEPING, 'labels'] as const, async (transaction) => {
    const articles = transaction.objectStore('articles');
    const keys = await Promise.all(seqs.map((seq) => articles.getKey(seq)));
    const there = new Set(keys.filter((seq) => seq !== undefined));
    await unlabelIn(transaction, there);
    // A transaction over more stores serves as one over fewer.
    await removeIn(transaction as unknown as Writing<typeof KEEPING>, there);
    const states = transaction.objectStore('state');
    const state = (await states.get('state'))!;
    const removals = (state.removals ?? 0) + there.size;
    await states.put({ ...state, articles: state.articles - there.size, removals }, 'state');
    return there.size;
  });
  if (deleted > 0) announce('articles', 'segments', 'labels');
  return deleted;
}

/** The article kept under one of these canonical addresses; null for none. */
export async function findOwn(addresses: readonly string[]): Promise<OwnArticle | null> {
  const database = await openDatabase();
  for (const address of addresses) {
    const own = await database.getFromIndex('articles', 'identity', address);
    if (own) return own;
  }
  return null;
}

/** Articles in the order in which they were kept, the latest first: those before `seq`, at most `limit`. */
export async function listOwn(limit: number, before = Number.POSITIVE_INFINITY): Promise<OwnArticle[]> {
  const database = await openDatabase();
  const found: OwnArticle[] = [];
  const range = before === Number.POSITIVE_INFINITY ? null : IDBKeyRange.upperBound(before, true);
  let cursor = await database.transaction('articles').store.openCursor(range, 'prev');
  while (cursor && found.length < limit) {
    found.push(cursor.value);
    cursor = await cursor.continue();
  }
  return found;
}

/** All articles in the order in which they were kept, read in portions. */
export async function* eachOwn(): AsyncGenerator<OwnArticle> {
  const database = await openDatabase();
  let after = 0;
  for (;;) {
    const portion = await database.getAll('articles', IDBKeyRange.lowerBound(after, true), PORTION);
    yield* portion;
    if (portion.length < PORTION) return;
    after = portion.at(-1)!.seq;
  }
}

const PORTION = 256;

/** Takes rows away and marks their places in the segments that hold them, however many, in one go. */
async function removeIn(transaction: Writing<typeof KEEPING>, seqs: ReadonlySet<number>): Promise<void> {
  if (seqs.size === 0) return;
  await Promise.all([...seqs].map((seq) => transaction.objectStore('articles').delete(seq)));
  const segments = transaction.objectStore('segments');
  for (const segment of await segments.getAll()) {
    const more = [...segment.seqs.keys()].filter((place) => seqs.has(segment.seqs[place]!));
    if (more.length > 0) await segments.put({ ...segment, gone: [...segment.gone, ...more] });
  }
}

/** Readers label few of the articles that they keep: it is those that are asked where they stand. */
async function unlabelIn(
  transaction: Writing<readonly ['state', 'articles', 'segments', 'labels']>,
  seqs: ReadonlySet<number>,
): Promise<void> {
  const labels = transaction.objectStore('labels');
  const byIdentity = transaction.objectStore('articles').index('identity');
  for (const identity of await labels.getAllKeys()) {
    const seq = await byIdentity.getKey(identity);
    if (seq !== undefined && seqs.has(seq)) await labels.delete(identity);
  }
}

function identityOf(article: Article, origin: string): string {
  return canonicalUrl(article.url) || `${origin} ${article.id}`;
}
