import { PackFormatError } from '../pack/error';
import { wordsOf } from '../pack/file';
import { ANALYSER } from '../text/analyser';

/** How common words are in the language at large: what an archive of ten articles cannot know by itself. */
export interface LanguageStatistics {
  /** The probability that a news article holds the term, 0 to 1; that of the rarest words for an unknown one. */
  readonly shareOf: (term: number) => number;
}

/** Gives the statistics of a language when they are first needed; null for one without. */
export type StatisticsSource = (language: string) => Promise<LanguageStatistics | null>;

/** Opens each language's table once, as `tableOf` gives it; one that could not be had is asked for again. */
export function sourceOfStatistics(
  tableOf: (language: string) => Promise<Uint8Array | null>,
): StatisticsSource {
  const opened = new Map<string, Promise<LanguageStatistics | null>>();
  return (language) => {
    const known = opened.get(language);
    if (known) return known;
    const opening = tableOf(language).then((bytes) => bytes && openStatistics(bytes));
    opened.set(language, opening);
    opening.catch(() => opened.delete(language));
    return opening;
  };
}

/**
 * The statistics of another language with those of English for what they do not know: names are in both. A word that
 * neither knows is as rare as the rarest that a list of 10,000 words leaves out.
 */
export function joinedStatistics(
  other: LanguageStatistics,
  english: LanguageStatistics | null,
): LanguageStatistics {
  return {
    shareOf(term) {
      const share = other.shareOf(term);
      if (share !== UNKNOWN_SHARE) return share;
      const named = english?.shareOf(term) ?? UNKNOWN_SHARE;
      return named === UNKNOWN_SHARE ? UNLISTED_SHARE : Math.min(named, BEYOND_LIST);
    },
  };
}

/**
 * A table of term probabilities, little-endian: u32 magic `BSBG`, u16 version, u16 analyser, u32 number of terms n;
 * u16 × 4,098: for each value of a hash's upper 12 bits where its terms begin (the last one unused); u16 × n: the next
 * 16 bits of the hash, ascending within; u8 × n: −8·log2 of the probability that a word of running text is the term.
 * The 4 lowest bits of a hash are not kept: 1 unknown word in 6,000 is mistaken. Without a checksum: it is a part of the
 * program, as whole as its code. A start beyond the keys finds no word.
 */
export const STATISTICS_MAGIC = 0x47425342;
export const STATISTICS_VERSION = 3;
const BUCKETS = 4096;
const HEADER_BYTES = 12;

/**
 * Opens a table made by `src/build/language-table.ts`, of which it keeps views. Throws PackFormatError when it is
 * another file or cut off.
 */
export function openStatistics(input: Uint8Array): LanguageStatistics {
  const bytes = input.byteOffset % 4 === 0 ? input : input.slice();
  const words = wordsOf(bytes);
  if (bytes.length < HEADER_BYTES || words[0] !== STATISTICS_MAGIC) {
    throw new PackFormatError('These bytes are no statistics of a language: they do not begin with BSBG');
  }
  const version = words[1]! & 0xffff;
  const analyser = words[1]! >>> 16;
  if (version !== STATISTICS_VERSION)
    throw new PackFormatError(`Got statistics v${version}, expected v${STATISTICS_VERSION}`);
  if (analyser !== ANALYSER)
    throw new PackFormatError(`Got statistics of analyser ${analyser}, expected ${ANALYSER}`);
  const count = words[2]!;
  if (bytes.length !== statisticsBytes(count)) throw new PackFormatError('The statistics are cut off');
  const { starts, keys, levels } = columnsOf(bytes, count);
  return {
    shareOf(term) {
      const key = (term >>> 4) & 0xffff;
      const end = starts[(term >>> 20) + 1]!;
      let at = starts[term >>> 20]!;
      while (at < end && keys[at]! < key) at += 1;
      return at < end && keys[at] === key ? shareInArticles(2 ** (-levels[at]! / 8)) : UNKNOWN_SHARE;
    },
  };
}

/** The table's columns as views of its bytes, which begin at a multiple of two in their buffer. */
export function columnsOf({ buffer, byteOffset }: Uint8Array, count: number) {
  const starts = new Uint16Array(buffer, byteOffset + HEADER_BYTES, BUCKETS + 2);
  const keys = new Uint16Array(buffer, starts.byteOffset + starts.byteLength, count);
  const levels = new Uint8Array(buffer, keys.byteOffset + keys.byteLength, count);
  return { starts, keys, levels };
}

/** Length of a table of `count` terms, a multiple of 4. */
export function statisticsBytes(count: number): number {
  return (HEADER_BYTES + (BUCKETS + 2) * 2 + count * 3 + 3) & ~3;
}

/** Running words of a news article: what turns a word's probability into an article's. */
const WORDS_IN_ARTICLE = 350;

const shareInArticles = (share: number): number => 1 - Math.exp(-share * WORDS_IN_ARTICLE);

/** A word that 50 million words of running text hold less than once. */
const UNKNOWN_SHARE = shareInArticles(1e-8);

/** What a list of a language's 10,000 commonest words leaves out is at most half as common as its last one. */
const BEYOND_LIST = shareInArticles(5e-6);
const UNLISTED_SHARE = shareInArticles(3e-7);
