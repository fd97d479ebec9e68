/**
 * Calls `visit` with the range of every word of `text`, in order: runs of letters, marks and digits of two or more
 * UTF-16 units (`6.1` and `200,000` are one word each), capitals with points (`U.S.`), and overlapping pairs of ideographs, kana and other letters
 * written without spaces (a lone one stands for itself). An apostrophe ends a word, so a possessive `s` falls away by
 * its length. `hash` is `plainHashAt` of the word. Linear in length.
 */
export function scanWords(text: string, visit: (start: number, end: number, hash: number) => void): void {
  const words = wordsOf(text);
  for (let at = 0; at < words.length; at += WORD) visit(words[at]!, words[at + 1]!, words[at + 2]!);
}

/** How many numbers `wordsOf` gives for a word. */
export const WORD = 3;

/**
 * What `scanWords` tells of each word: start, end and hash of one after the other, for reading alone. A text is read for
 * its terms, its actors and more one after the other, so the words of the last one are kept.
 *
 * One loop without calls for plain text: after a start nothing is compiled, and each call costs as much as ten steps.
 */
export function wordsOf(text: string): Uint32Array {
  if (text === last.text) return last.words;
  const { length } = text;
  let words = gathered;
  let used = 0;
  let at = 0;
  while (at < length) {
    let kind = kinds[text.charCodeAt(at)]! || kindAt(text, at);
    if (kind <= SEPARATOR) {
      at += 1;
      continue;
    }
    const start = at;
    let end = 0;
    let hash = FNV_BASIS;
    if (kind === UNSPACED) {
      // A pair for each but the last, which then ends the word before.
      at += 1;
      end = at;
      if (at < length && kindAt(text, at) === UNSPACED) end += 1;
      else if (start > 0 && kindAt(text, start - 1) === UNSPACED) continue;
      hash = 0;
    } else {
      let isPlain = true;
      while (kind >= LETTER || (kind === SEPARATOR && isInsideNumber(text, at))) {
        if (at - start < MAX_WORD) {
          if (kind < PLAIN_UNIT) isPlain = false;
          hash = Math.imul(hash ^ kind, FNV_PRIME);
        }
        at += 1;
        if (at === length) break;
        kind = kinds[text.charCodeAt(at)]! || kindAt(text, at);
      }
      end = Math.min(at, start + MAX_WORD);
      hash = isPlain ? mixed(hash) : 0;
      if (end - start < 2) {
        if (text.charCodeAt(at) !== POINT) continue;
        at = endOfPointed(text, start);
        if (at - start <= 2) continue;
        end = at;
        hash = 0;
      }
    }
    words[used] = start;
    words[used + 1] = end;
    words[used + 2] = hash;
    used += WORD;
    if (used === words.length) words = twice(words);
  }
  const found = words.slice(0, used);
  if (length >= LEAST_KEPT && length <= MOST_KEPT) last = { text, words: found };
  return found;
}

/** Where the words of most texts are gathered. */
const gathered = new Uint32Array(2048 * WORD);

let last = { text: '', words: new Uint32Array(0) };

/** UTF-16 units: headlines come between two readings of a text, and a text may be too long to be kept. */
const LEAST_KEPT = 256;
const MOST_KEPT = 1 << 17;

function twice(words: Uint32Array): Uint32Array<ArrayBuffer> {
  const more = new Uint32Array(words.length * 2);
  more.set(words);
  return more;
}

/** Where capitals with a point behind each end, as in `U.S.`: at the second place for a single one. */
function endOfPointed(text: string, start: number): number {
  let at = start;
  while (isPlainCapital(text.charCodeAt(at)) && text.charCodeAt(at + 1) === POINT && at - start < MAX_WORD)
    at += 2;
  return Math.max(at, start + 1);
}

function isPlainCapital(unit: number): boolean {
  return unit >= 65 && unit <= 90;
}

/**
 * The form under which a word is compared: lower case, compatibility forms unified, accents of Latin, Greek and
 * Arabic letters dropped (Erdoğan = Erdogan, İ = i), ё as е. Kana voicing and Cyrillic й keep theirs: they are
 * letters of their own. Soft hyphens and zero-width characters vanish.
 */
export function foldWord(word: string): string {
  if (ASCII.test(word)) {
    if (isDigit(word.charCodeAt(0))) return foldNumber(word);
    return (word.charCodeAt(1) === POINT ? word.replace(POINTED, withoutPoints) : word).toLowerCase();
  }
  return word
    .replace(INVISIBLE, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(UNDECOMPOSED, (letter) => PLAIN[letter] ?? letter)
    .replace(ACCENTED, '$1')
    .normalize('NFC')
    .toLowerCase();
}

/** 32-bit hash of a folded word, spread evenly (FNV-1a over UTF-16 units, finished by the mixer of MurmurHash3). */
export function hashWord(word: string): number {
  let hash = FNV_BASIS;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), FNV_PRIME);
  return mixed(hash);
}

/** `hashWord(foldWord(…))` of the word that stands there; words of plain letters and digits are not copied for it. */
export function hashWordAt(text: string, start: number, end: number): number {
  return plainHashAt(text, start, end) || hashWord(foldWord(text.slice(start, end)));
}

/** The same for a word of the letters a to z in either case and digits; 0 for any other, and for one word in 2³². */
export function plainHashAt(text: string, start: number, end: number): number {
  let hash = FNV_BASIS;
  for (let at = start; at < end; at += 1) {
    const kind = kindAt(text, at);
    if (kind < PLAIN_UNIT) return 0;
    hash = Math.imul(hash ^ kind, FNV_PRIME);
  }
  return mixed(hash);
}

const FNV_BASIS = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

function mixed(hash: number): number {
  let bits = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/** A longer run of letters is data and no word: only its beginning is compared, which keeps hashing bounded. */
const MAX_WORD = 64;

const POINTED = /^(?:[A-Za-z]\.){1,32}$/;
const withoutPoints = (letters: string): string => letters.replaceAll('.', '');
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const ASCII = /^[\x00-\x7f]*$/;
const ACCENTED = /([a-z\u0370-\u03ff\u0620-\u06ff])[\u0300-\u036f\u0640\u064b-\u065f\u0670]+/g;
const UNDECOMPOSED = /[ßøłđæœıё\u0435]\u0308?/g;
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ё: 'е',
  '\u0435\u0308': 'е',
};

/** `200,000` and `200.000` as `200000`, `6,1` as `6.1`: what stands before exactly three digits groups thousands. */
function foldNumber(number: string): string {
  return number
    .toLowerCase()
    .replace(/[.,](?=\d{3}(?!\d))/g, '')
    .replace(/,/g, '.');
}

function isInsideNumber(text: string, at: number): boolean {
  return isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1));
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

/** What a UTF-16 unit is to a word; a plain letter or digit is what it is folded to, such as 97 for `a` and `A`. */
const OTHER = 1;
const SEPARATOR = 2;
const UNSPACED = 3;
const LETTER = 4;
const PLAIN_UNIT = 48;

/** The kind of every UTF-16 unit, found on first need: regular expressions run at a tenth of a table's speed. */
const kinds = new Uint8Array(0x10000);

function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (kinds[unit] === 0) kinds[unit] = kindOf(unit);
  return kinds[unit]!;
}

/** Surrogates count as letters: what lies beyond the basic plane in news is rare letters and pictures. */
function kindOf(unit: number): number {
  if (unit < 128) return kindOfAscii(unit);
  if (unit >= 0xd800 && unit <= 0xdfff) return LETTER;
  if (isPunctuation(unit)) return OTHER;
  if (isEuropean(unit)) return LETTER;
  const letter = String.fromCharCode(unit);
  if (!IS_LETTER.test(letter)) return OTHER;
  return IS_UNSPACED.test(letter) ? UNSPACED : LETTER;
}

function kindOfAscii(unit: number): number {
  if (isDigit(unit) || (unit >= 97 && unit <= 122)) return unit;
  if (unit >= 65 && unit <= 90) return unit + 32;
  return unit === POINT || unit === COMMA ? SEPARATOR : OTHER;
}

const POINT = 46;
const COMMA = 44;

/** The blanks, dashes and quotes of news: for most texts the classes below need not be made, which takes 1 ms. */
function isPunctuation(unit: number): boolean {
  return unit === 0xa0 || (unit >= 0x2010 && unit <= 0x2027);
}

/** Latin letters with accents, and Cyrillic ones. */
function isEuropean(unit: number): boolean {
  return (
    (unit >= 0xc0 && unit <= 0x24f && unit !== 0xd7 && unit !== 0xf7) || (unit >= 0x400 && unit <= 0x481)
  );
}

const IS_UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\u30fc]/u;
const IS_LETTER = /[\p{L}\p{M}\p{N}\u00ad\u200b-\u200d\u2060\ufeff]/u;
