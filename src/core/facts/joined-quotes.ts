import type { Quote } from '../fact';
import type { Sentence } from '../text/reading';

/**
 * The sentences of a text, those that one quotation runs through as one (`„A. B.“, sagte Merkel`): each alone would lack
 * a mark, or be somebody's words without any. Both lists are in text order. Linear.
 */
export function joinedByQuotes(sentences: readonly Sentence[], quotes: readonly Quote[]): Sentence[] {
  const joined: Sentence[] = [];
  let quote = 0;
  for (let at = 0; at < sentences.length; at++) {
    const first = sentences[at]!;
    let last = first;
    for (; quote < quotes.length && quotes[quote]!.span.start <= last.end; quote++)
      while (last.end < quotes[quote]!.span.end && at + 1 < sentences.length) last = sentences[++at]!;
    joined.push(last === first ? first : { ...first, end: last.end, last: last.last });
  }
  return joined;
}
