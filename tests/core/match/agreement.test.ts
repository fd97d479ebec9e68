import { expect, test } from 'vitest';
import { agreedOrders } from '../../../src/core/match/agreement';
import { profileOf } from '../../../src/core/match/shared-weight';
import { termPlaces } from '../../../src/core/text/term-places';

/** An article of the given terms, all of the same weight. */
const judged = (order: number, ...terms: readonly number[]) => {
  const places = termPlaces();
  for (const term of terms) places.add(term);
  const text = { places, counts: terms.map(() => 1) };
  return { order, profiled: { text, profile: profileOf(text, 40, () => 1) } };
};

test('an article that tells what the two best tell passes one that does not', () => {
  const [first, second, apart, alike] = agreedOrders([
    judged(0.9, 1, 2, 3),
    judged(0.8, 1, 2, 3, 4),
    judged(0.5, 7, 8, 9),
    judged(0.45, 2, 3, 4),
  ]);
  expect(first).toBeGreaterThan(second!);
  expect(alike).toBeGreaterThan(apart!);
  expect(apart).toBe(0.5);
});

test('one that the best cover wholly is doubled, one that they cover in part gains by the root of both parts', () => {
  expect(agreedOrders([judged(0.9, 1, 2), judged(0.3, 1, 2)])).toEqual([1.8, 0.6]);
  const [, half] = agreedOrders([judged(0.9, 1, 2), judged(0.4, 1)]);
  expect(half).toBeCloseTo(0.4 * (1 + Math.SQRT1_2), 12);
});

test('the two best are asked, wherever they stand', () => {
  const all = [judged(0.1, 9), judged(0.2, 1), judged(0.15, 9), judged(0.8, 1), judged(0.9, 1)];
  const raised = new Map([0.1, 0.4, 0.15, 1.6, 1.8].map((order, at) => [all[at]!, order]));
  for (let first = 0; first < all.length; first += 1) {
    const turned = [...all.slice(first), ...all.slice(0, first)];
    for (const list of [turned, turned.toReversed()])
      expect(agreedOrders(list)).toEqual(list.map((one) => raised.get(one)));
  }
});

test('a single article, and articles that score nothing, keep their order', () => {
  expect(agreedOrders([judged(0.3, 1)])).toEqual([0.3]);
  expect(agreedOrders([judged(0, 1), judged(0, 1)])).toEqual([0, 0]);
  expect(agreedOrders([])).toEqual([]);
});
