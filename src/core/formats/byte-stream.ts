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
  readonly line: (max: number) => Promise<ByteLine | null>;
  /** The same where the whole line is at hand, undefined elsewhere: of millions of short ones each need not be waited for. */
  readonly lineAtHand: (max: number) => ByteLine | undefined;
  /** The lines up to an empty one, which is read too, where less than `max` bytes of them are at hand; undefined elsewhere. */
  readonly headAtHand: (max: number) => Uint8Array | undefined;
  /** Puts bytes back that were just read. */
  readonly unread: (bytes: Uint8Array) => void;
}

/** A line, or a piece of a long one; a view of what was read. */
interface ByteLine {
  readonly bytes: Uint8Array;
  readonly isWhole: boolean;
}

const NONE = new Uint8Array(0);
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

export function byteStream(chunks: AsyncIterable<Uint8Array>): ByteStream {
  const portions = chunks[Symbol.asyncIterator]();
  let held: Uint8Array = NONE;
  let begin = 0; // what stands before it in `held` has been read
  let offset = 0;

  /** Whether there is a portion at hand, else there are no bytes left. */
  async function fill(): Promise<boolean> {
    while (begin === held.length) {
      const { done, value } = await portions.next();
      if (done === true) return false;
      held = value;
      begin = 0;
    }
    return true;
  }

  function taken(length: number): Uint8Array {
    const part = held.subarray(begin, begin + length);
    passed(part.length);
    return part;
  }

  function passed(length: number): void {
    begin += length;
    offset += length;
  }

  const some = async (max: number): Promise<Uint8Array> => ((await fill()) ? taken(max) : NONE);

  function unread(bytes: Uint8Array): void {
    offset -= bytes.length;
    const isBefore =
      bytes.buffer === held.buffer && bytes.byteOffset + bytes.length === held.byteOffset + begin;
    if (isBefore && bytes.length <= begin) {
      begin -= bytes.length; // no copy of a large portion
      return;
    }
    held = begin === held.length ? bytes : joined([bytes, held.subarray(begin)]);
    begin = 0;
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
      return joinedParts(parts);
    },
    async skip(length) {
      for (let left = length; left > 0; ) {
        const { length: skipped } = await some(left);
        if (skipped === 0) return;
        left -= skipped;
      }
    },
    lineAtHand(max) {
      const end = held.indexOf(LINE_FEED, begin);
      if (end === -1 || end - begin >= max) return undefined;
      const last = end > begin && held[end - 1] === CARRIAGE_RETURN ? end - 1 : end;
      const bytes = last === begin ? NONE : held.subarray(begin, last);
      passed(end + 1 - begin);
      return { bytes, isWhole: true };
    },
    headAtHand(max) {
      for (let at = begin, lines = 0; at < held.length; lines += 1) {
        const end = held.indexOf(LINE_FEED, at);
        if (end === -1 || end - begin >= max) return undefined;
        if (end === at || (end === at + 1 && held[at] === CARRIAGE_RETURN)) {
          const bytes = lines === 0 ? NONE : held.subarray(begin, at);
          passed(end + 1 - begin);
          return bytes;
        }
        at = end + 1;
      }
      return undefined;
    },
    async line(max) {
      const parts: Uint8Array[] = [];
      let length = 0;
      while (length < max && (await fill())) {
        const end = held.subarray(begin, begin + max - length).indexOf(LINE_FEED);
        const part = taken(end === -1 ? max - length : end);
        parts.push(part);
        length += part.length;
        if (end === -1) continue;
        passed(1);
        return { bytes: withoutReturn(joinedParts(parts)), isWhole: true };
      }
      return length === 0 ? null : { bytes: joinedParts(parts), isWhole: length < max };
    },
  };
}

function withoutReturn(line: Uint8Array): Uint8Array {
  return line[line.length - 1] === CARRIAGE_RETURN ? line.subarray(0, -1) : line;
}

/** Most often there is one, which need not be copied. */
function joinedParts(parts: readonly Uint8Array[]): Uint8Array {
  return parts.length === 1 ? parts[0]! : joined(parts);
}
