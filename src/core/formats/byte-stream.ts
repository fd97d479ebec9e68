import { joined } from './decode';

/**
 * Reads on in bytes that come in any portions. Nothing is held but the portion at hand and what is asked for; at the end
 * there are fewer bytes than asked for, or none.
 */
export interface ByteStream {
  /** How many bytes have been read. */
  readonly offset: () => number;
  /** Some bytes, at least one and at most `max`; none at the end. */
  readonly some: (max: number) => Promise<Uint8Array>;
  readonly take: (length: number) => Promise<Uint8Array>;
  readonly skip: (length: number) => Promise<void>;
  /**
   * The bytes to the next line feed, without it and a carriage return before it; of a longer line its first `max`, and the
   * rest of it next time. Null at the end.
   */
  readonly line: (max: number) => Promise<{ readonly bytes: Uint8Array; readonly isWhole: boolean } | null>;
  /** Puts bytes back that were just read. */
  readonly unread: (bytes: Uint8Array) => void;
}

const NONE = new Uint8Array(0);
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

export function byteStream(chunks: AsyncIterable<Uint8Array>): ByteStream {
  const portions = chunks[Symbol.asyncIterator]();
  let held: Uint8Array = NONE;
  let offset = 0;

  /** Whether there is a portion at hand, else there are no bytes left. */
  async function fill(): Promise<boolean> {
    while (held.length === 0) {
      const { done, value } = await portions.next();
      if (done === true) return false;
      held = value;
    }
    return true;
  }

  function taken(length: number): Uint8Array {
    const part = held.subarray(0, length);
    held = held.subarray(part.length);
    offset += part.length;
    return part;
  }

  const some = async (max: number): Promise<Uint8Array> => ((await fill()) ? taken(max) : NONE);

  function unread(bytes: Uint8Array): void {
    offset -= bytes.length;
    if (held.length === 0) held = bytes;
    else if (bytes.buffer !== held.buffer || bytes.byteOffset + bytes.length !== held.byteOffset)
      held = joined([bytes, held]);
    else held = new Uint8Array(held.buffer, bytes.byteOffset, bytes.length + held.length); // no copy of a large portion
  }

  return {
    offset: () => offset,
    some,
    unread,
    async take(length) {
      const parts: Uint8Array[] = [];
      for (let left = length; left > 0; ) {
        const part = await some(left);
        if (part.length === 0) break;
        parts.push(part);
        left -= part.length;
      }
      return joined(parts);
    },
    async skip(length) {
      for (let left = length; left > 0; ) {
        const { length: skipped } = await some(left);
        if (skipped === 0) return;
        left -= skipped;
      }
    },
    async line(max) {
      const parts: Uint8Array[] = [];
      let length = 0;
      while (length < max && (await fill())) {
        const end = held.subarray(0, max - length).indexOf(LINE_FEED);
        const part = taken(end === -1 ? max - length : end);
        parts.push(part);
        length += part.length;
        if (end === -1) continue;
        taken(1);
        return { bytes: withoutReturn(joined(parts)), isWhole: true };
      }
      return length === 0 ? null : { bytes: joined(parts), isWhole: length < max };
    },
  };
}

function withoutReturn(line: Uint8Array): Uint8Array {
  return line.at(-1) === CARRIAGE_RETURN ? line.subarray(0, -1) : line;
}
