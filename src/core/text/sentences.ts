import type { Span } from '../article';
import { isApostrophe, isBlank, isCapital, isDigit, isLetter } from './tokens';
import { wordSet } from './word-set';

/** Where a stop ends no sentence: behind an abbreviation (small letters), and in some languages behind an ordinal. */
export interface StopRules {
  readonly abbreviations: ReadonlySet<string>;
  readonly hasOrdinalStop: boolean;
}

const ENGLISH: StopRules = { abbreviations: new Set(), hasOrdinalStop: false };

/**
 * The sentences of a text in order, without surrounding blanks; none for a blank text.
 * Blank lines always end a sentence, as do stops with no blank after them where paragraph breaks were lost
 * (`in 2018.Xi paid`). Linear in the text, also when it holds no stop at all.
 */
export function sentencesOf(text: string, rules: StopRules = ENGLISH): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  let open = false;
  let at = 0;
  const endAt = (end: number): void => {
    const span = trimmed(text, start, end);
    if (span) sentences.push(span);
    start = end;
  };
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === 32 || (code > 63 && code < 0xab))
      at++; // most are letters, none of them a mark
    else if (code === 10) {
      const next = blankLineEnd(text, at);
      if (next > 0) {
        endAt(at);
        open = false;
        at = next;
        start = next;
      } else at++;
    } else if (isDoubleMark(code)) {
      const opens = opensQuote(text, at, open);
      // A quote that opens against a closing stop: `strengthened."Russia-China relations`.
      open = opens;
      at++;
    } else if (isStop(code)) {
      const stop = stopEnd(text, at, open);
      open = stop.open;
      if (isWide(code) ? !isSaidBehind(text, at, stop.end) : endsSentence(text, at, stop.end, start, rules))
        endAt(stop.end);
      at = stop.end;
    } else at++;
  }
  endAt(text.length);
  return sentences;
}

/** Whether the double mark at `at` opens a quote. Blanks around it decide; where there are none, parity does. */
export function opensQuote(text: string, at: number, open: boolean): boolean {
  const code = text.charCodeAt(at);
  if (code === 0x201e || code === 0x300c || code === 0x300e) return true;
  if (code === 0x300d || code === 0x300f) return false;
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + 1);
  const blankBefore = at === 0 || isBlank(before) || before === 40 || before === 91 || isDash(before);
  const blankAfter = at + 1 >= text.length || isBlank(after) || isClosing(after) || isDash(after);
  // A closing curly mark that opens nothing still closes.
  if (code === 0x201d) return false;
  // „…“ and »…« close with the mark that opens elsewhere.
  if (code === 0x201c || code === 0xab) return !(open && blankAfter && !blankBefore);
  if (code === 0xbb) return !open && blankBefore && !blankAfter;
  if (blankBefore && !blankAfter) return true;
  if (blankAfter && !blankBefore) return false;
  return !open;
}

/** `"`, `“`, `”`, `„`, `«`, `»` or a corner bracket. */
export function isDoubleMark(code: number): boolean {
  if (code < 0xab) return code === 34;
  return (
    code === 0x201c ||
    code === 0x201d ||
    code === 0x201e ||
    code === 0xab ||
    code === 0xbb ||
    (code >= 0x300c && code <= 0x300f)
  );
}

function isStop(code: number): boolean {
  return code === 46 || code === 33 || code === 63 || code === 0x2026 || code === 0x61f || isWide(code);
}

/** `“…。”他说`: behind the closing mark of ideographs somebody says so. */
function isSaidBehind(text: string, stop: number, end: number): boolean {
  return end - stop > 1 && SAID_BEHIND.test(text.slice(end, end + 24));
}

const SAID_BEHIND =
  /^[\p{Script=Han}\p{Script=Katakana}·（）()]{0,16}(?:说|說|表示|指出|称|稱|强调|強調|写道|寫道|问道|告诉)|^(?:と|など)/u;

/** Stops that always end a sentence: CJK and Devanagari. */
function isWide(code: number): boolean {
  return code === 0x3002 || code === 0xff01 || code === 0xff1f || code === 0x0964;
}

function isDash(code: number): boolean {
  return code === 45 || code === 0x2013 || code === 0x2014;
}

function isClosing(code: number): boolean {
  return (
    code === 41 ||
    code === 93 ||
    code === 44 ||
    code === 46 ||
    code === 59 ||
    code === 58 ||
    code === 63 ||
    code === 33
  );
}

/** The end of a run of line breaks with an empty line in it, else 0. */
function blankLineEnd(text: string, at: number): number {
  let breaks = 0;
  let end = at;
  while (end < text.length && isBlank(text.charCodeAt(end))) {
    if (text.charCodeAt(end) === 10) breaks++;
    end++;
  }
  return breaks >= 2 ? end : 0;
}

/** Behind the stops and the quotes and brackets that close with them. */
function stopEnd(text: string, at: number, open: boolean): { end: number; open: boolean } {
  let end = at;
  while (end < text.length && isStop(text.charCodeAt(end))) end++;
  let inside = open;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === 41 || code === 93 || code === 0xff09) continue;
    if (isDoubleMark(code)) {
      if (code !== 0x201d && code !== 0xbb && code !== 0x300d && (!inside || opensQuote(text, end, inside)))
        break;
      inside = false;
    } else if (isApostrophe(code) && !isLetter(text.charCodeAt(end + 1))) continue;
    else break;
  }
  return { end, open: inside };
}

function endsSentence(text: string, stop: number, end: number, start: number, rules: StopRules): boolean {
  if (end >= text.length) return true;
  const next = text.charCodeAt(end);
  if (!isBlank(next)) return endsGlued(text, stop, end);
  let after = end;
  while (after < text.length && isBlank(text.charCodeAt(after))) after++;
  if (after >= text.length) return true;
  let first = after;
  while (first < text.length && isOpening(text.charCodeAt(first))) first++;
  const letter = text.charCodeAt(first);
  if (isLetter(letter) && !startsSentence(text[first]!)) return false;
  if (!isLetter(letter) && !isDigit(letter) && first === after && !isSentenceMark(letter)) return false;
  if (text.charCodeAt(stop) !== 46) return !isAttribution(text, stop, end, first);
  // Behind `(EE. UU.)` a sentence may go on.
  if (end - stop > 1 && !(rules.abbreviations.size > 0 && text[stop + 1] === ')')) return true;
  if (rules.hasOrdinalStop && isOrdinal(text, stop, start)) return false;
  return !isAbbreviation(text, stop, first, start, rules.abbreviations);
}

/** `am 1. August`: one to three digits that begin at a word's start. */
function isOrdinal(text: string, stop: number, start: number): boolean {
  let from = stop;
  while (from > start && isDigit(text.charCodeAt(from - 1))) from--;
  return (
    from < stop &&
    stop - from <= 2 &&
    (from === start || isBlank(text.charCodeAt(from - 1)) || isDash(text.charCodeAt(from - 1)))
  );
}

/** No blank after the stop: a boundary only between a word or year and a capitalised word or an opening quote, or Arabic words. */
function endsGlued(text: string, stop: number, end: number): boolean {
  const first = isDoubleMark(text.charCodeAt(end)) ? end + 1 : end;
  if (isArabic(text.charCodeAt(first)))
    return isArabic(text.charCodeAt(stop - 1)) && isArabic(text.charCodeAt(stop - 2));
  if (!isCapital(text[first] ?? '')) return false;
  const before = text.charCodeAt(stop - 1);
  const quoted = first > end || end - stop > 1;
  const wordBefore =
    (isLetter(before) && isLetter(text.charCodeAt(stop - 2)) && !isCapital(text[stop - 1]!)) ||
    isDigit(before);
  if (!wordBefore && !quoted) return before === 37 || before === 41;
  const second = text.charCodeAt(first + 1);
  return isLetter(second) || isBlank(second) || isApostrophe(second);
}

/** Letters without capitals: between two words any stop ends, behind a single letter (`د.محمد`) it abbreviates. */
function isArabic(code: number): boolean {
  return code >= 0x620 && code <= 0x6ff && !(code >= 0x660 && code <= 0x66d);
}

function isOpening(code: number): boolean {
  return isDoubleMark(code) || code === 40 || code === 91 || code === 0x2018 || code === 39;
}

function isSentenceMark(code: number): boolean {
  return (
    code === 36 ||
    code === 0xa3 ||
    code === 0x20ac ||
    isDash(code) ||
    code === 0x2022 ||
    code === 42 ||
    code === 35 ||
    code === 64
  );
}

/** Letters without case (Arabic, Hebrew, CJK, Hindi) start sentences too. */
function startsSentence(letter: string): boolean {
  return letter !== letter.toLowerCase() || letter === letter.toUpperCase();
}

const ASKED =
  /^(?:[A-Z][\p{L}'’.-]*\s+){1,4}(?:said|says|asked|asks|wrote|added|told|cried|shouted|tweeted|wondered)\b/u;

/** `"Why now?" Smith asked.` goes on after the question mark. */
function isAttribution(text: string, stop: number, end: number, first: number): boolean {
  if (end - stop < 2 || !isDoubleMark(text.charCodeAt(end - 1))) return false;
  return ASKED.test(text.slice(first, first + 80));
}

const NEVER_LAST = wordSet(
  'mr mrs ms dr messrs gen sen sens rep reps gov govs lt col sgt capt cmdr adm maj prof rev hon pres brig cpl pvt supt det amb atty insp st mt ft vs eg ie cf approx dist fr sr. spc vol fig est e.g i.e',
);
const NEVER_BEFORE_NUMBER = wordSet(
  'no nos rs jan feb mar apr jun jul aug sep sept oct nov dec p pp art sec ch fig',
);
const SELDOM_LAST = wordSet(
  'inc corp co ltd jr sr bros etc al assn dept univ ave blvd rd jan feb mar apr jun jul aug sep sept oct nov dec ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo',
);
const STARTERS = wordSet(
  "a an the in on at it its he she they we i you his her their our this that these those there but and or as if when while after before since for from with by one two some many most all no not what who how why where however meanwhile according under over during despite although though because so then now also both each another such to of it's he's she's they're we're that's there's even just last next earlier later still yet once until among asked",
);

/** Is the stop at `stop` part of an abbreviation, an initial or a numbering rather than a sentence's end? */
function isAbbreviation(
  text: string,
  stop: number,
  next: number,
  sentence: number,
  more: ReadonlySet<string>,
): boolean {
  let from = stop;
  const floor = Math.max(sentence, stop - 24);
  while (from > floor && (isLetter(text.charCodeAt(from - 1)) || text.charCodeAt(from - 1) === 46)) from--;
  const word = text.slice(from, stop).toLowerCase();
  if (word === '') return false;
  if (more.size > 0)
    return more.has(word) || word.includes('.') || (word.length === 1 && isCapital(text[from]!));
  if (NEVER_LAST.has(word) || text.slice(from, stop) === 'v') return true; // Roe v. Wade, not Henry V.
  if (NEVER_BEFORE_NUMBER.has(word) && isDigit(text.charCodeAt(next))) return true;
  const dotted = word.includes('.') || (word.length === 1 && isCapital(text[from]!) && word !== 'i');
  if (!dotted && !SELDOM_LAST.has(word)) return false;
  return !STARTERS.has(wordAt(text, next).toLowerCase()) && !isDoubleMark(text.charCodeAt(next - 1));
}

function wordAt(text: string, start: number): string {
  let end = start;
  while (end - start < 24 && (isLetter(text.charCodeAt(end)) || isApostrophe(text.charCodeAt(end)))) end++;
  return text.slice(start, end).replace('’', "'");
}

function trimmed(text: string, start: number, end: number): Span | null {
  let from = start;
  let to = end;
  while (from < to && isBlank(text.charCodeAt(from))) from++;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  return from < to ? { start: from, end: to } : null;
}
