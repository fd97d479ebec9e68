import { hashWordAt, scanWords } from '../text/words';
import { joinedKey } from './joined-key';
import { formOf, isUpper } from './name-form';
import { MAX_NAME_WORDS, type NameEntry, type NamesSection } from './names';

/** A name in one of the archive's packs. */
export interface KnownName {
  readonly pack: number;
  readonly place: number;
  readonly entry: NameEntry;
}

/** A mention of a name, with all that packs know by it. */
export interface NameMatch {
  readonly start: number;
  readonly end: number;
  readonly names: readonly KnownName[];
}

/**
 * The mentions of known names in a text, in order and without overlaps: at each word the longest name wins. A mention
 * has the name's form (see `formOf`), a capital wherever the name has one, and no line break inside. Linear in the
 * text; packs without names (null) are passed over.
 */
export function matchNames(text: string, packs: readonly (NamesSection | null)[]): NameMatch[] {
  const words = wordsOf(text);
  const matches: NameMatch[] = [];
  let from = 0;
  for (let at = 0; at < words.count; at += 1) {
    const start = words.starts[at]!;
    if (start < from || !mayBegin(text, start, words.ends[at]!)) continue;
    const match = longestAt(text, words, at, packs);
    if (!match) continue;
    matches.push(match);
    from = match.end;
  }
  return matches;
}

/** The key under which a name is found, and its first word; null for one that no mention could ever have the form of. */
export function keyOfName(name: string): { key: number; firstWord: number; words: number } | null {
  const { starts, ends, count } = wordsOf(name);
  if (count === 0 || count > MAX_NAME_WORDS || starts[0] !== 0 || ends[count - 1] !== name.length)
    return null;
  const hashes = Array.from({ length: count }, (_, at) => hashWordAt(name, starts[at]!, ends[at]!));
  for (let at = 1; at < count; at += 1) if (!isJoin(name, ends[at - 1]!, starts[at]!)) return null;
  return { key: hashes.reduce(joinedKey, 0), firstWord: hashes[0]!, words: count };
}

interface Words {
  readonly count: number;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

function wordsOf(text: string): Words {
  const starts = new Uint32Array(text.length);
  const ends = new Uint32Array(text.length);
  let count = 0;
  scanWords(text, (start, end) => {
    if (text.charAt(start + 1) === '.') return; // initials: some print them apart, some not at all
    starts[count] = start;
    ends[count] = end;
    count += 1;
  });
  return { count, starts, ends };
}

function longestAt(
  text: string,
  { starts, ends, count }: Words,
  first: number,
  packs: readonly (NamesSection | null)[],
): NameMatch | null {
  const start = starts[first]!;
  const firstWord = hashWordAt(text, start, ends[first]!);
  let lengths = 0;
  for (const pack of packs) if (pack) lengths |= pack.lengthsAt(firstWord);
  if (lengths === 0) return null;
  const keys = [joinedKey(0, firstWord)];
  for (let at = first + 1; at < count && lengths >>> keys.length !== 0; at += 1) {
    if (!isJoin(text, ends[at - 1]!, starts[at]!)) break;
    keys.push(joinedKey(keys.at(-1)!, hashWordAt(text, starts[at]!, ends[at]!)));
  }
  for (let length = keys.length; length > 0; length -= 1) {
    if (((lengths >>> (length - 1)) & 1) === 0) continue;
    const end = ends[first + length - 1]!;
    const names = namesWith(keys[length - 1]!, text.slice(start, end), packs);
    if (names.length > 0 && !cutsRun(text, start, end)) return { start, end, names };
  }
  return null;
}

function namesWith(
  key: number,
  mention: string,
  packs: readonly (NamesSection | null)[],
): readonly KnownName[] {
  let names: KnownName[] | null = null;
  let form = '';
  for (let pack = 0; pack < packs.length; pack += 1) {
    for (const place of packs[pack]?.placesOf(key) ?? NONE) {
      const entry = packs[pack]!.nameAt(place);
      if (entry.name !== mention) {
        form ||= formOf(mention);
        if (formOf(entry.name) !== form || !hasCapitalsOf(entry.name, mention)) continue;
      }
      names ??= [];
      names.push({ pack, place, entry });
    }
  }
  return names ?? NONE;
}

const NONE: readonly never[] = [];

/** Small letters begin no mention, but for those of `al-Shabab`. */
function mayBegin(text: string, start: number, end: number): boolean {
  const unit = text.charCodeAt(start);
  if (unit >= 97 && unit <= 122)
    return text.charCodeAt(end) === 45 && isUpper(text.charAt(end + 1)) && end - start <= 2;
  return unit < 128 || isUpper(text.charAt(start));
}

/** May what stands between two words stand inside a name? Only a first look: the form decides. */
function isJoin(text: string, end: number, start: number): boolean {
  if (start === end + 1 && text.charCodeAt(end) === 32) return true;
  return start < end || BETWEEN.test(text.slice(end, start));
}

/** Blanks, hyphens, apostrophes, single letters with or without stop, `&`, a shortened word's stop; invisible marks. */
const BETWEEN = /^[\p{Zs}\p{L}\p{Cf}.&'\u2018\u2019\u02bc\u2010\u2011-]{0,9}$/u;

/**
 * Each word that the name writes with a capital has one in the mention. A single word must also agree in being all
 * capitals: `WHO` is not `Who`.
 */
function hasCapitalsOf(name: string, mention: string): boolean {
  const words = wordsOf(name);
  const others = wordsOf(mention);
  for (let at = 0; at < words.count; at += 1) {
    if (isUpper(name.charAt(words.starts[at]!)) && !isUpper(mention.charAt(others.starts[at]!))) return false;
  }
  return words.count > 1 || isUpper(name) === isUpper(mention);
}

/** Kana and Hangul names end where their run of letters does: プーチン does not stand in プーチンスキー. */
function cutsRun(text: string, start: number, end: number): boolean {
  return (
    (KATAKANA.test(text.charAt(end - 1)) && KATAKANA.test(text.charAt(end))) ||
    (KATAKANA.test(text.charAt(start)) && KATAKANA.test(text.charAt(start - 1))) ||
    (HANGUL.test(text.charAt(start)) && HANGUL.test(text.charAt(start - 1)))
  );
}

const KATAKANA = /[\p{Script=Katakana}\u30fc]/u;
const HANGUL = /\p{Script=Hangul}/u;
