import { phrasesOf } from '../annotate/by-table/phrases';
import type { Language } from '../annotate/language';
import type { Span } from '../article';
import type { Quote } from '../fact';
import { onceFor } from '../once-for';

/**
 * The quote of a fact, in a language with a table, without a speaker whom the fact's own words do not name: none in it, or
 * a phrase that a preposition opens (`en el que el socialista sostuvo`).
 */
export function saidInside(quote: Quote, fact: Span, table: Language): Quote {
  const { speaker: _, speakerText = '', speakerSpan, ...rest } = quote;
  if (!speakerSpan) return quote;
  const isInside = speakerSpan.start >= fact.start && speakerSpan.end <= fact.end;
  return isInside && !ledOf(table).test(speakerText) ? quote : rest;
}

/** A relative clause behind a preposition: where it leads to is not who speaks. */
const ledOf = onceFor(
  ({ openers, definite, relatives }: Language): RegExp =>
    relatives
      ? new RegExp(
          `^(?:${phrasesOf(openers).source})\\s+(?:(?:${phrasesOf(definite).source})\\s+)?(?:${phrasesOf(relatives).source})(?!\\p{L})`,
          'iu',
        )
      : /(?!)/,
);
