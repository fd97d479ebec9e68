import { annotateReading, readingIn } from '../annotate/annotate';
import { eventsIn } from '../annotate/events';
import { type Language, languageTable } from '../annotate/language';
import { type Article, refOf, type Span, textOf } from '../article';
import type { Annotation, DateMention, Fact, Quantity, Quote } from '../fact';
import { languageOfArticle } from '../text/language';
import type { Reading, Sentence } from '../text/reading';
import { stemsOf } from '../text/stems';
import { type Candidate, chosenFrom } from './choose';
import { connectiveLength } from './connective-by-table';
import { joinedByQuotes } from './joined-quotes';
import { datelineLength, isNoNews, labelLength } from './no-news';
import { marksLength } from './opening-marks-by-table';
import { saidInside } from './said-by-table';
import { type Standing, standingOf } from './self-contained';
import { soundQuote } from './sound-quote';
import { standsByTable } from './standing-by-table';
import { captionLength, headingLength, placeLength, titleLength } from './title-length';
import { tellsTwice } from './told-twice';

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
  const titleWords = new Set(stemsOf(article.headline, lang));
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
    // Without a headline of its own the text begins with it.
    const isUntitled = here === 0 && article.headline === '' && start === sentence.start;
    if (table && isUntitled && tellsTwice(printed, table, lang)) return;
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
      told:
        titleWords.size === 0
          ? 0
          : [...titleWords].filter((word) => words.has(word)).length / titleWords.size,
      hasFigure: parts.quantities.length > 0 || /\d/.test(shown),
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
    const quote = inside(parts.quotes)[0];
    const sound = quote && (table ? saidInside(quote, span, table) : soundQuote(quote, span, reading));
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
      ...(sound && { quote: sound }),
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
  const marks = credit + marksLength(printed.slice(credit), table);
  const head = marks + (table.unspaced ? headingLength(printed.slice(marks)) : 0);
  const title = head + (isFirst ? titleLength : captionLength)(printed.slice(head), table);
  const dateline = printed.slice(title, title + datelineLength(printed.slice(title)));
  // `El ministro de la Suprema Corte (SCJN), …`: a body's short name is no agency.
  const place = /[-–—:]\s*$/.test(dateline) ? dateline.length : placeLength(printed.slice(title));
  const start = title + place;
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
