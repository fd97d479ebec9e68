import { pipeline, Readable, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';
import type { Compression, Expand } from '../core/formats/format';

const EXPANDERS: Readonly<Record<Compression, (options: { chunkSize: number }) => Transform>> = {
  gzip: createGunzip,
  deflate: createInflate,
  'deflate-raw': createInflateRaw,
  br: createBrotliDecompress,
};

/** Expands by Node's zlib, some six times as fast as in JavaScript. Stops reading when its reader stops. */
export const expand: Expand = (chunks, method) =>
  pipeline(Readable.from(chunks), EXPANDERS[method]({ chunkSize: 64 * 1024 }), () => {}); // whose error the reader gets
