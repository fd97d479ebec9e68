import {
  type DBSchema,
  deleteDB,
  type IDBPDatabase,
  type IDBPTransaction,
  openDB,
  type StoreNames,
} from 'idb';
import type { Article } from '../core/article';
import type { Evidence } from '../core/evidence';
import type { ColumnChoice } from '../core/formats/fields/columns';
import type { Labels } from '../core/labels';
import { say } from '../language/say';
import type { Feed, FeedFetch } from './feed';
import { StoreError, storeError } from './store-error';
import type { Subscription } from './subscription';

/** Saved one by one, or many at a time: each lane is packed apart, so that a saved page never waits for an import. */
export type Lane = 'saved' | 'imported';

/** An earlier version of an article, and the instant (ISO 8601) until which it was the one kept. */
interface Version {
  readonly article: Article;
  readonly until: string;
  readonly evidence?: Evidence | undefined;
}

/** An article of the reader's own archive. */
export interface OwnArticle {
  /** Place in the order of arrival; a new version arrives anew. */
  readonly seq: number;
  /** What makes it the same article: its canonical address, else its id within what it came from. */
  readonly identity: string;
  readonly lane: Lane;
  /** `page` for one saved by the reader, `import:4`, `feed:https://…`. */
  readonly origin: string;
  /** When it was first kept, ISO 8601. */
  readonly addedAt: string;
  readonly article: Article;
  /** Of a page that was saved; nothing for what came otherwise, or was kept by an earlier version. */
  readonly evidence?: Evidence | undefined;
  /** The oldest first. */
  readonly earlier: readonly Version[];
}

/** What the database says of itself; changed together with the articles, so that a loss shows. */
export interface State {
  /** Made up when the database was made: another one that stands in its place has another. */
  readonly id: string;
  readonly articles: number;
  readonly nextSeq: number;
  /** How many were ever taken away or replaced by new versions; absent before the first. */
  readonly removals?: number;
}

/** A file to be imported, and how far that has come. */
export interface Job {
  readonly id: number;
  /** The file's name, and its size in bytes. */
  readonly name: string;
  readonly size: number;
  readonly addedAt: string;
  /** `broken`: the file itself is at fault, and would fail again; `failed`: it may go on. */
  readonly state: 'open' | 'done' | 'cancelled' | 'failed' | 'broken';
  /** Rows read so far, and bytes of the file when that was last noted. */
  readonly rows: number;
  readonly bytes: number;
  readonly articles: number;
  /** Articles that the archive had already, and those that it had in another version. */
  readonly duplicates: number;
  readonly changed: number;
  /** Addresses to watch, from bookmarks. */
  readonly addresses: number;
  readonly rejected: number;
  /** What was kept, but not all as it stood; jobs of earlier versions do not say. They stand among the rejected rows. */
  readonly noted?: number;
  /** Why it failed or is broken, a sentence; else `''`. */
  readonly sentence: string;
  /** What the reader had said of columns by then; jobs of earlier versions do not say. */
  readonly columns?: readonly ColumnChoice[];
  /** The feed whose answer the file is, and the attempt in the log; null for a file that the reader gave. */
  readonly feed: { readonly url: string; readonly fetch: number } | null;
}

/** A row of an imported file that became no article. */
export interface RejectedRow {
  readonly job: number;
  /** Its place among the job's rejected rows, from 0. */
  readonly nth: number;
  readonly line: number;
  readonly reason: string;
}

/** What the reader has put to an article; it stays with the article through all its versions. */
export interface Labelled extends Labels {
  /** The article's. */
  readonly identity: string;
  /** ISO 8601. */
  readonly changedAt: string;
}

/** A page to look out for, from the reader's bookmarks, by canonical address. */
export interface Watched {
  readonly address: string;
  readonly url: string;
  readonly title: string;
  /** Day of the bookmark, `''` unknown. */
  readonly date: string;
}

/** A pack that the reader installed. */
export interface InstalledPack {
  readonly id: number;
  readonly name: string;
  readonly licence: string;
  /** The file that it was installed from. */
  readonly source: string;
  readonly addedAt: string;
  readonly isOn: boolean;
  /** Whether pages that look themselves up may be marked by it; absent and false until the reader says so. */
  readonly isPublic?: boolean;
  /** Why it was found damaged and turned off, a sentence; absent when it was not. */
  readonly damage?: string;
  readonly articles: number;
  /** Days of the earliest and latest article, `''` when none is dated; its size in bytes. */
  readonly from: string;
  readonly to: string;
  readonly size: number;
  /** SHA-256 of the file in hex. */
  readonly checksum: string;
  readonly file: Blob;
  /** The address that it came from and is updated from; absent for one from a file. */
  readonly subscription?: Subscription;
}

/** A part of the reader's own articles, packed. Everything in it can be made again from the articles. */
export interface Segment {
  readonly id: number;
  readonly lane: Lane;
  /** The articles in the order of the pack, ascending. */
  readonly seqs: Uint32Array;
  /** Places in the pack of articles that have been deleted or replaced since. */
  readonly gone: readonly number[];
  /** It was found damaged: it is not searched, and is to be packed anew. */
  readonly isDamaged?: boolean;
  readonly file: Blob;
  /** It has an index and texts alone: facts, names and quotes are made of its articles when all is found. */
  readonly isBare?: boolean;
}

interface Schema extends DBSchema {
  state: { key: 'state'; value: State };
  articles: {
    key: number;
    value: OwnArticle;
    indexes: { identity: string; lane: [Lane, number]; origin: string };
  };
  jobs: { key: number; value: Job };
  /** The file of an open job. */
  files: { key: number; value: Blob };
  rejected: { key: [number, number]; value: RejectedRow };
  watched: { key: string; value: Watched };
  packs: { key: number; value: InstalledPack };
  feeds: { key: string; value: Feed };
  fetches: { key: number; value: FeedFetch };
  segments: { key: number; value: Segment };
  labels: { key: string; value: Labelled; indexes: { tag: string } };
}

export type Database = IDBPDatabase<Schema>;
export type Stores = StoreNames<Schema>;
export type Writing<S extends readonly Stores[]> = IDBPTransaction<Schema, [...S], 'readwrite'>;

const NAME = 'backstory';

/** 2 added what readers put to articles. */
const VERSION = 2;

let opening: Promise<Database> | null = null;

/** The database, made at first use. Rejects with StoreError; a database of a later Backstory is left as it is. */
export function openDatabase(): Promise<Database> {
  opening ??= answered(
    openDB<Schema>(NAME, VERSION, {
      upgrade: createStores,
      blocking: close, // another context upgrades or deletes
      terminated: () => {
        opening = null;
      },
    }),
  ).catch((error: unknown) => {
    opening = null;
    throw storeError(error);
  });
  return opening;
}

/** A healthy database opens within some milliseconds, a large one after a crash within a second. */
const ANSWER_MS = 5_000;

/** Browsers have been seen never to answer; nobody waits for that without end. */
async function answered(database: Promise<Database>): Promise<Database> {
  const late = Symbol();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<typeof late>((resolve) => {
    timer = setTimeout(resolve, ANSWER_MS, late);
  });
  const first = await Promise.race([database, limit]);
  clearTimeout(timer);
  if (first !== late) return first;
  void database.then((opened) => opened.close()).catch(() => {}); // what it says now was told already
  throw new StoreError(say('store_silent'));
}

async function close(): Promise<void> {
  const open = opening;
  opening = null;
  (await open?.catch(() => null))?.close();
}

function createStores(
  database: Database,
  from: number,
  _to: number | null,
  transaction: IDBPTransaction<Schema, Stores[], 'versionchange'>,
): void {
  if (from < 1) createFirstStores(database, transaction);
  const labels = database.createObjectStore('labels', { keyPath: 'identity' });
  labels.createIndex('tag', 'tags', { multiEntry: true });
}

function createFirstStores(
  database: Database,
  transaction: IDBPTransaction<Schema, Stores[], 'versionchange'>,
): void {
  database.createObjectStore('state');
  const articles = database.createObjectStore('articles', { keyPath: 'seq' });
  articles.createIndex('identity', 'identity', { unique: true });
  articles.createIndex('lane', ['lane', 'seq'], { unique: true });
  articles.createIndex('origin', 'origin');
  database.createObjectStore('jobs', { keyPath: 'id', autoIncrement: true });
  database.createObjectStore('files');
  database.createObjectStore('rejected', { keyPath: ['job', 'nth'] });
  database.createObjectStore('watched', { keyPath: 'address' });
  database.createObjectStore('packs', { keyPath: 'id', autoIncrement: true });
  database.createObjectStore('feeds', { keyPath: 'url' });
  database.createObjectStore('fetches', { keyPath: 'id', autoIncrement: true });
  database.createObjectStore('segments', { keyPath: 'id', autoIncrement: true });
  void transaction.objectStore('state').put({ id: crypto.randomUUID(), articles: 0, nextSeq: 1 }, 'state');
}

/** Deletes everything the reader kept: articles, packs, jobs. A new database is made at the next use. */
export async function deleteDatabase(): Promise<void> {
  await close();
  await deleteDB(NAME);
}

/**
 * Runs the work in one transaction that reaches the disk whole or not at all. Rejects with StoreError, or with the error
 * of the work; nothing has changed then.
 */
export async function write<S extends readonly Stores[], R>(
  stores: S,
  work: (transaction: Writing<S>) => Promise<R>,
): Promise<R> {
  const database = await openDatabase();
  const transaction = database.transaction(stores as unknown as [...S], 'readwrite', {
    durability: 'strict',
  });
  try {
    const result = await work(transaction);
    await transaction.done;
    return result;
  } catch (error) {
    transaction.done.catch(() => {}); // the same failure, told by the throw
    try {
      transaction.abort();
    } catch {
      // It has aborted by itself: that is the failure.
    }
    throw storeError(transaction.error ?? error);
  }
}
