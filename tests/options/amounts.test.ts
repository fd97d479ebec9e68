import { describe, expect, test } from 'vitest';
import { formatBytes, formatWait } from '../../src/options/amounts';

describe('amounts', () => {
  test.each([
    [0, '0 byte'],
    [999, '999 byte'],
    [1_234, '1.2 kB'],
    [9_960, '10 kB'],
    [58_400_000, '58 MB'],
    [999_600_000, '1 GB'],
  ])('of %i bytes are told as %s', (bytes, told) => {
    expect(formatBytes(bytes)).toBe(told);
  });

  test.each([
    [4, 'less than a minute'],
    [70, 'about 1 minute'],
    [1_800, 'about 30 minutes'],
    [9_000, 'about 3 hours'],
  ])('of %i seconds are told as %s', (seconds, told) => {
    expect(formatWait(seconds)).toBe(told);
  });
});
