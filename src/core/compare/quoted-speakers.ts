import { annotate } from '../annotate/annotate';
import type { QuoteInFull } from '../context';
import type { Quote } from '../fact';
import type { PageReading } from '../page-reading';
import { findQuote } from '../text/text-quote';
import { foldWord } from '../text/words';

/**
 * The quotes, each with the speaker whom the page names where that is somebody else than in the archive. Two names are
 * one person's when they end alike or one has all words of the other; who is only described is nobody else.
 */
export function withPageSpeakers(
  { page, language }: Pick<PageReading, 'page' | 'language'>,
  quotes: readonly QuoteInFull[],
): QuoteInFull[] {
  if (quotes.length === 0) return [];
  const said = annotate(page.text, { date: page.date, lang: language }).quotes;
  return quotes.map((quote) => {
    const place = findQuote(page.text, quote.quoted)[0];
    const onPage = place && said.find(({ span }) => span.start < place.end && place.start < span.end);
    const speaker = onPage?.speaker;
    return speaker === undefined || quote.speaker === '' || isSameName(speaker, quote.speaker)
      ? quote
      : { ...quote, pageSpeaker: speaker };
  });
}

type Named = NonNullable<Quote['speaker']>;

function isSameName(a: Named, b: Named): boolean {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  const holds = (all: readonly string[], some: readonly string[]) => some.every((word) => all.includes(word));
  return one.at(-1) === other.at(-1) || holds(one, other) || holds(other, one);
}

function wordsOf(name: string): string[] {
  return name
    .split(/[\s\u00a0-]+/)
    .map(foldWord)
    .filter((word) => word !== 'the');
}
