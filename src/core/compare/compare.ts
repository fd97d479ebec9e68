import type { Span } from '../article';
import type { Fact, Quantity } from '../fact';
import type { PageReading } from '../page-reading';
import { type Figure, figuresOf, figuresOfFact } from './figure';
import { comparePair } from './pair';
import { wordingOf } from './wording';

/** A figure of the page beside one of the archive that measures the same thing. Never a verdict. */
export interface Comparison {
  readonly fact: Fact;
  /** The archive's figure, one of `fact.quantities`. */
  readonly archived: Quantity;
  /** The page's figure; its span points into the page's text. */
  readonly current: Quantity;
  readonly relation: 'same' | 'differs';
  /** `page: $240 billion · archive (2023-12-31): $200 billion`, statuses other than actual and periods in brackets. */
  readonly wording: string;
}

/** No page shows more comparisons. */
const SHOWN = 4;

/**
 * Figures of the page beside figures of the facts that measure the same thing in the same unit, those that differ
 * first; at most four, one a fact, with a figure at one of the `preferred` places where that measures the same.
 * Currencies are not converted; durations and ages are never compared.
 */
export function comparisonsOf(
  { page, language: lang }: Pick<PageReading, 'page' | 'language'>,
  facts: readonly Fact[],
  preferred: readonly Span[] = [],
): Comparison[] {
  return comparisonsIn(figuresOf(page.text, page.date, lang), facts, lang, preferred);
}

/** The same for figures of a page that are read already. */
export function comparisonsIn(
  figures: readonly Figure[],
  facts: readonly Fact[],
  lang: string,
  preferred: readonly Span[],
): Comparison[] {
  const isPreferred = ({ quantity: { span } }: Figure) =>
    preferred.some(({ start, end }) => span.start < end && start < span.end);
  const first = figures.filter(isPreferred);
  const comparisons: Comparison[] = [];
  for (const fact of facts) {
    const best = bestComparison(fact, first, lang) ?? bestComparison(fact, figures, lang);
    if (best && !comparisons.some((other) => saysAsMuch(other, best))) comparisons.push(best);
  }
  return comparisons
    .sort((a, b) => Number(a.relation === 'same') - Number(b.relation === 'same'))
    .slice(0, SHOWN);
}

/** The same figure said by a second article is no second line, nor is the same other one. */
function saysAsMuch(a: Comparison, b: Comparison): boolean {
  return (
    a.relation === b.relation &&
    isEqual(a.current, b.current) &&
    (a.relation === 'same' || isEqual(a.archived, b.archived))
  );
}

const isEqual = (a: Quantity, b: Quantity) => a.unit === b.unit && a.value === b.value && a.high === b.high;

/** The closest pair of a fact's figures and the page's: the same figure before a different one. */
function bestComparison(fact: Fact, current: readonly Figure[], lang: string): Comparison | null {
  let best: Comparison | null = null;
  const all = figuresOfFact(fact, lang);
  for (const archived of all)
    for (const figure of current) {
      const relation = comparePair(figure, archived);
      // "420,000 employees work, 380,000 employees are on leave": either is a part of what the page counts.
      if (relation === 'differs' && isPart(archived, all)) continue;
      if (relation === 'same' && isCopied(figure, archived)) continue;
      if (relation === 'not comparable' || best?.relation === 'same' || (best && relation === 'differs'))
        continue;
      best = {
        fact,
        archived: archived.quantity,
        current: figure.quantity,
        relation,
        wording: wordingOf(figure, archived, fact.article.date, relation),
      };
    }
  return best;
}

/** From so many words on, and from such a share of them on, a sentence is a copy of another. */
const LONG = 8;
const COPIED = 0.9;

/** One sentence in both has one figure: nothing is set beside it. */
export function isCopied({ words: a }: Figure, { words: b }: Figure): boolean {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  if (small.size < LONG) return false;
  let shared = 0;
  for (const word of small) if (large.has(word)) shared++;
  return shared >= COPIED * small.size;
}

/** Does its sentence count the same thing twice? */
function isPart({ quantity }: Figure, all: readonly Figure[]): boolean {
  if (quantity.kind !== 'count') return false;
  return all.some(
    ({ quantity: other }) =>
      other !== quantity && other.kind === 'count' && quantity.of.some((thing) => other.of.includes(thing)),
  );
}
