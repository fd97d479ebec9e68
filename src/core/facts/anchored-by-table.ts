import { countryPattern } from '../annotate/by-table/names';
import { phrasesOf } from '../annotate/by-table/phrases';
import type { Language } from '../annotate/language';
import type { Span } from '../article';
import type { Annotation, NameMention } from '../fact';
import { onceFor } from '../once-for';
import { hasVerb, isVerb } from './verb-by-table';

interface Rules {
  readonly demonstrative: RegExp;
  readonly link: RegExp;
  readonly article: RegExp;
  readonly unique: RegExp;
  readonly relative: RegExp;
  readonly anchor: RegExp;
  /** A word that opens a sentence and is no name. */
  readonly opener: RegExp;
}

/** A noun phrase that tells by itself what it is has more words before its verb. */
const LONGEST_SUBJECT = 3;

/**
 * Does a sentence of a language with a table say what it is about: it names somebody, a place, a body, a day or an amount
 * outside of its quotes? `outside` is the sentence without them, the parts are those of the span.
 */
export function namesSomething(
  outside: string,
  span: Span,
  { names, dates, quantities }: Pick<Annotation, 'names' | 'dates' | 'quantities'>,
  table: Language,
  lang: string,
): boolean {
  return (
    names.some((name) => standsIn(name, span)) ||
    rulesOf(table).anchor.test(outside) ||
    opensWithName(outside, table) ||
    // A day alone says not whose it is where nothing must be the subject.
    (!table.unspaced && dates.some(({ value }) => /^\d{4}/.test(value))) ||
    quantities.some(({ kind }) => kind === 'money' || kind === 'percent') ||
    // Where every noun has a capital, countries at the beginning are not told as names.
    (!!table.capitalNouns && outside.search(countryPattern({ lang, table })) >= 0)
  );
}

/** `Buttigieg ha dovuto …`, `Daniel Quintero comenzó …`: in a language with articles no bare noun of one comes first. */
export function opensWithName(outside: string, table: Language): boolean {
  if (table.definite === '' || table.capitalNouns) return false;
  const [, first = '', second = ''] = /^(\p{Lu}\p{Ll}+) (\p{L}+)/u.exec(outside) ?? [];
  return (
    first !== '' &&
    !/s$/u.test(first) &&
    !rulesOf(table).opener.test(first) &&
    (/^\p{Lu}/u.test(second) || isVerb(second, table))
  );
}

/**
 * Does it lean on the sentence before by a link, a demonstrative or a bare definite subject (`La fiesta terminó`)?
 * `firstName` tells where the first name starts, infinite where there is none.
 */
export function leansBackByTable(outside: string, firstName: number, table: Language): boolean {
  const rules = rulesOf(table);
  const link = rules.link.exec(outside);
  if (
    link &&
    !(PARTITIVE.test(link[0]) && isTold(outside.slice(0, link.index))) &&
    !isOfNamed(link, outside, table)
  )
    return true;
  return hasDemonstrative(outside, table) || hasBareSubject(outside, firstName, rules, table);
}

/** `169 человек, 167 из них`: those of whom the sentence has told already. */
const PARTITIVE =
  /^(?:из них|среди них|з них|серед них|d[ei] (?:ellos|ellas|loro)|entre (?:ellos|ellas|eles|elas)|tra loro|d['’]entre eux|parmi (?:eux|elles)|von ihnen|deles|delas)$/iu;

const isTold = (before: string): boolean => before.trim().split(/\s+/).length >= TOLD_WORDS;
const TOLD_WORDS = 4;

/** `esta medida`, `эти слова`: a demonstrative before a noun that is none of time. */
export function hasDemonstrative(text: string, table: Language): boolean {
  const hit = rulesOf(table).demonstrative.exec(text);
  if (!hit || isOfNamed(hit, text, table)) return false;
  // `120 млрд юаней, … эти средства` may point into its own sentence: the noun stands before it.
  const noun = text.slice(hit.index + hit[0].length - (table.unspaced ? 0 : 1));
  const stem = table.unspaced ? noun.slice(0, 2) : (/^\p{L}{1,5}/u.exec(noun)?.[0] ?? '');
  return stem.length < 2 || !text.slice(0, hit.index).toLowerCase().includes(stem.toLowerCase());
}

/** `洛杉矶市中心 … 该市最大的`: without blanks 该 points to what the sentence has named before. */
const isOfNamed = ({ 0: pointer, index }: RegExpExecArray, text: string, table: Language): boolean =>
  !!table.unspaced && /^[该該]/u.test(pointer) && rulesOf(table).anchor.test(text.slice(0, index));

const standsIn = ({ span: { start, end } }: NameMention, span: Span): boolean =>
  start >= span.start && end <= span.end;

/** `Das Duo schlug`, `La familia fue`: a definite noun, its verb behind it, and nothing between that tells which. */
function hasBareSubject(
  outside: string,
  firstName: number,
  { article, unique, relative }: Rules,
  table: Language,
): boolean {
  const head = article.exec(outside);
  if (!head) return false;
  const phrase = outside.slice(head[0].length).split(QUOTED_NAME, 1)[0]!;
  const words = phrase.split(/\s+/, LONGEST_SUBJECT + 1);
  let place = head[0].length;
  for (const [at, word] of words.entries()) {
    const isCapital = /^\p{Lu}/u.test(word);
    const isBeforeNoun = at === 0 && /^\p{Lu}/u.test(words[1] ?? '');
    // `Die Menschen, die …`, `Le condizioni che …`: a clause that tells which; German puts a comma before each.
    if (at > 0 && relative.test(word)) return !hasMainVerb(outside, table);
    if (table.capitalNouns && (NAMED_COMPOUND.test(word) || isDefined(words, at))) return false;
    // Behind an article stands a noun, though it sound like a verb; in German `die` may be a pronoun.
    if ((at > 0 || table.capitalNouns) && !isBeforeNoun && isVerbBehind(words[at - 1], word, table))
      return firstName >= place;
    // `El delantero colombiano, quien …`: the subject ends at a comma, and no name stands behind it.
    if (
      /^\p{L}[\p{L}-]*,$/u.test(word) &&
      (table.capitalNouns || !isCapital) &&
      !unique.test(word.slice(0, -1))
    )
      return (
        /^\p{Ll}/u.test(words[at + 1] ?? '') && !words.slice(0, at).some((other) => PREPOSITION.test(other))
      );
    if (!/^\p{L}[\p{L}-]*$/u.test(word) || unique.test(word)) return false;
    // Where nouns have capitals one of them is no name, two are.
    if (isCapital && !(table.capitalNouns && !/^\p{Lu}/u.test(words[at + 1] ?? ''))) return false;
    place += word.length + 1;
  }
  return false;
}

/** Has it a verb beside that of its relative clause (`Estación de bomberos en la ciudad que está al este.` has none)? */
export function hasOwnVerb(outside: string, table: Language): boolean {
  const at = outside.search(RELATIVE_INSIDE);
  return at < 0 || hasVerb(outside.slice(0, at), table) || hasMainVerb(outside, table);
}

/** `El espacio que ocupó el Dolce Vita.`: the only verb may be that of the clause. */
function hasMainVerb(outside: string, table: Language): boolean {
  if (table.capitalNouns) return true;
  const words = outside
    .slice(outside.search(RELATIVE_INSIDE) + 1)
    .split(/\s+/)
    .slice(1);
  const first = words.findIndex((word) => isVerb(word.replace(/,$/, ''), table));
  return first < 0 || first > NEAR_RELATIVE || hasVerb(words.slice(first + 1).join(' '), table);
}

/** `Die Sprechstunden finden …`: the plural of a verb looks like an adjective, but stands right behind the noun. */
const isVerbBehind = (noun: string | undefined, word: string, table: Language): boolean =>
  isVerb(word, table) ||
  (!!table.capitalNouns && /^\p{Lu}/u.test(noun ?? '') && hasVerb(`${noun} ${word}`, table));

/** Blanks that stand for a quote. */
const QUOTED_NAME = /\s{4,}/;
/** The clause's own verb stands so many words behind its pronoun; a later one is another's. */
const NEAR_RELATIVE = 1;
const RELATIVE_INSIDE = / (?:que|qui|che) /u;
/** `US-Kongress`, `EU`, `Corona-Krise`: a compound with an acronym, or of what all know. */
const NAMED_COMPOUND = /\p{Lu}{2}|^(?:Corona|Covid)/u;

/** `Die Tatsache, dass …`, `Der Mann, der …` of a language that parts each clause by a comma. */
const isDefined = (words: readonly string[], at: number): boolean =>
  /^\p{Lu}.*,$/u.test(words[at]!) &&
  /^(?:der|die|das|den|dem|dessen|deren|denen|dass|ob|welche[rsmn]?|wo)$/u.test(words[at + 1] ?? '');

/**
 * `días después de ser elegido`, `poco dopo la mezzanotte`, `la misma jugada que anotó`: what is compared with, or counted
 * from, stands behind.
 */
const COMPLEMENT =
  "(?!(?<=antes|después|après|avant|dopo|prima|lendemain|veille|depois|día|jour|giorno|dia)\\s+(?:de|del|du|des|que|di|che|do|da|le|la|les|il|lo|l['’]|un|une|una|son|sa|ses|aver|avoir|être|essere|mezzanotte|minuit)|(?<=mism[oa]s?|mêmes?|stess[oaie]|mesm[oa]s?)\\s+\\p{L}+\\s+(?:que|de|del|du|di|che|d[aeio]ll[aeo]|do|da)(?!\\p{L}))";

/** Words by which a noun phrase tells of what it is. */
const PREPOSITION = /^(?:de|del|des|du|di|dei|della|do|da|dos|das|der|von|vom|für|im|in|en|para|pour|per)$/iu;

const rulesOf = onceFor((table: Language): Rules => {
  const [from, to] = table.unspaced ? ['', ''] : ['(?<![\\p{L}])', '(?![\\p{L}])'];
  const any = (list: string): string => phrasesOf(list).source;
  const timed = `${table.units} ${table.weekdays} ${table.relative} ${table.months} ${table.demonstrated}`;
  return {
    demonstrative: new RegExp(
      table.unspaced
        ? `(?<![应應因彼如从從至就])(?:${any(table.demonstratives)})(?!${any(timed)})`
        : `${from}(?:${any(table.demonstratives)})\\s+(?!(?:${any(timed)})${to})\\p{L}`,
      'iu',
    ),
    link: new RegExp(`${from}(?:${any(table.links)})${to}${COMPLEMENT}`, 'iu'),
    article: new RegExp(
      table.definite === '' ? '(?!)' : `^[^\\p{L}]*(?:${any(table.definite)})(?:\\s+|(?<=['’]))`,
      'iu',
    ),
    // `El mes pasado, la asociación …`: a time is no subject.
    unique: new RegExp(`^(?:${any(table.unique)}|(?:${any(timed)}),?)$`, 'iu'),
    relative: new RegExp(`^(?:${any(table.relatives ?? '')})$`, 'iu'),
    opener: new RegExp(`^(?:${any(`${table.openers} ${table.starts} ${table.definite} ${timed}`)})$`, 'iu'),
    anchor: new RegExp(table.anchorPattern ?? '\\p{Lu}{2,}', 'u'),
  };
});
