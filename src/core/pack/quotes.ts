import { PackFormatError } from './error';
import { wordsOf } from './file';
import type { Pack } from './open';
import { packedNumber } from './packed-numbers';

/**
 * The section `quotes`, empty in a pack made without: a set of pairs of key and article, of a key only as many bits as
 * keep strangers rare. All numbers little-endian:
 * - u32 form; u32 number of entries n; u32 bits b of a key that choose its bucket, 0 to 21; u32 bits w of an entry
 * - u32 for every 16 buckets: the place of the first entry
 * - u8 a bucket: how many entries it has
 * - w bits an entry, ascending in its bucket: tail · number of articles + index of the article that has a quote with
 *   this key; the tail is what follows in the key, scaled to as many values as w bits hold then (see `tailsIn`)
 */
export interface QuotesSection {
  /** The indexes of the articles under a key, ascending; one of some hundred keys that are not there is taken for one. */
  readonly articlesOf: (key: number) => readonly number[];
  /** Throws PackFormatError unless the buckets follow each other and every entry leads into the pack. */
  readonly checkAll: () => void;
}

/** How this version writes the section; one of another form is not read. */
export const QUOTES_FORM = 2;

/** The bytes before the places of the buckets. */
export const QUOTES_HEAD = 16;
export const BUCKETS_A_PLACE = 16;
export const MOST_BITS = 21;

/** How many tails an entry of so many bits tells apart. */
export function tailsIn(width: number, articles: number): number {
  return Math.floor(2 ** width / articles);
}

/** Of a key the tail that stands in its bucket, 0 to `tails` - 1. */
export function tailOf(key: number, bits: number, tails: number): number {
  const rest = 2 ** (32 - bits);
  return Math.floor(((key % rest) * tails) / rest);
}

export function bucketOf(key: number, bits: number): number {
  return Math.floor(key / 2 ** (32 - bits));
}

/** Reads the section whole; null when the pack has none. Hidden articles are left out. Rejects with PackFormatError. */
export async function openQuotes({ file, hidden }: Pack): Promise<QuotesSection | null> {
  const bytes = await file.readSection('quotes');
  const words = wordsOf(bytes);
  const [form, count = 0, bits = 0, width = 0] = words;
  if (bytes.length === 0 || form !== QUOTES_FORM) return null;
  const buckets = 2 ** bits;
  const places = Math.ceil(buckets / BUCKETS_A_PLACE);
  const firstSize = QUOTES_HEAD + places * 4;
  const tails = tailsIn(width, file.articles);
  if (
    bits > MOST_BITS ||
    width > 32 ||
    tails < 1 ||
    firstSize + buckets + Math.ceil((count * width) / 8) > bytes.length
  )
    throw new PackFormatError(`Section quotes has ${bytes.length} bytes: ${count} entries do not fit`);
  const placeAt = words.subarray(QUOTES_HEAD / 4, QUOTES_HEAD / 4 + places);
  const sizes = bytes.subarray(firstSize, firstSize + buckets);
  const entries = bytes.subarray(firstSize + buckets);
  const articleIn = (entry: number): number => {
    if (entry >= tails * file.articles) throw new PackFormatError('A quote stands outside of the pack');
    return entry % file.articles;
  };
  return {
    checkAll() {
      let place = 0;
      sizes.forEach((size, bucket) => {
        if (bucket % BUCKETS_A_PLACE === 0 && placeAt[bucket / BUCKETS_A_PLACE] !== place)
          throw new PackFormatError('The quotes are not in their order');
        place += size;
      });
      if (place !== count) throw new PackFormatError('The quotes are not in their order');
      for (let at = 0; at < count; at += 1) articleIn(packedNumber(entries, width, at));
    },
    articlesOf(key) {
      const bucket = bucketOf(key, bits);
      const group = Math.floor(bucket / BUCKETS_A_PLACE);
      let at = placeAt[group]!;
      for (let before = group * BUCKETS_A_PLACE; before < bucket; before += 1) at += sizes[before]!;
      const tail = tailOf(key, bits, tails);
      const articles: number[] = [];
      for (const end = Math.min(at + sizes[bucket]!, count); at < end; at += 1) {
        const entry = packedNumber(entries, width, at);
        if (Math.floor(entry / file.articles) !== tail) continue;
        const article = articleIn(entry);
        if (!hidden.has(article)) articles.push(article);
      }
      return articles;
    },
  };
}
