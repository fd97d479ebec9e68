import { phrasesOf } from '../annotate/by-table/phrases';
import type { Language } from '../annotate/language';
import type { Span } from '../article';
import type { Annotation, NameMention, Quote } from '../fact';
import { onceFor } from '../once-for';
import { hasDemonstrative, leansBackByTable, namesSomething } from './anchored-by-table';
import { isBalanced, type Standing } from './self-contained';
import { FREE, isToldBefore } from './told-by-table';

interface Rules {
  readonly start: RegExp;
  readonly anchor: RegExp;
  readonly back: RegExp;
  /** A verb of saying right before its quote: somebody said so, and the sentence before tells who. */
  readonly sayer: RegExp;
  /** `وأوضح المهندس …`: where the verb comes first, its subject behind it may be named. */
  readonly namedSayer: RegExp;
  readonly noun: RegExp;
  readonly free: RegExp;
  readonly pronoun: RegExp;
  readonly self: RegExp;
  readonly verb: RegExp;
  readonly boilerplate: RegExp;
}

/** So many words (or, without blanks, signs) must stand before a pronoun that is explained in its sentence. */
const WORDS_BEFORE = 4;
const SIGNS_BEFORE = 8;
const STOP = /[.!…۔]["”“’»)\]]*$/u;
/** Behind Latin letters a point ends an abbreviation, not a sentence. */
const IDEOGRAPHIC_STOP = /[。！!][”“’」』）)"]*$/u;
/** The opening of a quote. UTF-16 units. */
const OPENING = 30;
/** So many parts between commas, none longer than so many words, are a list. */
const LIST_PARTS = 5;
const LIST_WORDS = 5;
/** UTF-16 units. */
const LONGER_THAN_HEADLINES = 110;

/**
 * Whether a sentence of a language with a table can be read without its neighbours: it starts with nothing that points
 * back, no pronoun of it comes before what it may stand for, it has a finite verb, an end and paired marks, speaks not
 * for its writer, and if it is all quote says whose.
 */
export function standsByTable(
  text: string,
  span: Span,
  parts: Pick<Annotation, 'quotes' | 'names' | 'dates' | 'quantities'>,
  table: Language,
  isLead: boolean,
): Standing {
  const rules = rulesOf(table);
  const printed = text.slice(span.start, span.end);
  const no: Standing = { span, isAlone: false };
  const bare = printed.replace(/^["„«“”'‘「『(（\s]+/u, '');
  if (/^\p{Ll}/u.test(bare) || /^[-–—•*·►▶■●,:;.…]/u.test(printed)) return no;
  if (rules.sayer.test(bare) || rules.back.test(bare)) return no;
  if ((rules.start.test(bare) && !rules.namedSayer.test(bare)) || rules.boilerplate.test(printed)) return no;
  if (/(?:[?:,;？：，、؟…]|\.\.)["”»]?$/u.test(printed) || isList(printed)) return no;
  const hasStop = (table.unspaced ? IDEOGRAPHIC_STOP : STOP).test(printed.slice(-5));
  // Arabic papers leave a paragraph's last stop out: what is longer than a headline is a sentence.
  if (!isLead && !hasStop && !(table.prefixes && printed.length > LONGER_THAN_HEADLINES)) return no;
  if (!isBalanced(text, span)) return no;
  const outside = withoutQuotes(printed);
  if (rules.self.test(outside) || !rules.verb.test(outside)) return no;
  if (pointsBack(bare, rules, table)) return no;
  const pronoun = rules.pronoun.exec(outside);
  if (pronoun && !isExplained(outside.slice(0, pronoun.index), table)) return no;
  if (isBareQuote(span, parts.quotes, outside) || leansBackByTable(outside, table)) return no;
  // A quote that is most of the fact must not open by pointing back either.
  const opening = isMostlyQuote(printed, outside) ? printed.slice(0, OPENING) : '';
  if (hasDemonstrative(opening, table) || rules.pronoun.test(opening)) return no;
  if (isToldBefore(outside, firstNameIn(outside, span, parts.names, table), table)) return no;
  return { span, isAlone: true, isVague: !namesSomething(outside, span, parts, table) };
}

/** Is the line a credit, a call to the reader or a link, in the table's language? */
const rulesOf = onceFor((table: Language): Rules => {
  const [from, to] = table.unspaced ? ['', ''] : ['(?<![\\p{L}])', '(?![\\p{L}])'];
  const any = (list: string): string => phrasesOf(list).source;
  const definite = table.definite === '' ? '' : `(?:${any(table.definite)})\\s*`;
  return {
    start: new RegExp(`^(?:${any(table.starts)})${to}`, 'iu'),
    anchor: new RegExp(table.anchorPattern ?? '(?!)', 'u'),
    back: new RegExp(table.backPattern ? `^(?:${table.backPattern})` : '(?!)', 'iu'),
    sayer: new RegExp(`^(?:${any(table.said)})${to}\\s*[:：]?\\s*["“«„「]`, 'iu'),
    namedSayer: new RegExp(
      table.prefixes && table.anchorPattern
        ? `^(?:${any(table.said)})${to}\\s+(?:${table.anchorPattern})`
        : '(?!)',
      'u',
    ),
    noun: new RegExp(`^${definite}(?:${any(table.nouns)})${to}\\s*`, 'iu'),
    free: new RegExp(`^(?:${any(`${table.of} ${FREE}`)})(?![\\p{L}])`, 'iu'),
    pronoun: new RegExp(`${from}(?:${any(table.pronouns)})${to}`, 'iu'),
    self: new RegExp(`${from}(?:${any(table.self)})${to}`, 'iu'),
    verb: new RegExp(
      table.unspaced ? table.verbPattern : `(?<![\\p{L}])(?:${table.verbPattern})(?![\\p{L}])`,
      'u',
    ),
    boilerplate: new RegExp(table.boilerplatePattern, 'iu'),
  };
});

/** `Das Unternehmen teilte mit`: a noun that names again, with nothing beside it that tells which. */
function pointsBack(bare: string, { noun, free }: Rules, table: Language): boolean {
  const head = noun.exec(bare);
  if (!head) return false;
  const rest = bare.slice(head[0].length);
  if (free.test(rest)) return false;
  if (table.prefixes) return !rest.startsWith('ال');
  if (table.unspaced) return true;
  return !/^[«"“„]?\p{Lu}/u.test(rest);
}

function isExplained(before: string, table: Language): boolean {
  return table.unspaced ? before.length >= SIGNS_BEFORE : before.split(/\s+/).length > WORDS_BEFORE;
}

/** Blanks in place of quotes, so that places in the sentence stay. */
function withoutQuotes(text: string): string {
  return text.replace(/["“„«][^"“”„«»]*["”“»]|「[^「」]*」/gu, (quote) => ' '.repeat(quote.length));
}

/** Where somebody or something is named first outside of the quotes; infinite where nowhere. */
function firstNameIn(outside: string, span: Span, names: readonly NameMention[], table: Language): number {
  const starts = names
    .map(({ span: { start } }) => start - span.start)
    .filter((start) => start >= 0 && /\S/u.test(outside[start] ?? ' '));
  const anchor = outside.search(rulesOf(table).anchor);
  return Math.min(...starts, anchor < 0 ? Number.POSITIVE_INFINITY : anchor);
}

/** `دينا فؤاد ، محمد عز ، أشرف زكي`: names or things one after the other. */
function isList(printed: string): boolean {
  const parts = printed.split(/[,،、;；]/u);
  const longest = Math.max(...parts.map((part) => part.trim().split(/\s+/).length));
  return parts.length > LIST_PARTS && longest <= LIST_WORDS && /\s/.test(printed);
}

const isMostlyQuote = (printed: string, outside: string): boolean =>
  outside.replace(/\s{2,}/g, ' ').length < 0.6 * printed.length;

/** All quote and nobody named who says it. */
function isBareQuote(span: Span, quotes: readonly Quote[], outside: string): boolean {
  return (
    quotes.some(
      (quote) =>
        quote.speakerText === undefined && quote.span.end - quote.span.start > 0.7 * (span.end - span.start),
    ) || !/\p{L}{2}/u.test(outside)
  );
}
