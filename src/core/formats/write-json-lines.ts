import type { Article } from '../article';

/** The article as a line of JSON Lines, as `parseJsonLine` reads it; fields that are not known are left out. */
export function jsonLineOf(article: Article): string {
  const { id, url, date, headline, lead, body, publisher, lang } = article;
  const told = Object.entries({ id, url, date, headline, lead, body, publisher, lang });
  return `${JSON.stringify(Object.fromEntries(told.filter(([, value]) => value !== '')))}\n`;
}
