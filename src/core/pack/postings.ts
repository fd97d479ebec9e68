import { type ByteReader, readVarint } from './bytes';
import { PackFormatError } from './error';
import type { PackFile } from './file';

/** In how many articles a term stands, and where the articles for which it is among the best terms are listed. */
export interface PostingList {
  /** The term's place among the pack's terms. */
  readonly place: number;
  readonly df: number;
  readonly count: number;
  readonly reader: ByteReader;
}

/** In how many articles a term stands; 0 for an unknown one. Throws PackFormatError where the pack is damaged. */
export function findDf(file: PackFile, term: number): number {
  const place = placeOfTerm(file, term);
  return place < 0 ? 0 : readVarint(readerAt(file, place));
}

/** The postings of a term; null when no article has it. Throws PackFormatError when they are damaged. */
export function findPostings(file: PackFile, term: number): PostingList | null {
  const place = placeOfTerm(file, term);
  if (place < 0) return null;
  const reader = readerAt(file, place);
  file.verify(reader.at, reader.end);
  const df = readVarint(reader);
  const count = readVarint(reader);
  if (count > df || df > file.articles || count + impactBytes(count) > reader.end - reader.at)
    throw new PackFormatError('Postings are miscounted');
  return { place, df, count, reader };
}

/** Where a term's postings lie; of these the first bytes are verified, which hold the df. */
function readerAt({ words, bytes, sections, verify }: PackFile, place: number): ByteReader {
  const entry = sections.offsets.start + place * 4;
  verify(entry, entry + 8);
  const at = sections.postings.start + words[entry / 4]!;
  const end = sections.postings.start + words[entry / 4 + 1]!;
  if (at > end || end > sections.postings.end)
    throw new PackFormatError('Postings lie outside of their section');
  verify(at, Math.min(end, at + 5));
  return { bytes, at, end };
}

/** Calls `visit` with each article index, ascending, and its impact, see impact.ts. Consumes the list's reader. */
export function scanPostings(
  { count, reader }: PostingList,
  articles: number,
  visit: (index: number, impact: number) => void,
): void {
  const { bytes, end } = reader;
  const impacts = end - impactBytes(count);
  let index = -1;
  for (let nth = 0; nth < count; nth += 1) {
    const gap = readVarint(reader);
    index += gap;
    if (gap === 0 || index >= articles || reader.at > impacts)
      throw new PackFormatError('A posting lies outside of the pack');
    visit(index, (bytes[impacts + (nth >> 1)]! >> ((nth & 1) << 2)) & 15);
  }
  if (reader.at !== impacts) throw new PackFormatError('Postings do not end where they should');
}

/**
 * Adds to the score of each article what its impact is worth. As a scan does, but in one plain loop that takes two
 * postings at a time and looks at the end whether all lay inside: the first query after a start runs before anything is
 * compiled, where every step counts. What lies outside of the scores is not written; gaps of 0, by which a forged pack
 * could count an article twice, are for `verifyPack` to refuse.
 */
export function addScores({ count, reader }: PostingList, scores: Float32Array, worths: Float64Array): void {
  const { bytes, end } = reader;
  const impacts = end - impactBytes(count);
  let { at } = reader;
  let index = -1;
  for (let impact = impacts; impact < end; impact += 1) {
    const pair = bytes[impact]!;
    let gap = bytes[at++]!;
    if (gap > 127) {
      reader.at = at - 1;
      gap = readVarint(reader);
      at = reader.at;
    }
    index += gap;
    scores[index]! += worths[pair & 15]!;
    if (impact + 1 === end && (count & 1) === 1) break;
    gap = bytes[at++]!;
    if (gap > 127) {
      reader.at = at - 1;
      gap = readVarint(reader);
      at = reader.at;
    }
    index += gap;
    scores[index]! += worths[pair >> 4]!;
  }
  if (index >= scores.length) throw new PackFormatError('A posting lies outside of the pack');
  if (at !== impacts) throw new PackFormatError('Postings do not end where they should');
}

/** Bytes that the impacts of `count` postings take: two share one. */
function impactBytes(count: number): number {
  return (count + 1) >> 1;
}

/** Interpolation search: the hashes are spread evenly, so that a guess lies within a page of the place. */
function placeOfTerm({ words, terms, sections, verify }: PackFile, term: number): number {
  const base = sections.terms.start / 4;
  let low = 0;
  let high = terms - 1;
  let floor = 0;
  let ceiling = 0xffffffff;
  for (let step = 0; low <= high; step += 1) {
    const share = (term - floor) / (ceiling - floor); // 0 to 1: floor < term < ceiling but at the ends
    const guess = step > 20 ? (low + high) >>> 1 : low + Math.floor(share * (high - low));
    verify((base + guess) * 4, (base + guess) * 4 + 4);
    const found = words[base + guess]!;
    if (found === term) return guess;
    if (found < term) {
      low = guess + 1;
      floor = found;
    } else {
      high = guess - 1;
      ceiling = found;
    }
  }
  return -1;
}
