import type { Article, Page } from '../core/article';

/** An article as a page on which the archive is asked for what else it knows. */
export function pageOf({ url, headline, lead, body, date, publisher, lang }: Article): Page {
  const text = [lead, body].filter((part) => part !== '').join('\n\n');
  return { url, canonical: '', headline, text, date, publisher, lang };
}
