import type { PageFact } from '../context';
import type { Fact } from '../fact';

/** So many facts are shown beside a page. */
export const SHOWN = 6;

/** Facts of the article that the page itself is, at most six: figures, dates and events before summaries. */
export function factsOfArchived(facts: readonly Fact[], limit = SHOWN): PageFact[] {
  return facts
    .map((fact) => ({
      fact,
      score: fact.score + 0.35 * Math.min(1, substance(fact) / 3),
      why: { names: [], phrases: [] },
    }))
    .sort((a, b) => b.score - a.score)
    .slice(0, limit);
}

/** How much a fact holds that can be checked: figures, dates and events. */
function substance(fact: Fact): number {
  const figures = fact.quantities.filter(({ kind, unit }) => kind !== 'count' || unit !== '').length;
  const days = fact.dates.filter(({ type, value }) => type === 'DATE' && /^\d/.test(value)).length;
  return Math.min(2, figures) + Math.min(2, days) + Math.min(1, fact.events.length);
}
