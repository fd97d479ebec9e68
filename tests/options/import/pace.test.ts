import { describe, expect, test } from 'vitest';
import { type Progress, paceOf, withProgress } from '../../../src/options/import/pace';

const seen = (...moments: readonly [seconds: number, rows: number, bytes: number][]): Progress[] =>
  moments.reduce<Progress[]>(
    (before, [seconds, rows, bytes]) => withProgress(before, { atMs: seconds * 1000, rows, bytes }),
    [],
  );

describe('the pace of an import', () => {
  test('is not told by its first moments, nor while nothing moves', () => {
    expect(paceOf([], 1000)).toBeNull();
    expect(paceOf(seen([0, 0, 0], [0.2, 50, 100]), 1000)).toBeNull();
    expect(paceOf(seen([0, 50, 100], [30, 50, 100]), 1000)).toBeNull();
  });

  test('is told within the first second', () => {
    expect(paceOf(seen([0, 0, 0], [0.5, 50, 100]), 1000)).toEqual({ rowsPerSecond: 100, secondsLeft: 4.5 });
  });

  test('tells rows by the second, and the time left by the bytes', () => {
    expect(paceOf(seen([0, 0, 0], [10, 500, 200]), 1000)).toEqual({ rowsPerSecond: 50, secondsLeft: 40 });
  });

  test('is that of the last minute', () => {
    const slowed = seen([0, 0, 0], [10, 1000, 400], [40, 1010, 410], [75, 1020, 420], [100, 1030, 430]);
    expect(paceOf(slowed, 1000)?.rowsPerSecond).toBeCloseTo(20 / 60);
  });
});
