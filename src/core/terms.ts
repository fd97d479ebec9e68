import { stopWordsOf } from './language';
import { stemOf } from './stems';
import { foldWord, hashWord, scanWords } from './text';

/** The number under which a word is indexed: its folded stem's hash, 0 for a stop word. */
export type TermOf = (word: string) => number;

/** Which analysis made the numbers: packs made by another are refused. Raise it with every change of a term. */
export const ANALYSER = 3;

/** The term function of a language. It remembers words, since a text repeats most of its own. */
export function termsIn(language: string): TermOf {
  let termOf = analysers.get(language);
  if (!termOf) {
    termOf = makeTermOf(language);
    analysers.set(language, termOf);
  }
  return termOf;
}

/** Calls `visit` with the term and range of every word of `text` that is no stop word, in order. */
export function scanTerms(
  text: string,
  language: string,
  visit: (term: number, start: number, end: number) => void,
): void {
  const termOf = termsIn(language);
  scanWords(text, (start, end) => {
    const term = termOf(text.slice(start, end));
    if (term !== 0) visit(term, start, end);
  });
}

/** How often each term occurs, in order of first occurrence, and how many terms there are in all. */
export interface TermCounts {
  readonly counts: ReadonlyMap<number, number>;
  readonly total: number;
}

/** A headline word counts as three of the body: +.006 nDCG@10 on whole-article queries. */
export const HEADLINE_WEIGHT = 3;

/** The terms of a headline and a text together, headline words weighted. */
export function termCounts(headline: string, text: string, language: string): TermCounts {
  const counts = new Map<number, number>();
  let total = 0;
  scanTerms(headline, language, (term) => {
    counts.set(term, (counts.get(term) ?? 0) + HEADLINE_WEIGHT);
    total += 1;
  });
  scanTerms(text, language, (term) => {
    counts.set(term, (counts.get(term) ?? 0) + 1);
    total += 1;
  });
  return { counts, total };
}

const analysers = new Map<string, TermOf>();
const MAX_REMEMBERED = 1 << 16;

function makeTermOf(language: string): TermOf {
  const stops = stopWordsOf(language);
  const stem = stemOf(language);
  const known = new Map<string, number>();
  return (word) => {
    let term = known.get(word);
    if (term === undefined) {
      const folded = foldWord(word);
      term = folded === '' || stops.has(folded) ? 0 : hashWord(stem(folded)) || 1;
      if (known.size >= MAX_REMEMBERED) known.clear();
      known.set(word, term);
    }
    return term;
  };
}
