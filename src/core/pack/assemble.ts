import { ANALYSER } from '../terms';
import { checksumOfHeader, pageCount } from './header';
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

export interface FileFacts {
  readonly articles: number;
  readonly terms: number;
  readonly firstDay: number;
  readonly lastDay: number;
}

/** Lays sections out as one file with header and checksums. Throws RangeError above 4 GiB. */
export function assembleFile(
  sections: Readonly<Record<SectionName, readonly Uint8Array[]>>,
  facts: FileFacts,
): Uint8Array {
  const sizes = SECTIONS.map((name) => sections[name].reduce((sum, part) => sum + part.length, 0));
  const content = sizes.reduce((sum, size) => sum + aligned(size), 0);
  const body = HEADER_BYTES + Math.ceil(content / PAGE_BYTES) * 4;
  if (body + content > 0xffffffff) throw new RangeError('A pack holds at most 4 GiB: split the archive');
  const bytes = new Uint8Array(body + content);
  const words = new Uint32Array(bytes.buffer);
  words.set([
    MAGIC,
    VERSION | (ANALYSER << 16),
    bytes.length,
    facts.articles,
    facts.terms,
    facts.firstDay,
    facts.lastDay,
  ]);
  let at = body;
  SECTIONS.forEach((name, index) => {
    words.set([at, sizes[index]!], SECTION_TABLE_AT / 4 + index * 2);
    let place = at;
    for (const part of sections[name]) {
      bytes.set(part, place);
      place += part.length;
    }
    at += aligned(sizes[index]!);
  });
  repairChecksums(bytes);
  return bytes;
}

/** Writes the checksums of all pages and of the header into a file. */
export function repairChecksums(bytes: Uint8Array): void {
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >>> 2);
  const pages = pageCount(bytes.length);
  for (let page = 0; page < pages; page += 1) {
    const first = HEADER_BYTES / 4 + pages + (page * PAGE_BYTES) / 4;
    words[HEADER_BYTES / 4 + page] = checksumOf(words, first, Math.min(first + PAGE_BYTES / 4, words.length));
  }
  words[CHECKSUM_AT / 4] = checksumOfHeader(words, pages);
}

const aligned = (size: number): number => (size + 3) & ~3;
