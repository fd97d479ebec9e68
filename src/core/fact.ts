import type { ArticleRef, Span } from './article';

/** `value` is in `unit` (`USD`, `%`, `km`, `count`, …); `high` is the upper end of a range. */
export interface Quantity {
  readonly span: Span;
  readonly value: number;
  readonly high?: number;
  readonly unit: string;
  readonly kind: 'money' | 'percent' | 'count' | 'measure' | 'duration' | 'age';
  /** Stems of what is measured: `['trade', 'turnover']`. */
  readonly of: readonly string[];
  readonly bound?: '>' | '<' | '~';
  readonly status: 'actual' | 'target' | 'forecast' | 'threshold' | 'change' | 'unknown';
  readonly period?: string;
}

/** `value` is a TIMEX3-style value; `implied`: the year was inferred from the reference date. */
export interface DateMention {
  readonly span: Span;
  readonly value: string;
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  readonly grain: string;
  readonly implied: boolean;
  readonly relation?: 'BEFORE' | 'AFTER';
}

/** `name` is as printed, `entity` the canonical name within the article. */
export interface NameMention {
  readonly span: Span;
  readonly name: string;
  readonly entity: string;
  readonly type: 'person' | 'organisation' | 'place' | 'other';
  readonly via: 'name' | 'surname' | 'role' | 'pronoun';
}

/** `span` is what stands between the marks; `speaker` the canonical entity, `speakerText` as printed. */
export interface Quote {
  readonly span: Span;
  readonly kind: 'direct' | 'partial';
  readonly speaker?: string;
  readonly speakerText?: string;
  readonly speakerSpan?: Span;
}

/**
 * Everything found in a text, each list in text order; all spans point into that text.
 * `names` are proper names alone; `references` are the roles and pronouns that stand for them.
 */
export interface Annotation {
  readonly sentences: readonly Span[];
  readonly dates: readonly DateMention[];
  readonly quantities: readonly Quantity[];
  readonly names: readonly NameMention[];
  readonly references: readonly NameMention[];
  readonly quotes: readonly Quote[];
}

export type EventKind =
  | 'visit'
  | 'meeting'
  | 'signing'
  | 'anniversary'
  | 'target'
  | 'death'
  | 'arrest'
  | 'election'
  | 'change'
  | 'launch'
  | 'appointment';

/**
 * A verbatim, self-contained sentence or clause of an archived article with typed parts.
 * Invariant: `textOf(article).slice(span.start, span.end) === text`; every inner span points into the same text.
 */
export interface Fact {
  readonly id: string;
  readonly article: ArticleRef;
  readonly span: Span;
  readonly text: string;
  readonly section: 'headline' | 'lead' | 'body';
  readonly order: number;
  readonly quantities: readonly Quantity[];
  readonly dates: readonly DateMention[];
  readonly names: readonly NameMention[];
  readonly quote?: Quote;
  readonly events: readonly EventKind[];
  /** Shown as "[he = Putin]" beside the fact, never inside it. */
  readonly antecedent?: { readonly pronoun: string; readonly entity?: string };
  readonly score: number;
}
