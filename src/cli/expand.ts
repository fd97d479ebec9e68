import { pipeline, Readable, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';
import { Decompress } from 'fzstd';
import { bunzip2 } from '../core/formats/bunzip2';
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

/** Node has zstd from 22.15 on. */
async function* expandedZstd(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const expanded: Uint8Array[] = [];
  const decompress = new Decompress((portion) => expanded.push(portion));
  for await (const chunk of chunks) {
    decompress.push(chunk);
    yield* expanded.splice(0);
  }
  decompress.push(new Uint8Array(0), true);
  yield* expanded.splice(0);
}
