import { byteSink } from '../bytes';
import { BLOCK_WORDS, compareBytes, NO_WORD, sharedBytes } from '../lookup';
import type { PackParts, Spool } from '../spool';

/**
 * Makes the section `lookup`, as lookup.ts describes it, in parts that follow each other. `further` holds each term's
 * article indexes, ascending, in the order of the terms; `postings` is where they wait.
 */
export function writeLookup(
  words: Iterable<string>,
  further: Iterable<Uint32Array>,
  terms: number,
  postings: Spool,
): PackParts {
  const sorted = sortedByBytes([...words]);
  const vocabulary = byteSink(sorted.length * 6);
  const blocks = new Uint32Array(Math.ceil(sorted.length / BLOCK_WORDS));
  const encoder = new TextEncoder();
  let before = NO_WORD;
  for (let at = 0; at < sorted.length; at += 1) {
    const word = encoder.encode(sorted[at]!);
    const opens = at % BLOCK_WORDS === 0;
    if (opens) blocks[at / BLOCK_WORDS] = vocabulary.length();
    const shared = opens ? 0 : sharedBytes(before, word);
    vocabulary.varint(shared);
    vocabulary.varint(word.length - shared);
    vocabulary.bytes(word.subarray(shared));
    before = word;
  }
  const offsets = new Uint32Array(terms + 1);
  let sink = byteSink();
  let term = 0;
  for (const indexes of further) {
    let previous = -1;
    for (let at = 0; at < indexes.length; at += 1) {
      sink.varint(indexes[at]! - previous);
      previous = indexes[at]!;
    }
    term += 1;
    offsets[term] = postings.bytes() + sink.length();
    if (sink.length() < SPOOLED_BYTES) continue;
    postings.append(sink.view());
    sink = byteSink();
  }
  postings.append(sink.view());
  const tables = [new Uint32Array([sorted.length, vocabulary.length()]), blocks, offsets];
  return [...tables.map(({ buffer }) => new Uint8Array(buffer)), vocabulary.view(), postings];
}

/** So many bytes of postings are put together. */
const SPOOLED_BYTES = 1 << 20;

/**
 * Words in the order of their UTF-8 bytes. It is that of UTF-16 units unless both words have surrogates or units above
 * them, so that only those few are compared byte by byte: arrays for all would take 300 MB for 200,000 articles.
 */
function sortedByBytes(words: readonly string[]): string[] {
  const sorted = words.filter((word) => !HIGH_UNIT.test(word)).sort();
  const encoder = new TextEncoder();
  const high = words
    .filter((word) => HIGH_UNIT.test(word))
    .map((word) => ({ word, bytes: encoder.encode(word) }))
    .sort((a, b) => compareBytes(b.bytes, a.bytes));
  const merged: string[] = [];
  for (const word of sorted) {
    while (high.length > 0 && high.at(-1)!.word < word) merged.push(high.pop()!.word);
    merged.push(word);
  }
  while (high.length > 0) merged.push(high.pop()!.word);
  return merged;
}

const HIGH_UNIT = /[\ud800-\uffff]/;
