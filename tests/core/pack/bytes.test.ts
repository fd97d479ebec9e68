import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byteSink, readBytes, readVarint } from '../../../src/core/pack/bytes';
import { PackFormatError } from '../../../src/core/pack/error';
import { checksumOfHeader } from '../../../src/core/pack/header';
import { joinedKey } from '../../../src/core/pack/joined-key';
import { checksumOf, HEADER_BYTES } from '../../../src/core/pack/layout';

function written(value: number): Uint8Array {
  const sink = byteSink(1);
  sink.varint(value);
  return sink.view().slice();
}

function read(bytes: Uint8Array): number {
  const reader = { bytes, at: 0, end: bytes.length };
  const value = readVarint(reader);
  expect(reader.at).toBe(bytes.length);
  return value;
}

describe('a number in a pack', () => {
  test.each([0, 1, 127, 128, 129, 255, 256, 16_383, 16_384, 2 ** 21, 2 ** 28, 2 ** 31, 2 ** 32 - 1])(
    'is read as it was written: %i',
    (value) => {
      expect(read(written(value))).toBe(value);
    },
  );

  test('is read as it was written, whatever it is', () => {
    fc.assert(fc.property(fc.nat(2 ** 32 - 1), (value) => read(written(value)) === value));
  });

  test('is refused where it is cut off or never ends', () => {
    const large = written(2 ** 30);
    for (let end = 0; end < large.length; end += 1)
      expect(() => readVarint({ bytes: large, at: 0, end })).toThrow(PackFormatError);
    expect(() => read(new Uint8Array(6).fill(0x80))).toThrow(/longer than 32 bits/);
    expect(() => read(Uint8Array.of(0x80, 0x80, 0x80, 0x80, 0x80, 1))).toThrow(/longer than 32 bits/);
  });
});

test('what is written stands as it was, however much a sink grows', () => {
  for (const capacity of [0, 1, 8]) {
    const sink = byteSink(capacity);
    const expected: number[] = [];
    for (let length = 0; length < 40; length += 1) {
      const part = Uint8Array.from({ length }, (_, at) => length * 40 + at);
      sink.bytes(part);
      sink.byte(length);
      expected.push(...part, length);
      expect(sink.length()).toBe(expected.length);
    }
    expect([...sink.view()]).toEqual(expected);
  }
});

test('no byte is read behind the end', () => {
  const reader = { bytes: Uint8Array.of(1, 2, 3, 4), at: 1, end: 3 };
  expect([...readBytes(reader, 2)]).toEqual([2, 3]);
  expect(() => readBytes(reader, 1)).toThrow(/1 bytes are expected, 0 are left/);
});

test('checksums are those of the packs that are out in the world', () => {
  const words = Uint32Array.from({ length: 11 }, (_, nth) => nth * 0x01234567);
  expect([0, 1, 4, 7, 11].map((end) => checksumOf(words, 0, end).toString(16))).toEqual([
    'ad5a481e',
    '7b2d26d0',
    'b2d9419c',
    '744e90dc',
    'ad5bc2d4',
  ]);
  expect(checksumOf(words, 3, 9, 77).toString(16)).toBe('f6b22c02');
});

test('so are the keys of sequences of words', () => {
  const keys = [joinedKey(0, 1), joinedKey(1, 0), joinedKey(joinedKey(0, 0x12345678), 0x9abcdef0)];
  expect(keys.map((key) => key.toString(16))).toEqual(['9e3645df', 'c6eebbfe', '190c75f6']);
});

test('so is the checksum of a header and of what stands behind it', () => {
  const words = Uint32Array.from({ length: HEADER_BYTES / 4 + 300 }, (_, nth) => Math.imul(nth, 0x01234567));
  const sums = [128, 129, 300].map((behind) => checksumOfHeader(words, HEADER_BYTES + behind * 4));
  expect(sums.map((sum) => sum.toString(16))).toEqual(['fa9fba9e', '9ac8bfa3', '24a9edf1']);
});
