import type { Codec } from '../core/codec';

/** Expands deflate-raw bytes with the browser's own decoder; rejects with its TypeError on damaged input. */
export const inflate: Codec = async (bytes) => {
  const stream = new Blob([bytes as BlobPart]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
};
