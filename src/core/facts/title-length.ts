import type { Language } from '../annotate/language';
import { openingOf } from './opening-by-table';

/** A headline is this long at least, and what follows it longer. UTF-16 units. */
const SHORTEST = 12;
const SHORTEST_REST = 30;
/** The same in signs, where no blanks part words. */
const FEWEST_SIGNS = 5;
const FEWEST_SIGNS_BEHIND = 15;
/** So much of a headline tells that it is printed twice. */
const REPEATED = 16;

/**
 * How many UTF-16 units of an article's first sentence are its headline, printed above the text without a stop: up to a
 * dateline, a line's end, a gap of blanks, the end of its second print, or words that open a sentence. 0 where there is none.
 */
export function titleLength(sentence: string, table: Language): number {
  let length = 0;
  for (const hit of sentence.matchAll(GAP)) {
    const end = hit.index + hit[0].length;
    if (isTitle(sentence, hit.index, end, table)) length = end;
  }
  const repeated = repeatedLength(sentence);
  if (repeated > length && isTitle(sentence, repeated, repeated, table)) length = repeated;
  const rest = sentence.slice(length);
  const dateline = (table.unspaced ? AGENCY : DATELINE).exec(rest);
  const end = dateline ? length + dateline.index + dateline[0].length : 0;
  if (dateline && isTitle(sentence, length + dateline.index, end, table)) return end;
  const place = PLACE.exec(rest);
  const start = place ? length + place.index : 0;
  if (place && isTitle(sentence, start, start, table)) return start + placeLength(sentence.slice(start));
  return length || openingOf(sentence, table, (at) => isTitle(sentence, at, at, table));
}

/** `NUOVA DELHI: Decine …`: a place in capitals before a sentence. 0 for none, and before a small letter. */
export function placeLength(sentence: string): number {
  const place = PLACE.exec(sentence.slice(0, LONGEST_PLACE));
  const length = place?.index === 0 ? place[0].length : 0;
  return /^[\p{Lu}¿¡«"“]/u.test(sentence.slice(length)) ? length : 0;
}

/**
 * The same for a later sentence, into which a caption or a heading without a stop ran (`… in Addis Abeba Für einige …`): up
 * to a line's end or a gap of blanks, or a preposition with a capital that opens a sentence.
 */
export function captionLength(sentence: string, table: Language): number {
  let length = 0;
  for (const hit of sentence.matchAll(GAP)) {
    const end = hit.index + hit[0].length;
    if (/^[¿¡«"“„(]?\p{Lu}/u.test(sentence.slice(end)) && sentence.length - end >= SHORTEST_REST)
      length = end;
  }
  return length || openingOf(sentence, table, (at) => isTitle(sentence, at, at, table), false);
}

/** `家庭津贴 魁北克的新家庭津贴适用于 …`: where no blanks part words, one between two of them ends a heading. 0 for none. */
export function headingLength(sentence: string): number {
  let length = 0;
  // Only blanks are looked at: there are few.
  for (let at = sentence.indexOf(' '); at >= 0; at = sentence.indexOf(' ', at + 1)) {
    PARTED.lastIndex = at;
    if (sentence.length - at > SHORTEST_REST / 2 && PARTED.test(sentence)) length = at + 1;
  }
  return length;
}

const PARTED = /(?<=[\p{Script=Han}\p{Script=Katakana}”）]) (?=[\p{Script=Han}“《])/uy;

/** A line's end, or blanks that justify no line: what a page sets apart. */
const GAP = /\n\s*|[ \u00a0]{2,}/gu;

/** `BERLIN (dpa) - `, `CULIACÁN.- `, `(ots)`: the text begins behind it. */
const DATELINE =
  /^\p{Lu}[\p{L}/ ]{2,30}\(\p{Ll}{2,4}\)\s|(?:19|20)\d\d\s?\.\s?[-–—]\s?(?=\p{Lu})|\(\p{Lu}[\p{L}-]{2,15}(?: \p{Lu}[\p{L}-]{2,15})?\)\s?\.?\s?[-–—]{1,2}\s?|\((?:ots|dpa|dpa-AFX|AP|AFP|APA|SDA|UPI|EFE|ANSA|Lusa|Reuters|Xinhua|CNN|ТАСС|УНН)\)(?:\s?[-–—]{1,2})?\s|(?<![\p{L}\p{N}])\p{Lu}[\p{L}.]{2,20}(?: \p{Lu}[\p{L}.]{2,20})?(?:, \p{Lu}[\p{L}. ]{1,20})?\s?(?:\.\s?[-–—]|\s--|\s—)\s?(?=[\p{Lu}¿«"“])|(?<=\p{Ll}{4} )\p{Lu}\p{Ll}{2,20} [-–] (?=\p{Lu})|(?<=\p{L} )\p{Lu}[\p{Lu}-]{3,20}(?:, \p{Lu}\p{L}{2,20})?: (?=\p{Lu})/u;

/** `怀俄明州卡斯珀（美联社）——`, `纽约 [美国]，1 月 1 日（ANI）：` */
const AGENCY =
  /[（(](?:路透社?|美联社|法新社|新华社|彭博社|共同社|[A-Z]{2,6}(?: [^（）()]{1,10})?)[）)]\s?(?:[-–—]{1,2}|[：:])\s?/u;

/** `PHOENIX: `, `MANILA, Filipinas: `, `BERLIN : ` */
const PLACE =
  /(?<![^ ])\p{Lu}[\p{Lu}.'’-]{3,20}(?: \p{Lu}[\p{Lu}.'’-]{2,20}){0,2}(?:, \p{Lu}[\p{L} ]{2,20})?\s?: (?=[\p{L}¿¡«"“])/u;
/** UTF-16 units. */
const LONGEST_PLACE = 100;

/** Whether what ends at `end` may be a headline: no stop or comma there, and a sentence behind. */
function isTitle(sentence: string, end: number, next: number, { unspaced }: Language): boolean {
  const before = sentence.slice(0, end).trimEnd();
  const rest = sentence.slice(next);
  if (rest.length < (unspaced ? FEWEST_SIGNS_BEHIND : SHORTEST_REST)) return false;
  if (before.length < (unspaced ? FEWEST_SIGNS : SHORTEST)) return false;
  return !/[,;،，、]$/u.test(before) && !/^[\p{Ll}\p{P}]/u.test(rest.replace(/^[¿¡«»"“„'‘「《(]+/u, ''));
}

/** Where the second print of a headline ends that stands twice at the beginning. */
function repeatedLength(sentence: string): number {
  if (sentence.length < 2 * REPEATED) return 0;
  const second = sentence.indexOf(sentence.slice(0, REPEATED), REPEATED);
  if (second < 0) return 0;
  const title = sentence.slice(0, second).trimEnd();
  if (!sentence.startsWith(title, second)) return 0;
  const end = second + title.length;
  return end + /^\s*/.exec(sentence.slice(end))![0].length;
}
