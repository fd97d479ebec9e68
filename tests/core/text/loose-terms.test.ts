import { expect, test } from 'vitest';
import { looseTermsIn } from '../../../src/core/text/terms';

const meet = (language: string, a: string, b: string): boolean => {
  const looseOf = looseTermsIn(language);
  return looseOf(a) === looseOf(b);
};

test.each([
  ['de', 'Brücke', 'Brücken'],
  ['de', 'Präsidentschaft', 'Präsident'],
  ['pl', 'Trzaskowskiego', 'Trzaskowski'],
  ['tr', 'köprünün', 'köprü'],
  ['ru', 'президентом', 'Президент'],
  ['ar', 'والانتخابات', 'انتخابات'],
  ['fr', 'élection', 'électorale'],
])('words that begin alike meet, whatever their ending: %s %s, %s', (language, a, b) => {
  expect(meet(language, a, b)).toBe(true);
});

test.each([
  ['de', 'Brücke', 'Bruder'],
  ['en', 'trade', 'treaty'],
  ['zh', '政府', '政治'],
])('others do not: %s %s, %s', (language, a, b) => {
  expect(meet(language, a, b)).toBe(false);
});
