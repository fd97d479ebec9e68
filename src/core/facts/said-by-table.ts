import type { Span } from '../article';
import type { Quote } from '../fact';

/** The quote of a fact, in a language with a table, without a speaker whom the fact's own words do not name. */
export function saidInside(quote: Quote, fact: Span): Quote {
  const { speaker: _, speakerText: __, speakerSpan, ...rest } = quote;
  return !speakerSpan || (speakerSpan.start >= fact.start && speakerSpan.end <= fact.end) ? quote : rest;
}
