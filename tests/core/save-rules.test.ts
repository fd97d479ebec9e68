import { describe, expect, test } from 'vitest';
import { isFitting, maySave, NO_RULES, saveRulesOf } from '../../src/core/save-rules';

describe('a pattern of addresses', () => {
  test.each([
    ['a.example', 'https://www.a.example/x', true],
    ['a.example', 'https://news.a.example/x?y=1', true],
    ['a.example', 'https://ba.example/x', false],
    ['https://www.A.example/News/', 'https://a.example/news/1', true],
    ['a.example/news/', 'https://a.example/sport/1', false],
    ['a.example/*/2024/', 'https://a.example/news/2024/1', true],
    ['a.example/*/2024/', 'https://a.example/2024/1', false],
    ['*.a.example/live*', 'https://sport.a.example/live-blog', true],
    ['*://a.example/*', 'https://a.example/x', true],
    ['news.*/world', 'https://news.b.example/world/1', true],
    ['a.example/новости/', 'https://a.example/%D0%9D%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8/1', true],
    ['a.example/%D0%BD%D0%BE%D0%B2', 'https://a.example/новости', true],
    ['a.example/%E0', 'https://a.example/%e0%20x', true],
    ['bücher.example', 'https://www.xn--bcher-kva.example/x', true],
    ['a.example:8080/x', 'https://a.example:8080/x/1', true],
    ['a.example/x', 'about:blank', false],
    ['', 'https://a.example/', false],
    ['*', 'https://a.example/x', true],
  ])('%j and %j: %j', (pattern, url, fits) => {
    expect(isFitting(pattern, url)).toBe(fits);
  });
});

describe('a page that would be saved by itself', () => {
  const url = 'https://a.example/news/1';

  test.each([
    ['is, without rules', NO_RULES, 500, true],
    ['is not, when it has too few words', saveRulesOf([], [], 100), 99, false],
    ['is, when it has enough', saveRulesOf([], [], 100), 100, true],
    ['is, where it is asked for', saveRulesOf(['a.example/news'], [], 0), 1, true],
    ['is not, where others are asked for', saveRulesOf(['b.example'], [], 0), 500, false],
    [
      'is not, where it is excluded, though it is asked for',
      saveRulesOf(['a.example'], ['a.example/news'], 0),
      500,
      false,
    ],
  ])('%s', (_, rules, words, may) => {
    expect(maySave(rules, url, 'word '.repeat(words))).toBe(may);
  });
});

test('rules are kept without blank and double patterns and with a sensible number', () => {
  expect(saveRulesOf([' a.example ', '', 'a.example', 'https://'], ['x'.repeat(900)], Number.NaN)).toEqual({
    only: ['a.example'],
    never: ['x'.repeat(500)],
    leastWords: 0,
  });
  expect(saveRulesOf([], [], -5).leastWords).toBe(0);
});

test('words of writing without blanks are counted by their signs', () => {
  const rules = saveRulesOf([], [], 100);
  expect(maySave(rules, 'https://a.example/', '港'.repeat(150))).toBe(false);
  expect(maySave(rules, 'https://a.example/', '港'.repeat(250))).toBe(true);
});
