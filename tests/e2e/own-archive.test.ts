import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { actorsTable, topicsTable } from '../../src/build/actors-table';
import { deflate, inflate } from '../../src/build/deflate';
import { openActors } from '../../src/core/actors/table';
import { annotations } from '../../src/core/made-ahead/made-ahead';
import { SECTIONS } from '../../src/core/pack/layout';
import { openPack } from '../../src/core/pack/open';
import { bytesSource } from '../../src/core/pack/source';
import { packArchive } from '../../src/core/pack/writing/write';
import type { ServedSession } from '../../src/dev/browsers/open';
import { eventually } from '../../src/dev/browsers/session';
import type { Saved } from '../../src/messages/contract';
import { openSettings } from './on-page';
import { askFrom, type Dump, dumpStore, searchFrom, stageImport } from './own-archive';
import { at, shownOn, useSession } from './session';
import { noteApart, variant } from './variant';

const STORY = {
  url: 'https://valley-times.example/local/harbour-dredging',
  canonical: '',
  headline: 'Dredging of Ashford harbour begins after eleven-year wait',
  text: 'Work to dredge Ashford harbour began on Monday, eleven years after the town council first asked for it.\n\nHarbour master Ruth Pellingham said the channel would be two metres deeper by autumn.',
  date: '2026-03-02',
  publisher: 'Valley Times',
  lang: 'en',
};

describe('a page that was saved', () => {
  const session = useSession();

  test('can be found at once, and is known when it is met again', async () => {
    const page = await openSettings(session());
    const tabId = await page.evaluate(async () => {
      const { tabs } = (
        globalThis as unknown as { chrome: { tabs: { getCurrent(): Promise<{ id: number }> } } }
      ).chrome;
      return (await tabs.getCurrent()).id;
    });
    const saved = await askFrom<Saved>(page, 'save', STORY, tabId);
    expect(saved).toMatchObject({ outcome: 'new', versions: 1, changes: null });
    const found = await searchFrom(page, 'dredging Pellingham');
    expect(found.map(({ article }) => article.headline)).toEqual([STORY.headline]);

    await session().stopBackground();
    expect(await searchFrom(page, 'dredging Pellingham')).toHaveLength(1);
    const changed = { ...STORY, text: STORY.text.replace('two metres', 'three metres') };
    expect(await askFrom(page, 'known', changed, tabId)).toMatchObject({
      versions: 1,
      changes: {
        added: ['Harbour master Ruth Pellingham said the channel would be three metres deeper by autumn.'],
        removed: ['Harbour master Ruth Pellingham said the channel would be two metres deeper by autumn.'],
      },
    });
    expect(await askFrom<Saved>(page, 'save', changed, tabId)).toMatchObject({
      outcome: 'changed',
      versions: 2,
    });
    expect(await searchFrom(page, '"three metres deeper"')).toHaveLength(1);
    expect(await searchFrom(page, '"two metres deeper"')).toHaveLength(0);
    await page.close();
  });

  test('is gone from the disk when everything is deleted', async () => {
    const page = await openSettings(session());
    await askFrom(page, 'deleteAll');
    expect(await searchFrom(page, 'dredging')).toEqual([]);
    expect(await dumpStore(page)).toEqual({ jobs: [], articles: [], segments: [] });
    expect(await askFrom(page, 'loss')).toBeNull();
    await page.close();
  });
});

describe('a file that is imported', () => {
  const session = useSession();

  test('brings its articles into the archive, and tells of the rows that it could not', async () => {
    const page = await openSettings(session());
    const rows = [
      { ...STORY, body: STORY.text },
      { headline: '', body: '' },
      {
        headline: 'Ferry fares rise',
        body: 'Fares on the Ashford ferry rise by 4 % in May.',
        date: '2026-02-01',
      },
    ];
    await stageImport(page, 'news.jsonl', rows.map((row) => JSON.stringify(row)).join('\n'));
    const { jobs } = await eventually('the import', async () => {
      const dump = await dumpStore(page, { files: false });
      return dump.jobs[0]?.state === 'done' && dump.segments.length > 0 && dump;
    });
    expect(jobs[0]).toMatchObject({ rows: 3, articles: 2, rejected: 1, sentence: '' });
    expect(await searchFrom(page, 'ferry fares')).toHaveLength(1);
    await page.close();
    expect((await shownOn(session(), at.seed)).state).toBe('in-archive');
  });
});

/** How often the workshop is stopped: 100 times in the long run. */
const STOPS = Number(process.env.STOPS ?? 20);

describe(`an import of 3,000 articles whose workshop is stopped ${STOPS} times`, () => {
  const session = useSession();

  test('neither loses nor doubles any, and ends with the index that a rebuild gives', async () => {
    const page = await openSettings(session());
    const dump = await importWithStops(session(), page, STOPS);
    expect(dump.jobs[0]).toMatchObject({
      rows: 3000,
      articles: 2970,
      duplicates: 0,
      changed: 0,
      rejected: 30,
    });
    expect(dump.articles.map(({ article }) => article.id)).toEqual(
      ROWS.flatMap((row) => ('id' in row ? [row.id] : [])),
    );
    const [segment] = dump.segments;
    expect(segment!.seqs).toEqual(dump.articles.map(({ seq }) => seq));
    const rebuilt = await packArchive(
      dump.articles.map(({ article }) => article),
      { deflate, ...annotations(openActors(actorsTable(), topicsTable())) },
    );
    expect(await indexOf(Buffer.from(segment!.file, 'base64'))).toEqual(await indexOf(rebuilt));
    await page.close();
  }, 240_000);
});

describe('an import that notes how far it has come in a transaction of its own', () => {
  const session = useSession({ extension: variant(noteApart) });

  test('doubles rows when its workshop is stopped, which the test before would see', async () => {
    const page = await openSettings(session());
    const { jobs } = await importWithStops(session(), page, 10, () => moreArticles(page));
    expect(jobs[0]!.duplicates + jobs[0]!.rejected).toBeGreaterThan(30);
    await page.close();
  }, 240_000);
});

/** Waits until an article was written that was not there before, unless the import is done. */
async function moreArticles(page: Page): Promise<void> {
  const before = await page.evaluate(countArticles);
  await eventually('more articles', async () => {
    const { articles, isDone } = await page.evaluate(countArticles);
    return isDone || articles > before.articles;
  });
}

/** Runs in the page. */
async function countArticles(): Promise<{ articles: number; isDone: boolean }> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('backstory');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const stores = database.transaction(['articles', 'jobs']);
  const counting = stores.objectStore('articles').count();
  const jobs = stores.objectStore('jobs').getAll();
  await new Promise((resolve) => stores.addEventListener('complete', resolve));
  database.close();
  return { articles: counting.result, isDone: jobs.result[0]?.state === 'done' };
}

/** Imports 3,000 rows, of which 2,970 are articles, and stops the workshop when `moment` has come, again and again. */
async function importWithStops(
  running: ServedSession,
  page: Page,
  stops: number,
  moment = differentMoments,
): Promise<Dump> {
  await stageImport(page, 'long.jsonl', ROWS.map((row) => JSON.stringify(row)).join('\n'));
  for (let stop = 0; stop < stops; stop += 1) {
    await moment(stop);
    await stopWorkshop(running, page, stop);
    await askFrom(page, 'work'); // as the alarm does, a minute later
  }
  return eventually(
    'the import',
    async () => {
      const { jobs, segments } = await dumpStore(page, { files: false, articles: false });
      const isPacked = segments.reduce((sum, { seqs }) => sum + seqs.length, 0) === 2970;
      const isWhole = segments.length === 1 && !segments[0]!.isBare; // facts come after
      return jobs[0]?.state === 'done' && isPacked && isWhole && dumpStore(page);
    },
    90_000,
  );
}

/** Some early in the workshop's life, some amid its work. */
const differentMoments = (stop: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, 20 + ((stop * 7919) % 130)));

/** Every hundredth row is none. */
const ROWS = Array.from({ length: 3000 }, (_, nth) => {
  if (nth % 100 === 50) return { note: nth };
  const place = `Place${nth % 97}`;
  return {
    id: `row-${nth}`,
    headline: `Council of ${place} votes on plan ${nth}`,
    body: `The council of ${place} voted on plan ${nth} on Tuesday.\n\n“It was time,” said Mayor Ann ${place}son.`,
    date: '2026-02-01',
  };
});

/** In turn the Worker with its page alone, and the whole background. */
async function stopWorkshop(running: ServedSession, page: Page, nth: number): Promise<void> {
  if (running.kind === 'firefox' || nth % 4 === 3) await running.stopBackground();
  if (running.kind === 'firefox') return;
  await page.evaluate(async () => {
    const { offscreen } = (
      globalThis as unknown as { chrome: { offscreen: { closeDocument(): Promise<void> } } }
    ).chrome;
    await offscreen.closeDocument().catch(() => {}); // there is none when all has been done
  });
}

/** All of a pack but its texts, whose compression is the browser's own. */
async function indexOf(bytes: Uint8Array): Promise<Record<string, string>> {
  const { file } = await openPack(bytesSource(bytes), inflate);
  const names = SECTIONS.filter((name) => !['cards', 'bodies', 'facts'].includes(name));
  return Object.fromEntries(
    names.map((name) => {
      const { start, end } = file.sections[name];
      return [name, Buffer.from(bytes.subarray(start, end)).toString('base64')];
    }),
  );
}
