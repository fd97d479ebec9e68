import type { Span } from '../article';
import { isUpper } from '../pack/name-form';
import type { NameType } from '../pack/names';

/**
 * Whether what stands at the span is the whole name and no part of a longer one (`Bush` in `Bush Intercontinental
 * Airport`), a handle or an address. `stops` are the words that may begin a sentence in capitals. Doubt says no.
 */
export function standsAlone(
  text: string,
  { start, end }: Span,
  type: NameType,
  stops: ReadonlySet<string>,
): boolean {
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  if (GLUED_BEFORE.test(before) || GLUED_AFTER.test(after)) return false;
  if (NAME_AFTER.test(after)) return false;
  const name = text.slice(start, end);
  if (type !== 'person' && OF_AFTER.test(after) && type !== 'place') return false;
  if (OF_BEFORE.test(before)) return false;
  if (type !== 'person' && type !== 'place' && AND_BEFORE.test(before)) return false;
  if (/ (?:of|for) /.test(name) && AND_AFTER.test(after)) return false;
  return mayStandBefore(before, type, stops);
}

/** A mention where any word has a capital: at the start of a paragraph, sentence, quotation or behind a colon. */
export function isInitial(text: string, start: number): boolean {
  return /(?:^|[\n.!?:;"“”«»‘•…—–([]\s{0,3})$/.test(text.slice(Math.max(0, start - 4), start));
}

/** How far around a mention is looked. UTF-16 units. */
const REACH = 48;

const GLUED_BEFORE = /[\p{L}\p{N}@#/_.\\&]$|\p{L}['’]$|\p{Lu}[\p{L}.]*[-‐‑]$/u;
const GLUED_AFTER = /^(?:[\p{L}\p{N}@/_\\&]|\.\p{L}|['’][\p{L}](?<!['’][sS])|[-‐‑]\p{Lu}|['’]s? \p{Lu})/u;
/** `and`-less neighbours in capitals or figures. */
const NAME_AFTER = /^[ \u00a0](?:&|\p{Lu}|\d)/u;
const OF_AFTER = /^ (?:of|for) (?:the )?[\p{Lu}\d]/u;
const OF_BEFORE = /\p{Lu}[\p{L}.]* (?:of|for) (?:the )?$/u;
const AND_BEFORE = /(?:\p{Lu}[\p{L}.]*,? (?:and|&)|&) $/u;
const AND_AFTER = /^,? (?:and|&) \p{Lu}/u;

/** No word in capitals right before, but a title before a person, a weekday and the first word of a sentence. */
function mayStandBefore(before: string, type: NameType, stops: ReadonlySet<string>): boolean {
  const word = /(\p{Lu}[\p{L}\p{M}'’.]*)[ \u00a0-]$/u.exec(before)?.[1];
  if (word === undefined) return true;
  const small = word.toLowerCase().replace(/\.$/, '');
  if (type === 'person' && TITLES.has(small)) return true;
  if (/^(?:sun|mon|tues|wednes|thurs|fri|satur)day$/.test(small)) return true;
  return stops.has(small) && isUpper(word.charAt(0));
}

const TITLES = new Set(
  'mr mrs ms dr sir president minister premier chancellor chairman chairwoman governor gov senator sen representative rep secretary judge justice general gen king queen prince princess pope mayor leader speaker spokesman spokeswoman director chief ceo founder professor prof coach commissioner ambassador candidate nominee attorney sheikh ayatollah'.split(
    ' ',
  ),
);
