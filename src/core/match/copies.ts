import type { TermSpan } from '../text/term-spans';

/** The word sequences of a text by which copies are known (Broder 1997): hashes of every five terms in a row. */
export function shinglesOf(spans: readonly TermSpan[]): ReadonlySet<number> {
  const terms = termsOf(spans);
  const shingles = new Set<number>();
  for (let at = 0; at + SHINGLE_TERMS <= terms.length; at += 1) shingles.add(shingleAt(terms, at));
  return shingles;
}

/**
 * The share, 0 to 1, of a text's terms that stand in a sequence which the other text has too; 0 for a text of a few
 * words. Of sequences themselves a fifth to a third would be missing where sentences come in another order, since those
 * across their ends are new, and five where one word was changed.
 */
export function copiedShare(spans: readonly TermSpan[], within: ReadonlySet<number>): number {
  const terms = termsOf(spans);
  if (terms.length - SHINGLE_TERMS + 1 < LEAST_SHINGLES) return 0;
  let copied = 0;
  let end = 0; // of the last sequence that was copied
  for (let at = 0; at + SHINGLE_TERMS <= terms.length; at += 1) {
    if (!within.has(shingleAt(terms, at))) continue;
    copied += at + SHINGLE_TERMS - Math.max(at, end);
    end = at + SHINGLE_TERMS;
  }
  return copied / terms.length;
}

const termsOf = (spans: readonly TermSpan[]): number[] =>
  spans.filter(({ term }) => term !== 0).map(({ term }) => term);

function shingleAt(terms: readonly number[], at: number): number {
  let hash = 0;
  for (let next = 0; next < SHINGLE_TERMS; next += 1)
    hash = Math.imul(hash ^ terms[at + next]!, 0x9e3779b1) ^ (hash >>> 15);
  return hash;
}

/** The share, 0 to 1, of the first text's sequences that stand in the second too; 0 for a text of a few words. */
function sharedText(of: ReadonlySet<number>, within: ReadonlySet<number>): number {
  if (of.size < LEAST_SHINGLES) return 0;
  let shared = 0;
  for (const shingle of of) if (within.has(shingle)) shared += 1;
  return shared / of.size;
}

/** Whether one text is mostly the other's: a copy, a shortened or a lengthened one. */
export function isCopy(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  return Math.max(sharedText(a, b), sharedText(b, a)) >= COPIED;
}

/** Two reports of one event share below 15 % of such sequences, quotations included; copies above 60 %. */
const COPIED = 0.5;
const SHINGLE_TERMS = 5;
const LEAST_SHINGLES = 12;
