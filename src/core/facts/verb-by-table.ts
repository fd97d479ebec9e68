import type { Language } from '../annotate/language';
import { onceFor } from '../once-for';

/** Tells verbs by the `verbPattern` of a language: its bare words are looked up, since there are hundreds of them. */
interface Verbs {
  readonly words: ReadonlySet<string>;
  /** The other alternatives, for a single word and for a place in a sentence. */
  readonly word: RegExp;
  readonly phrase: RegExp;
}

/** Is the word a finite verb? Never in writing without blanks. */
export function isVerb(word: string, table: Language): boolean {
  if (table.unspaced) return false;
  const verbs = verbsOf(table);
  return verbs.words.has(word) || verbs.word.test(word);
}

/** Does a sentence have a finite verb? Where nouns have no capitals, the verb may open it with one. */
export function hasVerb(sentence: string, table: Language): boolean {
  const verbs = verbsOf(table);
  const text = table.capitalNouns
    ? sentence
    : sentence.replace(/^\P{L}*\p{Lu}/u, (first) => first.toLowerCase());
  if (!table.unspaced) for (const [word] of text.matchAll(/\p{L}+/gu)) if (verbs.words.has(word)) return true;
  return verbs.phrase.test(text);
}

const verbsOf = onceFor(({ verbPattern, unspaced }: Language): Verbs => {
  if (unspaced) return { words: new Set(), word: /(?!)/, phrase: new RegExp(verbPattern, 'u') };
  const alternatives = alternativesOf(verbPattern);
  const rest = alternatives.filter((alternative) => !isWord(alternative)).join('|') || '(?!)';
  return {
    words: new Set(alternatives.filter(isWord)),
    word: new RegExp(`^(?:${rest})$`, 'u'),
    phrase: new RegExp(`(?<![\\p{L}])(?:${rest})(?![\\p{L}])`, 'u'),
  };
});

const isWord = (alternative: string): boolean => /^\p{L}+$/u.test(alternative);

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
