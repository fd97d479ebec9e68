import type { Span } from '../article';

/** A passage by its words and what stands around it, as the W3C annotation model's TextQuoteSelector. */
export interface TextQuote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** UTF-16 units kept on each side: enough to tell two mentions of a name in one page apart. */
const CONTEXT_CHARS = 32;

/** Occurrences that are compared at most, so that a page of one repeated word costs no more than a normal one. */
const MAX_OCCURRENCES = 500;

/** Places that are given at most. */
const MAX_PLACES = 8;

/** Of the context that a quote has, this share must be found again, counted from the passage outwards. */
const LEAST_CONTEXT = 0.5;

/** The quote of a span. Context ends at the paragraph (a line break): the next one may be moved or cut by then. */
export function quoteAt(text: string, { start, end }: Span): TextQuote {
  const before = text.slice(Math.max(0, start - CONTEXT_CHARS), start);
  const after = text.slice(end, end + CONTEXT_CHARS);
  return {
    exact: text.slice(start, end),
    prefix: before.slice(before.lastIndexOf('\n') + 1),
    suffix: after.split('\n', 1)[0]!,
  };
}

/**
 * Where a quote may stand in a text that may have changed since: the exact occurrences whose surroundings agree by half
 * or more, those that agree most first, the earlier of equals first, at most eight: a page may hold hidden copies of its
 * own text. Empty when there is none. Linear in the text.
 */
export function findQuote(text: string, { exact, prefix, suffix }: TextQuote): Span[] {
  if (exact === '') return [];
  const needed = (prefix.length + suffix.length) * LEAST_CONTEXT;
  const found: { readonly span: Span; readonly agreement: number }[] = [];
  let occurrences = 0;
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    const end = at + exact.length;
    const agreement = agreementBefore(text, at, prefix) + agreementAfter(text, end, suffix);
    if (agreement >= needed) found.push({ span: { start: at, end }, agreement });
    occurrences += 1;
    if (occurrences === MAX_OCCURRENCES) break;
  }
  return found
    .sort((a, b) => b.agreement - a.agreement)
    .slice(0, MAX_PLACES)
    .map(({ span }) => span);
}

function agreementBefore(text: string, at: number, prefix: string): number {
  let count = 0;
  while (count < prefix.length && text[at - 1 - count] === prefix[prefix.length - 1 - count]) count += 1;
  return count;
}

function agreementAfter(text: string, at: number, suffix: string): number {
  let count = 0;
  while (count < suffix.length && text[at + count] === suffix[count]) count += 1;
  return count;
}
