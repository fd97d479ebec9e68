import { PackFormatError } from './error';
import {
  CHECKSUM_AT,
  checksumOf,
  HEADER_BYTES,
  MAGIC,
  PAGE_BYTES,
  SECTION_TABLE_AT,
  SECTIONS,
  type SectionName,
  VERSION,
} from './layout';

/** Where a section lies in the file, in bytes. */
export interface Section {
  readonly start: number;
  readonly end: number;
}

/** A pack's bytes behind bounds and checksums. Call `verify` for a range before reading it from `bytes` or `words`. */
export interface PackFile {
  readonly bytes: Uint8Array;
  readonly words: Uint32Array;
  readonly articles: number;
  readonly terms: number;
  readonly firstDay: number;
  readonly lastDay: number;
  readonly sections: Readonly<Record<SectionName, Section>>;
  /** Throws PackFormatError when a page that the range touches is damaged, or the range leaves the file. */
  readonly verify: (start: number, end: number) => void;
}

/** Opens a file: reads and checks the header alone. Throws PackFormatError. */
export function openFile(input: Uint8Array, analyser: number): PackFile {
  if (input.length < HEADER_BYTES)
    throw new PackFormatError(`The pack has ${input.length} bytes and no whole header`);
  const bytes = input.byteOffset % 4 === 0 ? input : input.slice();
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >>> 2);
  if (words[0] !== MAGIC) throw new PackFormatError('These bytes are no pack: they do not begin with BSPK');
  const version = words[1]! & 0xffff;
  if (version !== VERSION) throw new PackFormatError(`Got v${version}, expected v${VERSION}`);
  const madeBy = words[1]! >>> 16;
  if (madeBy !== analyser) throw new PackFormatError(`Got terms of analyser ${madeBy}, expected ${analyser}`);
  if (words[2] !== bytes.length || bytes.length % 4 !== 0) {
    throw new PackFormatError(`The pack has ${bytes.length} bytes, its header says ${words[2]}`);
  }
  const pages = pageCount(bytes.length);
  const body = HEADER_BYTES + pages * 4;
  if (checksumOfHeader(words, pages) !== words[CHECKSUM_AT / 4])
    throw new PackFormatError('The header is damaged');
  const sections = sectionsOf(words, body, bytes.length);
  const file = {
    bytes,
    words,
    articles: words[3]!,
    terms: words[4]!,
    firstDay: words[5]!,
    lastDay: words[6]!,
    sections,
  };
  if (file.firstDay > 0xffff || file.lastDay > 0xffff)
    throw new PackFormatError('The dates lie outside of the calendar');
  expectSizes(file);
  return { ...file, verify: verifierOf(words, body, bytes.length) };
}

/** How many pages a file of that length has, the page checksums themselves not counted. */
export function pageCount(length: number): number {
  return Math.max(0, Math.ceil((length - HEADER_BYTES) / (PAGE_BYTES + 4)));
}

export function checksumOfHeader(words: Uint32Array, pages: number): number {
  const header = checksumOf(words, 0, CHECKSUM_AT / 4);
  return checksumOf(words, HEADER_BYTES / 4, HEADER_BYTES / 4 + pages, header);
}

function sectionsOf(words: Uint32Array, body: number, length: number): Record<SectionName, Section> {
  const sections = {} as Record<SectionName, Section>;
  SECTIONS.forEach((name, index) => {
    const start = words[SECTION_TABLE_AT / 4 + index * 2]!;
    const size = words[SECTION_TABLE_AT / 4 + index * 2 + 1]!;
    if (start < body || start % 4 !== 0 || start + size > length) {
      throw new PackFormatError(
        `Section ${name} lies outside of the pack: ${start} and ${size} bytes of ${length}`,
      );
    }
    sections[name] = { start, end: start + size };
  });
  return sections;
}

function expectSizes({ articles, terms, sections }: Omit<PackFile, 'verify'>): void {
  const sizes: readonly (readonly [SectionName, number])[] = [
    ['terms', terms * 4],
    ['offsets', terms * 4 + 4],
    ['days', articles * 2],
  ];
  for (const [name, size] of sizes) {
    const found = sections[name].end - sections[name].start;
    if (found !== size) throw new PackFormatError(`Section ${name} has ${found} bytes, expected ${size}`);
  }
}

function verifierOf(words: Uint32Array, body: number, length: number): PackFile['verify'] {
  const verified = new Uint8Array(pageCount(length));
  return (start, end) => {
    if (start < body || end > length || start > end) {
      throw new PackFormatError(`Bytes ${start} to ${end} lie outside of the pack`);
    }
    if (start === end) return;
    const last = Math.floor((end - 1 - body) / PAGE_BYTES);
    for (let page = Math.floor((start - body) / PAGE_BYTES); page <= last; page += 1) {
      if (verified[page] === 1) continue;
      const first = (body + page * PAGE_BYTES) / 4;
      const found = checksumOf(words, first, Math.min(first + PAGE_BYTES / 4, length / 4));
      if (found !== words[HEADER_BYTES / 4 + page])
        throw new PackFormatError(`Page ${page} of the pack is damaged`);
      verified[page] = 1;
    }
  };
}
