import type { ArticleRef, Page, Span } from '../article';
import type { Fact } from '../fact';
import type { Card, Mark, Passage } from '../mark';
import type { PageReading } from '../page-reading';
import { findQuote, quoteAt } from '../text/text-quote';
import { type Comparison, comparisonsIn, isCopied } from './compare';
import { type Figure, figuresOf, figuresOfFact } from './figure';
import { comparePair } from './pair';
import { wordingOf } from './wording';

export interface Agreed {
  readonly comparisons: readonly Comparison[];
  /** The marks, those of figures with the wording of the comparison that is about them. */
  readonly marks: readonly Mark[];
  /** Every figure that is compared or marked, as it is worded, with the article that has the other. */
  readonly numbers: readonly SideBySide[];
}

export interface SideBySide {
  readonly wording: string;
  readonly article: ArticleRef;
  /** The archive's sentence, in `textOf(article)`. */
  readonly span: Span;
}

/**
 * Marks and comparisons of a page that speak of the same figures. The marks come from a light reading of the page, the
 * comparisons from a full one: where a fact compares with several figures of the page, the marked one is taken, and its
 * wording is the mark's; what only the full reading finds is marked last, where a paragraph is free.
 */
export function agreedFigures(
  reading: Pick<PageReading, 'page' | 'language'>,
  facts: readonly Fact[],
  marks: readonly Mark[],
): Agreed {
  const { page, language } = reading;
  const read = figuresOf(page.text, page.date, language);
  const places = new Map<Mark, Span>();
  for (const mark of marks) {
    const span = mark.kind === 'figure' ? findQuote(page.text, mark.mentions[0]!)[0] : undefined;
    if (span) places.set(mark, span);
  }
  const comparisons = comparisonsIn(read, facts, language, [...places.values()]);
  const added = new Set(comparisons);
  const said = new Map<string, Mark>();
  const worded = marks.flatMap((mark) => {
    const span = places.get(mark);
    if (!span) return [mark];
    const figure = read.find(({ quantity }) => overlap(quantity.span, span));
    const comparison = comparisons.find(({ current }) => overlap(current.span, span));
    if (comparison) added.delete(comparison);
    const checked = comparison
      ? cardOf(mark.card.title, comparison)
      : figure
        ? checkedCard(mark.card, figure, facts, language)
        : mark.card;
    if (!checked) return [];
    // The same sum once more has the same beside it.
    const key = figure ? `${figure.quantity.unit} ${figure.quantity.value}` : mark.card.wording;
    const told = { ...mark, card: said.get(key)?.card ?? checked };
    said.set(key, told);
    return [told];
  });
  const taken = [...places.values()];
  const free = [...added].filter(({ current }) => !taken.some((span) => overlap(span, current.span)));
  const all = [...worded, ...free.map((comparison) => markOf(page, comparison))].slice(0, MOST);
  const known = new Set(comparisons.map(({ wording }) => wording));
  const numbers = [
    ...comparisons.map(({ wording, fact }) => ({ wording, article: fact.article, span: fact.span })),
    ...all.flatMap(({ kind, card: { wording, passages } }) => {
      if (kind !== 'figure' || known.has(wording)) return [];
      known.add(wording);
      return [numbersOf(wording, passages[0]!)];
    }),
  ];
  return { comparisons, marks: all, numbers };
}

/** The card of a mark of the light reading, worded as the full one does; null where that finds two different things. */
function checkedCard(card: Card, current: Figure, facts: readonly Fact[], language: string): Card | null {
  const { article, start, marks } = card.passages[0]!;
  const fact = facts.find((one) => one.article.id === article.id && one.span.start === start);
  const place = marks[0]!.start + start;
  const archived =
    fact && figuresOfFact(fact, language).find(({ quantity: { span } }) => span.start === place);
  if (!archived) return card;
  const relation = comparePair(current, archived);
  if (relation === 'not comparable' || (relation === 'same' && isCopied(current, archived))) return null;
  return { ...card, wording: wordingOf(current, archived, article.date, relation) };
}

function numbersOf(wording: string, { article, start, text }: Passage): SideBySide {
  return { wording, article, span: { start, end: start + text.length } };
}

/** As many stand on a page at most. */
const MOST = 12;

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function markOf(page: Page, comparison: Comparison): Mark {
  const { start, end } = comparison.current.span;
  return {
    kind: 'figure',
    mentions: [quoteAt(page.text, { start, end })],
    card: cardOf(page.text.slice(start, end), comparison),
  };
}

function cardOf(title: string, { fact, archived, wording }: Comparison): Card {
  const { text, article } = fact;
  const marked = { start: archived.span.start - fact.span.start, end: archived.span.end - fact.span.start };
  return {
    title,
    articles: 1,
    from: article.date,
    to: article.date,
    passages: [{ text, start: fact.span.start, marks: [marked], article }],
    seenWith: [],
    wording,
  };
}
