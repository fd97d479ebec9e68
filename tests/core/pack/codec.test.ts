import { inflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { mostExpanded, mostInPack, stored } from '../../../src/core/pack/codec';

const MIB = 1024 * 1024;

describe('a pack may expand', () => {
  test('to 200 times its bytes in a block, to 1 MiB whatever the block has', () => {
    expect([0, 5_242, 5_243, 100_000].map(mostExpanded)).toEqual([MIB, MIB, 1_048_600, 20_000_000]);
  });

  test('to 64 MiB and 50 times its bytes in all', () => {
    expect([0, 1, 1_000_000].map(mostInPack)).toEqual([64 * MIB, 64 * MIB + 50, 64 * MIB + 50_000_000]);
  });
});

test.each([0, 1, 65_535, 65_536, 131_070, 131_071, 200_000])(
  '%i bytes that do not shrink enough are stored as they are, for whoever inflates',
  (length) => {
    const bytes = Uint8Array.from({ length }, (_, at) => at % 251);
    const whole = stored(bytes);
    expect(whole.length).toBe(length + 5 * Math.max(1, Math.ceil(length / 65_535)));
    expect(Buffer.compare(inflateRawSync(whole), bytes)).toBe(0);
  },
);
