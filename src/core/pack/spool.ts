/** Byte arrays that wait to be read in the order in which they came: in memory, or on a disk where they are too many. */
export interface Spool {
  /** Of all of them together. */
  readonly bytes: () => number;
  /** One more, which stays as it is. */
  readonly append: (part: Uint8Array) => void;
  /** All of them, any number of times, each until the next one is asked for; it begins at a multiple of four if all do. */
  readonly parts: () => Iterable<Uint8Array>;
  /** None of them is asked for again. */
  readonly discard: () => void;
}

export type NewSpool = () => Spool;

/** Parts of a file that follow each other. */
export type PackParts = readonly (Uint8Array | Spool)[];

export const memorySpool: NewSpool = () => {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  return {
    bytes: () => bytes,
    append(part) {
      parts.push(part);
      bytes += part.length;
    },
    parts: () => parts,
    discard() {
      parts.length = 0;
    },
  };
};

/** In bytes. */
export function sizeOf(parts: PackParts): number {
  return parts.reduce((sum, part) => sum + (part instanceof Uint8Array ? part.length : part.bytes()), 0);
}

/** The bytes of parts in order, each array until the next one is asked for. */
export function* bytesIn(parts: PackParts): Generator<Uint8Array> {
  for (const part of parts) {
    if (part instanceof Uint8Array) yield part;
    else yield* part.parts();
  }
}
