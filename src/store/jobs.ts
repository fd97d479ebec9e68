import type { ColumnChoice } from '../core/formats/fields/columns';
import type { Row } from '../core/formats/format';
import { joinedLabels, NO_LABELS } from '../core/labels';
import { canonicalUrl } from '../core/url/url';
import { FEED, KEEPING, type Kept, keepIn } from './articles';
import { announce } from './changes';
import { type Job, openDatabase, type RejectedRow, type Watched, type Writing, write } from './database';

/** Rejected rows kept to be looked at; all are counted. */
const MOST_REJECTED = 10_000;

/**
 * Stages files to be imported, all or none, `columns` as the reader said of tables; the jobs' ids in the same order. What was
 * staged survives the browser.
 */
export async function addJobs(
  files: readonly File[],
  at: string,
  columns: readonly ColumnChoice[] = [],
): Promise<number[]> {
  const ids = await write(['jobs', 'files'] as const, async (transaction) => {
    const added: number[] = [];
    for (const file of files) {
      const job: Omit<Job, 'id'> = { ...EMPTY_JOB, name: file.name, size: file.size, addedAt: at, columns };
      const id = await transaction.objectStore('jobs').add(job as Job); // the id is the store's to give
      await transaction.objectStore('files').put(file, id);
      added.push(id);
    }
    return added;
  });
  announce('jobs');
  return ids;
}

/** A job that nothing has been done of. */
export const EMPTY_JOB = {
  state: 'open',
  rows: 0,
  bytes: 0,
  articles: 0,
  duplicates: 0,
  changed: 0,
  addresses: 0,
  rejected: 0,
  noted: 0,
  sentence: '',
  feed: null,
} as const;

/** All jobs, the earliest first. */
export async function readJobs(): Promise<Job[]> {
  return (await openDatabase()).getAll('jobs');
}

/** The earliest job that is not at its end, with its file; null for none. */
export async function findOpenJob(): Promise<{ readonly job: Job; readonly file: Blob } | null> {
  const database = await openDatabase();
  for (const job of await database.getAll('jobs')) {
    if (job.state !== 'open') continue;
    const file = await database.get('files', job.id);
    if (file) return { job, file };
  }
  return null;
}

/**
 * Keeps the next rows of a job's file and notes that they have been read, in one transaction: whatever stops the browser,
 * no row is lost and none counted twice. Gives the job as it stands then; null when it has been cancelled or was gone on
 * with elsewhere. Rejects with StoreError; nothing has changed then.
 */
export async function keepRows(
  job: Job,
  rows: readonly Row[],
  bytes: number,
  at: string,
): Promise<Job | null> {
  const stores = [...KEEPING, 'labels', 'jobs', 'rejected', 'watched'] as const;
  const next = await write(stores, async (transaction) => {
    const jobs = transaction.objectStore('jobs');
    const now = await jobs.get(job.id);
    if (now?.state !== 'open' || now.rows !== job.rows) return null;
    const given = rows.filter((row) => row.kind === 'article');
    const addresses = rows.filter((row) => row.kind === 'address');
    const rejected = rows.filter((row) => row.kind === 'rejected' || row.kind === 'noted');
    const noted = rows.filter((row) => row.kind === 'noted').length;
    const listed = now.rejected + (now.noted ?? 0);
    const origin = job.feed ? `${FEED}${job.feed.url}` : `import:${job.id}`;
    // A transaction over more stores serves as one over fewer.
    const keeping = transaction as unknown as Writing<typeof KEEPING>;
    const kept = await keepIn(
      keeping,
      given.map(({ article }) => article),
      { lane: 'imported', origin, at },
    );
    await labelIn(transaction as unknown as Writing<readonly ['labels']>, given, kept, at);
    const count = (wanted: Kept['outcome']): number =>
      kept.filter(({ outcome }) => outcome === wanted).length;
    const room = Math.max(0, MOST_REJECTED - listed);
    await Promise.all([
      ...addresses.map((row) => transaction.objectStore('watched').put(watchedOf(row))),
      ...rejected
        .slice(0, room)
        .map(({ line, reason }, nth) =>
          transaction.objectStore('rejected').put({ job: job.id, nth: listed + nth, line, reason }),
        ),
    ]);
    const after: Job = {
      ...now,
      rows: now.rows + rows.length,
      bytes,
      articles: now.articles + count('new'),
      duplicates: now.duplicates + count('same'),
      changed: now.changed + count('changed'),
      addresses: now.addresses + addresses.length,
      rejected: now.rejected + rejected.length - noted,
      noted: (now.noted ?? 0) + noted,
    };
    await jobs.put(after);
    return after;
  });
  if (next) announce('jobs', 'articles', 'labels');
  return next;
}

/** Puts what readers had put to the articles where they come from to what is put to them here already. */
async function labelIn(
  transaction: Writing<readonly ['labels']>,
  rows: readonly (Row & { readonly kind: 'article' })[],
  kept: readonly Kept[],
  at: string,
): Promise<void> {
  const store = transaction.objectStore('labels');
  for (const [nth, { labels }] of rows.entries()) {
    if (labels === undefined) continue;
    const { identity } = kept[nth]!.own;
    const joined = joinedLabels((await store.get(identity)) ?? NO_LABELS, labels);
    await store.put({ ...joined, identity, changedAt: at });
  }
}

function watchedOf({ url, title, date }: Row & { readonly kind: 'address' }): Watched {
  return { address: canonicalUrl(url) || url, url, title, date };
}

/** Ends a job; what it brought stays. The file is let go, but for a job that failed: it can be tried again. */
export async function endJob(id: number, state: Exclude<Job['state'], 'open'>, sentence = ''): Promise<void> {
  await write(['jobs', 'files'] as const, async (transaction) => {
    const jobs = transaction.objectStore('jobs');
    const job = await jobs.get(id);
    if (job?.state !== 'open') return;
    await jobs.put({ ...job, state, sentence, bytes: state === 'done' ? job.size : job.bytes });
    if (state !== 'failed') await transaction.objectStore('files').delete(id);
  });
  announce('jobs');
}

/** Lets a job that failed go on where it stopped. */
export async function reopenJob(id: number): Promise<void> {
  await write(['jobs'] as const, async (transaction) => {
    const job = await transaction.store.get(id);
    if (job?.state === 'failed') await transaction.store.put({ ...job, state: 'open', sentence: '' });
  });
  announce('jobs');
}

/** Takes an ended job off the list, with their rejected rows. */
export async function clearJob(id: number): Promise<void> {
  await write(['jobs', 'files', 'rejected'] as const, async (transaction) => {
    const job = await transaction.objectStore('jobs').get(id);
    if (!job || job.state === 'open') return;
    await transaction.objectStore('jobs').delete(id);
    await transaction.objectStore('files').delete(id);
    await transaction
      .objectStore('rejected')
      .delete(IDBKeyRange.bound([id, 0], [id, Number.POSITIVE_INFINITY]));
  });
  announce('jobs');
}

/** The rejected rows of a job in the order of its file, the first 10,000 at most. */
export async function readRejected(job: number): Promise<RejectedRow[]> {
  const range = IDBKeyRange.bound([job, 0], [job, Number.POSITIVE_INFINITY]);
  return (await openDatabase()).getAll('rejected', range);
}

/** All bookmarks in the order of their addresses. */
export async function readWatched(): Promise<Watched[]> {
  return (await openDatabase()).getAll('watched');
}

/** The bookmark of a page by its canonical addresses; null for none. */
export async function findWatched(addresses: readonly string[]): Promise<Watched | null> {
  const database = await openDatabase();
  for (const address of addresses) {
    const watched = await database.get('watched', address);
    if (watched) return watched;
  }
  return null;
}
