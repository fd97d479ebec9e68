import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexStemOf, stemOf, stemsOf } from '../../../src/core/text/stems';
import { STOP_WORDS } from '../../../src/core/text/stop-words';
import { possibleTerms, termsIn } from '../../../src/core/text/terms';
import { foldWord } from '../../../src/core/text/words';

describe('the stem of an English word', () => {
  test.each([
    ['loss', 'losses'],
    ['tax', 'taxes'],
    ['match', 'matches'],
    ['crash', 'crashes'],
    ['business', 'businesses'],
    ['country', 'countries'],
    ['hero', 'heroes'],
    ['shoe', 'shoes'],
    ['employee', 'employees'],
    ['house', 'houses'],
    ['price', 'prices'],
    ['virus', 'viruses'],
    ['crisis', 'crises'],
    ['headache', 'headaches'],
    ['sale', 'sales'],
  ])('%s is that of its plural', (singular, plural) => {
    expect(stemOf('en')(plural)).toBe(stemOf('en')(singular));
  });

  test.each(['Paris', 'status', 'species', 'gas'])('of %s has the word for itself', (word) => {
    const [stem] = stemsOf(word, 'en');
    expect(stem).toBe(word.toLowerCase());
  });
});

describe('a word typed without its language', () => {
  test('is looked for under every form that a text of any language is indexed by', () => {
    const letters = fc.constantFrom(...'абвгдеиоуыяьїієхмйзaeiousnrtш');
    const word = fc.array(letters, { minLength: 2, maxLength: 12 }).map((parts) => parts.join(''));
    const languages = [...Object.keys(STOP_WORDS), 'cs', ''];
    expect(languages.filter((language) => indexStemOf(language))).not.toEqual([]);
    fc.assert(
      fc.property(word, fc.constantFrom(...languages), (typed, language) => {
        const term = termsIn(language)(typed);
        if (term !== 0) expect(possibleTerms(foldWord(typed))).toContain(term);
      }),
    );
  });
});
