import { expect, test } from 'vitest';
import { wholeKeeper } from '../../../src/options/import/whole';

test('a bar is there from the first moment, and the time left after some progress', () => {
  const wholeOf = wholeKeeper();
  const now = { stage: 'index', left: 4_000 } as const;
  expect(wholeOf({ ...now, atMs: 0 })).toEqual({ stage: 'index', done: 0, of: 4_000, secondsLeft: null });
  expect(wholeOf({ ...now, left: 3_900, atMs: 100 })?.secondsLeft).toBeNull();
  const later = { stage: 'index', done: 1_000, of: 4_000, secondsLeft: 6 };
  expect(wholeOf({ ...now, left: 3_000, atMs: 2_000 })).toEqual(later);
});

test('of files it is told how large they are together, and what was read before counts as done', () => {
  const wholeOf = wholeKeeper();
  expect(wholeOf({ stage: 'read', left: 60, of: 100, atMs: 0 })).toMatchObject({ done: 40, of: 100 });
});

test('each stage has a bar and a pace of its own', () => {
  const wholeOf = wholeKeeper();
  wholeOf({ stage: 'index', left: 100, atMs: 0 });
  wholeOf({ stage: 'index', left: 10, atMs: 1_000 });
  expect(wholeOf({ stage: 'facts', left: 50, atMs: 2_000 })).toEqual({
    ...{ stage: 'facts', done: 0, of: 50 },
    secondsLeft: null,
  });
});

test('what was told as packed does not come back before the store has it', () => {
  const wholeOf = wholeKeeper();
  wholeOf({ stage: 'index', left: 100, atMs: 0 });
  wholeOf({ stage: 'index', left: 40, atMs: 1_000 });
  expect(wholeOf({ stage: 'index', left: 100, atMs: 1_100 })).toMatchObject({ done: 60, of: 100 });
});

test('more to do begins it anew, and nothing to do ends it', () => {
  const wholeOf = wholeKeeper();
  wholeOf({ stage: 'facts', left: 100, atMs: 0 });
  wholeOf({ stage: 'facts', left: 40, atMs: 1_000 });
  wholeOf({ stage: 'facts', left: 30, atMs: 1_500 });
  expect(wholeOf({ stage: 'facts', left: 200, atMs: 2_000 })).toMatchObject({ done: 0, of: 200 });
  expect(wholeOf(null)).toBeNull();
  expect(wholeOf({ stage: 'facts', left: 20, atMs: 3_000 })).toMatchObject({ done: 0, of: 20 });
});
