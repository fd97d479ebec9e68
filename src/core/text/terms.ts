import { acronymAt } from './acronyms';
import { stopWordsOf } from './language';
import { ownCopy } from './own-copy';
import { indexForms, indexStemOf, type Stem } from './stems';
import { type TermPlaces, termPlaces } from './term-places';
import { foldWord, hashWord, plainHashAt, scanWords } from './words';

/**
 * The number under which a word is indexed: its folded stem's hash, 0 for a stop word unless it is a name (see
 * `nameTerm`). The word is all of `text`, or
 * what stands there from `start` to `end`, with the hash that `scanWords` gives.
 */
export type TermOf = (text: string, start?: number, end?: number, plainHash?: number) => number;

/** The term of what an article has beside its words, such as its language. No word has a colon. */
export function tagTerm(kind: string, key: string): number {
  return hashWord(`${kind}:${key}`) || 1;
}

/** The term under which all articles in a language are indexed. */
export function languageTerm(language: string): number {
  return tagTerm('language', language);
}

/** The term of a stop word that capitals make a name, `US` and `U.S.` alike; 0 for others. No folded word has capitals. */
export function nameTerm(text: string, start: number, end: number): number {
  const letters = acronymAt(text, start, end);
  return letters === '' ? 0 : hashWord(letters);
}

/** The shared term function of a language. It remembers words, since a text repeats most of its own. */
export function termsIn(language: string): TermOf {
  let termOf = analysers.get(language);
  if (!termOf) {
    termOf = makeTermOf(language);
    analysers.set(language, termOf);
  }
  return termOf;
}

/**
 * The number under which words that begin alike meet, by the first letters of the indexed form: what endings, compounds and
 * carelessness make of a word begins as the word does (McNamee & Mayfield 2004, "Character n-gram tokenization").
 */
export function looseTermsIn(language: string): (word: string) => number {
  const stem = indexStemOf(language);
  return (word) => {
    const folded = foldWord(word);
    return hashWord((stem ? stem(folded) : folded).slice(0, LOOSE_LETTERS)) || 1;
  };
}

const LOOSE_LETTERS = 5;

/** Calls `visit` with the term and range of every word of `text` that is no stop word, in order. */
export function scanTerms(
  text: string,
  termOf: TermOf,
  visit: (term: number, start: number, end: number) => void,
): void {
  scanWords(text, (start, end, hash) => {
    const term = termOf(text, start, end, hash);
    if (term !== 0) visit(term, start, end);
  });
}

/** The different terms of a text in order of first occurrence. */
export interface TermCounts {
  readonly places: TermPlaces;
  /** How often each occurs, by its place. */
  readonly counts: readonly number[];
  /** How many terms there are in all. */
  readonly total: number;
}

/** A headline word counts as three of the body: +.006 nDCG@10 on whole-article queries. */
export const HEADLINE_WEIGHT = 3;

/** The terms of a headline and a text together, headline words weighted. */
export function termCounts(headline: string, text: string, termOf: TermOf): TermCounts {
  const places = termPlaces();
  const counts: number[] = [];
  let total = 0;
  const countBy = (weight: number) => (term: number) => {
    const place = places.add(term);
    counts[place] = (counts[place] ?? 0) + weight;
    total += 1;
  };
  scanTerms(headline, termOf, countBy(HEADLINE_WEIGHT));
  scanTerms(text, termOf, countBy(1));
  return { places, counts, total };
}

const analysers = new Map<string, TermOf>();
export const MAX_REMEMBERED = 1 << 16;

function makeTermOf(language: string): TermOf {
  const stops = stopWordsOf(language);
  const stem = indexStemOf(language);
  const remembered = rememberedTerms(stops, stem);
  if (stem)
    return (text, start = 0, end = text.length) =>
      remembered(text.slice(start, end)) || nameTerm(text, start, end);
  const plainStops = termPlaces(stops.size);
  for (const word of stops) plainStops.add(plainHashAt(word, 0, word.length));
  return (text, start = 0, end = text.length, hash = plainHashAt(text, start, end)) => {
    if (hash === 0) return remembered(text.slice(start, end)) || nameTerm(text, start, end);
    return plainStops.find(hash) >= 0 ? nameTerm(text, start, end) : hash;
  };
}

/** Terms of words cut out, kept for the next time; `onWord` is told new words in their folded form, stop words left out. */
export function rememberedTerms(
  stops: ReadonlySet<string>,
  stem: Stem | null,
  onWord?: (folded: string) => void,
): (word: string) => number {
  const known = new Map<string, number>();
  return (word) => {
    let term = known.get(word);
    if (term === undefined) {
      const kept = ownCopy(word);
      const folded = foldWord(kept);
      term = folded === '' || stops.has(folded) ? 0 : hashWord(stem ? stem(folded) : folded) || 1;
      if (term !== 0) onWord?.(folded);
      if (known.size >= MAX_REMEMBERED) known.clear();
      known.set(kept, term);
    }
    return term;
  };
}

/**
 * The terms that a word, folded or an acronym in capitals, may stand for in any language, for a look-up that does not
 * know the language of what it finds.
 */
export function possibleTerms(word: string): number[] {
  const folded = word.toLowerCase();
  return [...(folded === word ? [] : [word]), ...indexForms(folded)].map((form) => hashWord(form) || 1);
}
