import { PackFormatError } from './error';
import { bodyStart, checksumOfHeader, type Header, pageCount, readHeader } from './header';
import { keeping } from './keep';
import { CHECKSUM_AT, checksumOf, HEADER_BYTES, PAGE_BITS, PAGE_BYTES } from './layout';
import type { PackSource } from './source';

/**
 * A pack behind bounds and checksums. What every query needs, all that lies before the texts, is in memory: call
 * `verify` for a range before reading it from `bytes` or `words`, whose offsets are the file's. The rest is read when
 * it is asked for, and what is read is verified. All throw or reject with PackFormatError for what is damaged or lies
 * outside.
 */
export interface PackFile extends Header {
  readonly bytes: Uint8Array;
  readonly words: Uint32Array;
  readonly verify: (start: number, end: number) => void;
  readonly read: (start: number, end: number) => Promise<Uint8Array>;
  /** A whole section, which stays in memory from then on. It begins at a multiple of four in its buffer. */
  readonly readSection: (name: 'lookup' | 'names') => Promise<Uint8Array>;
}

/** Opens a file: reads what lies before the texts and checks its header. Rejects with PackFormatError. */
export async function openFile(source: PackSource, analyser: number): Promise<PackFile> {
  const { length } = source;
  if (length < HEADER_BYTES) throw new PackFormatError(`The pack has ${length} bytes and no whole header`);
  const header = readHeader(wordsOf(await readFrom(source, 0, HEADER_BYTES)), length, analyser);
  const { sections } = header;
  const body = bodyStart(length);
  const bytes = await readFrom(source, 0, endOfPage(sections.cards.start, body, length));
  const words = wordsOf(bytes);
  if (checksumOfHeader(words, pageCount(length)) !== words[CHECKSUM_AT / 4])
    throw new PackFormatError('The header is damaged');
  const checksums = words.subarray(HEADER_BYTES / 4, body / 4);
  const read = readerOf(source, body, checksums);
  return {
    ...header,
    bytes,
    words,
    verify: verifierOf(words, body, checksums),
    read,
    readSection: keeping((name) => read(sections[name].start, sections[name].end)),
  };
}

/** Views of the bytes as words; the buffer begins at a multiple of four. */
export function wordsOf(bytes: Uint8Array): Uint32Array {
  return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >>> 2);
}

/** Bytes of the source that begin at a multiple of four in their buffer. */
async function readFrom(source: PackSource, start: number, end: number): Promise<Uint8Array> {
  const bytes = await source.read(start, end);
  if (bytes.length !== end - start)
    throw new PackFormatError(`The pack ends before byte ${end}, its header says ${source.length}`);
  return bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
}

/** Verifies each page of what is in memory once, when it is first needed. */
function verifierOf(words: Uint32Array, body: number, checksums: Uint32Array): PackFile['verify'] {
  const verified = new Uint8Array(checksums.length);
  const most = words.length * 4;
  return (start, end) => {
    if (start < body || end > most || start > end) expectInside(start, end, body, most);
    if (start === end) return;
    const last = (end - 1 - body) >>> PAGE_BITS;
    for (let page = (start - body) >>> PAGE_BITS; page <= last; page += 1) {
      if (verified[page] === 1) continue;
      expectWhole(words, (body + page * PAGE_BYTES) / 4, page, checksums);
      verified[page] = 1;
    }
  };
}

/** Reads whole pages, since only these have checksums. */
function readerOf(source: PackSource, body: number, checksums: Uint32Array): PackFile['read'] {
  return async (start, end) => {
    expectInside(start, end, body, source.length);
    if (start === end) return new Uint8Array(0);
    const first = pageAt(start, body);
    const from = body + first * PAGE_BYTES;
    const bytes = await readFrom(source, from, endOfPage(end, body, source.length));
    const words = wordsOf(bytes);
    for (let at = 0; at < words.length; at += PAGE_BYTES / 4)
      expectWhole(words, at, first + (at * 4) / PAGE_BYTES, checksums);
    return bytes.subarray(start - from, end - from);
  };
}

function expectInside(start: number, end: number, least: number, most: number): void {
  if (start < least || end > most || start > end)
    throw new PackFormatError(`Bytes ${start} to ${end} lie outside of the pack`);
}

function expectWhole(words: Uint32Array, at: number, page: number, checksums: Uint32Array): void {
  const found = checksumOf(words, at, Math.min(at + PAGE_BYTES / 4, words.length));
  if (found !== checksums[page]) throw new PackFormatError(`Page ${page} of the pack is damaged`);
}

const pageAt = (at: number, body: number): number => (at - body) >>> PAGE_BITS;

/** Where the page ends that the range up to `at` touches last. */
function endOfPage(at: number, body: number, length: number): number {
  return Math.min(length, body + Math.ceil((at - body) / PAGE_BYTES) * PAGE_BYTES);
}
