import type { Language } from '../annotate/language';
import { onceFor } from '../once-for';

/** Tells verbs by the `verbPattern` of a language: its bare words are looked up, since there are hundreds of them. */
interface Verbs {
  readonly words: ReadonlySet<string>;
  /** The alternatives that are patterns of one word. */
  readonly word: RegExp;
  /** Those of several, for a place in a sentence; with the others where no blanks part words. */
  readonly phrase: RegExp;
  /** Words that were tried already: most of a text come again. */
  readonly known: Map<string, boolean>;
}

/** So many words are kept. */
const MOST_KNOWN = 20_000;

/** Is the word a finite verb? Never in writing without blanks. */
export function isVerb(word: string, table: Language): boolean {
  if (table.unspaced) return false;
  return isKnown(word, verbsOf(table));
}

function isKnown(word: string, { words, word: pattern, known }: Verbs): boolean {
  let is = known.get(word);
  if (is === undefined) {
    is = words.has(word) || pattern.test(word);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(word, is);
  }
  return is;
}

/** Does a sentence have a finite verb? Where nouns have no capitals, the verb may open it with one. */
export function hasVerb(sentence: string, table: Language): boolean {
  const verbs = verbsOf(table);
  if (table.unspaced) return verbs.phrase.test(sentence);
  const text = table.capitalNouns
    ? sentence
    : sentence.replace(/^\P{L}*\p{Lu}/u, (first) => first.toLowerCase());
  for (const [word] of text.matchAll(/\p{L}+/gu)) if (isKnown(word, verbs)) return true;
  return verbs.phrase.test(text);
}

const verbsOf = onceFor(({ verbPattern, unspaced }: Language): Verbs => {
  const known = new Map<string, boolean>();
  if (unspaced) return { words: new Set(), word: /(?!)/, phrase: new RegExp(verbPattern, 'u'), known };
  const alternatives = alternativesOf(verbPattern);
  const patterns = alternatives.filter((alternative) => !isWord(alternative));
  return {
    words: new Set(alternatives.filter(isWord)),
    word: new RegExp(`^(?:${anyOf(patterns)})$`, 'u'),
    phrase: new RegExp(`(?<![\\p{L}])(?:${anyOf(patterns.filter(isPhrase))})(?![\\p{L}])`, 'u'),
    known,
  };
});

const anyOf = (alternatives: readonly string[]): string => alternatives.join('|') || '(?!)';

const isWord = (alternative: string): boolean => /^\p{L}+$/u.test(alternative);

/** Whether an alternative may match more than letters: blanks, apostrophes, all but some signs. */
const isPhrase = (alternative: string): boolean => /[\s'’]|\\s|\\x27|\[\^/u.test(alternative);

/** The alternatives of a pattern outside of its groups. */
function alternativesOf(pattern: string): string[] {
  const found: string[] = [];
  let [depth, start] = [0, 0];
  for (let at = 0; at < pattern.length; at++) {
    const sign = pattern[at];
    if (sign === '(') depth++;
    else if (sign === ')') depth--;
    else if (sign === '|' && depth === 0) {
      found.push(pattern.slice(start, at));
      start = at + 1;
    }
  }
  return [...found, pattern.slice(start)];
}
