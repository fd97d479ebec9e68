import { describe, expect, test } from 'vitest';
import { coverageOf, heaviest, mutualCoverage, profileOf } from '../../../src/core/match/shared-weight';
import { termPlaces } from '../../../src/core/text/term-places';

/** A text of terms that stand so many times in it each. */
function text(counted: Readonly<Record<number, number>>) {
  const places = termPlaces();
  for (const term of Object.keys(counted)) places.add(Number(term));
  return { places, counts: Object.values(counted) };
}

const profiled = (counted: Readonly<Record<number, number>>, size = 9) => {
  const one = text(counted);
  return { text: one, profile: profileOf(one, size, () => 1) };
};

describe('the heaviest', () => {
  const heaviestOf = (size: number, weights: readonly number[], terms: readonly number[]) => [
    ...heaviest(Float64Array.from(weights), Uint32Array.from(terms), size),
  ];

  test('come in order, at most so many', () => {
    expect(heaviestOf(3, [1, 5, 3, 4, 2], [1, 2, 3, 4, 5])).toEqual([1, 3, 2]);
    expect(heaviestOf(9, [1, 5, 3], [1, 2, 3])).toEqual([1, 2, 0]);
    expect(heaviestOf(1, [1, 5, 3], [1, 2, 3])).toEqual([1]);
    expect(heaviestOf(3, [], [])).toEqual([]);
  });

  test('of equals that of the lowest term comes first and stays', () => {
    expect(heaviestOf(4, [2, 2, 2, 3], [30, 10, 20, 40])).toEqual([3, 1, 2, 0]);
    expect(heaviestOf(2, [2, 2, 2], [30, 10, 20])).toEqual([1, 2]);
  });
});

describe('a profile', () => {
  test('weighs a term by one and the logarithm of its count', () => {
    const { terms, weights, total } = profiled({ 7: 1, 8: 3 }).profile;
    expect([...terms]).toEqual([8, 7]);
    expect([...weights]).toEqual([1 + Math.log(3), 1]);
    expect(total).toBe(2 + Math.log(3));
  });

  test('weighs it by what is said of its place', () => {
    const { terms, weights } = profileOf(text({ 7: 1, 8: 1, 9: 1 }), 2, (place) => place + 1);
    expect([[...terms], [...weights]]).toEqual([
      [9, 8],
      [3, 2],
    ]);
  });

  test('is covered by the share of its weight that stands in another text', () => {
    const { profile } = profiled({ 1: 1, 2: 1, 3: 1, 4: 1 });
    expect(coverageOf(profile, text({ 2: 1, 5: 1 }))).toBe(0.25);
    expect(coverageOf(profile, text({ 1: 1, 2: 1, 3: 1, 4: 1 }))).toBe(1);
    expect(coverageOf(profile, text({}))).toBe(0);
    expect(coverageOf(profiled({}).profile, text({ 1: 1 }))).toBe(0);
  });

  test('is not covered by a term that another part of the text alone has', () => {
    const lead = { places: text({ 1: 1, 2: 1 }).places, counts: [1] };
    expect(coverageOf(profiled({ 1: 1, 2: 1 }).profile, lead)).toBe(0.5);
  });

  test('covers another as that covers it: the geometric mean of both ways', () => {
    const [a, b] = [profiled({ 1: 1, 2: 1, 3: 1, 4: 1 }), profiled({ 4: 1 })];
    expect(mutualCoverage(a, b)).toBe(0.5);
    expect(mutualCoverage(b, a)).toBe(0.5);
  });
});
