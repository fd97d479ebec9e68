import { pipeline, Readable, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';
import { Decompress } from 'fzstd';
import { bunzip2 } from '../core/formats/bunzip2';
import { ExpandError } from '../core/formats/expand';
import type { Compression, Expand } from '../core/formats/format';

const EXPANDERS: Readonly<
  Record<Exclude<Compression, 'zstd' | 'bzip2'>, (options: { chunkSize: number }) => Transform>
> = {
  gzip: createGunzip,
  deflate: createInflate,
  'deflate-raw': createInflateRaw,
  br: createBrotliDecompress,
};

/** Expands by Node's zlib, some six times as fast as in JavaScript, and what that has not. Stops reading when its reader stops. */
export const expand: Expand = (chunks, method) => {
  if (method === 'zstd') return expandedZstd(chunks);
  if (method === 'bzip2') return bunzip2(chunks);
  return pipeline(Readable.from(chunks), EXPANDERS[method]({ chunkSize: 64 * 1024 }), () => {}); // whose error the reader gets
};

/** The most, in bytes, that one portion of some 64 KiB may expand to: what counts all of it comes behind. */
const MOST_AT_ONCE = 64 * 1024 * 1024;

/** Node has zstd from 22.15 on. */
async function* expandedZstd(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const expanded: Uint8Array[] = [];
  let bytes = 0;
  const decompress = new Decompress((portion) => {
    bytes += portion.length;
    if (bytes > MOST_AT_ONCE) throw new ExpandError('expands to more than is allowed');
    expanded.push(portion);
  });
  for await (const chunk of chunks) {
    bytes = 0;
    decompress.push(chunk);
    yield* expanded.splice(0);
  }
  decompress.push(new Uint8Array(0), true);
  yield* expanded.splice(0);
}
