import { parseHTML } from 'linkedom';
import type { Page } from '../core/article';
import { readPage } from '../read/read-page';

/** The first tag that cannot stand in a head: HTML may leave `<body>` out before it, linkedom may not. */
const FIRST_IN_BODY =
  /<(?=(?:a|article|aside|center|div|dl|figure|footer|form|h[1-6]|header|img|main|nav|ol|p|pre|section|span|table|ul)[\s>])/i;

/** The Page of an HTML source as the content script would read it at `url`. */
export function pageOfHtml(html: string, url: string): Page {
  return readPage(parseHTML(withBody(html)).document as unknown as Document, url);
}

function withBody(html: string): string {
  if (/<body[\s>]/i.test(html)) return html;
  const bodied = FIRST_IN_BODY.test(html) ? html.replace(FIRST_IN_BODY, '<body><') : `<body>${html}`;
  return /<html[\s>]/i.test(bodied) ? bodied : `<!doctype html><html>${bodied}</html>`;
}

/** The Page of plain text: the first line is the headline when a blank line and more follow it. */
export function pageOfText(text: string, url: string, date: string): Page {
  const [, headline = '', body = text] =
    /^\ufeff?\s*(\S.*)\r?\n[^\S\n]*\r?\n\s*(\S[\s\S]*)$/.exec(text) ?? [];
  return { url, canonical: '', headline: headline.trim(), text: body.trim(), date, publisher: '', lang: '' };
}
