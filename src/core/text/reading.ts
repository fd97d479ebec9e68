import type { Span } from '../article';
import { type StopRules, sentencesOf } from './sentences';
import { type Token, tokensOf } from './tokens';

/** A sentence with its tokens: `first` to `last`, the last one excluded. */
export interface Sentence extends Span {
  readonly first: number;
  readonly last: number;
}

/** A text as all extractors read it. `date` is the reference date `YYYY-MM-DD` or `''`. */
export interface Reading {
  readonly text: string;
  readonly date: string;
  readonly lang: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
}

/** Reads a text once: its tokens and its sentences as ranges of them. */
export function readingOf(text: string, date: string, lang: string, rules?: StopRules): Reading {
  const tokens = tokensOf(text);
  const sentences: Sentence[] = [];
  let at = 0;
  for (const { start, end } of sentencesOf(text, rules)) {
    const first = at;
    while (at < tokens.length && tokens[at]!.start < end) at++;
    sentences.push({ start, end, first, last: at });
  }
  return { text, date, lang, tokens, sentences };
}
