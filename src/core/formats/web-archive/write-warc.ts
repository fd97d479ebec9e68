import { crc32 } from './crc32';

/** What is needed of the platform: SHA-256 in hex, and deflate without a frame. */
export interface ArchiveTools {
  readonly sha256: (bytes: Uint8Array) => Promise<string>;
  readonly deflate: (bytes: Uint8Array) => Promise<Uint8Array>;
}

export interface WarcRecord {
  readonly type: 'warcinfo' | 'resource' | 'metadata';
  /** A URI. */
  readonly id: string;
  /** ISO 8601, of UTC. */
  readonly at: string;
  /** Null for a record of the archive itself. */
  readonly target: string | null;
  readonly contentType: string;
  readonly block: Uint8Array;
  /** Further headers, each name with its value. */
  readonly more?: readonly (readonly [string, string])[];
}

/** A record of a WARC 1.1 (ISO 28500), as a gzip member of its own. */
export async function packedRecord(
  { type, id, at, target, contentType, block, more = [] }: WarcRecord,
  { sha256, deflate }: ArchiveTools,
): Promise<Uint8Array> {
  const headers = [
    ['WARC-Type', type],
    ['WARC-Record-ID', `<${id}>`],
    ['WARC-Date', secondsOf(at)],
    ...(target === null ? [] : [['WARC-Target-URI', target] as const]),
    ['WARC-Block-Digest', `sha256:${await sha256(block)}`],
    ...more,
    ['Content-Type', contentType],
    ['Content-Length', String(block.length)],
  ].map(([name, value]) => `${name}: ${value!.replace(/[\r\n]+/g, ' ')}\r\n`);
  const encoder = new TextEncoder();
  const head = encoder.encode(`WARC/1.1\r\n${headers.join('')}\r\n`);
  const whole = joinedParts([head, block, encoder.encode('\r\n\r\n')]);
  return gzipped(whole, await deflate(whole));
}

/** An instant of UTC as ISO 8601 writes it, without what is less than a second: `2026-03-01T09:30:00Z`. */
export function secondsOf(at: string): string {
  return `${at.slice(0, 19)}Z`;
}

/** A name for a record that follows from its content: a UUID of version 8 (RFC 9562). */
export function recordId(sha256: string): string {
  const [, a, b, c, d, e] = /^(.{8})(.{4}).(.{3}).(.{3})(.{12})/.exec(sha256)!;
  return `urn:uuid:${a}-${b}-8${c}-8${d}-${e}`;
}

export function joinedParts(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The frame of gzip (RFC 1952) around deflated bytes. */
function gzipped(bytes: Uint8Array, deflated: Uint8Array): Uint8Array {
  const end = new DataView(new ArrayBuffer(8));
  end.setUint32(0, crc32(bytes), true);
  end.setUint32(4, bytes.length, true);
  const begin = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff);
  return joinedParts([begin, deflated, new Uint8Array(end.buffer)]);
}
