import { PackFormatError } from './error';
import { checksumOfHeader, type Header, readHeader } from './header';
import { keeping } from './keep';
import { CHECKSUM_AT, checksumOf, HEADER_BYTES, INDEX_PAGE_BYTES, PAGE_BYTES } from './layout';
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
  readonly readSection: (name: 'lookup' | 'names' | 'quotes') => Promise<Uint8Array>;
}

/** Opens a file: reads what lies before the texts and checks its header. Rejects with PackFormatError. */
export async function openFile(source: PackSource, analyser: number): Promise<PackFile> {
  const { length } = source;
  if (length < HEADER_BYTES) throw new PackFormatError(`The pack has ${length} bytes and no whole header`);
  const header = readHeader(wordsOf(await readFrom(source, 0, HEADER_BYTES)), length, analyser);
  const { sections } = header;
  const [body, texts] = [sections.meta.start, sections.cards.start];
  const bytes = await readFrom(source, 0, texts);
  const words = wordsOf(bytes);
  if (checksumOfHeader(words, body) !== words[CHECKSUM_AT / 4])
    throw new PackFormatError('The header is damaged');
  const checksums = words.subarray(HEADER_BYTES / 4, body / 4);
  const indexPages = Math.ceil((texts - body) / INDEX_PAGE_BYTES);
  const read = readerOf(source, texts, checksums.subarray(indexPages));
  return {
    ...header,
    bytes,
    words,
    verify: verifierOf(words, body, checksums.subarray(0, indexPages)),
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
    if (start < body || end > most || start > end) throw outside(start, end);
    if (start === end) return;
    const last = Math.floor((end - 1 - body) / INDEX_PAGE_BYTES);
    for (let page = Math.floor((start - body) / INDEX_PAGE_BYTES); page <= last; page += 1) {
      if (verified[page] === 1) continue;
      const at = body + page * INDEX_PAGE_BYTES;
      expectWhole(words, at, Math.min(at + INDEX_PAGE_BYTES, most), checksums[page]!);
      verified[page] = 1;
    }
  };
}

/** Reads whole pages of what lies behind the index, since only these have checksums. */
function readerOf(source: PackSource, texts: number, checksums: Uint32Array): PackFile['read'] {
  return async (start, end) => {
    if (start < texts || end > source.length || start > end) throw outside(start, end);
    if (start === end) return new Uint8Array(0);
    const first = Math.floor((start - texts) / PAGE_BYTES);
    const behind = Math.ceil((end - texts) / PAGE_BYTES);
    const from = texts + first * PAGE_BYTES;
    const bytes = await readFrom(source, from, Math.min(texts + behind * PAGE_BYTES, source.length));
    const words = wordsOf(bytes);
    for (let page = first; page < behind; page += 1) {
      const at = (page - first) * PAGE_BYTES;
      expectWhole(words, at, Math.min(at + PAGE_BYTES, bytes.length), checksums[page]!, from);
    }
    return bytes.subarray(start - from, end - from);
  };
}

function outside(start: number, end: number): PackFormatError {
  return new PackFormatError(`Bytes ${start} to ${end} lie outside of the pack`);
}

/** `from` is where the words begin in the file. */
function expectWhole(words: Uint32Array, start: number, end: number, checksum: number, from = 0): void {
  if (checksumOf(words, start / 4, end / 4) === checksum) return;
  throw new PackFormatError(`The pack is damaged between its bytes ${from + start} and ${from + end}`);
}
