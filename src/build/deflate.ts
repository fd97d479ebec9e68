import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';
import { type Codec, mostExpanded } from '../core/pack/codec';

const deflateAsync = promisify(deflateRaw);
const inflateAsync = promisify(inflateRaw);

/** Deflate-raw by Node's zlib at its best compression: packs are built once and read often. */
export const deflate: Codec = (bytes) => deflateAsync(bytes, { level: 9 });

/** Expands deflate-raw bytes; rejects on damaged input, and on what grows too large. */
export const inflate: Codec = (bytes) => inflateAsync(bytes, { maxOutputLength: mostExpanded(bytes.length) });
