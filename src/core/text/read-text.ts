import { namesIn, type Phrase, type TermSpan, termSpans } from './term-spans';

/** A text with its words, terms and names, read once for every comparison. */
export interface ReadText {
  readonly text: string;
  readonly spans: readonly TermSpan[];
  readonly terms: ReadonlySet<number>;
  readonly names: readonly Phrase[];
}

/** Reads a text of the language. */
export function readText(text: string, language: string): ReadText {
  const spans = termSpans(text, language);
  const terms = new Set(spans.map(({ term }) => term));
  terms.delete(0);
  return { text, spans, terms, names: namesIn(text, spans) };
}
