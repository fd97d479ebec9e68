import type { NameMention } from '../../fact';
import type { Reading } from '../../text/reading';
import { isCapital } from '../../text/tokens';
import { isKnownOrganisation, isOrgWord, isPersonal, textBetween, typeOf } from './kinds';
import { DEMONYMS, GEO_WORDS, STRONG_TITLES, THING_WORDS, TITLES } from './lexicon';
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
  if (
    title < 0 ||
    (isOrgWord(last, true) &&
      title < run.next - 1 &&
      !STRONG_TITLES.has(last) &&
      !isOfBody(reading, run, title))
  )
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

/** `Dr. Joneigh Khaldun of the Michigan Department of Health`: somebody of a body, not a body called after somebody. */
function isOfBody({ tokens }: Reading, { first, next }: Run, title: number): boolean {
  let name = title + 1;
  while (tokens[name]?.text === '.') name++;
  let of = name;
  while (of < next && tokens[of]!.lower !== 'of') of++;
  return title - first < 2 && of - name >= 2 && of < next && !isOrgWord(tokens[of - 1]!.lower, true);
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
    !(DEMONYMS.get(tokens[from]!.lower) === '' && THING_WORDS.has(lastWord)) &&
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
  // "US Chinook helicopter": an abbreviated country only describes what follows, unless that makes a body of it.
  if (
    place > from &&
    /^[A-Z.]+$/.test(textBetween(reading, from, place)) &&
    typeOf(reading, from, next) === null
  )
    return [piece(from, place, 'place'), ...plainPieces(reading, place, next, piece)];
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
