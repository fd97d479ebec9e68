import { joined } from '../core/formats/decode';
import { type Codec, mostExpanded } from '../core/pack/codec';

/** Expands deflate-raw bytes with the browser's own decoder; rejects with its TypeError on damaged input, and where it grows too large. */
export const inflate: Codec = async (bytes) => {
  const decoder = new DecompressionStream('deflate-raw');
  // Written straight in: a Blob's or a Response's stream goes through another process first.
  const writer = decoder.writable.getWriter();
  const written = Promise.all([writer.write(bytes as BufferSource), writer.close()]);
  written.catch(() => {}); // the reader gets the same error
  const reader = decoder.readable.getReader();
  const chunks: Uint8Array[] = [];
  let room = mostExpanded(bytes.length);
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    chunks.push(next.value);
    room -= next.value.length;
    if (room >= 0) continue;
    await reader.cancel();
    throw new TypeError('it grows to more than is allowed');
  }
  return chunks.length === 1 ? chunks[0]! : joined(chunks);
};
