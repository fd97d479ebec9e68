import { MOST_UNPACKED, PACKED_AT_ONCE } from '../store/segments';

/** So many wait at most: the packer always finds a whole segment's articles when it is done with the one before. */
const MOST_AHEAD = 2 * MOST_UNPACKED;

/**
 * Gives a function that is told how many articles have been kept, and has them packed by `pack`, a segment each time, as
 * soon as they are many. Reading is the faster by far, and takes the processors from packing: once it is far ahead the
 * function asks it to wait for the segment at hand. Throws what went wrong before, once.
 */
export function packsMeanwhile(pack: () => Promise<void>): (articles: number) => Promise<void> | undefined {
  let failure: unknown = null;
  let waiting = PACKED_AT_ONCE; // what an earlier run has left is not known
  let packing: Promise<void> | null = null;
  const packOne = async (): Promise<void> => {
    const packed = Math.min(waiting, MOST_UNPACKED);
    await pack().catch((error: unknown) => {
      failure = error;
    });
    waiting -= packed;
    packing = waiting < PACKED_AT_ONCE || failure ? null : packOne();
  };
  return (articles) => {
    const thrown = failure;
    failure = null;
    if (thrown) throw thrown;
    waiting += articles;
    if (waiting >= PACKED_AT_ONCE) packing ??= packOne();
    return waiting < MOST_AHEAD ? undefined : (packing ?? undefined);
  };
}
