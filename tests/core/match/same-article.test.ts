import { describe, expect, test } from 'vitest';
import type { Article } from '../../../src/core/article';
import { isSameArticle } from '../../../src/core/match/same-article';

/** Words that stand nowhere else, from one to another. */
const words = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, at) => `w${(from + at).toString(36)}x`).join(' ');

const article = (headline: string, body: string): Article => ({
  ...{ id: '', url: '', date: '', headline, lead: '', body, publisher: '', lang: 'en' },
});
const isSame = (page: readonly [string, string], archived: readonly [string, string]): boolean =>
  isSameArticle({ headline: page[0], text: page[1], lang: 'en' }, article(...archived));

/** A text of a hundred words, of which so many are the first of `words(0, 100)`. */
const sharing = (count: number): string => `${words(0, count)} ${words(1_000, 1_100 - count)}`;

describe('a page is the archived article', () => {
  test('when two fifths of the text are, whatever its headline', () => {
    expect(isSame(['Flood', sharing(40)], ['Dam holds', words(0, 100)])).toBe(true);
    expect(isSame(['Flood', sharing(39)], ['Dam holds', words(0, 100)])).toBe(false);
  });

  test('when a tenth is and the headline is the same but for case and signs', () => {
    expect(isSame(['Dam holds!', sharing(10)], ['DAM “holds”', words(0, 100)])).toBe(true);
    expect(isSame(['Dam holds', sharing(9)], ['Dam holds', words(0, 100)])).toBe(false);
    expect(isSame(['Dam held', sharing(10)], ['Dam holds', words(0, 100)])).toBe(false);
  });

  test('when one of the two is mostly the other, the shorter or the longer', () => {
    expect(isSame(['Flood', words(0, 40)], ['Dam holds', words(0, 400)])).toBe(true);
    expect(isSame(['Flood', words(0, 400)], ['Dam holds', words(0, 40)])).toBe(true);
  });

  test('by its headline alone where a text has less than twelve sequences of five words', () => {
    expect(isSame(['Dam holds', words(0, 15)], ['Dam holds', words(500, 600)])).toBe(true);
    expect(isSame(['Dam holds', words(0, 16)], ['Dam holds', words(500, 600)])).toBe(false);
    expect(isSame(['Dam holds', words(500, 600)], ['Dam holds', words(0, 15)])).toBe(true);
    expect(isSame(['Flood', words(0, 15)], ['Dam holds', words(0, 15)])).toBe(false);
    expect(isSame(['', words(0, 15)], ['', words(500, 600)])).toBe(false);
  });
});
