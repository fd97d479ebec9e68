import type { PackFile } from '../pack/file';
import type { Lookup } from '../pack/lookup';
import { findPostings } from '../pack/postings';
import { possibleTerms } from '../text/terms';

/** The terms of a pack that a typed word may mean: itself or, when no pack of the archive has it, words with one typo. */
export function termsForWord(file: PackFile, lookup: Lookup, word: string, isKnown: boolean): number[] {
  return isKnown || [...word].length < LEAST_WITH_TYPO
    ? knownTerms(file, word)
    : termsWithTypo(file, lookup, word);
}

/** The terms of all words of the pack that begin with `prefix`, at most 200 of them, the word itself first. */
export function termsForPrefix(file: PackFile, lookup: Lookup, prefix: string, isKnown: boolean): number[] {
  const terms = new Set(knownTerms(file, prefix));
  lookup.scanWordsFrom(prefix, (word) => {
    for (const term of knownTerms(file, word)) terms.add(term);
    return terms.size < MAX_EXPANSIONS;
  });
  return terms.size > 0 ? [...terms] : termsForWord(file, lookup, prefix, isKnown);
}

const MAX_EXPANSIONS = 200;
const LEAST_WITH_TYPO = 5;

/** The terms of a word that the pack has. */
export function knownTerms(file: PackFile, word: string): number[] {
  return possibleTerms(word).filter((term) => findPostings(file, term) !== null);
}

/** Every word of the pack is compared: 250,000 words take some 20 ms, and only when nothing was found otherwise. */
function termsWithTypo(file: PackFile, lookup: Lookup, word: string): number[] {
  const terms = new Set<number>();
  lookup.scanWordsFrom('', (other) => {
    if (isOneTypoAway(word, other)) for (const term of knownTerms(file, other)) terms.add(term);
    return terms.size < MAX_EXPANSIONS;
  });
  return [...terms];
}

/** Whether one letter was added, left out or replaced, or two neighbours changed places; true for equal words too. */
export function isOneTypoAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA -= 1;
    endB -= 1;
  }
  const [restA, restB] = [endA - start, endB - start];
  if (restA <= 1 && restB <= 1) return true;
  return restA === 2 && restB === 2 && a[start] === b[start + 1] && a[start + 1] === b[start];
}
