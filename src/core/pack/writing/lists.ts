import type { Spool } from '../spool';

/** Many short lists of numbers up to 2³²−1 in a spool, of which no one costs more than its numbers and one. */
export interface Lists {
  /** One more list: these, one behind the other. */
  readonly add: (...lists: readonly ArrayLike<number>[]) => void;
  /** All of them in order, as views that hold until the next one is asked for. */
  readonly all: () => Generator<Uint32Array>;
  /** None of them is asked for again. */
  readonly discard: () => void;
}

/** So many numbers are put together into a part of the spool. */
const CHUNK = 1 << 15;

export function listsIn(spool: Spool): Lists {
  let chunk = new Uint32Array(0);
  let used = 0;
  const flush = (): void => {
    if (used > 0) spool.append(new Uint8Array(chunk.buffer, 0, used * 4));
    chunk = new Uint32Array(0);
    used = 0;
  };
  return {
    add(...lists) {
      const length = lists.reduce((sum, list) => sum + list.length, 0);
      if (used + length + 1 > chunk.length) {
        const before = chunk.length;
        flush();
        chunk = new Uint32Array(Math.max(Math.min(before * 2, CHUNK), length + 1));
      }
      chunk[used] = length;
      used += 1;
      for (const list of lists) {
        chunk.set(list, used);
        used += list.length;
      }
    },
    *all() {
      flush();
      for (const { buffer, byteOffset, length: bytes } of spool.parts()) {
        const words = new Uint32Array(buffer, byteOffset, bytes / 4);
        for (let at = 0; at < words.length; ) {
          const start = at + 1;
          at = start + words[at]!;
          yield words.subarray(start, at);
        }
      }
    },
    discard: spool.discard,
  };
}
