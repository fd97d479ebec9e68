import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { movedBy, windowOf } from '../../src/library/virtual';

describe('a list of any length', () => {
  test('draws what is in sight and little more', () => {
    const scrolled = fc.record({
      count: fc.nat(200_000),
      rowPx: fc.integer({ min: 20, max: 120 }),
      scrolled: fc.nat(20_000_000),
      height: fc.integer({ min: 0, max: 3_000 }),
    });
    fc.assert(
      fc.property(scrolled, (box) => {
        const { first, last, top, total } = windowOf(box);
        expect(first).toBeGreaterThanOrEqual(0);
        expect(last).toBeLessThanOrEqual(Math.max(first, box.count));
        expect(last - first).toBeLessThanOrEqual(box.height / box.rowPx + 18);
        for (let nth = 0; nth < box.count; nth += Math.ceil(box.count / 50)) {
          const isInSight = top(nth) + box.rowPx > box.scrolled && top(nth) < box.scrolled + box.height;
          if (isInSight) expect(nth >= first && nth < last).toBe(true);
        }
        expect(total).toBe(box.count * box.rowPx);
      }),
    );
  });

  test.each([
    ['ArrowDown', 3, 4],
    ['ArrowUp', 0, 0],
    ['PageDown', 95, 99],
    ['PageUp', 50, 40],
    ['Home', 50, 0],
    ['End', 0, 99],
    ['x', 50, null],
  ])('is walked by %s', (key, from, to) => {
    expect(movedBy(key, from, 100, 10)).toBe(to);
  });

  test('that is empty leads nowhere', () => {
    expect(movedBy('End', 0, 0, 10)).toBeNull();
  });
});
