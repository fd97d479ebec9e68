import { expect, test } from 'vitest';
import { dateFactor } from '../../../src/core/match/date-factor';

test('an article of the page’s day counts whole, one a week before or after by what is left of e', () => {
  expect(dateFactor(100, 100)).toBe(1);
  expect(dateFactor(100, 93)).toBeCloseTo(0.35 + 0.65 / Math.E, 12);
  expect(dateFactor(100, 107)).toBeCloseTo(0.35 + 0.65 / Math.E, 12);
});

test('an undated article counts as a distant one, and to an undated page all count alike', () => {
  expect(dateFactor(100, 0)).toBe(0.35);
  expect(dateFactor(100_000, 1)).toBeCloseTo(0.35, 12);
  expect([dateFactor(0, 100), dateFactor(0, 0)]).toEqual([1, 1]);
});
