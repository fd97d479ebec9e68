import { describe, expect, test } from 'vitest';
import { idf, impactOf, SATURATIONS, saturations } from '../../../src/core/pack/impact';

describe('how much a text is about a term', () => {
  test('is BM25’s with k1 = 4 and b = 1 around 400 terms, by a power of the whole', () => {
    // 1 / (1 + 4) and 4 / (4 + 4), the length of both √.29 to the power of .3
    const scale = 0.29 ** 0.15;
    const [once, four] = saturations([1, 4], 400);
    expect(once).toBeCloseTo(0.2 / scale, 12);
    expect(four).toBeCloseTo(0.5 / scale, 12);
    expect(saturations([1, 4], 800)[1]).toBeCloseTo(4 / 12 / ((1 / 9) ** 2 + (1 / 3) ** 2) ** 0.15, 12);
    expect(saturations([], 400)).toHaveLength(0);
  });

  test('is kept in sixteen steps from .01 to .7, never more than 16 % off', () => {
    expect(SATURATIONS).toHaveLength(16);
    expect([SATURATIONS[0], SATURATIONS[15]!.toFixed(9)]).toEqual([0.01, '0.700000000']);
    expect([...SATURATIONS].map(impactOf)).toEqual([...SATURATIONS.keys()]);
    for (let value = 0.01; value < 0.7; value *= 1.01)
      expect(Math.abs(Math.log(SATURATIONS[impactOf(value)]! / value))).toBeLessThan(Math.log(1.16));
    expect([1e-9, 0.0099, 0.71, 9].map(impactOf)).toEqual([0, 0, 15, 15]);
  });
});

test('a term is the rarer the fewer articles have it, and never less than common', () => {
  expect(idf(1, 10)).toBeCloseTo(Math.log(1 + 9.5 / 1.5), 12);
  expect(idf(10, 10)).toBeCloseTo(Math.log(1 + 0.5 / 10.5), 12);
  expect(idf(11, 10)).toBe(0);
});
