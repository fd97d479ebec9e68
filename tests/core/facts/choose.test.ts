import { describe, expect, test } from 'vitest';
import { type Candidate, chosenFrom } from '../../../src/core/facts/choose';

const plain: Candidate = {
  words: new Set(),
  length: 20,
  place: 4,
  density: 0,
  told: 0,
  hasFigure: false,
  quoteStart: false,
  isVague: false,
};
const indices = (candidates: readonly Candidate[], limit = 3) =>
  chosenFrom(candidates, limit).map(({ index }) => index);

describe('the order of an article’s facts', () => {
  test.each<[string, Partial<Candidate>]>([
    ['stands earlier', { place: 3 }],
    ['tells what the headline tells', { told: 0.5 }],
    ['has a figure', { hasFigure: true }],
    ['names more', { density: 2 }],
    ['is shorter', { length: 12 }],
  ])('has first the one of two that %s', (_what, better) => {
    expect(indices([plain, { ...plain, ...better }])).toEqual([1, 0]);
    expect(indices([{ ...plain, ...better }, plain])).toEqual([0, 1]);
  });

  test.each<[string, Partial<Candidate>]>([
    ['opens with a quotation mark', { quoteStart: true }],
    ['has under eight words', { length: 7 }],
    ['has over 45 words', { length: 46 }],
    ['names nothing', { isVague: true }],
  ])('has last the one of two that %s', (_what, worse) => {
    expect(indices([{ ...plain, ...worse }, plain])[0]).toBe(1);
  });

  test('leaves out what says the same again, and no more', () => {
    const harbour = { ...plain, place: 0, words: new Set(['harbour', 'crane', 'sold', 'monday']) };
    const again = { ...plain, words: new Set(['harbour', 'crane', 'sold', 'old']) };
    const other = { ...plain, words: new Set(['harbour', 'crane', 'ferry', 'old']) };
    expect(indices([harbour, again, { ...plain, words: new Set(['ferry']) }])).toEqual([0, 2]);
    expect(indices([harbour, other])).toEqual([0, 1]);
  });

  test('leaves out a second one that names nothing', () => {
    const vague = { ...plain, isVague: true };
    expect(indices([vague, vague])).toEqual([0]);
    expect(indices([])).toEqual([]);
  });
});
