import { expect, test, vi } from 'vitest';
import { MOST_UNPACKED, PACKED_AT_ONCE } from '../../src/store/segments';
import { packsMeanwhile } from '../../src/workshop/packs-meanwhile';

/** A packer whose segments end when they are told to, one after the other. */
function packer() {
  const ends: { resolve: () => void; reject: (error: Error) => void }[] = [];
  const pack = vi.fn(() => new Promise<void>((resolve, reject) => ends.push({ resolve, reject })));
  const settled = () => new Promise((resolve) => setImmediate(resolve));
  return {
    pack,
    end: async () => {
      ends.at(-1)!.resolve();
      await settled();
    },
    fail: async (error: Error) => {
      ends.at(-1)!.reject(error);
      await settled();
    },
  };
}

test('what an earlier run has left is packed at once, and then what is enough for a segment', async () => {
  const { pack, end } = packer();
  const kept = packsMeanwhile(pack);
  expect(kept(1)).toBeUndefined();
  expect(pack).toHaveBeenCalledTimes(1);
  await end();
  expect(kept(PACKED_AT_ONCE - 1)).toBeUndefined();
  expect(pack).toHaveBeenCalledTimes(1);
  kept(1);
  expect(pack).toHaveBeenCalledTimes(2);
});

test('what is kept while a segment is packed is packed after it, without another word', async () => {
  const { pack, end } = packer();
  const kept = packsMeanwhile(pack);
  kept(MOST_UNPACKED);
  await end();
  expect(pack).toHaveBeenCalledTimes(2);
  await end();
  expect(pack).toHaveBeenCalledTimes(2);
});

test('reading waits for the segment at hand once it is two segments ahead, no longer', async () => {
  const { pack, end } = packer();
  const kept = packsMeanwhile(pack);
  expect(kept(MOST_UNPACKED)).toBeUndefined();
  const isOver = vi.fn();
  void kept(MOST_UNPACKED)!.then(isOver);
  await Promise.resolve();
  expect(isOver).not.toHaveBeenCalled();
  await end();
  expect(isOver).toHaveBeenCalledOnce();
  expect(pack).toHaveBeenCalledTimes(2);
  expect(kept(1)).toBeUndefined();
});

test('what went wrong is thrown at the next word, once, and packing is tried again', async () => {
  const { pack, fail, end } = packer();
  const kept = packsMeanwhile(pack);
  kept(2 * MOST_UNPACKED);
  await fail(new Error('no room'));
  expect(pack).toHaveBeenCalledTimes(1);
  expect(() => kept(1)).toThrow('no room');
  kept(1);
  expect(pack).toHaveBeenCalledTimes(2);
  await end();
});
