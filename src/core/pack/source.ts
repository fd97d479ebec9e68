/** Where a pack's bytes lie: in memory, a Blob, a file. They must not change while the pack is open. */
export interface PackSource {
  /** In bytes. */
  readonly length: number;
  /** The bytes from `start` up to `end`, at most `length`, as a view or a copy. Fewer when the source was cut since. */
  readonly read: (start: number, end: number) => Promise<Uint8Array>;
}

/** Bytes in memory. */
export function bytesSource(bytes: Uint8Array): PackSource {
  return { length: bytes.length, read: async (start, end) => bytes.subarray(start, end) };
}
