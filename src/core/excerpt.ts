import type { Article } from './article';
import { hashWord } from './text/words';
import { foldFragment } from './url/path';
import { canonicalUrl, safeUrl } from './url/url';

/** A browser finds the place by so many words of its beginning and of its end. */
const WORDS = 5;

/** Where words are written without blanks between them. UTF-16 units. */
const MOST_CHARS = 40;

/**
 * A part of a page as an article of its own: the page's address leads to it by a text fragment
 * (https://wicg.github.io/scroll-to-text-fragment/), its headline, day, publisher and language are the page's. Another part
 * of the page is another article, and the page itself is neither.
 */
export function excerptOf(page: Article, text: string): Article {
  const body = text.trim();
  const url = safeUrl(addressOf(page.url, body));
  return { ...page, id: canonicalUrl(url), url, lead: '', body };
}

function addressOf(url: string, text: string): string {
  const whole = `${url.split('#', 1)[0]}${excerptMark(url, hashWord(text))}`;
  const pointing = `${whole}:~:text=${textDirective(text)}`;
  return safeUrl(pointing) === '' ? whole : pointing; // too long
}

/** The first and the last words, as a text fragment has them; the whole of a short text. */
function textDirective(text: string): string {
  const words = text.split(/\s+/);
  if (words.length <= 2 * WORDS && text.length <= 2 * MOST_CHARS && !/\n/.test(text)) return escaped(text);
  const first = text.split('\n', 1)[0]!.split(/\s+/).slice(0, WORDS);
  const last = text
    .slice(text.lastIndexOf('\n') + 1)
    .split(/\s+/)
    .slice(-WORDS);
  // A directive finds whole words alone: only what has no blanks is cut.
  const begin = first.length > 1 ? first.join(' ') : first[0]!.slice(0, MOST_CHARS);
  const end = last.length > 1 ? last.join(' ') : last[0]!.slice(-MOST_CHARS);
  return `${escaped(begin)},${escaped(end)}`;
}

/** What means something in a text fragment is escaped too. */
function escaped(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replaceAll('-', '%2D');
}

/** How the fragment of an excerpt's address begins: with the route that the page has, else with a mark made of a hash. */
function excerptMark(url: string, hash: number): string {
  const at = url.indexOf('#');
  const route = at === -1 ? '' : foldFragment(url.slice(at)).replace(/:~:.*/, '');
  return route.startsWith('#excerpt-') || route === ''
    ? `#excerpt-${(hash >>> 0).toString(16).padStart(8, '0')}`
    : route;
}
