import type { Codec } from '../core/codec';

/** Compresses to deflate-raw bytes with the browser's own encoder. */
export const deflate: Codec = async (bytes) => {
  const stream = new Blob([bytes as BlobPart]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
};
