import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { actorsTable, topicsTable } from '../../src/build/actors-table';
import { openActors } from '../../src/core/actors/table';
import { openArchive } from '../../src/core/archive/archive';
import { searchArchive } from '../../src/core/search/search';
import { openOwnPacks } from '../../src/sources/own';
import { openDatabase } from '../../src/store/database';
import { readFeeds, readFetches } from '../../src/store/feeds';
import { findWatched, readJobs, readRejected } from '../../src/store/jobs';
import { dropForeignSegments, readSegments } from '../../src/store/segments';
import { StoreError } from '../../src/store/store-error';
import { packUnpacked } from '../../src/workshop/pack-lane';
import { allOwn, emptyStore, keep, storyAt } from './archive-of-own';

// What an earlier version has written is the reader's: every later one opens it. A fixture of a release is never changed.

const NAME = 'backstory';
const PACK = readFileSync('tests/golden/packs/0.1.0.pack');

interface Fixture {
  readonly version: number;
  readonly stores: Record<
    string,
    IDBObjectStoreParameters & { indexes: [string, string | string[], IDBIndexParameters][] }
  >;
  readonly rows: Record<string, { key?: IDBValidKey; value: unknown }[]>;
}

/** Opens a database past the product's own code. */
function opened(version?: number, upgrade: (database: IDBDatabase) => void = () => {}): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, version);
    request.onupgradeneeded = () => upgrade(request.result);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function written(release: string): Promise<void> {
  const { version, stores, rows } = JSON.parse(
    readFileSync(`tests/golden/databases/${release}.json`, 'utf8'),
  ) as Fixture;
  const database = await opened(version, (made) => {
    for (const [name, { indexes, ...parameters }] of Object.entries(stores)) {
      const store = made.createObjectStore(name, parameters);
      for (const [index, path, how] of indexes) store.createIndex(index, path, how);
    }
  });
  const transaction = database.transaction(Object.keys(stores), 'readwrite');
  for (const [name, all] of Object.entries(rows))
    for (const { key, value } of all) transaction.objectStore(name).put(value, key);
  const file = new Blob([PACK]);
  transaction.objectStore('segments').put({ id: 1, lane: 'saved', seqs: Uint32Array.of(1), gone: [], file });
  const facts = {
    licence: '',
    source: 'old.pack',
    addedAt: '',
    articles: 12,
    from: '',
    to: '',
    size: file.size,
  };
  transaction.objectStore('packs').put({ id: 1, name: 'Old', isOn: true, checksum: 'ab', file, ...facts });
  await new Promise((resolve) => {
    transaction.oncomplete = resolve;
  });
  database.close();
}

beforeEach(emptyStore);

vi.mock('../../src/workshop/fetch-actors', () => ({
  fetchActors: async () => openActors(actorsTable(), topicsTable()),
}));

describe('a database of 0.1.0', () => {
  beforeEach(() => written('0.1.0'));

  test('opens with all that it holds, and goes on', async () => {
    expect((await allOwn()).map(({ article, earlier }) => [article.headline, earlier.length])).toEqual([
      ['Wheat falls in Brennvik', 0],
      ['Ferry to Aldersund sails again', 1],
    ]);
    expect(await readJobs()).toMatchObject([{ name: 'ferries.jsonl', state: 'done', changed: 1 }]);
    expect(await readRejected(1)).toHaveLength(1);
    expect(await findWatched(['https://b.example/rail'])).toMatchObject({ title: 'Rail' });
    expect(await readFeeds()).toMatchObject([{ title: 'A', state: 'paused' }]);
    expect(await readFetches(9)).toHaveLength(1);
    expect(await keep(storyAt('rail'))).toMatchObject({ outcome: 'new', own: { seq: 4 } });
    expect(await keep({ ...storyAt('wheat'), body: 'Prices rose.' })).toMatchObject({ outcome: 'changed' });
  });

  test('has its articles found again, packed anew where its packs are of an earlier form', async () => {
    await dropForeignSegments();
    for (const lane of ['saved', 'imported'] as const) await packUnpacked(lane);
    expect((await readSegments()).reduce((sum, { seqs }) => sum + seqs.length, 0)).toBeGreaterThan(0);
    const { packs, broken } = await openOwnPacks(new Map());
    expect(broken).toEqual([]);
    const { found } = await searchArchive('Aldersund', openArchive(packs, null));
    expect(found.map(({ article }) => article.headline)).toContain('Ferry to Aldersund sails again');
  });
});

test('a database of a later version is refused by name and left as it is', async () => {
  const later = await opened(99, (made) => made.createObjectStore('later').put('kept', 1));
  later.close();
  await expect(openDatabase()).rejects.toBeInstanceOf(StoreError);
  await expect(keep(storyAt('wheat'))).rejects.toThrow(/written by a later version of Backstory/);
  const again = await opened();
  expect([again.version, [...again.objectStoreNames]]).toEqual([99, ['later']]);
  again.close();
});

test('whatever is kept is on the disk when it is said to be', async () => {
  const database = await openDatabase();
  const begin = vi.spyOn(IDBDatabase.prototype, 'transaction');
  await keep(storyAt('wheat'));
  const writing = begin.mock.calls.filter(([, mode]) => mode === 'readwrite');
  expect(writing.length).toBeGreaterThan(0);
  for (const [, , options] of writing) expect(options).toEqual({ durability: 'strict' });
  begin.mockRestore();
  database.close();
});
