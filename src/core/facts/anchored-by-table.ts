import { phrasesOf } from '../annotate/by-table/phrases';
import type { Language } from '../annotate/language';
import type { Span } from '../article';
import type { Annotation, NameMention } from '../fact';
import { onceFor } from '../once-for';

interface Rules {
  readonly demonstrative: RegExp;
  readonly link: RegExp;
  readonly article: RegExp;
  readonly unique: RegExp;
  readonly verb: RegExp;
  readonly anchor: RegExp;
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
): boolean {
  return (
    names.some((name) => standsIn(name, span)) ||
    rulesOf(table).anchor.test(outside) ||
    dates.some(({ value }) => /^\d{4}/.test(value)) ||
    quantities.some(({ kind }) => kind === 'money' || kind === 'percent')
  );
}

/** Does it lean on the sentence before by a link, a demonstrative or a bare definite subject (`La fiesta terminó`)? */
export function leansBackByTable(outside: string, table: Language): boolean {
  const rules = rulesOf(table);
  return (
    rules.link.test(outside) || hasDemonstrative(outside, table) || hasBareSubject(outside, rules, table)
  );
}

/** `esta medida`, `эти слова`: a demonstrative before a noun that is none of time. */
export function hasDemonstrative(text: string, table: Language): boolean {
  const hit = rulesOf(table).demonstrative.exec(text);
  if (!hit) return false;
  // `120 млрд юаней, … эти средства` may point into its own sentence: the noun stands before it.
  const noun = text.slice(hit.index + hit[0].length - (table.unspaced ? 0 : 1));
  const stem = table.unspaced ? noun.slice(0, 2) : (/^\p{L}{1,5}/u.exec(noun)?.[0] ?? '');
  return stem.length < 2 || !text.slice(0, hit.index).toLowerCase().includes(stem.toLowerCase());
}

const standsIn = ({ span: { start, end } }: NameMention, span: Span): boolean =>
  start >= span.start && end <= span.end;

/** `Das Duo schlug`, `La familia fue`: a definite noun, its verb behind it, and nothing between that tells which. */
function hasBareSubject(outside: string, { article, unique, verb }: Rules, table: Language): boolean {
  const head = article.exec(outside);
  if (!head) return false;
  const words = outside.slice(head[0].length).split(/\s+/, LONGEST_SUBJECT + 1);
  for (const [at, word] of words.entries()) {
    const isCapital = /^\p{Lu}/u.test(word);
    const isBeforeNoun = at === 0 && /^\p{Lu}/u.test(words[1] ?? '');
    // Behind an article stands a noun, though it sound like a verb; in German `die` may be a pronoun.
    if ((at > 0 || table.capitalNouns) && verb.test(word) && !isBeforeNoun) return true;
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
  }
  return false;
}

/** Words by which a noun phrase tells of what it is. */
const PREPOSITION = /^(?:de|del|des|du|di|dei|della|do|da|dos|das|der|von|vom|für|im|in|en|para|pour|per)$/iu;

const rulesOf = onceFor((table: Language): Rules => {
  const [from, to] = table.unspaced ? ['', ''] : ['(?<![\\p{L}])', '(?![\\p{L}])'];
  const any = (list: string): string => phrasesOf(list).source;
  const timed = `${table.units} ${table.weekdays} ${table.relative} ${table.months} ${table.demonstrated}`;
  return {
    demonstrative: new RegExp(
      table.unspaced
        ? `(?:${any(table.demonstratives)})(?!${any(timed)})`
        : `${from}(?:${any(table.demonstratives)})\\s+(?!(?:${any(timed)})${to})\\p{L}`,
      'iu',
    ),
    link: new RegExp(`${from}(?:${any(table.links)})${to}`, 'iu'),
    article: new RegExp(
      table.definite === '' ? '(?!)' : `^[^\\p{L}]*(?:${any(table.definite)})(?:\\s+|(?<=['’]))`,
      'iu',
    ),
    unique: new RegExp(`^(?:${any(table.unique)})$`, 'iu'),
    verb: new RegExp(table.unspaced ? '(?!)' : `^(?:${table.verbPattern})$`, 'u'),
    anchor: new RegExp(table.anchorPattern ?? '\\p{Lu}{2,}', 'u'),
  };
});
