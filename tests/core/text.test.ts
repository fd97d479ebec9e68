import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldWord, hashWord, scanWords } from '../../src/core/text';

function wordsOf(text: string): string[] {
  const words: string[] = [];
  scanWords(text, (start, end) => words.push(text.slice(start, end)));
  return words;
}

describe('the words of a text', () => {
  test('are runs of letters and digits, possessives cut off', () => {
    expect(wordsOf("Russia's trade with China-Mongolia, in G7 terms")).toEqual(
      'Russia trade with China Mongolia in G7 terms'.split(' '),
    );
  });

  test('keep a number with its separators together', () => {
    expect(wordsOf('a 6.1 quake, 200,000 people. 2023.')).toEqual([
      '6.1',
      'quake',
      '200,000',
      'people',
      '2023',
    ]);
  });

  test('are overlapping pairs where no blanks are written', () => {
    expect(wordsOf('习近平 met 普京')).toEqual(['习近', '近平', 'met', '普京']);
  });

  test('are found in any string, in order and within it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let from = -1;
        scanWords(text, (start, end) => {
          expect(start).toBeGreaterThan(from);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          from = start;
        });
      }),
    );
  });

  test.each([
    ['word ', 400_000],
    ['x', 1],
    ['近', 1_999_999],
    ['6.', 1],
    ['\u0301', 1],
    ["'", 0],
    ['\ud800', 1],
  ])(
    'take linear time, a square of two million characters would run out of it: %j again and again',
    { timeout: 30_000 },
    (piece, words) => {
      const text = piece.repeat(2_000_000 / piece.length);
      let found = 0;
      scanWords(text, (start, end) => {
        foldWord(text.slice(start, end));
        found += 1;
      });
      expect(found).toBe(words);
    },
  );
});

describe('two spellings of a word', () => {
  test.each([
    ['Erdoğan', 'erdogan'],
    ['İstanbul', 'istanbul'],
    ['São', 'sao'],
    ['STRASSE', 'straße'],
    ['ﬁnance', 'finance'],
    ['Łódź', 'lodz'],
    ['Ёлка', 'елка'],
    ['Ελλάδα', 'ελλαδα'],
    ['أحمد', 'احمد'],
    ['200,000', '200.000'],
    ['6,1', '6.1'],
    ['so\u00adcial', 'social'],
  ])('%s and %s fold to one form', (one, other) => {
    expect(foldWord(one)).toBe(foldWord(other));
  });

  test.each([
    ['й', 'и'],
    ['が', 'か'],
    ['6.1', '61'],
  ])('%s and %s stay apart', (one, other) => {
    expect(foldWord(one)).not.toBe(foldWord(other));
  });

  test('that are folded stay as they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (word) => {
        expect(foldWord(foldWord(word))).toBe(foldWord(word));
      }),
    );
  });
});

test('hashes of similar words are spread evenly', () => {
  const buckets = new Uint32Array(16);
  for (let number = 0; number < 16_000; number += 1) buckets[hashWord(`word${number}`) >>> 28]! += 1;
  for (const count of buckets) expect(Math.abs(count - 1000)).toBeLessThan(200);
});
