import type { Archive } from '../archive/archive';
import { languageOf, stopWordsOf } from '../text/language';
import type { SearchQuery } from './query';
import { knownTerms } from './word-terms';
import { isName } from './words';

/** What the index is asked for by a search. */
export interface Wanted {
  /** Each must stand in an article. */
  readonly words: readonly string[];
  /** The beginning of one more that must; null for none. */
  readonly prefix: string | null;
  /** Words that only tell in the order: common in the language of the search, but known to the archive. */
  readonly others: readonly string[];
  /** Nothing was typed but words that stand everywhere. */
  readonly isCommon: boolean;
}

/** Leaves out what stands everywhere: stop words of English, and of the search's own language where others are left. */
export function wantedOf({ words, prefix, phrases }: SearchQuery, archive: Archive): Wanted {
  const typed = [...words, ...phrases.flat()];
  const all = prefix === null ? typed : [...typed, prefix];
  const english = stopWordsOf('en');
  const own = stopWordsOf(languageOf(all.join(' ')));
  const isTelling = (word: string): boolean => isName(word) || !(english.has(word) || own.has(word));
  const others = [...new Set(all)].filter(
    (word) => !isTelling(word) && !english.has(word) && isKnown(word, archive),
  );
  if (all.some(isTelling))
    return {
      words: typed.filter(isTelling),
      prefix: prefix !== null && isTelling(prefix) ? prefix : null,
      others,
      isCommon: false,
    };
  return { words: others, prefix: null, others: [], isCommon: all.length > 0 && others.length === 0 };
}

/** Whether some pack has a term of the word. */
export function isKnown(word: string, { packs }: Archive): boolean {
  return packs.some(({ file }) => knownTerms(file, word).length > 0);
}
