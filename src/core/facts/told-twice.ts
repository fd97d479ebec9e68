import type { Language } from '../annotate/language';
import { stopWordsOf } from '../text/language';
import { foldWord } from '../text/words';

/** Shorter words come again in any sentence. Letters. */
const SHORTEST = 5;
/** Endings differ by so many letters. */
const ENDING = 2;
/** So many words, each of which comes again, are no chance; where capitals tell names, one name is enough. */
const MOST_BY_CHANCE = 1;
/** So many signs in a row come again only where something is told again. */
const SIGNS = 4;

/**
 * Does a text's first sentence tell twice what it tells, as one does into which the headline above it ran
 * (`St. Louis registra 4 omicidi Solo poche ore … ha registrato quattro omicidi a St. Louis`)? Two of its longer words
 * come again, or one name does; without blanks, four signs in a row. Quotes apart. Linear.
 */
export function tellsTwice(sentence: string, table: Language, lang: string): boolean {
  const outside = sentence.replace(/["“„«][^"“”„«»]*["”“»]/gu, ' ');
  return table.unspaced ? repeatsSigns(outside) : repeatsWords(outside, table, lang);
}

function repeatsWords(text: string, { capitalNouns, prefixes }: Language, lang: string): boolean {
  const stops = stopWordsOf(lang);
  const seen = new Set<string>();
  const again = new Set<string>();
  for (const [word] of text.matchAll(/\p{L}+/gu)) {
    if (word.length < SHORTEST || stops.has(foldWord(word))) continue;
    const stem = word.slice(0, Math.max(SHORTEST, word.length - ENDING)).toLowerCase();
    if (!seen.has(stem)) seen.add(stem);
    // Arabic has no capitals, German gives them to every noun.
    else if (prefixes || (!capitalNouns && /^\p{Lu}/u.test(word))) return true;
    else again.add(stem);
  }
  return again.size > MOST_BY_CHANCE;
}

function repeatsSigns(text: string): boolean {
  const seen = new Set<string>();
  for (const [run] of text.matchAll(/[\p{Script=Han}\p{Script=Katakana}]+/gu))
    for (let at = 0; at + SIGNS <= run.length; at++) {
      const signs = run.slice(at, at + SIGNS);
      if (seen.has(signs)) return true;
      seen.add(signs);
    }
  return false;
}
