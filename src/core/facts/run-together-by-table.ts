import type { Language } from '../annotate/language';
import { onceFor } from '../once-for';
import { hasVerb } from './verb-by-table';

/**
 * Does a sentence of a language with a table hold the end of another: a headline, heading or caption without a stop (`… am
 * Kottbusser Tor Drei Zivilpolizisten wollen`), a label before a colon, a stop that a small letter follows, or blanks that
 * set something apart? Text that was put together so is nobody's sentence.
 */
export function runsTogether(printed: string, table: Language): boolean {
  if (GAP.test(printed)) return true;
  if (table.unspaced || table.prefixes) return false;
  return (
    GLUED.test(printed) ||
    hasSeam(printed, table) ||
    openerOf(table).test(printed) ||
    isLabelled(printed, table)
  );
}

/** Blanks that justify no line. */
const GAP = /\S[^\S\n]{2,}\S/u;

/** `zur Verfügung.haus haben`; an address (`amazon.com`) is one word. */
const GLUED = /\p{Ll}{3}[.!?](?!(?:com|org|net|gov|edu|info|tv|co|\p{Ll}{2})(?!\p{L}))\p{Ll}{2}/u;

/** `Trump. permite que`: behind a stop that ends no abbreviation a small letter. */
function hasSeam(printed: string, { abbreviations }: Language): boolean {
  for (const [, word] of printed.matchAll(/(?<!\p{L})(\p{L}{4,})\. \p{Ll}/gu))
    if (!abbreviations.split(' ').includes(word!.toLowerCase())) return true;
  return false;
}

/**
 * A word within a sentence that has a capital only where one begins. Where nouns have capitals too, one may stand behind;
 * where they have none, a short word behind a capital is part of a name (`Kim Jong Un a déclaré`).
 */
const openerOf = onceFor(({ capitalOpeners = '', capitalNouns }: Language): RegExp => {
  if (capitalOpeners === '') return /(?!)/;
  const words = capitalOpeners.split(' ').map(capitalOf);
  const long = words.filter((word) => capitalNouns || word.length > SHORT).join('|') || '(?!)';
  const short = words.filter((word) => !capitalNouns && word.length <= SHORT).join('|') || '(?!)';
  return new RegExp(
    `[\\p{L}\\d”"»“)*’] (?:${long}|(?<!(?<![\\p{L}-])\\p{Lu}[\\p{L}’'-]* )(?:${short})) ${capitalNouns ? '[\\p{L}\\d]' : '[\\p{Ll}\\d]'}`,
    'u',
  );
});

/** UTF-16 units. */
const SHORT = 3;
const capitalOf = (word: string): string => word[0]!.toUpperCase() + word.slice(1);

/** `Berlin: 20-köpfige Gruppe …`: what stands before a colon is no clause, and no quote follows. */
function isLabelled(printed: string, table: Language): boolean {
  const label = LABEL.exec(printed)?.[1];
  // `PHOENIX: desde que …`: where it was written.
  return label !== undefined && !/^[\p{Lu}\p{P} ]{4,}$/u.test(label) && !hasVerb(label, table);
}

const LABEL = /^([^.!?:;"“”«»„()]{2,60}): \p{L}/u;
