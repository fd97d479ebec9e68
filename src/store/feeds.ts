import { type FeedSchedule, type Fetched, scheduleAfter } from '../core/feed-schedule';
import { announce } from './changes';
import { type Job, openDatabase, write } from './database';
import type { Feed, FeedFetch, NamedFeed, Turn } from './feed';
import { keepFeedSecret } from './feed-secrets';
import { EMPTY_JOB } from './jobs';

/** So many attempts stay in the log. */
const LOGGED = 500;

/** The feeds that the reader subscribed to, by address. */
export async function readFeeds(): Promise<Feed[]> {
  return (await openDatabase()).getAll('feeds');
}

/** The latest attempts, the latest first. */
export async function readFetches(limit: number): Promise<FeedFetch[]> {
  const database = await openDatabase();
  const found: FeedFetch[] = [];
  let cursor = await database.transaction('fetches').store.openCursor(null, 'prev');
  while (cursor && found.length < limit) {
    found.push(cursor.value);
    cursor = await cursor.continue();
  }
  return found;
}

/** Subscribes to feeds, due at once; those that are there already stay as they are. Gives how many are new. */
export async function addFeeds(
  feeds: readonly { readonly url: string; readonly title: string }[],
  at: string,
): Promise<number> {
  const added = await write(['feeds'] as const, async ({ store }) => {
    let count = 0;
    for (const { url, title } of feeds) {
      if (await store.get(url)) continue;
      await store.put({ ...NEW_SCHEDULE, url, title, addedAt: at, articles: 0 });
      count += 1;
    }
    return count;
  });
  announce('feeds');
  return added;
}

const NEW_SCHEDULE = {
  state: 'on',
  etag: '',
  lastModified: '',
  failures: 0,
  nextAt: 0,
} as const;

/** Pauses a feed, or goes on with it at once. */
export async function turnFeed(url: string, isOn: boolean): Promise<void> {
  await write(['feeds'] as const, async ({ store }) => {
    const feed = await store.get(url);
    if (feed) await store.put({ ...feed, state: isOn ? 'on' : 'paused', failures: 0, nextAt: 0 });
  });
  announce('feeds');
}

/** A turn that was not taken by then is none. */
const TURN_MS = 120_000;

/** Gives the workshop those of these feeds, by address, to ask for that are still due. Nothing that is shown has changed. */
export async function giveTurns(
  turns: readonly (readonly [string, Turn['as']])[],
  now: number,
): Promise<void> {
  await write(['feeds'] as const, async ({ store }) => {
    for (const [url, as] of turns) {
      const feed = await store.get(url);
      if (feed && feed.nextAt <= now) await store.put({ ...feed, turn: { as, until: now + TURN_MS } });
    }
  });
}

/** Ends a subscription; what it brought stays. */
export async function deleteFeed(url: string): Promise<void> {
  await keepFeedSecret(url, '');
  await write(['feeds'] as const, ({ store }) => store.delete(url));
  announce('feeds');
}

/**
 * Notes an attempt in the log and in the feed's schedule, and stages what was answered to be imported, all in one
 * transaction. An attempt for a feed that has been deleted meanwhile leaves nothing.
 */
export async function noteFetch(
  url: string,
  fetched: Fetched,
  body: Blob | null,
  now: number,
): Promise<void> {
  await write(['feeds', 'fetches', 'jobs', 'files'] as const, async (transaction) => {
    const feeds = transaction.objectStore('feeds');
    const feed = await feeds.get(url);
    if (!feed) return;
    const next: FeedSchedule = scheduleAfter(feed, fetched, now);
    const at = new Date(now).toISOString();
    const broken =
      fetched.kind === 'failed' ? brokenAs(feed, fetched.why, at) : body ? feed.broken : undefined;
    await feeds.put({ ...feed, ...next, broken, turn: undefined });
    const fetches = transaction.objectStore('fetches');
    const fetch = await fetches.add({
      feed: url,
      at,
      fetched,
      articles: 0,
      sentence: '',
    } as FeedFetch & { id: number });
    await fetches.delete(IDBKeyRange.upperBound(fetch - LOGGED));
    if (!body) return;
    const job: Omit<Job, 'id'> = {
      ...EMPTY_JOB,
      name: url,
      size: body.size,
      addedAt: at,
      feed: { url, fetch },
    };
    const id = await transaction.objectStore('jobs').add(job as Job); // the id is the store's to give
    await transaction.objectStore('files').put(body, id);
  });
  announce('feeds', 'jobs');
}

/** A feed that goes on to fail is broken since its first failure, by its latest reason. */
function brokenAs({ broken }: Feed, reason: string, at: string): NonNullable<Feed['broken']> {
  return { reason, since: broken?.since ?? at };
}

/** What an answer said of the feed itself, or, where a page came in its place, the feeds that it names. */
export interface AboutFeed {
  readonly title: string;
  readonly offers: readonly NamedFeed[];
}

/** Moves what came of a feed's import from the job, which is taken off the list, into the log and to the feed. */
export async function settleFeedJob(
  id: number,
  { title, offers }: AboutFeed = { title: '', offers: [] },
): Promise<void> {
  await write(['feeds', 'fetches', 'jobs', 'files', 'rejected'] as const, async (transaction) => {
    const jobs = transaction.objectStore('jobs');
    const job = await jobs.get(id);
    if (!job?.feed || job.state === 'open') return;
    const fetches = transaction.objectStore('fetches');
    const fetch = await fetches.get(job.feed.fetch);
    const articles = job.articles + job.changed;
    if (fetch) await fetches.put({ ...fetch, articles, sentence: job.sentence });
    const feed = await transaction.objectStore('feeds').get(job.feed.url);
    // What was not kept is to come again: by the marks of the last answer the server would say that nothing is new.
    const anew = job.state === 'done' ? {} : { etag: '', lastModified: '' };
    const about = {
      title: title || feed?.title || '',
      articles: (feed?.articles ?? 0) + job.articles,
      broken: feed && job.state === 'broken' ? brokenAs(feed, job.sentence, job.addedAt) : undefined,
      offers: offers.length > 0 ? offers : undefined,
    };
    if (feed) await transaction.objectStore('feeds').put({ ...feed, ...anew, ...about });
    await jobs.delete(id);
    await transaction.objectStore('files').delete(id);
    const rows = IDBKeyRange.bound([id, 0], [id, Number.POSITIVE_INFINITY]);
    await transaction.objectStore('rejected').delete(rows);
  });
  announce('feeds', 'jobs');
}
