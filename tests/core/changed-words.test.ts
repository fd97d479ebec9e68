import { describe, expect, test } from 'vitest';
import { changedWords, rewordingsIn } from '../../src/core/changed-words';

function shown(was: string, is: string): [string[], string[]] | null {
  const words = changedWords(was, is);
  return (
    words && [
      words.gone.map(({ start, end }) => was.slice(start, end)),
      words.added.map(({ start, end }) => is.slice(start, end)),
    ]
  );
}

describe('a sentence that was changed', () => {
  test('tells the words that went and those that came', () => {
    expect(shown('The bank lost $3 million last year.', 'The bank lost $5 million last year.')).toEqual([
      ['$3'],
      ['$5'],
    ]);
  });

  test('joins words side by side', () => {
    expect(
      shown('He left the town of Ayr on Monday night.', 'He left the town of Ayr on Tuesday morning.'),
    ).toEqual([['Monday night.'], ['Tuesday morning.']]);
  });

  test('is two sentences when little is shared', () => {
    expect(shown('The strike is over.', 'Nobody knows when talks will go on.')).toBeNull();
    expect(shown('', 'New.')).toBeNull();
  });
});

test('sentences that came and went are paired where they are one, in order', () => {
  const pairs = rewordingsIn(
    ['Gone for good.', 'Some 1,900 men work there today.'],
    ['Some 1,950 men work there today.', 'Quite another sentence stands here.'],
  );
  expect(pairs.reworded.map(({ was, is }) => [was, is])).toEqual([
    ['Some 1,900 men work there today.', 'Some 1,950 men work there today.'],
  ]);
  expect([pairs.removed, pairs.added]).toEqual([['Gone for good.'], ['Quite another sentence stands here.']]);
});
