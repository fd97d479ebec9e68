import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  foldWord,
  hashWord,
  plainHashAt,
  scanWords,
  wordsOf as wordNumbersOf,
} from '../../../src/core/text/words';

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

  test('go on over every letter, mark and digit of the basic plane, and over nothing else', () => {
    const letter =
      /^(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\u30fc])[\p{L}\p{M}\p{N}\p{Cs}\u00ad\u200b-\u200d\u2060\ufeff]$/u;
    for (let unit = 0; unit < 0x10000; unit += 1) {
      const text = `xx${String.fromCharCode(unit)}xx`;
      expect(wordsOf(text).includes(text), `U+${unit.toString(16)}`).toBe(letter.test(text.charAt(2)));
    }
  });

  test('come with their hashes where they are plain', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('Ab', 'z', '9', '.', ' ', 'é', '近', 'x'.repeat(70))), (parts) => {
        const text = parts.join('');
        scanWords(text, (start, end, hash) => expect(hash).toBe(plainHashAt(text, start, end)));
      }),
    );
  });

  test('end at 64 letters, whatever letters these are, and what stands behind is not one of them', () => {
    for (const letters of [63, 64, 65, 70])
      for (const letter of ['x', 'é'])
        for (const behind of [' ', '. ', 'é', '近', ''])
          expect(wordsOf(`${letter.repeat(letters)}${behind} ab`)[0]).toBe(
            letter
              .repeat(letters)
              .concat(behind === 'é' ? behind : '')
              .slice(0, 64),
          );
    expect(wordsOf(`${'x'.repeat(64)} ab cd`)).toEqual(['x'.repeat(64), 'ab', 'cd']);
  });

  test('are the same however many there are, and whatever was read before', () => {
    const long = 'one two 近平 U.S. '.repeat(3000);
    const found = wordsOf(long);
    expect(found).toEqual(Array.from({ length: 3000 }, () => ['one', 'two', '近平', 'U.S.']).flat());
    const other = long.replaceAll('one', 'six');
    expect([wordsOf(other)[0], wordsOf(long)[0], wordsOf('ab')[0], wordsOf(long)]).toEqual([
      'six',
      'one',
      'ab',
      found,
    ]);
    expect([...wordNumbersOf('ab c.')]).toEqual([0, 2, hashWord('ab')]);
  });

  test('can be read while others are', () => {
    const pairs: string[] = [];
    scanWords('one two', (start, end) => {
      for (const other of wordsOf('three four')) pairs.push('one two'.slice(start, end) + other);
    });
    expect(pairs).toEqual(['onethree', 'onefour', 'twothree', 'twofour']);
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
