/** Compresses or expands bytes (deflate-raw). An argument everywhere: the core has no CompressionStream and no zlib. */
export type Codec = (bytes: Uint8Array) => Promise<Uint8Array>;

/** Text shrinks to a third or a tenth; what shrinks to less than this is packed as it is, so that none expands further. */
export const MAX_RATIO = 200;

/** Below this a ratio says nothing: a block of blanks is small as well. */
const RATIO_FROM_BYTES = 1024 * 1024;

/** The most, in bytes, that so many bytes of a pack may expand to. A codec that expands stops there. */
export function mostExpanded(bytes: number): number {
  return Math.max(RATIO_FROM_BYTES, bytes * MAX_RATIO);
}

/** The most, in bytes, that all texts of a pack of that size may expand to together. */
export function mostInPack(bytes: number): number {
  return 64 * RATIO_FROM_BYTES + (bytes * MAX_RATIO) / 4;
}

/** A block holds at most so many bytes behind a header of five. */
const STORED_BYTES = 0xffff;

/** Bytes in the form of deflate-raw, uncompressed (RFC 1951, section 3.2.4). */
export function stored(bytes: Uint8Array): Uint8Array {
  const blocks = Math.max(1, Math.ceil(bytes.length / STORED_BYTES));
  const whole = new Uint8Array(bytes.length + blocks * 5);
  const view = new DataView(whole.buffer);
  for (let block = 0; block < blocks; block += 1) {
    const part = bytes.subarray(block * STORED_BYTES, (block + 1) * STORED_BYTES);
    const at = block * (STORED_BYTES + 5);
    view.setUint8(at, block === blocks - 1 ? 1 : 0);
    view.setUint16(at + 1, part.length, true);
    view.setUint16(at + 3, ~part.length & 0xffff, true);
    whole.set(part, at + 5);
  }
  return whole;
}
