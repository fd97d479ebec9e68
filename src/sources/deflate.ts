import type { Codec } from '../core/pack/codec';

/** Compresses to deflate-raw bytes with the browser's own encoder. */
export const deflate: Codec = async (bytes) => {
  const { readable, writable } = new CompressionStream('deflate-raw');
  const writer = writable.getWriter();
  const read = new Response(readable).arrayBuffer();
  // What goes wrong with the stream is told by the reading.
  void writer.write(bytes as BufferSource).catch(() => {});
  void writer.close().catch(() => {});
  return new Uint8Array(await read);
};
