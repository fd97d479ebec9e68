import { STOP_WORDS } from './stop-words';
import { foldWord, scanWords } from './text';

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
  for (const [language, count] of counts) {
    if (count > most || (count === most && language === claim)) {
      best = language;
      most = count;
    }
  }
  const claimed = counts.get(claim);
  if (most < 3) return claim || scriptOf(sample) || best || 'en';
  return claimed === undefined
    ? claim !== '' && most < 12
      ? claim
      : best
    : claimed * 2 >= most
      ? claim
      : best;
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

const SAMPLE_CHARS = 2000;

const sets = new Map<string, ReadonlySet<string>>();

/** How many words of the sample stand in each language's stop list. Pairs of ideographs are tried singly too. */
function functionWordCounts(sample: string): Map<string, number> {
  const counts = new Map(Object.keys(STOP_WORDS).map((language) => [language, 0]));
  scanWords(sample, (start, end) => {
    const word = sample.slice(start, end).toLowerCase();
    const languages = languagesByWord().get(word) ?? languagesByWord().get(word.charAt(0) + UNSPACED) ?? [];
    for (const language of languages) counts.set(language, counts.get(language)! + 1);
  });
  return counts;
}

/** Marks a single ideograph in the list, which a pair may begin with, apart from one-letter words. */
const UNSPACED = '\u0000';
let byWord: Map<string, string[]> | null = null;

function languagesByWord(): ReadonlyMap<string, readonly string[]> {
  if (byWord) return byWord;
  byWord = new Map();
  for (const [language, list] of Object.entries(STOP_WORDS)) {
    for (const word of list.split(' ')) {
      const key = /^[\u3040-\u9fff]$/.test(word) ? word + UNSPACED : word;
      byWord.set(key, [...(byWord.get(key) ?? []), language]);
    }
  }
  return byWord;
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
