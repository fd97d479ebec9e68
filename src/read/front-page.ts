import type { Page } from '../core/article';
import {
  attributeOf,
  findAll,
  findFirst,
  foldBlanks,
  nodeNameOf,
  nodeValueOf,
  parentElementOf,
  propertyOf,
  textUnder,
} from './safe-dom';

/** A paragraph of an article rather than a teaser, and a link that reads like a headline. Halved for CJK scripts. */
const LONG_PARAGRAPH_CHARS = 140;
const HEADLINE_LINK_CHARS = 28;

/** A home page with fewer headline links, or another page with fewer, is not called an index. */
const MIN_HOME_LINKS = 6;
const MIN_INDEX_LINKS = 30;

/** A home page has no more long summaries of stories than one for so many headlines. */
const LINKS_A_SUMMARY = 4;

/**
 * Whether the page is a front page or an index of articles rather than an article: many headlines that are links, and
 * hardly a long paragraph. In doubt, and where the page calls itself an article, it is not.
 */
export function isFrontPage(document: Document, page: Pick<Page, 'url' | 'text'>): boolean {
  return listsStories(document, page.url, () => page.text.split('\n\n'));
}

/**
 * The same before the page's text is read, which takes far longer: true only where all text outside of links, in the
 * story or beside it, leaves no doubt. False says nothing.
 */
export function isPlainlyFrontPage(document: Document, url: string): boolean {
  if (isHome(url) ? hasFewLinks(document) : tellsStory(document)) return false;
  return !givesText(document) && listsStories(document, url, () => unlinkedTexts(document));
}

function hasFewLinks(document: Document): boolean {
  return propertyOf(document, 'getElementsByTagName').call(document, 'a').length < MIN_HOME_LINKS;
}

/** Whether two paragraphs stand in the page that are long whatever blanks and links they hold: the quick way out. */
function tellsStory(document: Document): boolean {
  const paragraphs = propertyOf(document, 'getElementsByTagName').call(document, 'p');
  let long = 0;
  for (let at = 0; at < paragraphs.length && long < 2; at += 1) {
    const text = propertyOf(paragraphs[at]!, 'textContent') ?? '';
    if (text.length >= LONG_PARAGRAPH_CHARS * 2) long += 1;
  }
  return long === 2;
}

function listsStories(document: Document, url: string, textsOf: () => readonly string[]): boolean {
  const type = findFirst(document, 'meta[property="og:type"]');
  if (type !== null && /article/i.test(attributeOf(type, 'content'))) return false;
  const texts = textsOf();
  const scale = texts.some((text) => CJK.test(text)) ? 0.5 : 1;
  const paragraphs = texts.filter((text) => text.length >= LONG_PARAGRAPH_CHARS * scale);
  if (!isHome(url) && paragraphs.length > 1) return false;
  const links = new Set<string>();
  for (const link of findAll(document, 'a[href]').slice(0, 2_000)) {
    const text = textUnder(link);
    if (text.length >= HEADLINE_LINK_CHARS * scale) links.add(text);
  }
  const prose = paragraphs.join('').length;
  const linked = [...links].join('').length;
  if (isHome(url))
    return (
      links.size >= MIN_HOME_LINKS &&
      linked > prose * 2 &&
      paragraphs.length <= Math.max(4, links.size / LINKS_A_SUMMARY)
    );
  return links.size >= MIN_INDEX_LINKS && linked > prose * 2;
}

function isHome(url: string): boolean {
  return URL.canParse(url) && /^\/(?:[a-z]{2}\/?)?$/.test(new URL(url).pathname);
}

const CJK = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

/** Whether the page gives a story's text in its data, which it may show to subscribers only. */
function givesText(document: Document): boolean {
  return findAll(document, 'script[type*="ld+json" i]').some((script) =>
    propertyOf(script, 'textContent')?.includes('"articleBody"'),
  );
}

/** The text of each element that is no inline one, without what is in links. */
function unlinkedTexts(document: Document): string[] {
  const body = findFirst(document, 'body');
  if (body === null) return [];
  const texts = new Map<Element, string>();
  const walker = propertyOf(document, 'createTreeWalker').call(document, body, SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    let around = parentElementOf(node);
    let name = around === null ? '' : nodeNameOf(around);
    while (around !== null && INLINE.test(name)) {
      around = parentElementOf(around);
      name = around === null ? '' : nodeNameOf(around);
    }
    if (around === null || UNREAD.test(name)) continue;
    texts.set(around, `${texts.get(around) ?? ''}${nodeValueOf(node)}`);
  }
  return [...texts.values()].map(foldBlanks);
}

/** `NodeFilter.SHOW_TEXT`, which a DOM emulation does not have. */
const SHOW_TEXT = 4;

const INLINE = /^(?:ABBR|B|CITE|EM|FONT|I|MARK|Q|S|SMALL|SPAN|STRONG|SUB|SUP|TIME|U)$/i;
const UNREAD = /^(?:A|SCRIPT|STYLE|NOSCRIPT|TEMPLATE|TEXTAREA)$/i;
