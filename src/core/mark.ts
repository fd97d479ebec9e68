import type { ArticleRef, Span } from './article';
import type { TextQuote } from './text/text-quote';

/**
 * A passage of the page that the archive can say something about. `mentions` are its places in reading order: the first
 * that stands where marks may stand is painted. JSON-safe.
 */
export interface Mark {
  /** `copy`: a sentence that ran elsewhere; `quote`: one that somebody says, whose `wording` is the speaker. */
  readonly kind: 'name' | 'figure' | 'copy' | 'quote';
  readonly mentions: readonly TextQuote[];
  readonly card: Card;
}

/** What the hover card shows of a name or figure, all of it verbatim or counted. */
export interface Card {
  /** The name, or the figure or sentence as the page prints it. */
  readonly title: string;
  /** How many archived articles hold the name, and the dates of the first and last (`''` unknown); for others 1. */
  readonly articles: number;
  readonly from: string;
  readonly to: string;
  /** For a name its first and its last sentence in the archive (one when they are the same); for others the archive's. */
  readonly passages: readonly Passage[];
  /** Names that the archive most often holds together with this one, at most four; none for others. */
  readonly seenWith: readonly string[];
  /** `page: $240 billion · archive (2023-12-31): $200 billion`; the speaker of a quote; `''` for others. */
  readonly wording: string;
}

/** A verbatim sentence of an archived article, with the part that is spoken of marked. */
export interface Passage {
  readonly text: string;
  /** Where it begins in `textOf(article)`. */
  readonly start: number;
  readonly marks: readonly Span[];
  readonly article: ArticleRef;
}

/** What the archive says of words that the reader looked up; no passages when it has nothing. */
export interface LookedUp {
  readonly title: string;
  readonly passages: readonly Passage[];
  /** How many words were read of a page too long to read whole; null when it was, and for words. */
  readonly wordsRead: number | null;
  /** Nothing was looked up but words that stand in nearly every article. */
  readonly isCommon?: boolean;
}

/** What the card in the page shows, as plain words: made here, drawn there. */
export interface CardView {
  readonly title: string;
  /** One line under the title; `''` for none. */
  readonly detail: string;
  readonly passages: readonly PassageView[];
  /** One muted line at the end; `''` for none. */
  readonly note: string;
}

export interface PassageView {
  /** Such as `First in the archive`; `''` when there is only one. */
  readonly label: string;
  readonly text: string;
  readonly marks: readonly Span[];
  /** Publisher, its host where the name does not bear it out, date: those that are known. */
  readonly source: readonly string[];
  readonly headline: string;
  readonly url: string;
  /** The article's id, and the sentence in its text. */
  readonly id: string;
  readonly span: Span;
}
