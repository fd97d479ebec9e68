import { phrasesOf } from '../annotate/by-table/phrases';
import type { Language } from '../annotate/language';
import type { Span } from '../article';
import type { Annotation, NameMention, Quote } from '../fact';
import { onceFor } from '../once-for';
import { stopWordsOf } from '../text/language';
import { foldWord } from '../text/words';
import {
  hasDemonstrative,
  hasOwnVerb,
  leansBackByTable,
  namesSomething,
  opensWithName,
} from './anchored-by-table';
import { runsTogether } from './run-together-by-table';
import { isBalanced, type Standing } from './self-contained';
import { FREE, INDEFINITE, isToldBefore } from './told-by-table';
import { hasVerb, isVerb } from './verb-by-table';

interface Rules {
  readonly start: RegExp;
  readonly anchor: RegExp;
  readonly back: RegExp;
  /** A verb of saying right before its quote: somebody said so, and the sentence before tells who. */
  readonly sayer: RegExp;
  /** `وأوضح المهندس …`: where the verb comes first, its subject behind it may be named. */
  readonly namedSayer: RegExp;
  readonly saidFirst: RegExp;
  readonly noun: RegExp;
  readonly bareArticle: RegExp;
  readonly free: RegExp;
  /** An article and a noun alone. */
  readonly bareSpeaker: RegExp;
  readonly unique: RegExp;
  readonly pronoun: RegExp;
  /** Of one thing: `des` and `unos` are of several. */
  readonly single: RegExp;
  /** `…, añadió.`: where the verb needs no subject, nobody knows who said so. */
  readonly unsaid: RegExp;
  /** What a sentence that stands by itself may begin with though its first word points back elsewhere. */
  readonly standing: RegExp;
  readonly self: RegExp;
  readonly subject: RegExp;
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
/** So many words of a subject are looked through for a name. */
const LONGEST_APPOSITION = 12;
/** UTF-16 units; where no blanks part words, each sign is more. */
const LONGER_THAN_HEADLINES = 110;
const SIGNS_OF_SENTENCES = 40;

/**
 * Whether a sentence of a language with a table can be read without its neighbours: it starts with nothing that points
 * back, no pronoun of it comes before what it may stand for, it has a finite verb, an end and paired marks, speaks not
 * for its writer, and if it is all quote says whose.
 */
export function standsByTable(
  text: string,
  span: Span,
  parts: Pick<Annotation, 'quotes' | 'names' | 'dates' | 'quantities'>,
  { table, lang }: { readonly table: Language; readonly lang: string },
  isLead: boolean,
): Standing {
  const rules = rulesOf(table);
  const printed = text.slice(span.start, span.end);
  const no: Standing = { span, isAlone: false };
  const bare = printed.replace(/^["„«“”'‘「『(（\s]+/u, '');
  if (/^\p{Ll}/u.test(bare) || /^[-–—•*·►▶■●,:;.…]/u.test(printed)) return no;
  if (rules.sayer.test(bare) || rules.back.test(bare)) return no;
  if (rules.start.test(bare) && !rules.namedSayer.test(bare) && !rules.standing.test(bare)) return no;
  if (rules.boilerplate.test(printed) || rules.unsaid.test(printed)) return no;
  if (/(?:[?:,;？：，、؟…]|[.:]\s?\.)["”»]?$/u.test(printed) || isList(printed)) return no;
  const hasStop = (table.unspaced ? IDEOGRAPHIC_STOP : STOP).test(printed.slice(-5));
  // Arabic papers leave a paragraph's last stop out: what is longer than a headline is a sentence.
  const isLong = printed.length > (table.unspaced ? SIGNS_OF_SENTENCES : LONGER_THAN_HEADLINES);
  const isStopless = isLong && (!!table.prefixes || isTextsEnd(text, span, parts, lang));
  if (!isLead && !hasStop && !isStopless) return no;
  if (!isBalanced(text, span)) return no;
  const outside = withoutQuotes(printed);
  if (rules.self.test(outside) || runsTogether(printed, table)) return no;
  // `„…“, so Christl`, `"…", según Rey`: what somebody is named to have said needs no verb of its own.
  const said = parts.quotes.some(({ speakerText }) => speakerText !== undefined) ? printed : outside;
  if (!hasVerb(said, table) || !hasOwnVerb(said, table)) return no;
  if (table.capitalNouns && POLITE.test(outside)) return no;
  if (!rules.subject.test(outside)) return no;
  if (pointsBack(bare, rules, table)) return no;
  if (isSaidByKnown(parts, rules)) return no;
  // The article of a sentence between blank lines may pass for a name.
  const names = parts.names.filter(({ name }) => !rules.bareArticle.test(name));
  const firstName = firstNameIn(outside, span, names, table);
  const pronoun = rules.pronoun.exec(outside);
  if (pronoun && !isExplained(outside, pronoun, firstName, rules, table)) return no;
  if (isBareQuote(span, parts.quotes, outside) || leansBackByTable(outside, firstName, table)) return no;
  // A quote that is most of the fact must not open by pointing back either.
  const opening = isMostlyQuote(printed, outside) ? printed.slice(0, OPENING) : '';
  if (hasDemonstrative(opening, table) || rules.pronoun.test(opening)) return no;
  if (isToldBefore(outside, firstName, table)) return no;
  return { span, isAlone: true, isVague: !namesSomething(outside, span, { ...parts, names }, table, lang) };
}

/**
 * The last sentence of a text may have lost its stop. What was cut off ends in a small word, credits and addresses hold
 * signs, and what tells no figure or day is likelier a site's own line.
 */
function isTextsEnd(
  text: string,
  { start, end }: Span,
  { quantities, dates }: Pick<Annotation, 'quantities' | 'dates'>,
  lang: string,
): boolean {
  if (/\S/u.test(text.slice(end)) || quantities.length + dates.length === 0) return false;
  const printed = text.slice(start, end);
  const last = printed.split(/[^\p{L}\p{N}]/u).at(-1)!;
  return last !== '' && !stopWordsOf(lang).has(foldWord(last)) && !NO_SENTENCE.test(printed);
}

const NO_SENTENCE = /[@|/©•·#*…]|\.\.|\p{L}\.\p{Ll}{2,3}(?!\p{L})/u;

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
    saidFirst: new RegExp(table.prefixes ? `^(?:${any(table.said)})\\s+` : '(?!)', 'u'),
    noun: new RegExp(`^${definite}(?:${any(table.nouns)})${to}\\s*`, 'iu'),
    bareArticle: new RegExp(`^(?:${any(table.definite)}|${INDEFINITE})$`, 'iu'),
    free: new RegExp(`^(?:${any(`${table.of} ${FREE}`)})(?![\\p{L}])`, 'iu'),
    bareSpeaker: new RegExp(
      table.definite === '' ? '(?!)' : `^(?:${any(table.definite)})(?:\\s+|(?<=['’]))([\\p{L}-]+)$`,
      'iu',
    ),
    unique: new RegExp(`^(?:${any(table.unique)})$`, 'iu'),
    pronoun: new RegExp(`${from}(?:${any(table.pronouns)})${to}`, 'iu'),
    single: new RegExp(`${from}(?:${INDEFINITE.replace(/\|(?:des|unos|unas)/g, '')})${to}`, 'iu'),
    unsaid: new RegExp(
      table.isNullSubject
        ? `[,"”»]\\s*(?:${any(table.said)})\\s*[.!]?["”»]?$|["”»],?\\s*(?:${any(table.said)}),\\s`
        : '(?!)',
      'iu',
    ),
    standing: new RegExp(table.standingPattern ? `^(?:${table.standingPattern})` : '(?!)', 'iu'),
    // 我国 is the country of the paper.
    self: new RegExp(`${from}(?:${any(table.self)})${table.unspaced ? '(?![国國])' : to}`, 'iu'),
    subject: new RegExp(table.subjectPattern ?? '', 'u'),
    boilerplate: new RegExp(table.boilerplatePattern, 'iu'),
  };
});

/** `Das Unternehmen teilte mit`: a noun that names again, with nothing beside it that tells which. */
function pointsBack(bare: string, { noun, free, saidFirst }: Rules, table: Language): boolean {
  const said = saidFirst.exec(bare)?.[0].length ?? 0;
  const head = noun.exec(bare.slice(said));
  if (!head) return false;
  const rest = bare.slice(said + head[0].length);
  if (free.test(rest)) return false;
  // `وقالت الوزارة إن`: no name behind it.
  if (said > 0) return SAID_BEHIND.test(rest);
  if (table.prefixes) return !rest.startsWith('ال');
  if (table.unspaced) return true;
  return !/^[«"“„]?\p{Lu}/u.test(rest) && !(!table.capitalNouns && isNamedBeforeVerb(rest, table));
}

/** What somebody said begins so, or where. */
const SAID_BEHIND = /^(?:[:،,]|[إأا]ن(?:ه|ها|هم)?(?!\p{L})|(?:في|عن|على|خلال)(?!\p{L}))/u;

/** `El ministro presidente de la Suprema Corte, Arturo Zaldívar, afirmó`: a name before the verb. */
function isNamedBeforeVerb(rest: string, table: Language): boolean {
  for (const word of rest.split(/\s+/, LONGEST_APPOSITION)) {
    if (/^[«"“„(]?\p{Lu}/u.test(word)) return true;
    if (isVerb(/^\p{L}+/u.exec(word)?.[0] ?? '', table)) return false;
  }
  return false;
}

/** `„…“, so der Minister`, `"…", dijo el órgano`: who says so is named in a sentence before. */
function isSaidByKnown(
  { quotes, names }: Pick<Annotation, 'quotes' | 'names'>,
  { bareSpeaker, unique }: Rules,
): boolean {
  if (names.some(({ type }) => type === 'person')) return false;
  return quotes.some(({ speakerText = '' }) => {
    const noun = bareSpeaker.exec(speakerText)?.[1];
    return noun !== undefined && !unique.test(noun);
  });
}

/** `Mit dem Glück gewinnen Sie 20.000 Euro`: within a sentence the capital speaks to the reader. */
const POLITE = /\p{L},? (?:Sie|Ihnen|Ihr(?:e[mnrs]?)?)(?!\p{L})/u;

/** Enough words before a pronoun, and before one of a single person somebody whom it may be. */
function isExplained(
  outside: string,
  { 0: pronoun, index }: RegExpExecArray,
  firstName: number,
  { single }: Rules,
  table: Language,
): boolean {
  const before = outside.slice(0, index);
  if (table.unspaced) return before.replace(/\s/g, '').length >= SIGNS_BEFORE;
  if (before.split(/\s+/).length <= WORDS_BEFORE) return false;
  // `У понеділок, 1 грудня йому …`: neither somebody named nor a clause before it.
  if (table.happening && !hasVerb(before, table) && !/\p{L}[^\p{L}]+\p{Lu}/u.test(before)) return false;
  if (!ONE_PERSON.test(pronoun) || IMPERSONAL.test(outside.slice(index))) return true;
  // Where nouns have none, a capital within the sentence is a name's.
  const isNamed = !table.capitalNouns && /\p{L}[^\p{L}.!?]+\p{Lu}/u.test(before);
  // Within one clause `ihn` is somebody else than its subject.
  if (/^ih[mn]$/i.test(pronoun) && !before.includes(',')) return false;
  return isNamed || firstName < index || single.test(before);
}

/** Where a language has articles, so that somebody told of for the first time has another one. */
const ONE_PERSON = /^(?:er|ihm|ihn|il|elle|él|ella|egli|ele|ela)$/i;
/** `il y a`, `il faut`, `il est recommandé de`: it stands for nothing. */
const IMPERSONAL =
  /^il\s+(?:n['’]y|y|faut|fallait|faudra|s['’]agit|se\s+peut|ne\s+faut|est\s+\p{L}{3,}\s+(?:de|d['’]|que|qu['’]))/iu;

/** Blanks in place of quotes, so that places in the sentence stay. */
function withoutQuotes(text: string): string {
  return text.replace(/["“„«][^"“”„«»]*["”“»]|「[^「」]*」/gu, (quote) => ' '.repeat(quote.length));
}

/** Where somebody or something is named first outside of the quotes; infinite where nowhere. */
function firstNameIn(outside: string, span: Span, names: readonly NameMention[], table: Language): number {
  if (opensWithName(outside, table)) return 0;
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
