import type { Article } from '../article';
import { ArticleFormatError } from '../article-format';
import { canonicalUrl, publisherOf, safeUrl } from '../url';
import { isCalendarDay } from '../url-date';

/** SECURITY's caps: an article of 4 MiB, a headline of 2,000 characters. */
const MAX_ARTICLE_CHARS = 4 * 1024 * 1024;
const MAX_HEADLINE_CHARS = 2_000;

/**
 * Reads one line of JSON Lines: an object with a `headline` (or `title`) and a `body` (or `text`); `id`, `url`, `date`
 * (`YYYY-MM-DD`, a time after it is cut), `publisher`, `lead` and `lang` may be missing. Unknown keys are left alone.
 * `at` names the source in the ArticleFormatError it throws; `line` counts from 1.
 */
export function parseJsonLine(source: string, at: { readonly file: string; readonly line: number }): Article {
  const reject = (reason: string, excerpt?: string) => {
    throw new ArticleFormatError(at.file, at.line, reason, excerpt);
  };
  if (source.length > 2 * MAX_ARTICLE_CHARS) reject('is larger than an article may be');
  const row = parseObject(source) ?? reject('is not a JSON object', source);
  const text = (...keys: string[]) => firstText(row as Record<string, unknown>, keys).toWellFormed();
  const headline = text('headline', 'title').trim();
  const body = text('body', 'text').trim();
  if (headline === '' && body === '') reject('has neither headline nor body', source);
  if (headline.length > MAX_HEADLINE_CHARS)
    reject(`has a headline of ${headline.length} characters`, headline);
  if (body.length > MAX_ARTICLE_CHARS) reject(`has a body of ${body.length} characters`);
  const url = text('url');
  if (url !== '' && safeUrl(url) === '') reject('has no address that may be linked to', url);
  const date = text('date').slice(0, 10);
  if (date !== '' && !isCalendarDay(date)) reject('has a date that is not a day of the calendar', date);
  return {
    id: text('id') || canonicalUrl(url) || `text:${hashOf(`${headline}\n${body}`)}`,
    url,
    date,
    headline,
    lead: text('lead').trim(),
    body,
    publisher: text('publisher') || publisherOf(url),
    lang: text('lang'),
  };
}

function parseObject(source: string): Record<string, unknown> | null {
  try {
    const row: unknown = JSON.parse(source);
    return typeof row === 'object' && row !== null && !Array.isArray(row)
      ? (row as Record<string, unknown>)
      : null;
  } catch {
    return null; // what is no JSON is reported with its line by the caller
  }
}

function firstText(row: Record<string, unknown>, keys: readonly string[]): string {
  for (const key of keys) {
    const value = Object.hasOwn(row, key) ? row[key] : null;
    if (typeof value === 'string' && value !== '') return value;
    if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  }
  return '';
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
