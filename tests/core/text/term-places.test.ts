import fc from 'fast-check';
import { expect, test } from 'vitest';
import { termPlaces } from '../../../src/core/text/term-places';
import { termsIn } from '../../../src/core/text/terms';
import { hashWord } from '../../../src/core/text/words';

test('terms are numbered as they are first met, however many there are and whatever their bits', () => {
  const term = fc.oneof(
    fc.integer({ min: 1, max: 0xffffffff }),
    fc.constantFrom(1, 257, 0xffffffff, 1 << 20),
  );
  fc.assert(
    fc.property(fc.array(term, { maxLength: 300 }), fc.constantFrom(0, 1, 64), (terms, room) => {
      const places = termPlaces(room);
      const expected = [...new Set(terms)];
      expect(terms.map((one) => places.add(one))).toEqual(terms.map((one) => expected.indexOf(one)));
      expect([...places.terms()]).toEqual(expected);
      expect(places.size()).toBe(expected.length);
      expect(places.find(0xfffffffe)).toBe(expected.indexOf(0xfffffffe));
    }),
  );
});

test.each([
  ['a plain word in any case', 'en', 'Wheat', 'wheat'],
  ['a word of letters and digits', 'en', 'G20', 'g20'],
  ['a number with its thousands grouped', 'en', '200,000', '200000'],
  ['an accented word', 'fr', 'Élysée', 'elysee'],
  ['a word of a language without stop words', 'xx', 'the', 'the'],
])('the term of %s is its folded form', (_, language, word, folded) => {
  expect(termsIn(language)(word)).toBe(hashWord(folded));
  expect(termsIn(language)(`x ${word} x`, 2, 2 + word.length)).toBe(hashWord(folded));
});

test.each([
  ['en', 'The'],
  ['fr', 'été'],
  ['ru', 'Который'],
])('a stop word in %s has none: %s', (language, word) => {
  expect(termsIn(language)(word)).toBe(0);
});
