import type { Article } from '../article';
import { ALIKE, FUNCTION_WORDS, OWN_SCRIPTS } from './other-languages';
import { STOP_WORDS } from './stop-words';
import { type TermPlaces, termPlaces } from './term-places';
import { foldWord, hashWord, WORD, wordsOf } from './words';

/**
 * The language of a text as a BCP 47 primary subtag: what the page declares if its own words do not speak against
 * it, else what script and function words of the beginning say; `'en'` when nothing tells.
 * Pages declare wrongly often enough (a Russian paper on an English template) that the words decide.
 */
export function languageOf(text: string, declared = ''): string {
  const sample = text.slice(0, SAMPLE_CHARS);
  // Norwegian is declared by its written forms or as a whole; it is one language here.
  const claim = (declared.toLowerCase().split(/[-_]/, 1)[0] ?? '').replace(/^n[bn]$/, 'no');
  const own = ownScriptOf(sample);
  if (own !== '') return KNOWN.has(claim) || claim === '' ? own : claim;
  const { counts, words } = functionWordCounts(sample);
  const listed = Object.hasOwn(ALIKE, claim) ? ALIKE[claim]! : claim;
  let best = '';
  let most = 0;
  LANGUAGES.forEach((language, at) => {
    const count = counts[at]!;
    if (count > most || (count === most && language === listed)) {
      best = language;
      most = count;
    }
  });
  if (most < 3) return claim || scriptOf(sample) || best || 'en';
  const claimed = counts[LANGUAGES.indexOf(listed)];
  // Of a language without a list another's words may be a few; its own are far more.
  if (claimed === undefined) return claim !== '' && most < Math.max(12, words * OWN_SHARE) ? claim : best;
  return claimed * 2 >= most ? claim : best;
}

/** The share of a text's words that stand in its own language's list; in that of a related one it is lower. */
const OWN_SHARE = 0.35;

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
    const list = Object.hasOwn(LISTS, language) ? LISTS[language] : undefined;
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

/** Those with a stop list first: they win where the counts are the same. At most 31, a bit each. */
const LISTS: Readonly<Record<string, string>> = { ...STOP_WORDS, ...FUNCTION_WORDS };
const LANGUAGES = Object.keys(LISTS);
const KNOWN: ReadonlySet<string> = new Set(LANGUAGES);

/**
 * How many words of the sample stand in each language's stop list, in the order of `LANGUAGES`. Pairs of ideographs are
 * tried singly too.
 */
function functionWordCounts(sample: string): { counts: Uint16Array; words: number } {
  const counts = new Uint16Array(LANGUAGES.length);
  functionWords ??= readLists();
  const { words, languages } = functionWords;
  const scanned = wordsOf(sample);
  for (let word = 0; word < scanned.length; word += WORD) {
    const start = scanned[word]!;
    const hash = scanned[word + 2]!;
    let place = words.find(hash || hashWord(sample.slice(start, scanned[word + 1]).toLowerCase()));
    if (place < 0 && hash === 0) place = words.find(hashWord(sample.charAt(start) + UNSPACED));
    if (place < 0) continue;
    for (let at = 0, left = languages[place]!; left !== 0; at += 1, left >>= 1) counts[at]! += left & 1;
  }
  return { counts, words: scanned.length / WORD };
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
    for (const word of LISTS[language]!.split(' ')) {
      const isIdeograph = word.length === 1 && word >= '\u3040' && word <= '\u9fff';
      const place = words.add(hashWord(isIdeograph ? word + UNSPACED : word));
      languages[place] = (languages[place] ?? 0) | (1 << at);
    }
  });
  return { words, languages };
}

/** The language whose script most letters are of; `''` for none that has one for itself. */
function ownScriptOf(sample: string): string {
  if (!/[\u0370-\u03ff\u0530-\u05ff\u0900-\u0e7f\u10a0-\u10ff\uac00-\ud7af]/.test(sample)) return '';
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const own = OWN_SCRIPTS.find(([script]) => (sample.match(script)?.length ?? 0) * 2 > letters);
  return own?.[1] ?? '';
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
