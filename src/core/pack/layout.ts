/**
 * A pack is one little-endian file, every section aligned to 4 bytes:
 *
 * | bytes | what |
 * |---|---|
 * | 0–3 | the letters `BSPK` |
 * | 4–5, 6–7 | version, analyser (see terms.ts) |
 * | 8–11 | length of the file |
 * | 12–15, 16–19 | number of articles, number of terms |
 * | 20–27 | first and last day (see day.ts; 0 unknown) |
 * | 28–139 | 14 × offset and length of a section, in the order of `SECTIONS`; the last two are 0 in packs made before |
 * | 140–151 | unused |
 * | 152, 153 | facts: form, choice (see made-ahead.ts) |
 * | 154, 155 | names: form, choice |
 * | 156–159 | checksum of bytes 0–155 followed by the page checksums |
 * | 160– | page checksums: one u32 for each 512 bytes from the first section to `cards`, then one for each 4,096 bytes |
 *
 * A page is verified when it is first read, so opening 40 MB costs the header alone and damage is still always found.
 * The sections before `cards` stay in memory while the pack is open, in small pages: a query reads single numbers all
 * over them. Blocks of texts are read one by one, `lookup`, `names` and `quotes` whole when they are first needed.
 */
export const MAGIC = 0x4b505342;
export const VERSION = 3;
export const HEADER_BYTES = 160;
export const CHECKSUM_AT = 156;
export const SECTION_TABLE_AT = 28;
export const MADE_AHEAD_AT = 152;
export const INDEX_PAGE_BYTES = 512;
export const PAGE_BYTES = 4096;

/**
 * - `meta`: what the pack says of itself, see meta.ts.
 * - `terms`: u32 a term, its hash, ascending.
 * - `offsets`: u32 a term and one more: where its postings begin in `postings`.
 * - `postings`: varint df, varint count, `count` varint gaps (article index minus the one before; the first plus 1),
 *   impacts of four bits each, the lower half of a byte first. df counts every article with the term outside of boilerplate, postings
 *   only those for which it is among the best.
 * - `days`: u16 an article, day of publication.
 * - `addresses`: pairs of u32, hash of a canonical address and article index, ascending by hash.
 * - `boilerplate`: u32 each, ascending: keys of strings that a publisher repeats, see boilerplate.ts.
 * - `cards`, `bodies`, `facts`: deflated blocks, see texts.ts.
 * - `lookup`: vocabulary and remaining postings for searches by word, see lookup.ts.
 * - `names`: see names.ts; empty in a pack made without.
 * - `said`: deflated blocks as `facts`: where an article's quotes stand and who says them; empty in a pack made without.
 * - `quotes`: under which words they are found, see quotes.ts.
 */
export const SECTIONS = [
  'meta',
  'terms',
  'offsets',
  'postings',
  'days',
  'addresses',
  'boilerplate',
  'cards',
  'bodies',
  'facts',
  'lookup',
  'names',
  'said',
  'quotes',
] as const;

export type SectionName = (typeof SECTIONS)[number];

/** Articles of one deflated block: a card is read for every hit of a list, a body for the few that are shown. */
export const ARTICLES_IN_BLOCK = { cards: 32, bodies: 8, facts: 8, said: 8 } as const;

/**
 * Checksum of a range of 32-bit words, in four sums that a processor makes at once. Every step is a bijection both of
 * a sum so far and of the word, so that a change of any one word always changes the result. The steps are written out:
 * after a start nothing is compiled, and a call for each word takes four times as long.
 */
export function checksumOf(words: Uint32Array, start: number, end: number, seed = SEED): number {
  let a = seed | 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let at = start;
  for (; at + 4 <= end; at += 4) {
    a = Math.imul(a ^ words[at]!, FACTOR);
    b = Math.imul(b ^ words[at + 1]!, FACTOR);
    c = Math.imul(c ^ words[at + 2]!, FACTOR);
    d = Math.imul(d ^ words[at + 3]!, FACTOR);
    a ^= a >>> 15;
    b ^= b >>> 15;
    c ^= c >>> 15;
    d ^= d >>> 15;
  }
  for (; at < end; at += 1) a = step(a, words[at]!);
  return (step(step(step(a, b), c), d) ^ (end - start)) >>> 0;
}

const SEED = 0x9e3779b9;
const FACTOR = 0x85ebca6b;

function step(sum: number, word: number): number {
  const mixed = Math.imul(sum ^ word, FACTOR);
  return mixed ^ (mixed >>> 15);
}
