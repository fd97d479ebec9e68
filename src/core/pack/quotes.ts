import { PackFormatError } from './error';
import { wordsOf } from './file';
import type { Pack } from './open';

/**
 * The section `quotes`, empty in a pack made without. All numbers little-endian:
 * - u32 form; u32 number of entries n; u32 bits b of a key that choose its bucket, 0 to 16
 * - u32 a bucket and one more: the place of its first entry
 * - u16 an entry, ascending in its bucket: the 16 bits of its key that follow
 * - u16 an entry: the lower half of the index of the article that has a quote with this key
 * - u8 an entry, only in a pack of more than 65,536 articles: what is above
 */
export interface QuotesSection {
  /** The indexes of the articles under a key, ascending; one of some 2³² keys is taken for another. */
  readonly articlesOf: (key: number) => readonly number[];
  /** Throws PackFormatError unless the buckets follow each other and every entry leads into the pack. */
  readonly checkAll: () => void;
}

/** How this version writes the section; one of another form is not read. */
export const QUOTES_FORM = 1;

/** Of more articles the upper bits are kept too. */
export const SMALL_ARCHIVE = 0x10000;

/** Reads the section whole; null when the pack has none. Hidden articles are left out. Rejects with PackFormatError. */
export async function openQuotes({ file, hidden }: Pack): Promise<QuotesSection | null> {
  const bytes = await file.readSection('quotes');
  const words = wordsOf(bytes);
  const [form, count = 0, bits = 0] = words;
  if (bytes.length === 0 || form !== QUOTES_FORM) return null;
  const firstBucket = 3;
  const firstTail = (firstBucket + 2 ** bits + 1) * 4;
  const isLarge = file.articles > SMALL_ARCHIVE;
  if (bits > 16 || firstTail + count * (isLarge ? 5 : 4) > bytes.length)
    throw new PackFormatError(`Section quotes has ${bytes.length} bytes: ${count} entries do not fit`);
  const tails = new Uint16Array(bytes.buffer, bytes.byteOffset + firstTail, count * 2);
  const tops = bytes.subarray(firstTail + count * 4);
  const articleAt = (at: number): number => {
    const article = tails[count + at]! + (isLarge ? tops[at]! * SMALL_ARCHIVE : 0);
    if (article >= file.articles) throw new PackFormatError('A quote stands outside of the pack');
    return article;
  };
  return {
    checkAll() {
      const buckets = words.subarray(firstBucket, firstBucket + 2 ** bits + 1);
      if (
        buckets[0] !== 0 ||
        buckets.at(-1) !== count ||
        buckets.some((at, nth) => at < (buckets[nth - 1] ?? 0))
      )
        throw new PackFormatError('The quotes are not in their order');
      for (let at = 0; at < count; at += 1) articleAt(at);
    },
    articlesOf(key) {
      const bucket = bits === 0 ? 0 : key >>> (32 - bits);
      const tail = (key << bits) >>> 16;
      const articles: number[] = [];
      const end = Math.min(words[firstBucket + bucket + 1]!, count);
      for (let at = words[firstBucket + bucket]!; at < end; at += 1) {
        if (tails[at] !== tail) continue;
        const article = articleAt(at);
        if (!hidden.has(article)) articles.push(article);
      }
      return articles;
    },
  };
}
