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

/** Bytes in memory in parts that follow each other, as `packInParts` gives them. */
export function partsSource(parts: readonly Uint8Array[]): PackSource {
  return {
    length: parts.reduce((sum, part) => sum + part.length, 0),
    async read(start, end) {
      const bytes = new Uint8Array(end - start);
      let at = 0;
      for (const part of parts) {
        const inside = part.subarray(Math.max(0, start - at), Math.max(0, end - at));
        if (inside.length > 0) bytes.set(inside, Math.max(at, start) - start);
        at += part.length;
      }
      return bytes;
    },
  };
}
