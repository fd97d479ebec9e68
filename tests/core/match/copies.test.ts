import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { copiedShare, isCopy, shinglesOf } from '../../../src/core/match/copies';
import { termSpans } from '../../../src/core/text/term-spans';
import { randomFrom, shuffled } from '../../bench/eval-metrics';

/** So many words that two sentences have five in a row in common by chance less than once in a million. */
const WORDS = Array.from({ length: 2000 }, (_, at) => `w${at.toString(36)}x`);

test('a sequence is five terms in a row, and spans without a term are none', () => {
  const of = (...terms: readonly number[]) =>
    shinglesOf(terms.map((term) => ({ term, start: 0, end: 0, capital: false })));
  expect(of(1, 2, 0, 3, 4, 5)).toEqual(of(1, 2, 3, 4, 5));
  expect(of(9, 2, 3, 4, 5)).not.toEqual(of(1, 2, 3, 4, 5));
  expect(of(1, 2, 3, 4, 9)).not.toEqual(of(1, 2, 3, 4, 5));
  expect([of(1, 2, 3, 4).size, of(1, 2, 3, 4, 5).size]).toEqual([0, 1]);
});

interface Mixture {
  readonly seed: number;
  /** Words of each sentence that ran elsewhere, and of each that did not. */
  readonly wire: readonly number[];
  readonly own: readonly number[];
  /** Every how many-th word of the page is another than in the wire's text. */
  readonly changed: number;
}

/** A page that has all sentences of a wire story in another order among its own, and how much of it they are. */
function mixed({ seed, wire, own, changed }: Mixture) {
  const random = randomFrom(seed);
  const sentenceOf = (words: number): string[] =>
    Array.from({ length: words }, () => WORDS[Math.floor(random() * WORDS.length)]!);
  const story = wire.map(sentenceOf);
  const sentences = [...story.map((words) => ({ words, isWire: true }))];
  for (const words of own) sentences.push({ words: sentenceOf(words), isWire: false });
  const order = shuffled(sentences, random);
  let nth = 0;
  const page = order.map(({ words }) => words.map((word) => (++nth % changed === 0 ? `new${nth}` : word)));
  const spansOf = (text: readonly (readonly string[])[]) =>
    termSpans(text.map((words) => `${words.join(' ')}.`).join(' '), 'en');
  const sum = (lengths: readonly number[]): number => lengths.reduce((total, one) => total + one, 0);
  return {
    page: spansOf(page),
    story: spansOf(story),
    share: sum(wire) / (sum(wire) + sum(own)),
  };
}

const sentences = fc.array(fc.integer({ min: 9, max: 24 }), { minLength: 8, maxLength: 40 });
const seed = fc.integer({ min: 0, max: 0xffff });

describe('how much of a page ran elsewhere', () => {
  test('is known to a point when sentences come in another order among others', () => {
    fc.assert(
      fc.property(seed, sentences, sentences, (one, wire, own) => {
        const { page, story, share } = mixed({ seed: one, wire, own, changed: Number.POSITIVE_INFINITY });
        expect(Math.abs(copiedShare(page, shinglesOf(story)) - share)).toBeLessThan(0.01);
      }),
    );
  });

  test('is known to ten points when every thirtieth word was changed, and never too high', () => {
    fc.assert(
      fc.property(seed, sentences, sentences, (one, wire, own) => {
        const { page, story, share } = mixed({ seed: one, wire, own, changed: 30 });
        const found = copiedShare(page, shinglesOf(story));
        expect(found).toBeLessThan(share + 0.01);
        expect(found).toBeGreaterThan(share - 0.1);
      }),
    );
  });

  test('is all of a reprint, and nothing of another story or of a few words', () => {
    const { page, story } = mixed({ seed: 1, wire: [20, 20, 20], own: [], changed: 1e9 });
    const other = mixed({ seed: 2, wire: [20, 20, 20], own: [], changed: 1e9 });
    expect(copiedShare(page, shinglesOf(story))).toBe(1);
    expect(copiedShare(page, shinglesOf(other.story))).toBe(0);
    expect(copiedShare(page.slice(0, 9), shinglesOf(story))).toBe(0);
    expect(copiedShare([], new Set())).toBe(0);
  });
});

test('a page that prints a whole wire story among its own words is a copy, at 40 % of it and at 90', () => {
  for (const own of [30, 10, 2]) {
    const wire = Array.from({ length: 20 }, () => 16);
    const { page, story } = mixed({
      seed: own,
      wire,
      own: Array.from({ length: own }, () => 16),
      changed: 30,
    });
    expect(isCopy(shinglesOf(page), shinglesOf(story))).toBe(true);
  }
});

describe('the least that makes a copy', () => {
  const spansOf = (from: number, to: number) => termSpans(WORDS.slice(from, to).join(' '), 'en');
  const shingles = (from: number, to: number) => shinglesOf(spansOf(from, to));

  test('is half of the sequences of one of the two', () => {
    expect(shingles(0, 24).size).toBe(20);
    expect(isCopy(shingles(0, 24), shingles(10, 34))).toBe(true);
    expect(isCopy(shingles(0, 24), shingles(11, 35))).toBe(false);
    expect(isCopy(shingles(0, 24), shingles(5, 199))).toBe(true);
    expect(isCopy(shingles(5, 199), shingles(0, 24))).toBe(true);
  });

  test('is twelve sequences: of sixteen words', () => {
    expect(isCopy(shingles(0, 16), shingles(0, 16))).toBe(true);
    expect(isCopy(shingles(0, 15), shingles(0, 15))).toBe(false);
    expect(copiedShare(spansOf(0, 16), shingles(0, 16))).toBe(1);
    expect(copiedShare(spansOf(0, 15), shingles(0, 15))).toBe(0);
  });

  test('counts the words of sequences that overlap once', () => {
    expect(copiedShare(spansOf(0, 20), shingles(0, 6))).toBe(0.3);
    expect(copiedShare(spansOf(0, 20), new Set([...shingles(0, 5), ...shingles(15, 20)]))).toBe(0.5);
  });
});
