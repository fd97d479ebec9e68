import type { Page } from '../core/article';
import { attributeOf, findAll, findFirst, textUnder } from './safe-dom';

/** A paragraph of an article rather than a teaser, and a link that reads like a headline. Halved for CJK scripts. */
const LONG_PARAGRAPH_CHARS = 140;
const HEADLINE_LINK_CHARS = 28;

/** A home page with fewer headline links, or another page with fewer, is not called an index. */
const MIN_HOME_LINKS = 6;
const MIN_INDEX_LINKS = 30;

/**
 * Whether the page is a front page or an index of articles rather than an article: many headlines that are links, and
 * hardly a long paragraph. In doubt, and where the page calls itself an article, it is not.
 */
export function isFrontPage(document: Document, page: Pick<Page, 'url' | 'text'>): boolean {
  const type = findFirst(document, 'meta[property="og:type"]');
  if (type !== null && /article/i.test(attributeOf(type, 'content'))) return false;
  const scale = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(page.text) ? 0.5 : 1;
  const paragraphs = page.text.split('\n\n').filter((text) => text.length >= LONG_PARAGRAPH_CHARS * scale);
  const isHome = URL.canParse(page.url) && /^\/(?:[a-z]{2}\/?)?$/.test(new URL(page.url).pathname);
  if (paragraphs.length > (isHome ? 4 : 1)) return false;
  const links = new Set<string>();
  for (const link of findAll(document, 'a[href]').slice(0, 2_000)) {
    const text = textUnder(link);
    if (text.length >= HEADLINE_LINK_CHARS * scale) links.add(text);
  }
  const prose = paragraphs.join('').length;
  const linked = [...links].join('').length;
  return links.size >= (isHome ? MIN_HOME_LINKS : MIN_INDEX_LINKS) && linked > prose * 2;
}
