import { PackFormatError } from './error';
import {
  CHECKSUM_AT,
  checksumOf,
  HEADER_BYTES,
  INDEX_PAGE_BYTES,
  MAGIC,
  PAGE_BYTES,
  SECTION_TABLE_AT,
  SECTIONS,
  type SectionName,
  VERSION,
} from './layout';

/** Where a section lies in the file, in bytes. */
interface Section {
  readonly start: number;
  readonly end: number;
}

/** What a pack's header says; whether its checksum is right is known only with the page checksums behind it. */
export interface Header {
  readonly articles: number;
  readonly terms: number;
  /** See day.ts; 0 when no article is dated. */
  readonly firstDay: number;
  readonly lastDay: number;
  readonly sections: Readonly<Record<SectionName, Section>>;
}

/** Reads the header of a file of that length. Throws PackFormatError when it is of another kind or does not add up. */
export function readHeader(words: Uint32Array, length: number, analyser: number): Header {
  expectKind(words, length, analyser);
  const sections = sectionsOf(words, length);
  const header = { articles: words[3]!, terms: words[4]!, firstDay: words[5]!, lastDay: words[6]!, sections };
  if (header.firstDay > 0xffff || header.lastDay > 0xffff)
    throw new PackFormatError('The dates lie outside of the calendar');
  expectSizes(header);
  return header;
}

/**
 * Checksum of the header and of the page checksums up to `body`, 128 words at a time with the one so far as seed: a long
 * loop would be compiled twice at every start, for its call and while it runs.
 */
export function checksumOfHeader(words: Uint32Array, body: number): number {
  let sum = checksumOf(words, 0, CHECKSUM_AT / 4);
  for (let at = HEADER_BYTES / 4; at < body / 4; at += STEP_WORDS)
    sum = checksumOf(words, at, Math.min(at + STEP_WORDS, body / 4), sum);
  return sum;
}

const STEP_WORDS = 128;

/** Whether the first 8 bytes of a file are those of a pack that this version makes with the analyser. */
export function isOfThisVersion(head: ArrayBuffer, analyser: number): boolean {
  const [magic, kind] = head.byteLength === 8 ? new Uint32Array(head) : [];
  return magic === MAGIC && kind === (VERSION | (analyser << 16)) >>> 0;
}

/** How many bytes header and page checksums take before so many bytes of the index and behind it. */
export function headBytes(index: number, behind: number): number {
  return HEADER_BYTES + (Math.ceil(index / INDEX_PAGE_BYTES) + Math.ceil(behind / PAGE_BYTES)) * 4;
}

function expectKind(header: Uint32Array, length: number, analyser: number): void {
  if (header[0] !== MAGIC) throw new PackFormatError('These bytes are no pack: they do not begin with BSPK');
  const version = header[1]! & 0xffff;
  if (version !== VERSION) throw new PackFormatError(`Got v${version}, expected v${VERSION}`);
  const madeBy = header[1]! >>> 16;
  if (madeBy !== analyser) throw new PackFormatError(`Got terms of analyser ${madeBy}, expected ${analyser}`);
  if (header[2] !== length || length % 4 !== 0)
    throw new PackFormatError(`The pack has ${length} bytes, its header says ${header[2]}`);
}

/** The sections follow each other in the order of `SECTIONS`, so that those before the texts can be read at once. */
function sectionsOf(header: Uint32Array, length: number): Record<SectionName, Section> {
  const sections = {} as Record<SectionName, Section>;
  let least = HEADER_BYTES;
  SECTIONS.forEach((name, index) => {
    const start = header[SECTION_TABLE_AT / 4 + index * 2]!;
    const size = header[SECTION_TABLE_AT / 4 + index * 2 + 1]!;
    if (start < least || start % 4 !== 0 || start + size > length) {
      throw new PackFormatError(
        `Section ${name} lies outside of its place: ${start} and ${size} bytes of ${length}`,
      );
    }
    least = start + size;
    sections[name] = { start, end: least };
  });
  const { meta, cards } = sections;
  if (meta.start !== headBytes(cards.start - meta.start, length - cards.start))
    throw new PackFormatError('The sections do not begin behind the page checksums');
  return sections;
}

function expectSizes({ articles, terms, sections }: Header): void {
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
