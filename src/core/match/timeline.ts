import type { ArticleRef } from '../article';
import type { Day, PageFact, Related } from '../context';
import type { Fact } from '../fact';

/**
 * The related articles by the day they appeared and the facts by the day they tell of, earliest first; each list keeps
 * its order within a day. What has no date is left out: empty when nothing has one.
 */
export function timelineOf(related: readonly Related[], facts: readonly PageFact[]): Day[] {
  const days = new Map<string, { articles: ArticleRef[]; facts: Fact[] }>();
  const dayAt = (date: string) => {
    const day = days.get(date) ?? { articles: [], facts: [] };
    days.set(date, day);
    return day;
  };
  for (const { article } of related) if (article.date !== '') dayAt(article.date).articles.push(article);
  for (const { fact } of facts) {
    const date = dateToldOf(fact);
    if (date !== '') dayAt(date).facts.push(fact);
  }
  // As texts: a year comes before its months, a month before its days.
  return [...days].sort(([a], [b]) => (a < b ? -1 : 1)).map(([date, day]) => ({ date, ...day }));
}

/** The most exact date in the fact, the first of equals, of a range its first day; `''` for none. */
function dateToldOf({ dates }: Fact): string {
  const told = dates
    .filter(({ type, relation }) => type === 'DATE' && relation === undefined)
    .map(({ value }) => value.split('/')[0]!)
    .filter((value) => /^\d{4}(-\d\d){0,2}$/.test(value));
  return told.reduce((best, value) => (value.length > best.length ? value : best), '');
}
