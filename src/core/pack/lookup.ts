import { type ByteReader, readBytes, readVarint } from './bytes';
import { PackFormatError } from './error';
import { type PackFile, wordsOf } from './file';

/**
 * The section `lookup`, read whole by the first search for words:
 *
 * - u32 number of words, u32 number of bytes of the vocabulary;
 * - u32 for every block of 16 words: where it begins in the vocabulary;
 * - u32 a term and one more: where its further postings begin behind the vocabulary;
 * - the vocabulary: folded words, ascending by UTF-8 bytes, each as varint number of bytes shared with the word before
 *   (0 at a block's start), varint number of further bytes, these;
 * - further postings: for each term varint gaps to the articles that hold it, but not among their best terms.
 */
export const BLOCK_WORDS = 16;

/** The section opened. Both throw PackFormatError where it is damaged. */
export interface Lookup {
  /** Calls `visit` with the words of the pack that begin with `prefix`, ascending, until it returns false. */
  readonly scanWordsFrom: (prefix: string, visit: (word: string) => boolean) => void;
  /** Calls `visit` with the articles that hold the term at this place, but not among their best. */
  readonly scanFurther: (term: number, visit: (index: number) => void) => void;
}

/** Reads the section whole. Rejects with PackFormatError when it is damaged. */
export async function openLookup(file: PackFile): Promise<Lookup> {
  const parts = partsOf(await file.readSection('lookup'), file.terms);
  return {
    scanWordsFrom: (prefix, visit) => scanWordsFrom(parts, prefix, visit),
    scanFurther: (term, visit) => scanFurther(parts, term, file.articles, visit),
  };
}

/** Where the parts lie, in bytes of the section. */
interface Parts {
  readonly bytes: Uint8Array;
  readonly table: Uint32Array;
  readonly words: number;
  readonly blocks: number;
  readonly vocabulary: number;
  readonly postings: number;
}

function partsOf(bytes: Uint8Array, terms: number): Parts {
  const table = wordsOf(bytes);
  const [words = 0, size = 0] = table;
  const blocks = Math.ceil(words / BLOCK_WORDS);
  const vocabulary = (2 + blocks + terms + 1) * 4;
  const postings = vocabulary + size;
  if (postings > bytes.length) throw new PackFormatError('The vocabulary lies outside of its section');
  return { bytes, table, words, blocks, vocabulary, postings };
}

function scanWordsFrom(parts: Parts, prefix: string, visit: (word: string) => boolean): void {
  if (parts.blocks === 0) return;
  const wanted = new TextEncoder().encode(prefix);
  const decoder = new TextDecoder();
  let low = 0;
  let high = parts.blocks;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (compareBytes(nextWord(readerAt(parts, middle), NO_WORD), wanted) < 0) low = middle;
    else high = middle;
  }
  const reader = readerAt(parts, low);
  let word = NO_WORD;
  for (let left = parts.words - low * BLOCK_WORDS; left > 0; left -= 1) {
    word = nextWord(reader, word);
    if (compareBytes(word, wanted) < 0) continue;
    if (sharedBytes(word, wanted) < wanted.length || !visit(decoder.decode(word))) return;
  }
}

export const NO_WORD: Uint8Array = new Uint8Array(0);

function readerAt({ bytes, table, vocabulary, postings }: Parts, block: number): ByteReader {
  const at = vocabulary + table[2 + block]!;
  if (at > postings) throw new PackFormatError('A block of the vocabulary lies outside of it');
  return { bytes, at, end: postings };
}

function scanFurther(
  { bytes, table, blocks, postings }: Parts,
  term: number,
  articles: number,
  visit: (index: number) => void,
): void {
  const start = postings + table[2 + blocks + term]!;
  const end = postings + table[2 + blocks + term + 1]!;
  if (start > end || end > bytes.length)
    throw new PackFormatError('Further postings lie outside of their section');
  const reader = { bytes, at: start, end };
  let index = -1;
  while (reader.at < end) {
    const gap = readVarint(reader);
    index += gap;
    if (gap === 0 || index >= articles)
      throw new PackFormatError('A further posting lies outside of the pack');
    visit(index);
  }
}

function nextWord(reader: ByteReader, previous: Uint8Array): Uint8Array {
  const shared = readVarint(reader);
  const length = readVarint(reader);
  if (shared > previous.length || length > MAX_WORD_BYTES)
    throw new PackFormatError('A word of the vocabulary is damaged');
  const word = new Uint8Array(shared + length);
  word.set(previous.subarray(0, shared));
  word.set(readBytes(reader, length), shared);
  return word;
}

/** A folded word has at most 64 letters; compatibility forms may unfold to 18 letters of up to 4 bytes each. */
const MAX_WORD_BYTES = 64 * 18 * 4;

export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const shared = sharedBytes(a, b);
  return (a[shared] ?? -1) - (b[shared] ?? -1);
}

export function sharedBytes(a: Uint8Array, b: Uint8Array): number {
  const length = Math.min(a.length, b.length);
  let at = 0;
  while (at < length && a[at] === b[at]) at += 1;
  return at;
}
