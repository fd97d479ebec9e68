import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { eventually } from '../../src/dev/browsers/session';
import { keepPageAs, openSettings } from './on-page';
import { askFrom, type Dump, dumpStore, stageImport } from './own-archive';
import { pressNamed, saidIn, untilSaid } from './own-files';
import { useSession } from './session';
import { failWrites, variant } from './variant';

/** 200 in the long run. */
const ERRORS = Number(process.env.QUOTA_ERRORS ?? 20);

const ROWS = 600;

const rowAt = (file: number, nth: number) => ({
  id: `file-${file}-row-${nth}`,
  headline: `Council of Place${nth % 97} votes on plan ${nth}`,
  body: `The council of Place${nth % 97} voted on plan ${nth} of ${file} on Tuesday.`,
});

const NO_ROOM = 'The browser has no more room for the archive';

describe(`an import that runs out of room ${ERRORS} times`, () => {
  const session = useSession({ extension: variant(failWrites) });

  test(
    'tells of each and leaves all as it was, and ends whole once it can go on',
    async () => {
      const page = await openSettings(session());
      await page.evaluate(countFailures);
      let files = 0;
      let told = 0;
      while ((await failures(page)) < ERRORS) {
        files += 1;
        const before = await failures(page);
        const rows = Array.from({ length: ROWS }, (_, nth) => JSON.stringify(rowAt(files, nth)));
        await stageImport(page, `rows-${files}.jsonl`, rows.join('\n'));
        told += await goOnUntilDone(page, files, before);
      }
      // Fewer than the errors: two Workers fail at once, and what is tried again by itself is not told.
      expect(told).toBeGreaterThanOrEqual(ERRORS / 5);
      const { articles, segments } = await dumpStore(page, { files: false });
      expect(articles).toHaveLength(files * ROWS);
      expect(segments.flatMap(({ seqs }) => seqs).sort((a, b) => a - b)).toEqual(
        articles.map(({ seq }) => seq),
      );
      await page.close();
    },
    ERRORS * 20_000,
  );
});

/** Goes on with the last file whenever the reader is told that there is no room, until all can be found. Gives how often. */
async function goOnUntilDone(page: Page, file: number, before: number): Promise<number> {
  const name = `rows-${file}.jsonl`;
  for (let told = 0, seen = before; ; told += 1) {
    const began = Date.now();
    const stopped = await eventually(
      `an end of ${name}`,
      async () => {
        const dump = await shortDump(page);
        const state = dump.jobs[file - 1]?.state;
        if (state === 'failed') return state;
        // Even noting the end of a job can fail: the alarm goes on a minute later.
        if (state === 'open' && (await failures(page)) > seen && Date.now() - began > 5_000) {
          seen = await failures(page);
          await askFrom(page, 'work');
        }
        if (state !== 'done') return null;
        if (isPacked(dump)) return 'packed';
        const isTold = /cannot be found yet.*no more room/.test(await saidIn(page, 'import'));
        return isTold && (await failures(page)) > seen && 'not packed';
      },
      30_000,
    );
    seen = await failures(page);
    const dump = await dumpStore(page, { files: false });
    expectWhole(dump);
    if (stopped === 'failed') expect(dump.jobs[file - 1]?.sentence).toContain(NO_ROOM);
    expect(await askFrom(page, 'loss')).toBeNull();
    if (stopped === 'packed') return told;
    if (stopped === 'failed') await untilSaid(page, 'import', NO_ROOM);
    if (told === 0) await keepPageAs(page, `import-no-room-${stopped.replace(' ', '-')}`);
    if (stopped === 'failed') await pressNamed(page, `Go on: ${name}`);
    else await askFrom(page, 'work'); // as the alarm does, a minute later
    await eventually('going on', async () => {
      const { state } = (await shortDump(page)).jobs[file - 1]!;
      return state !== 'failed' || (await failures(page)) > seen; // it may have run out of room again by now
    });
  }
}

/** Each job has brought exactly the rows that it says it has read. */
function expectWhole({ jobs, articles }: Dump): void {
  const kept = articles.map(({ article }) => article.id);
  const wanted = jobs.flatMap(({ rows }, nth) =>
    Array.from({ length: rows }, (_, row) => rowAt(nth + 1, row).id),
  );
  expect(kept).toEqual(wanted);
  for (const { rows, articles: brought, duplicates } of jobs)
    expect({ brought, duplicates }).toEqual({ brought: rows, duplicates: 0 });
}

function isPacked({ jobs, segments }: Dump): boolean {
  const packed = segments.reduce((sum, { seqs }) => sum + seqs.length, 0);
  return packed === jobs.reduce((sum, { articles }) => sum + articles, 0);
}

/** Without the articles, which are many and asked for once at each stop. */
const shortDump = (page: Page): Promise<Dump> => dumpStore(page, { files: false, articles: false });

declare global {
  var failuresSeen: number;
}

/** Runs in the settings. */
function countFailures(): void {
  globalThis.failuresSeen = 0;
  new BroadcastChannel('test-no-room').onmessage = () => {
    globalThis.failuresSeen += 1;
  };
}

function failures(page: Page): Promise<number> {
  return page.evaluate(() => globalThis.failuresSeen);
}
