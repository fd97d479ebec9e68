import { annotateReading, readingIn } from '../annotate/annotate';
import { eventsIn } from '../annotate/events';
import { type Language, languageTable } from '../annotate/language';
import { SAID } from '../annotate/names/lexicon';
import { type Article, refOf, type Span, textOf } from '../article';
import type { Annotation, DateMention, Fact, Quantity, Quote } from '../fact';
import { languageOfArticle } from '../text/language';
import type { Reading, Sentence } from '../text/reading';
import { stemsOf } from '../text/stems';
import { type Candidate, chosenFrom } from './choose';
import { connectiveLength } from './connective-by-table';
import { joinedByQuotes } from './joined-quotes';
import { datelineLength, isNoNews, labelLength } from './no-news';
import { type Standing, standingOf } from './self-contained';
import { standsByTable } from './standing-by-table';
import { captionLength, headingLength, titleLength } from './title-length';

export { decodeFacts, encodeFacts } from './code';

/** So many facts of an article are kept: enough for pages that ask about its later paragraphs. */
const KEPT = 10;
/** Longer sentences are lists or texts without stops. UTF-16 units. */
const LONGEST = 500;
/** A headline that runs into the first sentence adds so much to it. */
const LONGEST_TITLE = 200;
const FEWEST_WORDS = 6;
/** A word of ideographs is two signs long, with the small ones and marks between. */
const SIGNS_A_WORD = 2.2;

/**
 * The key facts of an article, best first, at most `top`: self-contained sentences of lead and body, none saying the
 * same, none boilerplate. Empty for an article without such a sentence. Spans point into `textOf(article)`.
 */
export function factsOf(article: Article, top = KEPT): Fact[] {
  return factsIn(article, annotatedArticle(article), top);
}

/** An article as it is read for its facts and names. */
export interface AnnotatedArticle {
  readonly reading: Reading;
  readonly annotation: Annotation;
}

export function annotatedArticle(article: Article): AnnotatedArticle {
  const reading = readingIn(textOf(article), article.date, languageOfArticle(article));
  return { reading, annotation: annotateReading(reading) };
}

/** The same as `factsOf` for an article that is annotated already. */
export function factsIn(article: Article, { reading, annotation }: AnnotatedArticle, top = KEPT): Fact[] {
  const { text, lang } = reading;
  const table = languageTable(lang);
  const bodyStart = article.body === '' ? text.length : text.length - article.body.length;
  const leadStart = article.headline === '' ? 0 : article.headline.length + 2;
  const found: {
    standing: Standing;
    sentence: Sentence;
    order: number;
    candidate: Candidate;
    parts: Parts;
  }[] = [];
  const cursor = partsCursor(annotation);
  let place = 0;
  const sentences = table ? joinedByQuotes(reading.sentences, annotation.quotes) : reading.sentences;
  sentences.forEach((sentence, order) => {
    const parts = cursor(sentence);
    if (sentence.start < leadStart) return;
    const here = place++;
    if (sentence.end - sentence.start > LONGEST + (table ? LONGEST_TITLE : 0)) return;
    const printed = text.slice(sentence.start, sentence.end);
    if (isNoNews(printed, table) || (!table && speaksForItself(printed))) return;
    const start =
      sentence.start +
      (table ? openingOf(printed, here === 0, table) : datelineLength(printed) || labelLength(printed));
    if (sentence.end - start > LONGEST) return;
    const isLead = sentence.start < bodyStart;
    const standing = table
      ? standsByTable(text, { start, end: sentence.end }, parts, { table, lang }, isLead)
      : standingOf(reading, sentence, start, parts.references, parts.names, isLead);
    if (!standing.isAlone) return;
    const shown = text.slice(standing.span.start, standing.span.end);
    const length = table?.unspaced ? shown.length / SIGNS_A_WORD : shown.split(/\s+/).length;
    // A headline that the text repeats tells nothing more.
    if (article.headline.includes(shown.replace(/[.!]$/, ''))) return;
    if (length < FEWEST_WORDS || (!table && isBareQuote(parts.quotes, standing.span))) return;
    const words = new Set(stemsOf(shown, lang));
    const names = new Set(parts.names.map(({ entity }) => entity)).size;
    const density = densityOf(parts.quantities, parts.dates, names);
    const first = shown.charCodeAt(0);
    const candidate = {
      words,
      length,
      place: here,
      density,
      quoteStart: first === 34 || first === 0x201c,
      isVague: standing.isVague === true,
    };
    found.push({ standing, sentence, order, candidate, parts });
  });
  const chosen = chosenFrom(
    found.map(({ candidate }) => candidate),
    top,
  );
  const ref = refOf(article);
  return chosen.map(({ index, score }) => {
    const { standing, sentence, order, parts } = found[index]!;
    const { span, antecedent } = standing;
    const inside = <T extends { readonly span: Span }>(all: readonly T[]): T[] =>
      all.filter((part) => part.span.start >= span.start && part.span.end <= span.end);
    const quote = soundQuote(inside(parts.quotes)[0], span, table ? null : reading);
    return {
      id: `${article.id}#${span.start}`,
      article: ref,
      span,
      text: text.slice(span.start, span.end),
      section: span.start >= bodyStart ? 'body' : 'lead',
      order,
      quantities: inside(parts.quantities),
      dates: inside(parts.dates),
      names: inside([...parts.names, ...parts.references]).sort((a, b) => a.span.start - b.span.start),
      ...(quote && { quote }),
      events: eventsIn(reading, sentence),
      ...(antecedent && { antecedent }),
      score: Math.round(score * 1000) / 1000,
    };
  });
}

/** `(Foto: EFE) `, `（照片/路透社）`: who took a picture, or which agency reports. */
const CREDIT = /^[（(][^()（）]{2,80}[)）]\s*(?=[^\s.,;。，])/u;

/** Before the sentence of a language with a table: the headline above a text's first one, its dateline, a connective. */
function openingOf(printed: string, isFirst: boolean, table: Language): number {
  const credit = CREDIT.exec(printed)?.[0].length ?? 0;
  const head = credit + (table.unspaced ? headingLength(printed.slice(credit)) : 0);
  const title = head + (isFirst ? titleLength : captionLength)(printed.slice(head), table);
  const dateline = printed.slice(title, title + datelineLength(printed.slice(title)));
  // `El ministro de la Suprema Corte (SCJN), …`: a body's short name is no agency.
  const start = title + (/[-–—:]\s*$/.test(dateline) ? dateline.length : 0);
  return start + connectiveLength(printed.slice(start), table);
}

/** How much can be checked: figures, dated days and names, capped so that lists do not win. */
function densityOf(quantities: readonly Quantity[], dates: readonly DateMention[], names: number): number {
  const dated = dates.filter(({ value }) => /^\d/.test(value)).length;
  return Math.min(quantities.length, 3) + 0.6 * Math.min(dated, 2) + 0.7 * Math.min(names, 4);
}

interface Parts {
  readonly quantities: Annotation['quantities'];
  readonly dates: Annotation['dates'];
  readonly names: Annotation['names'];
  readonly references: Annotation['references'];
  readonly quotes: readonly Quote[];
}

/** Gives the parts of one sentence after the other; each list is walked once. */
function partsCursor(annotation: Annotation): (sentence: Span) => Parts {
  const take = <T extends { readonly span: Span }>(all: readonly T[]): ((sentence: Span) => T[]) => {
    let at = 0;
    return ({ start, end }) => {
      while (at < all.length && all[at]!.span.start < start) at++;
      const here: T[] = [];
      for (; at < all.length && all[at]!.span.start < end; at++)
        if (all[at]!.span.end <= end) here.push(all[at]!);
      return here;
    };
  };
  const quantities = take(annotation.quantities);
  const dates = take(annotation.dates);
  const names = take(annotation.names);
  const references = take(annotation.references);
  const quotes = take(annotation.quotes);
  return (sentence) => ({
    quantities: quantities(sentence),
    dates: dates(sentence),
    names: names(sentence),
    references: references(sentence),
    quotes: quotes(sentence),
  });
}

/**
 * The quote without a speaker whom the fact's own words do not name as one; in English, read by `reading`, without one
 * where no verb gives the words to anybody.
 */
function soundQuote(quote: Quote | undefined, fact: Span, reading: Reading | null): Quote | undefined {
  if (!quote?.speakerSpan) return quote;
  const { speaker, speakerText: printed = '', speakerSpan: printedSpan, ...rest } = quote;
  const when = reading === null ? 0 : (WHEN.exec(printed)?.[0].length ?? 0);
  const speakerText = printed.slice(0, printed.length - when);
  const speakerSpan = { start: printedSpan.start, end: printedSpan.end - when };
  const isInside = speakerSpan.start >= fact.start && speakerSpan.end <= fact.end;
  if (reading !== null && (NO_SPEAKER.test(speakerText) || isNobody(speakerText))) return rest;
  if (
    reading !== null &&
    speaker !== undefined &&
    (isOfOwner(speakerText, speaker) || OWNED.test(speakerText))
  )
    return { ...rest, speakerText, speakerSpan };
  // "Lee quoted a letter": its words are another's.
  if (reading !== null && QUOTES_ANOTHER.test(reading.text.slice(printedSpan.end, quote.span.start)))
    return rest;
  const isSaid = !reading || saysSo(reading.text.slice(fact.start, fact.end));
  return isInside && isSaid && (speaker !== undefined || namesSomebody(speakerText, reading === null))
    ? { ...quote, speakerText, speakerSpan }
    : rest;
}

const QUOTES_ANOTHER = /\b(?:quot(?:ed|es|ing)|cit(?:ed|es|ing)|read(?:s|ing)? from) (?:an?|the|from) /;

/** `Mayor Ann Lee this week`: when it was said is no part of who said it. */
const WHEN =
  / (?:(?:this|last|earlier this) (?:week|month|year|morning|afternoon|evening)|(?:on |late |early )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|later|recently|earlier)$/;

/** `his office`: of somebody, not he. */
const OWNED = /^(?:his|her|their|its) \p{Ll}/u;

/** Whether a verb outside of the quotation marks gives the words to somebody. */
function saysSo(text: string): boolean {
  const outside = text.replace(/["“][^"“”]*["”]/g, ' ');
  // "the United States" states nothing.
  return (outside.match(/\p{L}+/gu) ?? []).some((word) => word !== 'States' && SAID.has(word.toLowerCase()));
}

/** A phrase with a capital or article, or of those who speak without; in a language with a table, any phrase. */
function namesSomebody(text: string, isByTable: boolean): boolean {
  return isByTable || /^(?:\p{Lu}|\p{Lo}|„|«)/u.test(text) || SPEAKS_UNNAMED.test(text);
}

/** `BuzzFeed's editor`: somebody of it, not it. */
function isOfOwner(speakerText: string, speaker: string): boolean {
  const [owner, ...rest] = speakerText.split(/['’]s /);
  return rest.length > 0 && /^\p{Ll}/u.test(rest.at(-1)!) && owner!.endsWith(speaker.split(' ').at(-1)!);
}

/** `learn of Clinton`, `Along with`: words that no noun phrase opens with. */
function isNobody(speakerText: string): boolean {
  const head = /^(?:the|an?) (\p{Ll}+) (?:in|of|at|from|for|on|over) /iu.exec(speakerText)?.[1];
  if (head !== undefined && !PERSONAL.test(head)) return true;
  return (
    / (?:did|does|do|was|were|has|had) |\b(?:but|and)$/.test(speakerText) ||
    /^(?:along|with|in|on|at|by|for|from|to|after|before|when|as|while|despite|during)\b/i.test(
      speakerText,
    ) ||
    (/^\p{Ll}/u.test(speakerText) &&
      !SPEAKS_UNNAMED.test(speakerText) &&
      /\s(?:about|what|which|that|who|to|an?|the)(?:\s|$)/.test(speakerText))
  );
}

/** Nouns of persons and bodies; `fallout` and `report` speak of nobody. */
const PERSONAL =
  /(?:er|or|ar|man|men|woman|women|people|person|ist|ian|ant|ent|head|chief|official|aide|secretary|attorney|council|court|party|union|group|team|board|office|ministry|agency|body|mother|judge|victim|friend|widow|member|staff)s?$/;

/** A day or a number alone says nothing, nor does a party with its state. */
const NO_SPEAKER =
  /^(?:(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday)(?: (?:morning|afternoon|evening|night))?|[DRI]-[A-Z][A-Za-z.]{0,6}|tonight|several|some|many|others?|both|all|most|few)$/i;

const SPEAKS_UNNAMED =
  /^(?:the|a|an|his|her|their|its|one|some|several|many|two|three)\s|\b(?:officials|police|authorities|prosecutors|investigators|critics|supporters|analysts|sources|lawyers|experts|researchers|lawmakers|witnesses|doctors|aides|scientists|residents)\b/i;

/** A sentence that is nothing but quote, whose speaker only its neighbours name. */
function isBareQuote(quotes: readonly Quote[], { start, end }: Span): boolean {
  return quotes.some(
    ({ span, speakerSpan }) =>
      span.end - span.start > 0.8 * (end - start) &&
      !(speakerSpan && speakerSpan.start >= start && speakerSpan.end <= end),
  );
}

/** What the writer says of himself or to the reader is no fact; within quotation marks it may be one. */
function speaksForItself(text: string): boolean {
  const outside = text.replace(/["“][^"“”]*["”]/g, '');
  return /\b(?:I|I['’](?:m|d|ve|ll)|[Ww]e|[Mm]y|[Oo]ur|[Yy]ou|[Yy]our|me|us|[Ll]et['’]s|[Ww]e['’](?:re|ve|d|ll)|[Yy]ou['’](?:re|ve|d|ll))\b/.test(
    outside,
  );
}
