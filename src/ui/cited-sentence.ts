import type { Fact } from '../core/fact';
import { safeUrl } from '../core/url/safe-url';

type Cited = Pick<Fact, 'text' | 'article'>;

/** `“Sentence.” — Publisher, 2023-12-31, https://…`: a sentence of the archive as text, with where it stands. */
export function asText({ text, article }: Cited): string {
  return `“${text}” — ${sourceOf({ text, article }, safeUrl(article.url))}`;
}

/** The same in Markdown: a block quote, its source a link. */
export function asMarkdown(cited: Cited): string {
  const { text, article } = cited;
  const url = safeUrl(article.url);
  const name = escaped(article.headline) || escaped(article.publisher) || url;
  const link = url === '' ? name : `[${name}](<${url.replace(/[<>\\]/g, encodeURIComponent)}>)`;
  const rest = [article.headline === '' ? '' : escaped(article.publisher), article.date];
  return `> ${escaped(text)}\n>\n> — ${[link, ...rest].filter((part) => part !== '').join(', ')}\n`;
}

/**
 * The address of the sentence where it was published, by a text fragment (WICG Scroll To Text Fragment), which takes the
 * browser to it; `''` for an article without an address.
 */
export function linkTo({ text, article }: Cited): string {
  const url = safeUrl(article.url);
  if (url === '') return '';
  const words = text.split(/\s+/).filter((word) => word !== '');
  const parts =
    words.length <= 2 * ENDS ? [text] : [words.slice(0, ENDS).join(' '), words.slice(-ENDS).join(' ')];
  return `${url.split('#', 1)[0]}#:~:text=${parts.map(fragmentOf).join(',')}`;
}

/** So many words at each end name a sentence; a whole one would break with the first blank that is set otherwise. */
const ENDS = 5;

/** A dash, a comma and an ampersand mean something in a text fragment. */
function fragmentOf(text: string): string {
  return encodeURIComponent(text).replace(/-/g, '%2D');
}

function sourceOf({ article }: Cited, url: string): string {
  return [article.publisher, article.date, url].filter((part) => part !== '').join(', ');
}

function escaped(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>]/g, '\\$&');
}
