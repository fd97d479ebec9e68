import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ServedSession } from '../../src/dev/browsers/open';
import { eventually } from '../../src/dev/browsers/session';
import { openSettings } from './on-page';
import { askFrom, dumpStore, searchFrom, stageImport } from './own-archive';
import { at, kind, openSession, popupOn, useSession } from './session';
import { muteDatabase, variant } from './variant';

const rowAt = (nth: number) => ({
  id: `row-${nth}`,
  headline: `Council of Place${nth % 97} votes on plan ${nth}`,
  body: `The council of Place${nth % 97} voted on plan ${nth} on Tuesday.`,
});

const rowsFile = (count: number) =>
  Array.from({ length: count }, (_, nth) => JSON.stringify(rowAt(nth))).join('\n');

/** Imports so many articles into an archive and waits until they are packed. */
async function importRows(page: Page, count: number): Promise<void> {
  await stageImport(page, 'rows.jsonl', rowsFile(count));
  await untilPacked(page, count);
  await askFrom(page, 'loss');
}

function untilPacked(page: Page, count: number) {
  return eventually(
    'the import',
    async () => {
      const { jobs, segments } = await dumpStore(page, { files: false, articles: false });
      const packed = segments.reduce((sum, { seqs, gone }) => sum + seqs.length - gone.length, 0);
      return jobs.every(({ state }) => state === 'done') && packed === count;
    },
    90_000, // should the workshop have been stopped, the alarm goes on within a minute
  );
}

describe('an archive of which the browser has lost', () => {
  const session = useSession();

  test('some articles, or all, says so, until the reader has taken note', async () => {
    const page = await openSettings(session());
    await importRows(page, 40);
    await noted(page, 40);
    await session().stopBackground();
    expect(await askFrom(page, 'loss')).toBeNull();

    await deleteFirst(page, 10);
    expect(await askFrom(page, 'loss')).toContain('Of the 40 articles that you had kept 30 can be read');
    await askFrom(page, 'acceptLoss');
    expect(await askFrom(page, 'loss')).toBeNull();
    await noted(page, 30);

    await session().stopBackground();
    await page.evaluate(() => indexedDB.deleteDatabase('backstory'));
    expect(await askFrom(page, 'loss')).toContain('Of the 30 articles that you had kept none can be found');
    await page.close();
  });
});

/** Waits until the count has been noted outside of the database. */
function noted(page: Page, articles: number) {
  return eventually('the note', () =>
    page.evaluate(async (wanted) => {
      const { storage } = (globalThis as unknown as { chrome: Extension }).chrome;
      return (await storage.local.get('archive')).archive?.articles === wanted;
    }, articles),
  );
}

interface Extension {
  readonly storage: { readonly local: { get(key: string): Promise<{ archive?: { articles: number } }> } };
}

/** Deletes the first articles past the extension's own code. */
async function deleteFirst(page: Page, count: number): Promise<void> {
  await page.evaluate(async (last) => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('backstory');
      opening.onsuccess = () => resolve(opening.result);
    });
    const transaction = database.transaction('articles', 'readwrite');
    transaction.objectStore('articles').delete(IDBKeyRange.upperBound(last));
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    database.close();
  }, count);
}

describe('a database that the browser never opens', () => {
  const session = useSession({ extension: variant(muteDatabase) });

  test('is told of, and what came with the extension serves all the same', async () => {
    const { popup, shown } = await popupOn(session(), at.trade);
    await popup.close();
    expect(shown).toMatchObject({ state: 'found', related: [expect.anything()] });
    const page = await openSettings(session());
    expect(await askFrom(page, 'loss')).toContain('does not open the archive that you have kept');
    await page.close();
  });
});

describe('a profile on the disk', () => {
  const folder = mkdtempSync(join(tmpdir(), 'backstory-profile-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }));

  const open = async (profile: string): Promise<{ session: ServedSession; page: Page }> => {
    const staysGreeted = existsSync(profile); // what was opened before greets nobody
    const session = await openSession({ profile, staysGreeted });
    return { session, page: await openSettings(session) };
  };

  test('from which the browser was killed five times while it imported has lost and doubled nothing', async () => {
    const profile = join(folder, 'killed');
    let { session, page } = await open(profile);
    await stageImport(page, 'rows.jsonl', rowsFile(3000));
    for (let time = 0; time < 5; time += 1) {
      await new Promise((resolve) => setTimeout(resolve, 120 * time));
      await session.kill();
      ({ session, page } = await open(profile));
      await askFrom(page, 'work'); // as the alarm does at the browser's start
    }
    await untilPacked(page, 3000);
    const { jobs, articles } = await dumpStore(page, { files: false });
    expect(jobs[0]).toMatchObject({ rows: 3000, articles: 3000, duplicates: 0, rejected: 0 });
    expect(articles.map(({ article }) => article.id)).toEqual(
      Array.from({ length: 3000 }, (_, nth) => `row-${nth}`),
    );
    expect(await askFrom(page, 'loss')).toBeNull();
    await session.close();
  }, 600_000);

  test.runIf(kind === 'chromium')(
    'from which the browser was killed amid a write keeps what was written before and after',
    async () => {
      const profile = join(folder, 'torn');
      const first = await open(profile);
      await importRows(first.page, 20);
      await first.session.kill();
      tearLog(databaseIn(profile));

      const second = await open(profile);
      await stageImport(second.page, 'more.jsonl', rowsFile(60));
      await untilPacked(second.page, 80);
      await second.session.close();

      const third = await open(profile);
      expect(await askFrom(third.page, 'loss')).toBeNull();
      expect((await dumpStore(third.page)).articles).toHaveLength(80);
      await third.session.close();
    },
    600_000,
  );

  describe('whose database', () => {
    // 80 articles, and the database as it was with 20: made once, damaged in copies.
    const grown = join(folder, 'grown');
    const older = join(folder, 'older');

    beforeAll(async () => {
      const first = await open(grown);
      await importRows(first.page, 20);
      await first.session.close();
      cpSync(databaseIn(grown), older, { recursive: true });

      const second = await open(grown);
      await stageImport(second.page, 'more.jsonl', rowsFile(60));
      await untilPacked(second.page, 80);
      await noted(second.page, 80);
      await second.session.close();
    }, 600_000);

    test.each<[string, (database: string) => void]>([
      ['was deleted', (database) => rmSync(database, { recursive: true })],
      [
        'was put back to what it was before',
        (database) => {
          rmSync(database, { recursive: true });
          cpSync(older, database, { recursive: true });
        },
      ],
      ['has lost the end of its file', (database) => eachFile(database, /\.(log|sqlite)$/, cutOff)],
      ['has bytes flipped all over', (database) => eachFile(database, /\.(log|ldb|sqlite)$/, flipBytes)],
    ])(
      '%s tells of it',
      async (what, damage) => {
        const profile = mkdtempSync(join(folder, `database ${what} `)); // a second try has its own
        cpSync(grown, profile, { recursive: true });
        damage(databaseIn(profile));

        const { session, page } = await open(profile);
        expect(await askFrom(page, 'loss')).toMatch(/can be (found|read)|could not read/);
        // What came with the extension serves all the same.
        expect(await searchFrom(page, 'Putin')).not.toEqual([]);
        await session.close();
      },
      600_000,
    );
  });
});

/** The folder of the browser's own in which the extension's database stands. */
function databaseIn(profile: string): string {
  const [folder, wanted] =
    kind === 'chromium'
      ? [join(profile, 'Default', 'IndexedDB'), /^chrome-extension_.*\.leveldb$/]
      : [join(profile, 'storage', 'default'), /^moz-extension\+\+\+[-\w]+$/];
  const name = readdirSync(folder).find((one) => wanted.test(one));
  if (!name) throw new Error(`no database of the extension in ${folder}`);
  return join(folder, name);
}

/** Damages the files in which the browser keeps rows: LevelDB's log and tables, or SQLite's. */
function eachFile(folder: string, wanted: RegExp, work: (file: string) => void): void {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => wanted.test(name));
  if (files.length === 0) throw new Error(`nothing to damage in ${folder}: ${names}`);
  for (const name of files) work(join(folder, name));
}

/**
 * Ends LevelDB's log as a kill between the two writes of a record does: with the header (CRC-32C, length, type) of a record
 * that never came, within a block of 32 KiB.
 */
function tearLog(database: string): void {
  const log = readdirSync(database).find((name) => name.endsWith('.log'));
  if (!log) throw new Error(`no log in ${database}`);
  const file = join(database, log);
  const left = 32_768 - (readFileSync(file).length % 32_768);
  const [FULL, HEADER_BYTES] = [1, 7];
  const header = Buffer.alloc(HEADER_BYTES);
  header.writeUInt32LE(0x5eed, 0);
  header.writeUInt16LE(Math.max(1, Math.min(441, left - HEADER_BYTES)), 4);
  header.writeUInt8(FULL, 6);
  appendFileSync(file, left > HEADER_BYTES ? header : Buffer.concat([Buffer.alloc(left), header]));
}

/** SQLite's first page stays whole. */
function cutOff(file: string): void {
  truncateSync(file, file.endsWith('.sqlite') ? 4096 : 64);
}

/** Every 97th byte, so that no block stays whole. */
function flipBytes(file: string): void {
  const bytes = readFileSync(file);
  for (let at = 50; at < bytes.length; at += 97) bytes[at] = bytes[at]! ^ 0xff;
  writeFileSync(file, bytes);
}
