import { describe, expect, test } from 'vitest';
import { inflate } from '../../../src/build/deflate';
import { PackFormatError } from '../../../src/core/pack/error';
import { openPack } from '../../../src/core/pack/open';
import { bytesSource } from '../../../src/core/pack/source';
import { repairChecksums } from '../../../src/core/pack/writing/assemble';
import { football, packOf, readAll, wheat } from './two-articles';

describe('a damaged pack', () => {
  test('of another version or kind is refused by name', async () => {
    const bytes = await packOf([wheat]);
    const newer = bytes.slice();
    newer[4] = 9;
    const opened = (given: Uint8Array) => openPack(bytesSource(given), inflate);
    await expect(opened(newer)).rejects.toThrow(new PackFormatError('Got v9, expected v3'));
    await expect(opened(new TextEncoder().encode('x'.repeat(200)))).rejects.toThrow(PackFormatError);
    await expect(opened(new Uint8Array(0))).rejects.toThrow(PackFormatError);
  });

  test('gives a named error for every flipped bit', async () => {
    const bytes = await packOf([wheat, football]);
    const unread: number[] = [];
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const damaged = bytes.slice();
      damaged[bit >> 3]! ^= 1 << (bit & 7);
      const error = await readAll(damaged).then(
        () => null,
        (thrown: unknown) => thrown,
      );
      if (error === null) unread.push(bit >> 3);
      else expect(error).toBeInstanceOf(PackFormatError);
    }
    expect(unread).toEqual([]);
  }, 60_000);

  test('gives a named error for every truncation', async () => {
    const bytes = await packOf([wheat, football]);
    for (let length = 0; length < bytes.length; length += 1) {
      await expect(readAll(bytes.slice(0, length))).rejects.toBeInstanceOf(PackFormatError);
    }
  }, 60_000);

  test('with checksums that fit never reads past its end, hangs or invents an article', async () => {
    const bytes = await packOf([wheat, football]);
    const runs = Number(process.env.MUTANTS ?? 2_000);
    let seed = 20240802;
    const random = (below: number): number => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      return Math.floor((seed / 2 ** 32) * below);
    };
    for (let run = 0; run < runs; run += 1) {
      const mutant = bytes.slice();
      for (let change = random(4); change >= 0; change -= 1)
        mutant[8 + random(mutant.length - 8)] = random(256);
      new DataView(mutant.buffer).setUint32(8, mutant.length, true);
      repairChecksums(mutant);
      const error = await readAll(mutant).then(
        () => null,
        (thrown: unknown) => thrown,
      );
      if (error !== null) expect(error).toBeInstanceOf(PackFormatError);
    }
  }, 600_000);
});
