import type { Article } from '../article';
import { isCalendarDay } from '../url/day-in-address';
import { canonicalUrl, publisherOf, safeUrl } from '../url/url';

/** The most of an article, so that a hostile archive cannot exhaust the browser. */
const MAX_ARTICLE_BYTES = 4 * 1024 * 1024;
const MAX_HEADLINE_CHARS = 2_000;

const EXCERPT_CHARS = 60;

/** Says what is wrong with an article's source: file, line, reason and the words in question. */
export class ArticleFormatError extends Error {
  override readonly name = 'ArticleFormatError';
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly reason: string;

  constructor(file: string, line: number, reason: string, excerpt = '') {
    super(`${file}, line ${line} ${reason}${excerpt === '' ? '' : `: ${quoted(excerpt)}`}`);
    this.file = file;
    this.line = line;
    this.reason = reason;
  }
}

/**
 * Reads an article in the seed format: ` date YYYY-MM-DD URL`, headline and lead, each one line with a blank line after
 * it, then the body, each of whose lines is a paragraph. Line ends, a byte order mark and blanks around a line do not
 * matter. Throws `ArticleFormatError`, which names `options.file`.
 */
export function parseArticle(source: string, options: { readonly file?: string } = {}): Article {
  const file = options.file ?? 'article';
  const lines = linesOf(source, file);
  const { date, url } = parseDateline(lines[0]!, file);
  const headline = parseLine(lines, 1, 'headline', file);
  if (headline.text.length > MAX_HEADLINE_CHARS) {
    const reason = `is a headline of ${headline.text.length} characters, more than ${MAX_HEADLINE_CHARS}`;
    throw new ArticleFormatError(file, headline.index + 1, reason, headline.text);
  }
  const lead = parseLine(lines, headline.index + 1, 'lead', file);
  requireBlank(lines, lead.index + 1, 'body', file);
  const body = lines.slice(lead.index + 1).filter((line) => line !== '');
  if (body.length === 0) throw new ArticleFormatError(file, lines.length, 'ends before the body');
  return {
    id: canonicalUrl(url),
    url,
    date,
    headline: headline.text,
    lead: lead.text,
    body: body.join('\n\n'),
    publisher: publisherOf(url),
    lang: '',
  };
}

/** The trimmed lines, at least one, refused when too large or not plain text. */
function linesOf(source: string, file: string): string[] {
  const text = source.startsWith('\uFEFF') ? source.slice(1) : source;
  if (text.trim() === '') throw new ArticleFormatError(file, 1, 'is empty');
  if (isTooLarge(text)) throw new ArticleFormatError(file, 1, 'begins an article larger than 4 MiB');
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.trim());
  lines.forEach((line, index) => {
    const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.exec(line);
    if (control !== null) {
      throw new ArticleFormatError(file, index + 1, 'has a control character', line.slice(control.index));
    }
    if (!line.isWellFormed()) throw new ArticleFormatError(file, index + 1, 'has half of a character', line);
  });
  return lines;
}

function isTooLarge(text: string): boolean {
  if (text.length * 3 <= MAX_ARTICLE_BYTES) return false; // UTF-8 takes at most 3 bytes for each UTF-16 unit
  return text.length > MAX_ARTICLE_BYTES || new TextEncoder().encode(text).length > MAX_ARTICLE_BYTES;
}

function parseDateline(line: string, file: string): { date: string; url: string } {
  const found = /^date[ \t]+(\d{4}-\d\d-\d\d)[ \t]+(\S+)$/.exec(line);
  if (found === null) throw new ArticleFormatError(file, 1, 'is not a dateline', line);
  if (!isCalendarDay(found[1]!))
    throw new ArticleFormatError(file, 1, 'is not a day of the calendar', found[1]);
  const url = safeUrl(found[2]!);
  if (url === '') throw new ArticleFormatError(file, 1, 'has no address that may be linked to', found[2]);
  return { date: found[1]!, url };
}

/** The next line with text, with the blank line that must stand before it. */
function parseLine(
  lines: readonly string[],
  from: number,
  what: string,
  file: string,
): { text: string; index: number } {
  requireBlank(lines, from, what, file);
  let index = from;
  while (index < lines.length && lines[index] === '') index++;
  if (index === lines.length) throw new ArticleFormatError(file, lines.length, `ends before the ${what}`);
  return { text: lines[index]!, index };
}

function requireBlank(lines: readonly string[], index: number, what: string, file: string): void {
  if (index >= lines.length || lines[index] === '') return;
  throw new ArticleFormatError(file, index + 1, `is not the blank line before the ${what}`, lines[index]);
}

function quoted(excerpt: string): string {
  return JSON.stringify(excerpt.length > EXCERPT_CHARS ? `${excerpt.slice(0, EXCERPT_CHARS)}…` : excerpt);
}
