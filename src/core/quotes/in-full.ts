import { type Page, refOf, type Span, textOf } from '../article';
import type { QuoteInFull } from '../context';
import { sentencesOf } from '../text/sentences';
import { quoteAt } from '../text/text-quote';
import { aligned } from './align';
import type { FoundQuote } from './find-quotes';
import { spokenIn } from './spoken';

/** No page shows more. */
const SHOWN = 5;

/** A longer speech is shown by the sentences that the page quotes. UTF-16 units. */
const LONGEST = 700;

/**
 * What is shown of the quotes found on a page, at most five: those that the page cuts or quotes years later first, the
 * others in the page's order. Parts of one archived passage are one.
 */
export function quotesInFull(
  { page, language }: { readonly page: Page; readonly language: string },
  found: readonly FoundQuote[],
): QuoteInFull[] {
  const seen = new Set<string>();
  const quotes: QuoteInFull[] = [];
  for (const quote of found) {
    const text = textOf(quote.article);
    const span = passageOf(text, quote);
    const key = `${quote.article.id} ${span.start}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const marks = leftOut(page.text, text, quote, language)
      .filter(({ start, end }) => start >= span.start && end <= span.end)
      .map(({ start, end }) => ({ start: start - span.start, end: end - span.start }));
    quotes.push({
      quoted: quoteAt(page.text, quote.onPage),
      passage: {
        text: text.slice(span.start, span.end),
        start: span.start,
        marks,
        article: refOf(quote.article),
      },
      speaker: quote.said.speaker,
      years: yearsBetween(quote.article.date, page.date),
    });
  }
  const tells = ({ passage, years }: QuoteInFull): number => Number(passage.marks.length > 0 || years > 0);
  return quotes.sort((a, b) => tells(b) - tells(a)).slice(0, SHOWN);
}

/** The archive's sentences that hold the quote; of a long one those with the words that the page has. */
function passageOf(text: string, { said, words, shared }: FoundQuote): Span {
  const around = sentencesAround(text, said);
  if (around.end - around.start <= LONGEST) return around;
  const [first, last] = [words[shared[0]!]!, words[shared.at(-1)!]!];
  const inside = sentencesAround(text, { start: first.start, end: last.end });
  return inside.end - inside.start <= LONGEST ? inside : { start: first.start, end: last.end };
}

function sentencesAround(text: string, { start, end }: Span): Span {
  const from = text.lastIndexOf('\n\n', start) + 1;
  const close = text.indexOf('\n\n', end);
  const to = close < 0 ? text.length : close;
  const sentences = sentencesOf(text.slice(from, to)).filter(
    (sentence) => from + sentence.end > start && from + sentence.start < end,
  );
  return {
    start: Math.min(start, from + (sentences[0]?.start ?? 0)),
    end: Math.max(end, from + (sentences.at(-1)?.end ?? 0)),
  };
}

/**
 * The words of the archived quote that stand neither in the page's nor around it, neighbours together with the small ones
 * between, before, and up to the quote's ends.
 */
function leftOut(
  text: string,
  archived: string,
  { onPage, words, said }: FoundQuote,
  language: string,
): Span[] {
  const around = {
    start: Math.max(0, text.lastIndexOf('\n\n', Math.max(0, text.lastIndexOf('\n\n', onPage.start) - 1))),
    end: endOfNext(text, onPage.end),
  };
  const there = new Set(aligned(words, spokenIn(text, around, language)).map(([place]) => place));
  const spans: Span[] = [];
  for (let place = 0; place < words.length; place += 1) {
    if (there.has(place)) continue;
    const start = words[place - 1]?.end ?? said.start;
    while (place + 1 < words.length && !there.has(place + 1)) place += 1;
    const end = place + 1 < words.length ? words[place]!.end : said.end;
    spans.push(trimmed(archived, start, end));
  }
  return spans;
}

/** Without blanks and marks at its ends. */
function trimmed(text: string, start: number, end: number): Span {
  let [first, last] = [start, end];
  while (first < last && !LETTER.test(text.charAt(first))) first += 1;
  while (last > first && !LETTER.test(text.charAt(last - 1))) last -= 1;
  return { start: first, end: last };
}

const LETTER = /[\p{L}\p{N}]/u;

/** The end of the paragraph behind the one that holds a place. */
function endOfNext(text: string, at: number): number {
  const end = text.indexOf('\n\n', at);
  const next = end < 0 ? -1 : text.indexOf('\n\n', end + 2);
  return next < 0 ? text.length : next;
}

const YEAR_MS = 365.25 * 86_400_000;

function yearsBetween(from: string, to: string): number {
  const years = (Date.parse(to) - Date.parse(from)) / YEAR_MS;
  return years >= 1 ? Math.floor(years) : 0; // also where a date is unknown, and there is no number
}
