import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstWhere } from '../../src/core/first-where';

test('the first place is found among any number, and none where it holds nowhere', () => {
  fc.assert(
    fc.property(fc.nat(200), fc.nat(250), (count, from) => {
      expect(firstWhere(count, (place) => place >= from)).toBe(Math.min(count, from));
    }),
  );
});
