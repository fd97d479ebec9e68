import type { NameMention } from '../../fact';
import type { Reading } from '../../text/reading';
import {
  CORPORATE_SUFFIXES,
  FEMALE,
  GEO_WORDS,
  LONG_ORGANISATIONS,
  MALE,
  ORG_WORDS,
  ORGANISATIONS,
  THING_WORDS,
  WEAK_GEO,
  WEAK_ORG_WORDS,
} from './lexicon';
import { isPlace } from './places';

export function isKnownOrganisation(reading: Reading, first: number, next: number): boolean {
  const name = textBetween(reading, first, next).toLowerCase();
  return ORGANISATIONS.has(name) || LONG_ORGANISATIONS.has(name.replaceAll(' ', '-'));
}

/** The type that the words themselves tell; null when they are silent. */
export function typeOf(reading: Reading, first: number, next: number): NameMention['type'] | null {
  const { tokens } = reading;
  if (isKnownOrganisation(reading, first, next)) return 'organisation';
  if (isPlace(textBetween(reading, first, next).toLowerCase())) return 'place';
  const last = tokens[next - 1]!;
  const only = next - first === 1;
  if (!only && CORPORATE_SUFFIXES.has(last.lower)) return 'organisation';
  const head = headBeforeOf(reading, first, next);
  // A given name before a word of kind is a person: Kristen Day, Rosa Parks.
  if (!only && next - first <= 3 && isPersonal(tokens[first]!.lower) && !isOrgWord(head, false))
    return 'person';
  if (only && THING_WORDS.has(head)) return 'other';
  if (only && isPersonal(head)) return 'person';
  if (only && isOrgWord(head, true)) return SOLE_BODIES.has(head) ? 'organisation' : 'other';
  if (only && isDisease(reading, next)) return 'other';
  if (!only && GEO_WORDS.has(head) && !WEAK_GEO.has(head) && !isPersonal(tokens[first]!.lower))
    return 'place';
  if (!only && THING_WORDS.has(head)) return 'other';
  if (isOrgWord(head, true) && !(only && isPersonal(head)))
    return only && WEAK_ORG_WORDS.has(head) ? null : 'organisation';
  if (!only && WEAK_GEO.has(head)) return 'place';
  if (isPersonal(tokens[first]!.lower) && !only) return 'person';
  if (only && isAcronym(last.text)) return 'organisation';
  for (let at = first; at < next; at++) {
    if (ORG_WORDS.has(tokens[at]!.lower) && !WEAK_ORG_WORDS.has(tokens[at]!.lower)) return 'organisation';
    if (THING_WORDS.has(tokens[at]!.lower) && !only) return 'other';
  }
  return null;
}

/** Bodies that go by one plain word with a capital. */
const SOLE_BODIES = new Set(
  'times post journal congress parliament senate house treasury cabinet duma politburo bundestag knesset'.split(
    ' ',
  ),
);

/** COVID-19 and the like: an acronym with a number behind its hyphen. */
function isDisease(reading: Reading, next: number): boolean {
  return (
    reading.tokens[next]?.text === '-' &&
    reading.tokens[next + 1]?.kind === 'number' &&
    reading.tokens[next + 1]!.glued
  );
}

/** The word that names the kind: before "of", else the last one. */
function headBeforeOf(reading: Reading, first: number, next: number): string {
  for (let at = first + 1; at < next; at++)
    if (/^(?:of|for)$/.test(reading.tokens[at]!.lower)) return reading.tokens[at - 1]!.lower;
  return reading.tokens[next - 1]!.lower;
}

export function isAcronym(text: string): boolean {
  return (
    text.length >= 2 &&
    text.length <= 7 &&
    /^[A-Z][A-Z0-9.&-]*[A-Z0-9.]s?$/.test(text) &&
    !/^[IVXLC]+$/.test(text) &&
    text !== 'TV' &&
    text !== 'OK' &&
    text !== 'AM' &&
    text !== 'PM'
  );
}

export function isPersonal(word: string): boolean {
  return MALE.has(word) || FEMALE.has(word);
}

export function isOrgWord(word: string, weak: boolean): boolean {
  return ORG_WORDS.has(word) && (weak || !WEAK_ORG_WORDS.has(word));
}

export function textBetween(reading: Reading, first: number, next: number): string {
  return reading.text.slice(reading.tokens[first]!.start, reading.tokens[next - 1]!.end);
}
