import type { Article } from '../article';
import { STOP_WORDS } from './stop-words';
import { type TermPlaces, termPlaces } from './term-places';
import { foldWord, hashWord, scanWords } from './words';

/**
 * The language of a text as a BCP 47 primary subtag: what the page declares if its own words do not speak against
 * it, else what script and function words of the beginning say; `'en'` when nothing tells.
 * Pages declare wrongly often enough (a Russian paper on an English template) that the words decide.
 */
export function languageOf(text: string, declared = ''): string {
  const sample = text.slice(0, SAMPLE_CHARS);
  const claim = declared.toLowerCase().split(/[-_]/, 1)[0] ?? '';
  const counts = functionWordCounts(sample);
  let best = '';
  let most = 0;
  LANGUAGES.forEach((language, at) => {
    const count = counts[at]!;
    if (count > most || (count === most && language === claim)) {
      best = language;
      most = count;
    }
  });
  if (most < 3) return claim || scriptOf(sample) || best || 'en';
  const claimed = counts[LANGUAGES.indexOf(claim)];
  if (claimed === undefined) return claim !== '' && most < 12 ? claim : best;
  return claimed * 2 >= most ? claim : best;
}

/** The language of an article by its headline and text, its own declaration counting as in `languageOf`. */
export function languageOfArticle({
  headline,
  lead,
  body,
  lang,
}: Pick<Article, 'headline' | 'lead' | 'body' | 'lang'>): string {
  return languageOf(`${headline}\n${lead}\n${body.slice(0, SAMPLE_CHARS)}`, lang);
}

/** The stop words of a language as a set of folded words; empty for a language without a list. */
export function stopWordsOf(language: string): ReadonlySet<string> {
  let words = sets.get(language);
  if (!words) {
    const list = Object.hasOwn(STOP_WORDS, language) ? STOP_WORDS[language] : undefined;
    words = new Set(list?.split(' ').map(foldWord));
    sets.set(language, words);
  }
  return words;
}

/** Whether a folded word is a stop word of any language. */
export function isStopWord(folded: string): boolean {
  return LANGUAGES.some((language) => stopWordsOf(language).has(folded));
}

const SAMPLE_CHARS = 2000;

const sets = new Map<string, ReadonlySet<string>>();

const LANGUAGES = Object.keys(STOP_WORDS);

/**
 * How many words of the sample stand in each language's stop list, in the order of `LANGUAGES`. Pairs of ideographs are
 * tried singly too.
 */
function functionWordCounts(sample: string): Uint16Array {
  const counts = new Uint16Array(LANGUAGES.length);
  functionWords ??= readLists();
  const { words, languages } = functionWords;
  scanWords(sample, (start, end, hash) => {
    let place = words.find(hash || hashWord(sample.slice(start, end).toLowerCase()));
    if (place < 0 && hash === 0) place = words.find(hashWord(sample.charAt(start) + UNSPACED));
    if (place < 0) return;
    for (let at = 0, left = languages[place]!; left !== 0; at += 1, left >>= 1) counts[at]! += left & 1;
  });
  return counts;
}

/** Marks a single ideograph in the list, which a pair may begin with, apart from one-letter words. */
const UNSPACED = '\u0000';

/** Hashes of the words of all lists, and for each the languages that have it: the bit of its place in `LANGUAGES`. */
interface FunctionWords {
  readonly words: TermPlaces;
  readonly languages: readonly number[];
}

let functionWords: FunctionWords | null = null;

function readLists(): FunctionWords {
  const words = termPlaces(2048);
  const languages: number[] = [];
  LANGUAGES.forEach((language, at) => {
    for (const word of STOP_WORDS[language]!.split(' ')) {
      const isIdeograph = word.length === 1 && word >= '\u3040' && word <= '\u9fff';
      const place = words.add(hashWord(isIdeograph ? word + UNSPACED : word));
      languages[place] = (languages[place] ?? 0) | (1 << at);
    }
  });
  return { words, languages };
}

const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\u3040-\u30ff]/, 'ja'],
  [/[\u4e00-\u9fff]/, 'zh'],
  [/[іїєґ]/i, 'uk'],
  [/[\u0400-\u04ff]/, 'ru'],
  [/[\u0600-\u06ff]/, 'ar'],
];

function scriptOf(sample: string): string {
  return SCRIPTS.find(([letters]) => letters.test(sample))?.[1] ?? '';
}
