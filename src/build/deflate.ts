import { promisify } from 'node:util';
import { deflateRaw, inflateRawSync } from 'node:zlib';
import { type Codec, mostExpanded } from '../core/pack/codec';

const deflateAsync = promisify(deflateRaw);

/** Deflate-raw by Node's zlib at its best compression: packs are built once and read often. */
export const deflate: Codec = (bytes) => deflateAsync(bytes, { level: 9 });

/**
 * Expands deflate-raw bytes; rejects on damaged input, and on what grows too large. At once: what is expanded is some ten
 * kilobytes, for which a stream in another thread takes longer than the work itself.
 */
export const inflate: Codec = async (bytes) =>
  inflateRawSync(bytes, { maxOutputLength: mostExpanded(bytes.length) });
