import { parseHTML } from 'linkedom';
import type { Page } from '../core/article';
import { readPage } from '../read/read-page';

/** The Page of an HTML source as the content script would read it at `url`. */
export function pageOfHtml(html: string, url: string): Page {
  // linkedom makes no document of markup without an html element.
  const source = /<html[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`;
  return readPage(parseHTML(source).document as unknown as Document, url);
}

/** The Page of plain text: the first line is the headline when a blank line follows it. */
export function pageOfText(text: string, url: string, date: string): Page {
  const [first = '', second = ''] = text.split(/\r?\n/, 2);
  const isHeadline = first.trim() !== '' && second.trim() === '';
  return {
    url,
    canonical: '',
    headline: isHeadline ? first.trim() : '',
    text: (isHeadline ? text.slice(first.length) : text).trim(),
    date,
    publisher: '',
    lang: '',
  };
}
