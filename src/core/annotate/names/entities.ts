import type { NameMention } from '../../fact';
import type { Reading } from '../../text/reading';
import { isCapital } from '../../text/tokens';
import { isAcronym, textBetween } from './kinds';
import { FEMALE, GEO_WORDS, MALE, SAID } from './lexicon';
import { type Entry, linksOf, typesOf } from './links';
import { isCommonAcronym, isDateline, isPeople, voteByNeighbours } from './neighbours';
import type { Piece } from './pieces';
import { isPlace } from './places';
import type { Spelling } from './spelling';

/** A person as the text tells of him or her: `titles` and `countries` of the offices named, `sex` when a word tells. */
export interface Person {
  readonly name: string;
  readonly titles: Set<string>;
  readonly countries: Set<string>;
  sex: 'm' | 'f' | '';
}

export interface Entities {
  readonly people: ReadonlyMap<string, Person>;
}

/** Gives each piece its type and canonical name; a one-word piece that only starts a sentence needs a second reason. */
export function entitiesOf(
  reading: Reading,
  found: readonly Piece[],
  headlines: readonly number[],
  spelling: Spelling,
): { names: NameMention[]; entities: Entities } {
  const pieces = found.filter((piece) => !isGlued(reading, piece, spelling));
  const entries = new Map<string, Entry>();
  for (const piece of pieces) vote(reading, entries, piece);
  const links = linksOf(entries);
  const types = typesOf(entries, links, spelling);
  const people = new Map<string, Person>();
  const names: NameMention[] = [];
  for (const piece of pieces) {
    const name = cleaned(textBetween(reading, piece.first, piece.next));
    const entry = entries.get(name)!;
    const type = types.get(name)!;
    // X-ray, T-shirt.
    if (name.length === 1 || isPeople(name.toLowerCase())) continue;
    if (isCommonAcronym(name) && !links.has(name)) continue;
    if (
      piece.initial &&
      piece.next - piece.first === 1 &&
      isDoubtful(reading, piece, entry, type, links, spelling)
    )
      continue;
    const entity = links.get(name) ?? name;
    if (type === 'person') describe(people, entity, name, piece);
    names.push(mentionAt(reading, piece.first, piece.next, name, entity, type));
  }
  const known = new Map([...types].map(([name, type]) => [name, { entity: links.get(name) ?? name, type }]));
  for (const index of headlines) names.push(...namesInHeadline(reading, index, known));
  names.sort((a, b) => a.span.start - b.span.start);
  return { names, entities: { people } };
}

/** `Donald John TrumpGOP`: a name and the next line's first word, run together by who copied the page. */
function isGlued({ tokens }: Reading, { first, next }: Piece, { capital }: Spelling): boolean {
  const hump = next - first > 1 ? /^(\p{Lu}\p{Ll}{2,})\p{Lu}/u.exec(tokens[next - 1]!.text) : null;
  return hump !== null && capital.has(hump[1]!.toLowerCase());
}

function vote(reading: Reading, entries: Map<string, Entry>, piece: Piece): void {
  const name = cleaned(textBetween(reading, piece.first, piece.next));
  let entry = entries.get(name);
  if (!entry) {
    const words = name.split(/[\s]+/);
    const other = isHeading(words) ? Number.POSITIVE_INFINITY : 0;
    entry = {
      name,
      words,
      votes: { person: 0, organisation: 0, place: 0, other },
      mentions: 0,
      inner: 0,
    };
    entries.set(name, entry);
  }
  entry.mentions++;
  if (!piece.initial) entry.inner++;
  if (piece.type) entry.votes[piece.type] += piece.title ? 4 : 3;
  voteByNeighbours(reading, piece, entry.votes);
  if (entry.words.length > 1 && JUNIOR.test(name)) entry.votes.person += 3;
  if (piece.type === 'place' || piece.type === 'organisation') return;
  const before = reading.tokens[piece.first - 1]?.lower ?? '';
  const behind = reading.tokens[piece.next]?.lower ?? '';
  const second = reading.tokens[piece.next + 1]?.lower ?? '';
  if (
    SAID.has(behind) ||
    SAID.has(before) ||
    behind === 'who' ||
    (behind === ',' && (second === 'who' || second === 'whose'))
  )
    entry.votes.person += 1.5;
  if (
    behind === ',' &&
    reading.tokens[piece.next + 1]?.kind === 'number' &&
    reading.tokens[piece.next + 2]?.text === ','
  )
    entry.votes.person += 2;
  if (PLACE_LEADS.has(before)) entry.votes.place += before === 'in' ? 1.2 : 0.6;
  // "the Parnas evidence" tells nothing, "the Pentagon said" does.
  if (before === 'the' && !isPlainWord(reading, piece.next)) {
    entry.votes.organisation += entry.words.length === 1 ? 0.8 : 0.4;
    entry.votes.person -= 1.5;
  }
  if (GEO_WORDS.has(behind) && before === 'the') entry.votes.place += 2;
  if (entry.words.length === 1 && (behind === "'s" || isPersonVerb(behind))) entry.votes.person += 0.6;
  if (behind === '(' && isAcronym(reading.tokens[piece.next + 1]?.text ?? '')) entry.votes.organisation += 2;
  if (behind === ',' && isPlace(second) && entry.words.length < 3) entry.votes.place += 1.5;
}

/** `Lee Makes Her Move`, `WATCHED Boston`: headings, labels and credits are nobody's name. */
function isHeading(words: readonly string[]): boolean {
  if (words.slice(1).some((word) => /^(?:his|her|its|our|their|your|how|why|what|when|where)$/i.test(word)))
    return true;
  if (/^(?:courtesy|credit|photo)$/i.test(words[0]!)) return true;
  return words.length > 1 && /^[A-Z]{4,}ED$/.test(words[0]!) && !/^[A-Z]+$/.test(words[1]!);
}

/** A small word that is no verb of saying: the name before it only describes it. */
function isPlainWord(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  return (
    token?.kind === 'word' &&
    token.text === token.lower &&
    token.lower !== "'s" &&
    !SAID.has(token.lower) &&
    !isPersonVerb(token.lower)
  );
}

function isPersonVerb(word: string): boolean {
  return (
    /^(?:is|was|has|had|will|would|did|does|and|also|himself|herself)$/.test(word) ||
    (word.length > 4 && word.endsWith('ed'))
  );
}

const PLACE_LEADS = new Set(['in', 'at', 'near', 'from', 'to', 'outside', 'across', 'around']);

/** A single word at a sentence's start stays a name when the text or the lists know it, or when it speaks or owns. */
function isDoubtful(
  reading: Reading,
  piece: Piece,
  entry: Entry,
  type: NameMention['type'],
  links: ReadonlyMap<string, string>,
  spelling: Spelling,
): boolean {
  const token = reading.tokens[piece.first]!;
  if (isDateline(reading, piece)) return false;
  if (entry.inner > 0 || links.has(entry.name) || spelling.capital.has(token.lower)) return false;
  if (type === 'place' && isPlace(token.lower)) return false;
  if (entry.votes.organisation >= 3 || isAcronym(token.text)) return false;
  if (MALE.has(token.lower) || FEMALE.has(token.lower)) return false;
  const behind = reading.tokens[piece.next]?.lower ?? '';
  if (SAID.has(behind) && !token.lower.endsWith('s')) return false;
  return behind !== "'s" || spelling.small.has(token.lower);
}

function describe(people: Map<string, Person>, entity: string, name: string, piece: Piece): void {
  let person = people.get(entity);
  if (!person) {
    person = { name: entity, titles: new Set(), countries: new Set(), sex: '' };
    people.set(entity, person);
  }
  if (piece.title) person.titles.add(piece.title);
  if (piece.country) person.countries.add(piece.country);
  if (person.sex) return;
  const given = name.split(' ')[0]!.toLowerCase();
  if (MEN.has(piece.title) || MALE.has(given) || JUNIOR.test(name)) person.sex = 'm';
  else if (WOMEN.has(piece.title) || FEMALE.has(given)) person.sex = 'f';
}

/** `Donald Trump Jr.` */
const JUNIOR = /\s(?:Jr|Sr)\.?$/;
const MEN = new Set([
  'mr',
  'sir',
  'lord',
  'king',
  'prince',
  'chairman',
  'congressman',
  'spokesman',
  'pope',
  'sheikh',
  'imam',
  'father',
]);
const WOMEN = new Set([
  'mrs',
  'ms',
  'dame',
  'lady',
  'queen',
  'princess',
  'chairwoman',
  'congresswoman',
  'spokeswoman',
  'sister',
]);

/** In a headline with all words in capitals, only names known from the text or the lists are told. */
function namesInHeadline(
  reading: Reading,
  index: number,
  known: ReadonlyMap<string, { entity: string; type: NameMention['type'] }>,
): NameMention[] {
  const sentence = reading.sentences[index]!;
  const names: NameMention[] = [];
  for (let at = sentence.first; at < sentence.last; ) {
    let next = at + 1;
    if (isCapital(reading.tokens[at]!.text))
      for (let end = Math.min(sentence.last, at + 5); end > at; end--) {
        const name = cleaned(textBetween(reading, at, end));
        const entry =
          known.get(name) ??
          (isPlace(name.toLowerCase()) ? { entity: name, type: 'place' as const } : undefined);
        if (!entry) continue;
        names.push(mentionAt(reading, at, end, name, entry.entity, entry.type));
        next = end;
        break;
      }
    at = next;
  }
  return names;
}

function mentionAt(
  reading: Reading,
  first: number,
  next: number,
  name: string,
  entity: string,
  type: NameMention['type'],
): NameMention {
  const via = type === 'person' && entity !== name && !name.includes(' ') ? 'surname' : 'name';
  return {
    span: { start: reading.tokens[first]!.start, end: reading.tokens[next - 1]!.end },
    name: textBetween(reading, first, next),
    entity,
    type,
    via,
  };
}

/** One spelling for typographic variants and line breaks inside a name. */
function cleaned(name: string): string {
  return name.replaceAll('’', "'").replace(/\s+/g, ' ');
}
