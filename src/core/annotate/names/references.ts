import type { NameMention } from '../../fact';
import type { Reading, Sentence } from '../../text/reading';
import { isDoubleMark } from '../../text/sentences';
import type { Entities, Person } from './entities';
import { DEMONYMS, LEADERS, TITLES } from './lexicon';
import { isPlace } from './places';

const PRONOUNS = new Map<string, 'm' | 'f'>([
  ['he', 'm'],
  ['him', 'm'],
  ['his', 'm'],
  ['she', 'f'],
  ['her', 'f'],
  ['hers', 'f'],
]);
/** Sentences after which a person is no longer meant by a pronoun. */
const FADES_AFTER = 6;

/**
 * Roles ("the Chinese leader"), singular pronouns and "the leaders" with the people they stand for, in text order.
 * A pronoun means the first person named before it in its sentence, else the subject of the sentence before;
 * one that points to nobody is left out.
 */
export function referencesOf(
  reading: Reading,
  names: readonly NameMention[],
  entities: Entities,
): NameMention[] {
  const references: NameMention[] = [];
  const people = new Map(entities.people);
  let subject: Person | null = null;
  let other: Person | null = null;
  let pair: readonly string[] = [];
  let told = 0;
  let at = 0;
  reading.sentences.forEach((sentence, index) => {
    if (index - told > FADES_AFTER) subject = other = null;
    const here: Person[] = [];
    const byStart = new Map<number, NameMention>();
    while (at < names.length && names[at]!.span.start < sentence.end) {
      byStart.set(names[at]!.span.start, names[at]!);
      at++;
    }
    let main: Person | null = null;
    const called: string[] = [];
    let isQuoted = false;
    for (let token = sentence.first; token < sentence.last; token++) {
      const { start, lower, text } = reading.tokens[token]!;
      if (isDoubleMark(text.charCodeAt(0))) isQuoted = !isQuoted;
      const name = byStart.get(start);
      if (name) {
        // `(Joshua Roberts/Reuters)` is who took a picture.
        const isCredit = reading.text[name.span.end] === '/' || AGENCIES.test(name.entity);
        const person = name.type === 'person' && !isCredit ? people.get(name.entity) : undefined;
        if (person) {
          here.push(person);
          if (!called.includes(person.name)) called.push(person.name);
          // Whom a quote names is not who speaks it.
          if (!main && !isQuoted && !isOwner(reading, name)) main = person;
        }
        // The rest of the name is no pronoun: Liu He.
        while (token + 1 < sentence.last && reading.tokens[token + 1]!.start < name.span.end) token++;
        continue;
      }
      const sex = PRONOUNS.get(lower);
      if (sex) {
        // "Kelly showed him the door": whoever stands right before an object pronoun is not meant by it.
        const candidates =
          lower === 'him' ? here.slice(0, -1) : [here[0] ?? null, main, subject, other, here[1] ?? null];
        const person = pick(sex, candidates);
        if (person) {
          references.push(mention(reading, token, token + 1, person.name, 'pronoun'));
          if (!main && (lower === 'he' || lower === 'she')) main = person;
        }
        continue;
      }
      if (lower !== 'the') continue;
      const role = roleAt(reading, sentence, token);
      if (!role) continue;
      if (role.many) {
        const group = called.length > 1 ? called : pair;
        if (group.length === 2)
          references.push(mention(reading, token, role.next, group.join(' and '), 'role'));
        continue;
      }
      const person = holderOf(role, people, [subject, other, ...here]);
      if (!person) continue;
      references.push(mention(reading, token, role.next, person.name, 'role'));
      here.push(person);
      main ??= person;
    }
    // What one sentence names in passing keeps the subject of the sentence before as second choice.
    if (main) {
      if ((main as Person) !== subject) other = subject;
      subject = main;
      told = index;
    } else if (here.length) {
      other = here[0]!;
      told = index;
    }
    if (called.length === 1 && subject && (subject as Person).name !== called[0])
      called.unshift((subject as Person).name);
    if (called.length === 2) pair = called;
    else if (called.length > 2) pair = [];
  });
  return references;
}

/** `Getty Images Image` */
const AGENCIES = /\b(?:Getty|Images?|Photos?|Reuters|AFP)\b/;

/** The first candidate who may be meant: of the pronoun's sex, or of unknown sex, which the pronoun then tells. */
function pick(sex: 'm' | 'f', candidates: readonly (Person | null)[]): Person | null {
  for (const person of candidates) {
    if (!person || (person.sex !== sex && person.sex !== '')) continue;
    person.sex = sex;
    return person;
  }
  return null;
}

function isOwner(reading: Reading, name: NameMention): boolean {
  const mark = reading.text.charCodeAt(name.span.end);
  return (mark === 39 || mark === 0x2019) && reading.text[name.span.end + 1] === 's';
}

interface Role {
  readonly next: number;
  readonly title: string;
  readonly country: string;
  readonly many: boolean;
}

/** `the Chinese head of state`, `the leader`, `the senator`, `the two leaders` at a "the". */
function roleAt(reading: Reading, sentence: Sentence, the: number): Role | null {
  const word = (at: number): string => (at < sentence.last ? reading.tokens[at]!.lower : '');
  let at = the + 1;
  let country = '';
  if (word(at) === 'two' || word(at) === 'both') at++;
  for (let steps = 0; steps < 2; steps++) {
    const land = DEMONYMS.get(word(at)) ?? (isPlace(word(at)) ? word(at) : undefined);
    if (land === undefined) break;
    country = land || country;
    at++;
  }
  if (word(at) === 'leaders' || word(at) === 'presidents')
    return { next: at + 1, title: word(at), country, many: true };
  if (word(at) === 'head' && word(at + 1) === 'of' && /^(?:state|government)$/.test(word(at + 2)))
    return { next: at + 3, title: 'leader', country, many: false };
  if (word(at) === 'prime' && word(at + 1) === 'minister')
    return { next: at + 2, title: 'minister', country, many: false };
  const title = word(at);
  if (!TITLES.has(title) || ADJECTIVES.has(title)) return null;
  // Of a compound the text's titles keep the last word alone, which an attorney general has too.
  if (word(at + 1) === 'general' && title !== 'attorney') return null;
  let next = at + 1;
  while (next < sentence.last && TITLES.has(word(next)) && next < at + 3) next++;
  // "the president of Russia", "the chief of staff" and "the Senate leader Bob Dole" are no bare roles.
  if (/^(?:of|for|-)$/.test(word(next)) || /^[A-Z]/.test(reading.tokens[next]?.text ?? '')) return null;
  return { next, title: word(next - 1), country, many: false };
}

const ADJECTIVES = new Set(
  'former then late vice acting deputy assistant associate senior interim first foreign interior defense defence press chief democratic republican democrat general majority minority prime finance'.split(
    ' ',
  ),
);

/** The one person of the text who holds the office; with several, the one talked about last. */
function holderOf(
  role: Role,
  people: ReadonlyMap<string, Person>,
  recent: readonly (Person | null)[],
): Person | null {
  const leads = LEADERS.has(role.title);
  const holds = (person: Person): boolean => {
    if (role.country && !person.countries.has(role.country)) return false;
    if (person.titles.has(role.title)) return true;
    if (!leads || !role.country) return false;
    for (const title of person.titles) if (LEADERS.has(title) || title === 'minister') return true;
    return false;
  };
  const holders = [...people.values()].filter(holds);
  const near = recent.find((person) => person && holds(person)) ?? null;
  if (role.country) return near ?? holders[0] ?? null;
  // A bare "the president" is told only when the text has one, and a foreign one only while he is spoken of.
  if (holders.length !== 1) return null;
  return holders[0]!.countries.size === 0 ? holders[0]! : near;
}

function mention(
  reading: Reading,
  first: number,
  next: number,
  entity: string,
  via: 'role' | 'pronoun',
): NameMention {
  const span = { start: reading.tokens[first]!.start, end: reading.tokens[next - 1]!.end };
  return { span, name: reading.text.slice(span.start, span.end), entity, type: 'person', via };
}
