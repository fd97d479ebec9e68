import type { Archive } from '../archive/archive';
import { languageOf, stopWordsOf } from '../text/language';
import { scanWords } from '../text/words';
import { actorsNamed } from './named-actors';
import type { SearchQuery } from './query';
import { knownTerms } from './word-terms';
import { isName, typedWords } from './words';

/** What the index is asked for by a search. */
export interface Wanted {
  /** Each must stand in an article. */
  readonly words: readonly string[];
  /** The beginning of one more that must; null for none. */
  readonly prefix: string | null;
  /** Terms of actors that together do instead of a word, by the word: `Sino-Russian` is of China and Russia. */
  readonly actors: ReadonlyMap<string, readonly number[]>;
  /** Terms of actors and topics that an article must be about. */
  readonly about: readonly number[];
  /** Words in quotes, which are taken as they are. */
  readonly literal: ReadonlySet<string>;
  /** Words that only tell in the order: common in the language of the search, but known to the archive. */
  readonly others: readonly string[];
  /** Nothing was typed but words that stand everywhere. */
  readonly isCommon: boolean;
}

/** Leaves out what stands everywhere: stop words of English, and of the search's own language where others are left. */
export function wantedOf(query: SearchQuery, archive: Archive): Wanted {
  const { prefix } = query;
  const named = query.about.map((name) => ({ name, terms: actorsNamed(name, archive.actors) }));
  const unnamed = named.filter(({ terms }) => terms.length === 0).flatMap(({ name }) => typedWords(name));
  const about = named.flatMap(({ terms }) => terms.map(({ term }) => term));
  const typed = [...query.words, ...query.phrases.flat(), ...unnamed];
  const all = prefix === null ? typed : [...typed, prefix];
  const literal = new Set(query.phrases.flat());
  const english = stopWordsOf('en');
  const own = stopWordsOf(languageOf(all.join(' ')));
  const actors = actorsOfWords(query, archive);
  const isTelling = (word: string): boolean =>
    isName(word) || actors.has(word) || !(english.has(word) || own.has(word));
  const others = [...new Set(all)].filter(
    (word) => !isTelling(word) && !english.has(word) && isKnown(word, archive),
  );
  if (!all.some(isTelling) && about.length === 0) {
    const words = all.length === 1 ? others : []; // `die` is a word of English too, `der die das` are none
    return {
      words,
      prefix: null,
      actors: NONE,
      about,
      literal,
      others: [],
      isCommon: all.length > 0 && words.length === 0,
    };
  }
  return {
    words: typed.filter(isTelling),
    prefix: prefix !== null && isTelling(prefix) ? prefix : null,
    actors,
    about,
    literal,
    others,
    isCommon: false,
  };
}

const NONE: ReadonlyMap<string, readonly number[]> = new Map();

/** Whether some pack has a term of the word. */
export function isKnown(word: string, { packs }: Archive): boolean {
  return packs.some(({ file }) => knownTerms(file, word).length > 0);
}

/**
 * The actors that stand for typed words: of relations between two or more, and of a word that the archive does not know,
 * such as one of another language. A single known one is taken as it is typed: who types Beijing wants the word.
 */
function actorsOfWords({ words, prefix, plain }: SearchQuery, archive: Archive): Wanted['actors'] {
  const named = actorsNamed(plain, archive.actors).filter(({ isTopic }) => !isTopic);
  if (named.length === 0) return NONE;
  const areSeveral = new Set(named.map(({ term }) => term)).size > 1;
  const inOrder = prefix === null ? words : [...words, prefix];
  const found = new Map<string, readonly number[]>();
  let nth = 0;
  scanWords(plain, (start, end) => {
    const word = inOrder[nth++];
    const terms = named.filter((one) => one.start < end && start < one.end).map(({ term }) => term);
    if (word === undefined || terms.length === 0) return;
    if (areSeveral || !isKnown(word, archive)) found.set(word, terms);
  });
  return found;
}
