import type { Page } from '../core/article';

/** The Page of plain text: the first line is the headline when a blank line and more follow it. */
export function pageOfText(text: string, url: string, date: string): Page {
  const [, headline = '', body = text] =
    /^\ufeff?\s*(\S.*)\r?\n[^\S\n]*\r?\n\s*(\S[\s\S]*)$/.exec(text) ?? [];
  return { url, canonical: '', headline: headline.trim(), text: body.trim(), date, publisher: '', lang: '' };
}
