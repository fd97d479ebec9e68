/**
 * Calls `visit` with the range of every word of `text`, in order: runs of letters, marks and digits of two or more
 * UTF-16 units (`6.1` and `200,000` are one word each), and overlapping pairs of ideographs, kana and other letters written without spaces (a lone one
 * stands for itself). An apostrophe ends a word, so a possessive `s` falls away by its length. Linear in length.
 */
export function scanWords(text: string, visit: (start: number, end: number) => void): void {
  const length = text.length;
  let at = 0;
  while (at < length) {
    const kind = kindAt(text, at);
    if (kind === OTHER) {
      at += 1;
      continue;
    }
    const start = at;
    at += 1;
    while (at < length && (kindAt(text, at) === kind || isInsideNumber(text, at))) at += 1;
    if (kind === LETTER) {
      if (at - start >= 2) visit(start, Math.min(at, start + MAX_WORD));
    } else if (at - start === 1) visit(start, at);
    else for (let pair = start; pair + 2 <= at; pair += 1) visit(pair, pair + 2);
  }
}

/**
 * The form under which a word is compared: lower case, compatibility forms unified, accents of Latin, Greek and
 * Arabic letters dropped (Erdoğan = Erdogan, İ = i), ё as е. Kana voicing and Cyrillic й keep theirs: they are
 * letters of their own. Soft hyphens and zero-width characters vanish.
 */
export function foldWord(word: string): string {
  if (ASCII.test(word)) return isDigit(word.charCodeAt(0)) ? foldNumber(word) : word.toLowerCase();
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
    let unit = text.charCodeAt(at);
    if (unit < 97) {
      if (unit >= 65 && unit <= 90) unit += 32;
      else if (unit < 48 || unit > 57) return 0;
    } else if (unit > 122) return 0;
    hash = Math.imul(hash ^ unit, FNV_PRIME);
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
  const unit = text.charCodeAt(at);
  return (
    (unit === POINT || unit === COMMA) && isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1))
  );
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

const POINT = 46;
const COMMA = 44;

const OTHER = 1;
const LETTER = 2;
const UNSPACED = 3;

/** The kind of every UTF-16 unit, found on first need: regular expressions run at a tenth of a table's speed. */
const kinds = new Uint8Array(0x10000);

function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (kinds[unit] === 0) kinds[unit] = kindOf(unit);
  return kinds[unit]!;
}

const IS_UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\u30fc]/u;
const IS_LETTER = /[\p{L}\p{M}\p{N}\u00ad\u200b-\u200d\u2060\ufeff]/u;

/** Surrogates count as letters: what lies beyond the basic plane in news is rare letters and pictures. */
function kindOf(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return LETTER;
  const letter = String.fromCharCode(unit);
  if (!IS_LETTER.test(letter)) return OTHER;
  return IS_UNSPACED.test(letter) ? UNSPACED : LETTER;
}
