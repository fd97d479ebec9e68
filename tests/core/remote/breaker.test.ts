import { expect, test } from 'vitest';
import { afterFailure, CLOSED, isResting } from '../../../src/core/remote/breaker';

test('a remote archive that fails three times in a row is left alone for a minute', () => {
  const once = afterFailure(CLOSED, 1_000);
  const twice = afterFailure(once, 2_000);
  const thrice = afterFailure(twice, 3_000);
  expect([once, twice, thrice].map((state) => isResting(state, 3_001))).toEqual([false, false, true]);
  expect(isResting(thrice, 62_999)).toBe(true);
  expect(isResting(thrice, 63_000)).toBe(false);
});

test('after its rest one failure more is enough', () => {
  const rested = { failures: 3, restsUntil: 63_000 };
  expect(isResting(afterFailure(rested, 70_000), 70_001)).toBe(true);
});

test('a clock that was set back by hours does not keep it asleep', () => {
  expect(isResting({ failures: 3, restsUntil: 10_000_000 }, 1_000)).toBe(false);
});
