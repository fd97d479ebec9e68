import type { Reading } from '../annotate/reading';
import { isCapital } from '../annotate/tokens';
import type { NameMention } from '../fact';
import {
  CORPORATE_SUFFIXES,
  DEMONYMS,
  FEMALE,
  GEO_WORDS,
  LONG_ORGANISATIONS,
  MALE,
  ORG_WORDS,
  ORGANISATIONS,
  SAID,
  STRONG_TITLES,
  THING_WORDS,
  TITLES,
  WEAK_GEO,
  WEAK_ORG_WORDS,
} from './lexicon';
import { isPlace } from './places';
import type { Run } from './runs';

/** One name out of a run, with what its words tell of its type; `title` and `country` describe a person's office. */
export interface Piece {
  readonly first: number;
  readonly next: number;
  readonly initial: boolean;
  readonly sentence: number;
  readonly type: NameMention['type'] | null;
  readonly title: string;
  readonly country: string;
}

/** Cuts a run at titles, demonyms and glued places: `Chinese President Xi Jinping` is a person with an office. */
export function piecesOf(reading: Reading, run: Run): Piece[] {
  const { tokens } = reading;
  const last = tokens[run.next - 1]!.lower;
  const piece = (first: number, next: number, type: Piece['type'], title = '', country = ''): Piece => ({
    first,
    next,
    initial: run.initial && first === run.first,
    sentence: run.sentence,
    type,
    title,
    country,
  });
  const title = lastTitle(reading, run);
  if (title < 0 || (isOrgWord(last, true) && title < run.next - 1 && !STRONG_TITLES.has(last)))
    return plainPieces(reading, run.first, run.next, piece);
  const pieces: Piece[] = [];
  const office = tokens[title]!.lower;
  let front = run.first;
  while (front < title && (TITLES.has(tokens[front]!.lower) || tokens[front]!.kind === 'mark')) front++;
  let frontEnd = title;
  while (
    frontEnd > front &&
    (TITLES.has(tokens[frontEnd - 1]!.lower) || tokens[frontEnd - 1]!.kind === 'mark')
  )
    frontEnd--;
  let country = countryIn(reading, run.first, title);
  if (frontEnd > front) pieces.push(...plainPieces(reading, front, frontEnd, piece));
  let from = title + 1;
  while (
    from < run.next &&
    (TITLES.has(tokens[from]!.lower) || tokens[from]!.text === '.' || tokens[from]!.text === '-')
  )
    from++;
  if (tokens[from]?.lower === 'of' || tokens[from]?.lower === 'for') {
    from++;
    if (tokens[from]?.lower === 'the') from++;
    const place = placeEnd(reading, from, run.next);
    if (place > from) {
      country = textBetween(reading, from, place).toLowerCase();
      pieces.push(piece(from, place, 'place'));
      from = place;
    } else {
      // Secretary of State John Kerry: the word behind "of" is the office's.
      const inner = from + 1;
      if (inner >= run.next || !OFFICES.has(tokens[from]!.lower)) {
        if (!OFFICES.has(tokens[from]?.lower ?? ''))
          pieces.push(...plainPieces(reading, from, run.next, piece));
        return pieces;
      }
      from = inner;
    }
    while (
      from < run.next &&
      (TITLES.has(tokens[from]!.lower) || tokens[from]!.kind === 'mark' || tokens[from]!.lower === 'for')
    )
      from++;
  }
  // Senator Tammy Baldwin of Wisconsin: the name ends before "of".
  let end = from;
  while (end < run.next && tokens[end]!.lower !== 'of') end++;
  if (from < end) pieces.push(piece(from, end, 'person', office, country));
  if (end > from && end + 1 < run.next)
    pieces.push(
      ...plainPieces(reading, tokens[end + 1]!.lower === 'the' ? end + 2 : end + 1, run.next, piece),
    );
  return pieces;
}

const OFFICES = new Set([
  'state',
  'defense',
  'defence',
  'commerce',
  'labor',
  'education',
  'energy',
  'homeland',
  'health',
  'treasury',
  'agriculture',
  'transportation',
  'veterans',
  'staff',
  'police',
  'operations',
]);

type MakePiece = (
  first: number,
  next: number,
  type: Piece['type'],
  title?: string,
  country?: string,
) => Piece;

/** A run without titles: demonyms before a person and places before a person behind "of" are cut off. */
function plainPieces(reading: Reading, first: number, next: number, piece: MakePiece): Piece[] {
  const { tokens } = reading;
  let from = first;
  while (from < next && tokens[from]!.kind === 'mark') from++;
  if (from >= next) return [];
  // "The Trump" is no name, "The Hill" may be.
  if (tokens[from]!.lower === 'the' && next - from > 1 && typeOf(reading, from, next) !== 'organisation')
    from++;
  const lastWord = tokens[next - 1]!.lower;
  const place = placeEnd(reading, from, next);
  if (place === next) return [piece(from, next, 'place')];
  if (
    DEMONYMS.has(tokens[from]!.lower) &&
    !isOrgWord(lastWord, true) &&
    !GEO_WORDS.has(lastWord) &&
    !isKnownOrganisation(reading, from, next)
  ) {
    let rest = from;
    while (rest < next && (DEMONYMS.has(tokens[rest]!.lower) || tokens[rest]!.text === '-')) rest++;
    if (rest >= next) return [];
    const country = DEMONYMS.get(tokens[from]!.lower)!;
    const glued = tokens[rest]!.glued;
    return glued
      ? []
      : plainPieces(reading, rest, next, (a, b, type, title, land) =>
          piece(a, b, type, title, land || country),
        );
  }
  // Iowa Democrats, US Senate: a place before party members or a body.
  if (place > from && place < next && allDemonyms(reading, place, next)) return [piece(from, place, 'place')];
  // Ambassador to Libya J. Christopher Stevens.
  if (
    place > from &&
    next - place >= 2 &&
    (isPersonal(tokens[place]!.lower) || tokens[place]!.text.length === 1)
  )
    return [piece(from, place, 'place'), piece(place, next, 'person')];
  const person = personBehind(reading, from, next);
  if (person) return [piece(from, person, typeOf(reading, from, person)), piece(person, next, 'person')];
  const glue = gluedPlace(reading, from, next);
  if (glue)
    return [piece(from, glue, typeOf(reading, from, glue)), ...plainPieces(reading, glue, next, piece)];
  return [piece(from, next, typeOf(reading, from, next))];
}

function allDemonyms(reading: Reading, first: number, next: number): boolean {
  for (let at = first; at < next; at++) if (!DEMONYMS.has(reading.tokens[at]!.lower)) return false;
  return true;
}

/** `House Judiciary Committee Jerry Nadler`: where a given name follows a word for a body, else 0. */
function personBehind(reading: Reading, first: number, next: number): number {
  for (let at = first + 1; at < next - 1; at++)
    if (
      isPersonal(reading.tokens[at]!.lower) &&
      isOrgWord(reading.tokens[at - 1]!.lower, true) &&
      !isOrgWord(reading.tokens[next - 1]!.lower, true)
    )
      return at;
  return 0;
}

/** `… Republic of China Xi Jinping`: where a country behind "of" ends and more words follow, else 0. */
function gluedPlace(reading: Reading, first: number, next: number): number {
  for (let at = first + 1; at < next - 1; at++) {
    if (reading.tokens[at]!.lower !== 'of') continue;
    const from = reading.tokens[at + 1]!.lower === 'the' ? at + 2 : at + 1;
    const end = placeEnd(reading, from, next);
    if (
      end > from &&
      end < next &&
      !isOrgWord(reading.tokens[end]!.lower, true) &&
      reading.tokens[end]!.kind === 'word' &&
      isCapital(reading.tokens[end]!.text)
    )
      return end;
  }
  return 0;
}

/** The longest place of the lists that starts at `first`; `first` itself when there is none. */
function placeEnd(reading: Reading, first: number, next: number): number {
  for (let end = Math.min(next, first + 5); end > first; end--)
    if (isPlace(textBetween(reading, first, end).toLowerCase())) return end;
  return first;
}

function isKnownOrganisation(reading: Reading, first: number, next: number): boolean {
  const name = textBetween(reading, first, next).toLowerCase();
  return ORGANISATIONS.has(name) || LONG_ORGANISATIONS.has(name.replaceAll(' ', '-'));
}

/** The type that the words themselves tell; null when they are silent. */
function typeOf(reading: Reading, first: number, next: number): Piece['type'] {
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

function isPersonal(word: string): boolean {
  return MALE.has(word) || FEMALE.has(word);
}

function isOrgWord(word: string, weak: boolean): boolean {
  return ORG_WORDS.has(word) && (weak || !WEAK_ORG_WORDS.has(word));
}

/** The last strong title with a name behind it or at the run's end, else -1. */
function lastTitle(reading: Reading, run: Run): number {
  for (let at = run.next - 1; at >= run.first; at--) {
    const { lower } = reading.tokens[at]!;
    if (!STRONG_TITLES.has(lower)) continue;
    // A given name that is also a title's word ("King", "Major") in last place of a longer run is a surname.
    if (at === run.next - 1 && at > run.first && isPersonal(reading.tokens[at - 1]!.lower)) continue;
    return at;
  }
  return -1;
}

function countryIn(reading: Reading, first: number, next: number): string {
  for (let at = first; at < next; at++) {
    const { lower } = reading.tokens[at]!;
    const country = DEMONYMS.get(lower);
    if (country) return country;
    if (isPlace(lower)) return lower;
  }
  return '';
}

export function textBetween(reading: Reading, first: number, next: number): string {
  return reading.text.slice(reading.tokens[first]!.start, reading.tokens[next - 1]!.end);
}

export function speaks(word: string): boolean {
  return SAID.has(word);
}
