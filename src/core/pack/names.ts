import type { NameMention } from '../fact';
import { type ByteReader, readBytes, readVarint } from './bytes';
import { PackFormatError } from './error';
import { wordsOf } from './file';
import { isReadable } from './header';
import type { Pack } from './open';

export type NameType = NameMention['type'];

export const NAME_TYPES = ['person', 'organisation', 'place', 'other'] as const;

/** A name of more words is not kept. */
export const MAX_NAME_WORDS = 8;

/**
 * The section `names`, empty in a pack made without. All numbers little-endian:
 * - u32 number of names n; u32 number of slots, a power of two
 * - u8 a slot, filled up to 4 bytes: for the first word of names, by the lowest bits of its hash; bit k tells that
 *   a name of k + 1 words begins with such a word
 * - u32 a name, ascending: its key, the hashes of its words joined by `joinedKey`
 * - u32 a name and one more: where its entry begins, counted from the end of this list
 * - entries: u8 place of its type in `NAME_TYPES`; varint length and UTF-8 of the name as printed; varint count of
 *   names most often seen with it (at most four) and varint place of each in this list; varint count of the articles
 *   that hold it and varint gaps (article index minus the one before; the first plus 1)
 */
export interface NamesSection {
  readonly count: number;
  /** How many words the names may have that begin with a word of this hash, a bit each; 0 for none. */
  readonly lengthsAt: (firstWord: number) => number;
  /** The places of the names with this key: one, seldom more. */
  readonly placesOf: (key: number) => readonly number[];
  /** Reads the name at a place. Throws PackFormatError when there is none. */
  readonly nameAt: (place: number) => NameEntry;
  /** The indexes of the articles that hold it, ascending. Throws as `nameAt`. */
  readonly articlesAt: (place: number) => readonly number[];
}

export interface NameEntry {
  readonly name: string;
  readonly type: NameType;
  /** Places of other names, most often seen first. */
  readonly seenWith: readonly number[];
  /** How many articles hold it. */
  readonly count: number;
}

/**
 * Reads the section whole; null when the pack was made without names, or with names in a form that is not read here. Hidden articles do not count: a name that only
 * they hold is not found. Rejects with PackFormatError when it is damaged.
 */
export async function openNames({ file, hidden }: Pack): Promise<NamesSection | null> {
  if (!isReadable(file, 'names')) return null;
  const bytes = await file.readSection('names');
  if (bytes.length === 0) return null;
  const words = wordsOf(bytes);
  const [count = 0, slots = 0] = words;
  const firstKey = FIRST_SLOT + ((slots + 3) & ~3);
  const firstOffset = firstKey + count * 4;
  const firstEntry = firstOffset + count * 4 + 4;
  if (slots === 0 || (slots & (slots - 1)) !== 0 || firstEntry > bytes.length)
    throw new PackFormatError(`Section names has ${bytes.length} bytes: ${count} names do not fit`);
  const isShown = (place: number): boolean => articlesAt(place).length > 0;
  return {
    count,
    lengthsAt: (firstWord) => bytes[FIRST_SLOT + (firstWord & (slots - 1))]!,
    placesOf(key) {
      const places = placesOf(words, firstKey / 4, count, key);
      return hidden.size === 0 ? places : places.filter(isShown);
    },
    nameAt(place) {
      const entry = entryIn(readerAt(place), file.articles);
      if (hidden.size === 0) return entry;
      return { ...entry, seenWith: entry.seenWith.filter(isShown), count: articlesAt(place).length };
    },
    articlesAt,
  };

  function articlesAt(place: number): readonly number[] {
    const reader = readerAt(place);
    const articles = articlesIn(reader, entryIn(reader, file.articles).count, file.articles);
    return hidden.size === 0 ? articles : articles.filter((index) => !hidden.has(index));
  }

  function readerAt(place: number): ByteReader {
    if (!(place < count)) throw new PackFormatError(`There is no name ${place} in the pack`);
    const at = firstEntry + words[firstOffset / 4 + place]!;
    const end = firstEntry + words[firstOffset / 4 + place + 1]!;
    if (at > end || end > bytes.length) throw new PackFormatError('A name lies outside of its section');
    return { bytes, at, end };
  }
}

const FIRST_SLOT = 8;

function placesOf(words: Uint32Array, first: number, count: number, key: number): readonly number[] {
  // Hashes are spread evenly: mostly the place is within a few hundred of where its share of all says.
  const guess = Math.floor((key / 2 ** 32) * count);
  let low = Math.max(0, guess - NEAR);
  let high = Math.min(count, guess + NEAR);
  if (low > 0 && words[first + low - 1]! >= key) low = 0;
  if (high < count && words[first + high]! < key) high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (words[first + middle]! < key) low = middle + 1;
    else high = middle;
  }
  if (low === count || words[first + low] !== key) return NONE;
  const places: number[] = [];
  for (let at = low; at < count && words[first + at] === key; at += 1) places.push(at);
  return places;
}

const NEAR = 256;
const NONE: readonly number[] = [];
const decoder = new TextDecoder();

/** Reads an entry up to its gaps. */
function entryIn(reader: ByteReader, articlesInPack: number): NameEntry {
  const type = NAME_TYPES[readBytes(reader, 1)[0]!];
  if (type === undefined) throw new PackFormatError('A name is of no known type');
  const name = decoder.decode(readBytes(reader, readVarint(reader)));
  const seenWith: number[] = [];
  for (let left = countIn(reader); left > 0; left -= 1) seenWith.push(readVarint(reader));
  const count = countIn(reader);
  if (count === 0 || count > articlesInPack)
    throw new PackFormatError('The articles of a name are miscounted');
  return { name, type, seenWith, count };
}

function articlesIn(reader: ByteReader, count: number, articlesInPack: number): number[] {
  const articles: number[] = [];
  let index = -1;
  for (let left = count; left > 0; left -= 1) {
    const gap = readVarint(reader);
    index += gap;
    if (gap === 0 || index >= articlesInPack) throw new PackFormatError('A name stands outside of the pack');
    articles.push(index);
  }
  if (reader.at !== reader.end) throw new PackFormatError('The articles of a name are miscounted');
  return articles;
}

/** A count of numbers that follow, a byte each at least. */
function countIn(reader: ByteReader): number {
  const count = readVarint(reader);
  if (count > reader.end - reader.at) throw new PackFormatError('A name is cut off');
  return count;
}
