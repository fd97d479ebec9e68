import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Row } from '../../src/core/formats/format';
import { KEEPING, keepIn } from '../../src/store/articles';
import { type Job, openDatabase, write } from '../../src/store/database';
import {
  addJobs,
  clearJob,
  endJob,
  findOpenJob,
  keepRows,
  readJobs,
  readRejected,
  reopenJob,
} from '../../src/store/jobs';
import { keepLabels, readLabels } from '../../src/store/labels';
import { allOwn, emptyStore, keep, storyAt } from './archive-of-own';

beforeEach(emptyStore);

const NOW = '2026-03-02T10:00:00.000Z';

const ROWS: Row[] = Array.from({ length: 60 }, (_, nth) =>
  nth % 10 === 9
    ? { kind: 'rejected', line: nth + 1, reason: 'has neither headline nor body' }
    : { kind: 'article', line: nth + 1, article: { ...storyAt(''), id: `${nth}`, headline: `Story ${nth}` } },
);

async function staged(): Promise<number> {
  const [id] = await addJobs([new File(['rows'], 'news.jsonl')], NOW);
  return id!;
}

describe('an import', () => {
  test('stands in the list until it is done, and its file until then', async () => {
    const id = await staged();
    expect((await findOpenJob())?.job).toMatchObject({
      id,
      name: 'news.jsonl',
      size: 4,
      rows: 0,
      state: 'open',
    });
    await endJob(id, 'done');
    expect(await findOpenJob()).toBeNull();
    expect(await (await openDatabase()).count('files')).toBe(0);
    await clearJob(id);
    expect(await readJobs()).toEqual([]);
  });

  test('counts what became of each row', async () => {
    await staged();
    const { job } = (await findOpenJob())!;
    const bookmark: Row = {
      kind: 'address',
      line: 61,
      url: 'https://a.example/x?utm_source=y',
      title: 'X',
      date: '',
    };
    const after = await keepRows(job, [...ROWS, ROWS[0]!, bookmark], 1000, NOW);
    expect(after).toMatchObject({
      rows: 62,
      bytes: 1000,
      articles: 54,
      duplicates: 1,
      rejected: 6,
      addresses: 1,
    });
    expect((await readRejected(job.id)).map(({ line }) => line)).toEqual([10, 20, 30, 40, 50, 60]);
  });

  test('neither loses nor doubles a row, wherever it is broken off', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(20), { minLength: 1, maxLength: 30 }), async (stops) => {
        await emptyStore();
        await staged();
        for (const length of [...stops, 60]) {
          // Each run begins with what the store says, as after a crash, and may go on in vain with what is outdated.
          const { job } = (await findOpenJob())!;
          const rows = ROWS.slice(job.rows, job.rows + length);
          const [kept, late] = await Promise.all([keepRows(job, rows, 0, NOW), keepRows(job, rows, 0, NOW)]);
          if (rows.length > 0) expect([kept === null, late === null]).toEqual([false, true]);
        }
        expect((await findOpenJob())?.job).toMatchObject({
          rows: 60,
          articles: 54,
          duplicates: 0,
          rejected: 6,
        });
        expect((await allOwn()).map(({ article }) => article.headline)).toEqual(
          ROWS.flatMap((row) => (row.kind === 'article' ? [row.article.headline] : [])),
        );
      }),
      { numRuns: 40 },
    );
  }, 60_000);

  test('would double rows if its cursor were written in a transaction of its own', async () => {
    await staged();
    let doubled = 0;
    for (const isStopped of [false, true, false, true, ...Array<boolean>(20).fill(false)]) {
      const { job } = (await findOpenJob())!;
      const rows = ROWS.slice(job.rows, job.rows + 7);
      doubled += await keepApart(job, rows, isStopped);
    }
    expect((await findOpenJob())?.job.rows).toBe(60);
    expect(doubled).toBeGreaterThan(0);
  });

  test('takes no more rows once it is cancelled', async () => {
    const id = await staged();
    const { job } = (await findOpenJob())!;
    await endJob(id, 'cancelled');
    expect(await keepRows(job, ROWS, 0, NOW)).toBeNull();
    expect(await allOwn()).toEqual([]);
  });

  test('that failed can go on with the same file', async () => {
    const id = await staged();
    await endJob(id, 'failed', 'The browser has no more room.');
    expect((await readJobs())[0]).toMatchObject({
      state: 'failed',
      sentence: 'The browser has no more room.',
    });
    await reopenJob(id);
    expect(await (await findOpenJob())?.file.text()).toBe('rows');
  });
});

/** What `keepRows` must not be: articles first, then the cursor. Gives how many of the articles had been kept before. */
async function keepApart(job: Job, rows: readonly Row[], isStopped: boolean): Promise<number> {
  const articles = rows.flatMap((row) => (row.kind === 'article' ? [row.article] : []));
  const arrival = { lane: 'imported', origin: `import:${job.id}`, at: NOW } as const;
  const kept = await write(KEEPING, (transaction) => keepIn(transaction, articles, arrival));
  if (!isStopped)
    await write(['jobs'] as const, ({ store }) => store.put({ ...job, rows: job.rows + rows.length }));
  return kept.filter(({ outcome }) => outcome === 'same').length;
}

test('what a reader had put to an article elsewhere comes with it, beside what is put to it here', async () => {
  const { own } = await keep(storyAt('wheat'));
  await keepLabels(own.identity, { tags: ['grain'], note: 'Mine.' }, '2026-03-02T10:00:00.000Z');
  await addJobs([new File(['x'], 'pocket.csv')], '2026-03-02T10:00:00.000Z');
  const { job } = (await findOpenJob())!;
  const labels = { tags: ['Grain', 'to read'], note: 'Theirs.' };
  await keepRows(
    job,
    [{ kind: 'article', line: 1, article: storyAt('wheat'), labels }],
    1,
    '2026-03-02T10:00:00.000Z',
  );
  expect(await readLabels(own.identity)).toMatchObject({
    tags: ['grain', 'to read'],
    note: 'Mine.\n\nTheirs.',
  });
});
