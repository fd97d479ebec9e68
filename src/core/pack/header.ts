import { PackFormatError } from './error';
import {
  CHECKSUM_AT,
  checksumOf,
  HEADER_BYTES,
  INDEX_PAGE_BYTES,
  MADE_AHEAD_AT,
  MAGIC,
  PAGE_BYTES,
  SECTION_TABLE_AT,
  SECTIONS,
  type SectionName,
  VERSION,
} from './layout';
import { MAKING, type MadeAhead, type Making } from './made-ahead';

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
  readonly making: Readonly<Record<MadeAhead, Making>>;
}

/** Reads the header of a file of that length. Throws PackFormatError when it is of another kind or does not add up. */
export function readHeader(words: Uint32Array, length: number, analyser: number): Header {
  expectKind(words, length, analyser);
  const sections = sectionsOf(words, length);
  const header = {
    articles: words[3]!,
    terms: words[4]!,
    firstDay: words[5]!,
    lastDay: words[6]!,
    sections,
    making: makingIn(words[MADE_AHEAD_AT / 4]!),
  };
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

/**
 * How a file's first `HEADER_BYTES` stand to the packs that this version makes with the analyser: `stale` when facts or
 * names would be made otherwise now, `foreign` when the file cannot be opened.
 */
export function ageOf(head: ArrayBuffer, analyser: number): 'current' | 'stale' | 'foreign' {
  const words = head.byteLength === HEADER_BYTES ? new Uint32Array(head) : new Uint32Array(0);
  if (words[0] !== MAGIC || words[1] !== (VERSION | (analyser << 16)) >>> 0) return 'foreign';
  return words[MADE_AHEAD_AT / 4] === MAKING_WORD ? 'current' : 'stale';
}

/** Whether the section is written as this version reads it. */
export function isReadable({ making }: Pick<Header, 'making'>, what: MadeAhead): boolean {
  return making[what].form === MAKING[what].form;
}

/** How this version makes facts and names, as a header says it. */
export const MAKING_WORD =
  (MAKING.facts.form |
    (MAKING.facts.choice << 8) |
    (MAKING.names.form << 16) |
    (MAKING.names.choice << 24)) >>>
  0;

function makingIn(word: number): Record<MadeAhead, Making> {
  return {
    facts: { form: word & 0xff, choice: (word >>> 8) & 0xff },
    names: { form: (word >>> 16) & 0xff, choice: word >>> 24 },
  };
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
    const size = header[SECTION_TABLE_AT / 4 + index * 2 + 1]!;
    // A section that came later has no place in an older pack.
    const start = header[SECTION_TABLE_AT / 4 + index * 2]! || (size === 0 ? least : 0);
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
