import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Finished, finishJournal, rowsIn } from '../../src/cli/journal';
import { MOST_LISTED, rejectionsIn, reportedRows, unlistedTogether } from '../../src/cli/reported';
import type { Row } from '../../src/core/formats/format';
import { storyAt } from '../store/archive-of-own';
import { backstory, workFolder } from './backstory';

const { folder, fileOf } = workFolder();

const bad = (line: number): Row => ({ kind: 'rejected', line, reason: 'is empty' });
const odd = (line: number): Row => ({ kind: 'noted', line, reason: 'has a guessed encoding' });
const good = (line: number): Row => ({ kind: 'article', line, article: storyAt(`${line}`) });

/** More rejected rows than are listed, an article among those beyond, and two more of another kind. */
const ROWS: readonly Row[] = [
  ...Array.from({ length: MOST_LISTED + 30 }, (_, at) => bad(at + 1)),
  good(MOST_LISTED + 31),
  ...Array.from({ length: 2 * MOST_LISTED }, (_, at) => bad(MOST_LISTED + 32 + at)),
  odd(1),
];

async function* rows(): AsyncGenerator<Row> {
  yield* ROWS;
}

const finished = (row: Row): Finished => {
  if (row.kind === 'article') return { article: row.article, facts: null, names: [] };
  const { line } = row;
  const reason = row.kind === 'address' ? '' : row.reason;
  return row.kind === 'noted' ? { noted: { line, reason } } : { rejected: { line, reason } };
};

async function all(done = 0): Promise<Finished[]> {
  const given: Finished[] = [];
  for await (const row of unlistedTogether(rows(), done, finished)) given.push(row);
  return given;
}

const weightOf = (row: Finished): number => ('unlisted' in row ? row.rows : 1);

describe('rows that are rejected by the thousands', () => {
  test('are listed up to a limit and counted beyond, articles among them in their place', async () => {
    const given = await all();
    expect(given.slice(0, MOST_LISTED).every((row) => 'rejected' in row)).toBe(true);
    expect(given.slice(MOST_LISTED)).toEqual([
      { unlisted: 'rejected', rows: 30 },
      expect.objectContaining({ article: storyAt(`${MOST_LISTED + 31}`) }),
      { unlisted: 'rejected', rows: MOST_LISTED },
      { unlisted: 'rejected', rows: MOST_LISTED },
      { noted: { line: 1, reason: 'has a guessed encoding' } },
    ]);
  });

  test.each([0, 1, MOST_LISTED - 1, MOST_LISTED, MOST_LISTED + 30, MOST_LISTED + 31, ROWS.length])(
    'come to as many when %i of them stand in the journal already',
    async (done) => {
      const left = await all(done);
      expect(left.reduce((sum, row) => sum + weightOf(row), 0)).toBe(ROWS.length - done);
      expect(left.filter((row) => 'rejected' in row).length).toBe(Math.max(0, MOST_LISTED - done));
    },
  );

  test('are counted by a journal that was broken off behind them', async () => {
    const file = fileOf('empty.txt', 'x');
    const journal = join(folder, 'empty.unfinished');
    const asked: number[] = [];
    const read = (_: string, done: number) => {
      asked.push(done);
      return unlistedTogether(rows(), done, finished);
    };
    const failing = async function* (_: string, done: number): AsyncGenerator<Finished> {
      let given = 0;
      for await (const row of unlistedTogether(rows(), done, finished)) {
        if (++given > MOST_LISTED + 3) throw new Error('stopped');
        yield row;
      }
    };
    await expect(finishJournal(journal, [file], 'v1', failing)).rejects.toThrow('stopped');
    await finishJournal(journal, [file], 'v1', read);
    expect(asked).toEqual([2 * MOST_LISTED + 31]);
    let [rejected, articles] = [0, 0];
    for await (const { row } of rowsIn(journal, [file])) {
      if ('article' in row) articles += 1;
      else if (!('noted' in row)) rejected += weightOf(row);
    }
    expect([rejected, articles]).toEqual([3 * MOST_LISTED + 30, 1]);
  });

  test('are counted in all however many files they come from', () => {
    const { reported, add, count } = reportedRows();
    for (let line = 1; line <= MOST_LISTED + 5; line += 1) add('rejected', { source: 'a', line, reason: '' });
    count('rejected', 7);
    count('noted', 2);
    expect(reported.rejected.length).toBe(MOST_LISTED);
    expect(reported.unlisted).toEqual({ rejected: 12, noted: 2 });
    expect(rejectionsIn(reported)).toBe(MOST_LISTED + 12);
  });

  test('leave a pack of what else there is, and a report that says how many', async () => {
    const lines = [
      ...Array(MOST_LISTED + 40).fill('{}'),
      JSON.stringify({ headline: 'Wheat', body: 'It grows.' }),
    ];
    writeFileSync(join(folder, 'many.jsonl'), lines.join('\n'));
    const words = ['pack', join(folder, 'many.jsonl'), '--out', join(folder, 'many.pack')];
    const { status, rows: printed } = await backstory(...words);
    const [report] = printed() as [{ articles: number; rejected: object[]; unlisted: object }];
    expect([status, report.articles, report.rejected.length]).toEqual([1, 1, MOST_LISTED]);
    expect(report.unlisted).toEqual({ rejected: 40, noted: 0 });
  });
});
