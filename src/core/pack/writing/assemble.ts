import { ANALYSER } from '../../text/analyser';
import { wordsOf } from '../file';
import { checksumOfHeader, headBytes, MAKING_WORD } from '../header';
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
} from '../layout';
import { bytesIn, type PackParts, sizeOf } from '../spool';

export interface FileFacts {
  readonly articles: number;
  readonly terms: number;
  readonly firstDay: number;
  readonly lastDay: number;
}

/**
 * Lays sections out as a file in parts that follow each other: header and checksums, then the sections' own parts,
 * which are not copied. Throws RangeError above 4 GiB.
 */
export function assembleFile(
  sections: Readonly<Record<SectionName, PackParts>>,
  facts: FileFacts,
): PackParts {
  const sizes = SECTIONS.map((name) => sizeOf(sections[name]));
  const content = sizes.reduce((sum, size) => sum + aligned(size), 0);
  const index = sizes.slice(0, SECTIONS.indexOf('cards')).reduce((sum, size) => sum + aligned(size), 0);
  const body = headBytes(index, content - index);
  if (body + content > 0xffffffff) throw new RangeError('A pack holds at most 4 GiB: split the archive');
  const words = new Uint32Array(body / 4);
  words.set([
    MAGIC,
    VERSION | (ANALYSER << 16),
    body + content,
    facts.articles,
    facts.terms,
    facts.firstDay,
    facts.lastDay,
  ]);
  words[MADE_AHEAD_AT / 4] = MAKING_WORD;
  const parts: PackParts[number][] = [];
  let at = body;
  SECTIONS.forEach((name, index) => {
    const size = sizes[index]!;
    words.set([at, size], SECTION_TABLE_AT / 4 + index * 2);
    for (const part of sections[name]) parts.push(part);
    if (aligned(size) > size) parts.push(new Uint8Array(aligned(size) - size));
    at += aligned(size);
  });
  writeChecksums(words, parts, index);
  return [new Uint8Array(words.buffer), ...parts];
}

/** Writes the checksums of all pages and of the header into a file, if its header tells where they belong. */
export function repairChecksums(bytes: Uint8Array): void {
  const words = wordsOf(bytes);
  const placeOf = (name: SectionName): number => SECTION_TABLE_AT / 4 + SECTIONS.indexOf(name) * 2;
  const body = words[placeOf('meta')]!;
  const index = words[placeOf('cards')]! - body;
  if (index < 0 || body !== headBytes(index, bytes.length - body - index)) return;
  writeChecksums(words.subarray(0, body / 4), [bytes.subarray(body)], index);
}

/**
 * Writes into a file's head the checksums of the pages that lie in the parts behind it, and its own. So many bytes of
 * them are the index, whose pages are smaller.
 */
function writeChecksums(head: Uint32Array, parts: PackParts, index: number): void {
  const page = new Uint8Array(PAGE_BYTES);
  const words = wordsOf(page);
  let used = 0;
  let left = index;
  let size = Math.min(INDEX_PAGE_BYTES, left) || PAGE_BYTES;
  let place = HEADER_BYTES / 4;
  const finishPage = (): void => {
    head[place] = checksumOf(words, 0, used / 4);
    place += 1;
    left = Math.max(0, left - used);
    used = 0;
    size = Math.min(INDEX_PAGE_BYTES, left) || PAGE_BYTES;
  };
  for (const part of bytesIn(parts)) {
    for (let at = 0; at < part.length; ) {
      const taken = part.subarray(at, at + size - used);
      page.set(taken, used);
      used += taken.length;
      at += taken.length;
      if (used === size) finishPage();
    }
  }
  if (used > 0) finishPage();
  head[CHECKSUM_AT / 4] = checksumOfHeader(head, head.byteLength);
}

const aligned = (size: number): number => Math.ceil(size / 4) * 4;
