import type { Article } from '../article';
import type { Labels } from '../labels';
import { safeUrl } from '../url/url';

/** What a citation needs of an article. */
export interface Cited extends Pick<Article, 'id' | 'url' | 'date' | 'headline' | 'publisher' | 'lang'> {
  /** What the reader put to it. */
  readonly labels?: Labels | undefined;
}

/** A day, or a month or year alone, in numbers from its largest part on; none for what is no date. */
export function datePartsOf(date: string): number[] {
  const parts = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(date)?.slice(1) ?? [];
  return parts.filter((part) => part !== undefined).map(Number);
}

/** A text on one line, blanks folded: no format of citations has line breaks within a field. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The address that may be linked to, `''` when there is none. */
export function addressOf(article: Cited): string {
  return safeUrl(article.url);
}
