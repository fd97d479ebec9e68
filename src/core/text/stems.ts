import { stopWordsOf } from './language';
import { foldWord, scanWords } from './words';

/** Maps a folded word to the form it shares with its plural and cases. Cheap and cautious: a wrong join is worse. */
export type Stem = (word: string) => string;

/** The stem function of a language, for comparing a few words; words of other languages stay as they are. */
export function stemOf(language: string): Stem {
  return language === 'en' ? englishStem : (indexStemOf(language) ?? asIs);
}

/**
 * The stem function under which the archive indexes words, null where they stay as they are. English has none: cutting plurals cost .006 R@5 on whole
 * pages (z 2), cutting -ing and -ed .003 nDCG more on short articles; a page meets an article in other forms too.
 */
export function indexStemOf(language: string): Stem | null {
  return Object.hasOwn(INDEX_STEMS, language) ? INDEX_STEMS[language]! : null;
}

/** The forms that a folded word may be indexed under, whatever the language of its text. */
export function indexForms(folded: string): string[] {
  return [...new Set([folded, ...Object.values(INDEX_STEMS).map((stem) => stem(folded))])];
}

/** Calls `visit` with the folded stem and the range of every word of `text`, stop words and single letters left out. */
export function scanStems(
  text: string,
  language: string,
  visit: (stem: string, start: number, end: number) => void,
): void {
  const stops = stopWordsOf(language);
  const stem = stemOf(language);
  scanWords(text, (start, end) => {
    const word = foldWord(text.slice(start, end));
    if (word.length > 1 && !stops.has(word)) visit(stem(word), start, end);
  });
}

/** The same stems as a list, in order. */
export function stemsOf(text: string, language: string): string[] {
  const stems: string[] = [];
  scanStems(text, language, (stem) => stems.push(stem));
  return stems;
}

const asIs: Stem = (word) => word;

/**
 * Plurals only, as the "S stemmer" of Harman 1991, "How effective is suffixing?"; but `losses`, `taxes`, `matches` and
 * `heroes` lose their e as well, and `employees` loses its s.
 */
const englishStem: Stem = (word) => {
  const { length } = word;
  if (length < 4 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word;
  const irregular = PLURALS.get(word);
  if (irregular !== undefined) return irregular;
  if (word.endsWith('ies') && length > 4) return /[ae]ies$/.test(word) ? word : `${word.slice(0, -3)}y`;
  if (length > 5 ? /(?:ss|x|zz|ch|sh|o)es$/.test(word) : /(?:x|ch|sh)es$/.test(word) && length > 4)
    return word.slice(0, -2);
  return word.slice(0, -1);
};

/** Plurals whose singular the endings do not tell: it ends in e, or in a single s. */
const PLURALS: ReadonlyMap<string, string> = new Map([
  ...['ache', 'avalanche', 'cache', 'canoe', 'headache', 'niche', 'psyche'].map(pluralOf('s')),
  ...['bonus', 'bus', 'campus', 'census', 'gas', 'virus'].map(pluralOf('es')),
  ['crises', 'crisis'],
  ['series', 'series'],
  ['species', 'species'],
]);

function pluralOf(ending: string): (word: string) => readonly [string, string] {
  return (word) => [word + ending, word];
}

/** Case and number endings of nouns and adjectives, longest first, leaving four letters or more. */
const slavicStem: Stem = (word) => {
  for (let length = 3; length >= 1; length -= 1) {
    if (word.length - length >= 4 && ENDINGS.has(word.slice(-length))) return word.slice(0, -length);
  }
  return word;
};

const ENDINGS: ReadonlySet<string> = new Set(
  (
    'ами ями ого его ому ему ыми ими ией иям иях ого ов ев ей ой ий ый ая яя ое ее ые ие ую юю ом ем им ым ам ям ах ях ью ия ие ии ию их ых ' +
    'ої ій їй ею єю ові еві ів їв а я о е ы и і ї у ю ь й'
  ).split(' '),
);

/**
 * The article and the particles written before it, and the endings of number, gender and possession, as Larkey's
 * light10 takes them off (Larkey, Ballesteros & Connell 2007); three letters or more are left. Other scripts stay as
 * they are.
 */
const arabicStem: Stem = (word) => {
  if (word < 'ء' || word >= 'ۿ') return word;
  let stem = word.replace(/[أإآ]/g, 'ا').replace(/ى/g, 'ي');
  if (stem.length > 3 && stem.startsWith('و')) stem = stem.slice(1);
  const article = ARTICLES.find((start) => stem.startsWith(start) && stem.length - start.length >= 2);
  if (article !== undefined) stem = stem.slice(article.length);
  for (const ending of ARABIC_ENDINGS)
    if (stem.length - ending.length >= 3 && stem.endsWith(ending)) stem = stem.slice(0, -ending.length);
  return stem;
};

const ARTICLES = ['وال', 'بال', 'كال', 'فال', 'ال', 'لل'];
const ARABIC_ENDINGS = ['ها', 'ان', 'ات', 'ون', 'ين', 'يه', 'ية', 'ه', 'ة', 'ي'];

const INDEX_STEMS: Readonly<Record<string, Stem>> = { ru: slavicStem, uk: slavicStem, ar: arabicStem };
