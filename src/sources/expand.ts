import { Inflate, Z_SYNC_FLUSH } from 'pako';
import type { Compression, Expand } from '../core/formats/format';

/** At most 8 MiB come out of so much, so that a reader who has enough can stop. */
const SLICE_BYTES = 8 * 1024;

const WINDOW_BITS: Readonly<Record<Exclude<Compression, Unknown>, number>> = {
  gzip: 31,
  deflate: 15,
  'deflate-raw': -15,
};

/** What no browser lets scripts expand, or only some. */
type Unknown = 'br' | 'bzip2' | 'zstd';

/**
 * Expands in a browser. Its own DecompressionStream refuses what follows the first member of a gzip ("Junk found after
 * end of compressed data") without telling where that ended, and in web archives every record is a member.
 */
export const expand: Expand = async function* (chunks, method) {
  if (method === 'br' || method === 'bzip2' || method === 'zstd')
    throw new Error('this browser has no decoder for it');
  let given: Uint8Array[] = [];
  const begin = () => {
    const inflator = new Inflate({ windowBits: WINDOW_BITS[method] });
    inflator.onData = (bytes) => given.push(bytes);
    return inflator;
  };
  let inflator = begin();
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; at += SLICE_BYTES) {
      const slice = chunk.subarray(at, at + SLICE_BYTES);
      if (inflator.ended) {
        if (method !== 'gzip') return;
        if (slice[0] === 0) continue; // padding, as tape drives leave it
        inflator = begin();
      }
      inflator.push(slice);
      yield* given;
      given = [];
      if (inflator.err !== 0) throw new Error(inflator.msg);
    }
  }
  if (inflator.ended) return;
  inflator.push(new Uint8Array(0), Z_SYNC_FLUSH);
  yield* given;
  throw new Error('unexpected end of file');
};
