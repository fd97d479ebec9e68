import type { Span } from '../article';

/**
 * Where the extension itself shows an archived article, from its root; `span` into `textOf(article)` is what is marked
 * and scrolled to there.
 */
export function readerAddress(id: string, span: Span | null = null): string {
  const place = span ? `&start=${span.start}&end=${span.end}` : '';
  return `/src/reader/index.html?id=${encodeURIComponent(id)}${place}`;
}
