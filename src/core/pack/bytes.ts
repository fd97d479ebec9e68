import { PackFormatError } from './error';

/** A byte array that grows. */
export interface ByteSink {
  readonly length: () => number;
  readonly byte: (value: number) => void;
  /** A number from 0 to 2³²−1 in groups of 7 bits, the lowest first, the high bit set on all but the last. */
  readonly varint: (value: number) => void;
  readonly bytes: (values: Uint8Array) => void;
  /** The bytes so far, as a view that the next write may leave behind. */
  readonly view: () => Uint8Array;
}

export function byteSink(capacity = 1024): ByteSink {
  let buffer = new Uint8Array(capacity);
  let used = 0;
  const reserve = (more: number): void => {
    if (used + more <= buffer.length) return;
    const grown = new Uint8Array(Math.max(used + more, Math.ceil(buffer.length * 1.5)));
    grown.set(buffer.subarray(0, used));
    buffer = grown;
  };
  return {
    length: () => used,
    byte(value) {
      reserve(1);
      buffer[used++] = value;
    },
    varint(value) {
      reserve(5);
      let rest = value;
      while (rest > 0x7f) {
        buffer[used++] = (rest & 0x7f) | 0x80;
        rest >>>= 7;
      }
      buffer[used++] = rest;
    },
    bytes(values) {
      reserve(values.length);
      buffer.set(values, used);
      used += values.length;
    },
    view: () => buffer.subarray(0, used),
  };
}

/** Reads on from `at`; every read stops at `end` with a PackFormatError. */
export interface ByteReader {
  readonly bytes: Uint8Array;
  at: number;
  readonly end: number;
}

export function readVarint(reader: ByteReader): number {
  let value = 0;
  for (let shift = 0; shift < 35; shift += 7) {
    if (reader.at >= reader.end) throw new PackFormatError('A number is cut off');
    const byte = reader.bytes[reader.at++]!;
    value |= (byte & 0x7f) << shift;
    if (byte < 0x80) return value >>> 0;
  }
  throw new PackFormatError('A number is longer than 32 bits');
}

/** The next `length` bytes as a view. */
export function readBytes(reader: ByteReader, length: number): Uint8Array {
  if (length > reader.end - reader.at)
    throw new PackFormatError(`${length} bytes are expected, ${reader.end - reader.at} are left`);
  reader.at += length;
  return reader.bytes.subarray(reader.at - length, reader.at);
}
