import type { Span } from '../article';

const BOUND =
  /\b(?:at least|at most|(?:no )?(?:more|less|fewer|greater) than|up to|as many as|over|under|above|below|nearly|almost|about|around|roughly|approximately|some|an estimated) $/i;

/** The figure at `span` of a text with its bound, never in other words: `at least` is not `over`. English. */
export function boundedText(text: string, { start, end }: Span): string {
  const bound = BOUND.exec(text.slice(Math.max(0, start - 24), start));
  return text.slice(start - (bound?.[0].length ?? 0), end);
}
