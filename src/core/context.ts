import type { ArticleRef, Span } from './article';
import type { Fact } from './fact';
import type { Mark, Passage } from './mark';
import type { TextQuote } from './text/text-quote';

/** The sentence of the archived article that matched best. `span` points into `textOf(article)`, `marks` into `text`. */
export interface MatchedSentence {
  readonly text: string;
  readonly span: Span;
  readonly marks: readonly Span[];
}

/** Why an article is shown: what it shares with the page, most telling first, as printed in the archive. */
export interface Why {
  readonly names: readonly string[];
  readonly phrases: readonly string[];
}

/**
 * `score` is the probability, 0 to 1, that the article belongs on the page. `days` is page date minus article date, null
 * if either is unknown. `same story` needs both dates; without one it is `related`.
 */
export interface Related {
  readonly article: ArticleRef;
  readonly kind: 'copy' | 'same story' | 'related' | 'background';
  readonly score: number;
  readonly days: number | null;
  readonly sentence: MatchedSentence | null;
  readonly why: Why;
  /** The article's, where it is not the page's: a BCP 47 primary subtag. */
  readonly language?: string;
  /** The share, 0 to 1, of the page's text that stands in the article too; only for a copy. */
  readonly copied?: number;
}

/** A fact chosen for the page; `why` names what page and fact share. */
export interface PageFact {
  readonly fact: Fact;
  readonly score: number;
  readonly why: Why;
}

/** What the archive has of one day: articles that appeared then and facts that tell of it. */
export interface Day {
  /** `YYYY-MM-DD`, or `YYYY-MM` or `YYYY` where a fact says no more. */
  readonly date: string;
  readonly articles: readonly ArticleRef[];
  readonly facts: readonly Fact[];
}

/** An archived article whose text the page has, wholly or in part. */
export interface WireCopy {
  readonly article: ArticleRef;
  /** The share, 0 to 1, of the page's text that stands in the article too. */
  readonly share: number;
  /** The page's sentences that do, for marking them when the reader asks. */
  readonly marks: readonly Mark[];
}

/** What a page is about, with the archived articles that are about it too. */
export interface Subject {
  readonly kind: 'country' | 'bloc' | 'person' | 'topic' | 'name';
  /** As the page's language calls it; persons and blocs as English does. */
  readonly name: string;
  /** How many archived articles there are. */
  readonly articles: number;
  /** The search that finds them. */
  readonly search: string;
}

/** A direct quote of the page that stands in an archived article too (see `quotesOnPage`). */
export interface QuoteInFull {
  /** What the page quotes, with what stands around it. */
  readonly quoted: TextQuote;
  /** The archive's sentences with the quote; `marks` are the words of it that the page leaves out. */
  readonly passage: Passage;
  /** To whom the archive gives the words, `''` where it names nobody. */
  readonly speaker: string;
  /** To whom the page gives them, where `withPageSpeakers` found that to be somebody else. */
  readonly pageSpeaker?: string;
  /** Whole years from the archived article to the page; 0 within the first, and where either has no date. */
  readonly years: number;
}

/** Everything the archive knows about a page. Lists are best first but for the timeline, and may be empty. JSON-safe. */
export interface Context {
  /** The page's own, as it was read (see `PageReading`). */
  readonly language: string;
  /** The article that this page is, by address. */
  readonly archived: ArticleRef | null;
  /** The best article, not later than the page, that has its text; null when the text is its own. */
  readonly copy: WireCopy | null;
  readonly related: readonly Related[];
  readonly facts: readonly PageFact[];
  /** Facts of related articles that hold figures: what `comparisonsOf` sets beside the figures of the page. */
  readonly figures: readonly Fact[];
  /** What on the page the archive can say something about. */
  readonly marks: readonly Mark[];
  /** The related articles and the dated facts by day, earliest first. */
  readonly timeline: readonly Day[];
  /** The page's main actors and topics that the archive has articles on, the most telling first: no findings of themselves. */
  readonly subjects: readonly Subject[];
}
