import type { Article } from '../article';
import { withoutControlSigns } from '../text/control-signs';
import { isCalendarDay } from '../url/day-in-address';
import { canonicalUrl, publisherOf, safeUrl } from '../url/url';
import { ArticleFormatError } from './article-format';
import type { Row } from './format';

/** At most: an article of 4 MiB, a headline of 2,000 characters. */
export const MAX_ARTICLE_CHARS = 4 * 1024 * 1024;
const MAX_HEADLINE_CHARS = 2_000;

/** Longer than any address that `safeUrl` lets through, whose canonical form may be the id. */
const MAX_NAME_CHARS = 8_192;

/** The end of a sentence on what was not held whole. */
export const TOO_LARGE = 'is larger than an article may be';

/** The end of a sentence on what holds no text. */
export const EMPTY = 'has neither headline nor body';

/** The end of a sentence on a date that says no day. */
export const UNKNOWN_DAY = 'has a date that cannot be told, and is kept without one';

/** Where in which source something stands; `line` counts from 1. */
export interface RowPlace {
  readonly file: string;
  readonly line: number;
}

/**
 * The article of what a source says of it: blanks around the texts are cut and control signs left out, a missing `id` is the canonical address, else
 * a hash of the text, a missing publisher is told by the address, a language is cut to its primary subtag. Throws an ArticleFormatError for an article without
 * headline and body, over a cap, with an address that may not be linked to, a day that the calendar has not, control
 * characters or half of a character.
 */
export function articleOf(told: Partial<Article>, at: RowPlace): Article {
  const reject = (reason: string, excerpt?: string) => {
    throw new ArticleFormatError(at.file, at.line, reason, excerpt);
  };
  const { url = '', date = '' } = told;
  const [headline = '', lead = '', body = '', publisher = ''] = [
    told.headline,
    told.lead,
    told.body,
    told.publisher,
  ].map((text) => withoutControlSigns(asWindows1252(text ?? '')).trim());
  if (headline === '' && body === '') reject(EMPTY);
  if (headline.length > MAX_HEADLINE_CHARS)
    reject(`has a headline of ${headline.length} characters`, headline);
  if (lead.length + body.length > MAX_ARTICLE_CHARS)
    reject(`has a text of ${lead.length + body.length} characters`);
  if (url !== '' && safeUrl(url) === '') reject('has no address that may be linked to', url);
  if (date !== '' && !isCalendarDay(date)) reject('has a date that is not a day of the calendar', date);
  const article = {
    id: told.id || canonicalUrl(url) || `text:${hashOf(`${headline}\n${body}`)}`,
    url,
    date,
    headline,
    lead,
    body,
    publisher: publisher || publisherOf(url),
    lang: /^[a-z]{2,8}/i.exec(told.lang ?? '')?.[0].toLowerCase() ?? '',
  };
  for (const name of [article.id, article.publisher, article.lang])
    if (name.length > MAX_NAME_CHARS) reject(`has an id, publisher or language of ${name.length} characters`);
  for (const text of Object.values(article)) {
    const control = /[\u0000-\u0008\u000e-\u001f]/.exec(text);
    if (control !== null) reject('has a control character', text.slice(control.index));
    if (!text.isWellFormed()) reject('has half of a character', text);
  }
  return article;
}

/** Bytes of windows-1252 that were taken for characters, which have no sign there: `\u0092` was an apostrophe. */
const C1 = /[\u0080-\u009f]/g;
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function asWindows1252(text: string): string {
  return text.replace(C1, (sign) => WINDOWS_1252[sign.charCodeAt(0) - 0x80]!);
}

/** The article at a line, or why there is none: `read` throws ArticleFormatError. */
export function rowAt(line: number, read: () => Article): Row {
  try {
    return { kind: 'article', line, article: read() };
  } catch (error) {
    if (!(error instanceof ArticleFormatError)) throw error;
    return { kind: 'rejected', line: error.line, reason: error.reason };
  }
}

/** 64 bits of FNV-1a as two 32-bit halves with different offsets, in hex: names an article that has no address. */
function hashOf(text: string): string {
  let low = 0x811c9dc5;
  let high = 0x9747b28c;
  for (let at = 0; at < text.length; at++) {
    low = Math.imul(low ^ text.charCodeAt(at), 0x01000193);
    high = Math.imul(high ^ text.charCodeAt(at), 0x85ebca6b);
  }
  return [high, low].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
