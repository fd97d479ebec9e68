import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { addJobs, findOpenJob, keepRows, readJobs } from '../../src/store/jobs';
import { planUnpacked, putSegment } from '../../src/store/segments';
import { runJob } from '../../src/workshop/run-job';
import { emptyStore, keep, storyAt } from '../store/archive-of-own';

vi.mock('../../src/store/jobs', async (original) => {
  const jobs = await original<typeof import('../../src/store/jobs')>();
  return { ...jobs, keepRows: vi.fn(jobs.keepRows) };
});

const MOST_ROWS = 256;
const MOST_CHARS = 1_000_000;
const LONG_CHARS = 300_000;

beforeEach(async () => {
  await emptyStore();
  vi.mocked(keepRows).mockClear();
});

/** Imports so many articles whose texts have so many characters, `kept` after each step. */
async function importOf(
  articles: number,
  chars: number,
  kept: () => undefined = () => undefined,
): Promise<void> {
  const lines = Array.from({ length: articles }, (_, nth) =>
    JSON.stringify({ ...storyAt(`${nth}`), body: `Report ${nth}. ${'word '.repeat(chars / 5)}` }),
  );
  await addJobs([new File([lines.join('\n')], 'news.jsonl')], '2026-03-02T10:00:00.000Z');
  const { job, file } = (await findOpenJob())!;
  await runJob(job, file, kept);
  expect((await readJobs()).at(-1)).toMatchObject({ state: 'done', articles });
}

/** How many rows, and how many characters of their texts, each step has kept. */
function steps(): { readonly rows: number; readonly chars: number }[] {
  return vi.mocked(keepRows).mock.calls.map(([, rows]) => ({
    rows: rows.length,
    chars: rows.reduce((sum, row) => sum + (row.kind === 'article' ? row.article.body.length : 0), 0),
  }));
}

describe('an import', () => {
  test('keeps short rows in steps of so many', async () => {
    await importOf(1_000, 50);
    expect(steps().map(({ rows }) => rows)).toEqual([MOST_ROWS, MOST_ROWS, MOST_ROWS, 1_000 - 3 * MOST_ROWS]);
  });

  test('keeps long rows in steps of so many characters', async () => {
    await importOf(20, LONG_CHARS);
    expect(steps().length).toBeGreaterThan(1);
    for (const { chars } of steps()) expect(chars).toBeLessThan(MOST_CHARS + LONG_CHARS);
  });

  test('lets whoever saves amid it come between two steps', async () => {
    const begun = () => vi.mocked(keepRows).mock.calls.length;
    let asked = 0;
    let saved = 0;
    let saving: Promise<void> | null = null;
    await importOf(2_000, 50, () => {
      if (saving !== null) return;
      asked = begun();
      saving = keep(storyAt('what the reader sees')).then(() => {
        saved = begun();
      });
    });
    await saving;
    expect(saved - asked).toBeLessThanOrEqual(2);
    expect(steps().length).toBeGreaterThan(saved);
  });
});

test('packing takes a segment at a time, so that a stop loses no more than that', async () => {
  await importOf(5_000, 50);
  const sizes: number[] = [];
  for (let plan = await planUnpacked('imported'); plan; plan = await planUnpacked('imported')) {
    sizes.push(plan.articles);
    const seqs = Array.from({ length: plan.last - plan.first + 1 }, (_, nth) => plan.first + nth);
    await putSegment(plan, seqs, new Blob(['pack']));
  }
  expect(sizes).toEqual([2_048, 2_048, 904]);
}, 120_000);
