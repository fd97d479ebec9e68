import { parseHTML } from 'linkedom/worker';
import type { Article, Page } from '../core/article';
import { ArticleFormatError } from '../core/formats/article-format';
import { articleOf } from '../core/formats/article-of';
import { decodedHtml } from '../core/formats/html/encoding';
import { isGonePage } from '../core/match/gone-page';
import { toldBy } from '../core/page';
import { articleOfPage } from '../core/page-article';
import { languageOfPage } from '../core/page-reading';
import { isFrontPage } from './front-page';
import { tellsStory } from './page-kind';
import { readPage } from './read-page';
import { propertyOf } from './safe-dom';

/**
 * Above these a page is not read: time grows with their square where there is no browser engine. The largest of 181 news
 * pages has 3,200 tags, 52 deep.
 */
const MAX_TAGS = 40_000;
const MAX_ATTRIBUTES = 30_000;
const MAX_ELEMENTS = 10_000;
const MAX_DEPTH = 200;

/** The first tag that cannot stand in a head: HTML may leave `<body>` out before it, linkedom may not. */
const FIRST_IN_BODY =
  /<(?=(?:a|article|aside|center|div|dl|figure|footer|form|h[1-6]|header|img|main|nav|ol|p|pre|section|span|table|ul)[\s>])/i;

/** Less than a paragraph is a notice or a menu. Halved for CJK scripts. */
const MIN_TEXT_CHARS = 140;

/** Control characters but blanks: no browser shows them, and no article may have them. */
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f]/g;

/** What a page is: see `isFrontPage`, `tellsStory` and `isGonePage`. */
export type PageKind = 'article' | 'front page' | 'no article' | 'error';

/** A page as it was read, and what it is. */
export interface ReadHtml {
  readonly page: Page;
  readonly kind: PageKind;
}

/**
 * The Page of an HTML source as the content script would read it at `url`, in the language in which it is written. Needs
 * no DOM of its own.
 */
export function readHtml(html: string, url: string): ReadHtml {
  const document = documentOf(html);
  const page = readPage(document, url);
  return { page: { ...page, lang: writtenIn(page) }, kind: kindOf(document, page) };
}

function kindOf(document: Document, page: Page): PageKind {
  if (isGonePage(page)) return 'error';
  if (isFrontPage(document, page)) return 'front page';
  return tellsStory(document, toldBy(page)) ? 'article' : 'no article';
}

/** Languages of scripts of their own: no declaration of another stands against them. */
const OWN_SCRIPT = /^(?:ru|uk|bg|sr|ar|zh|ja|ko|el|he|th|hi|bn|ta|ka|hy)$/;

/**
 * The language of the page's words where it declares none, or English, which templates leave in; else the one declared,
 * unless the script speaks against it.
 */
function writtenIn(page: Page): string {
  const written = languageOfPage(page);
  return page.lang === '' || page.lang === 'en' || OWN_SCRIPT.test(written) ? written : page.lang;
}

/** The same of its bytes: decoded by byte order mark, else as the page declares, else as browsers guess. */
export async function readBytesOfHtml(bytes: Uint8Array, url: string): Promise<ReadHtml> {
  return readHtml(await decodedHtml(bytes, ''), url);
}

/** The Page of an HTML source in bytes: see `readHtml`. */
export async function pageOfBytes(bytes: Uint8Array, url: string): Promise<Page> {
  return (await readBytesOfHtml(bytes, url)).page;
}

/**
 * The article of an HTML source at `url`; null for a front page and where there is no headline or hardly a text. Throws an
 * ArticleFormatError that says which cap a page exceeds.
 */
export function articleOfHtml(html: string, url: string): Article | null {
  expectFewTags(html);
  const document = documentOf(html.replace(CONTROLS, ' '));
  expectSmall(document);
  const page = readPage(document, url);
  if (page.headline === '' || isTooShort(page.text) || isFrontPage(document, page)) return null;
  const shown = (text: string): string => text.replace(CONTROLS, ' ').trim(); // `&#1;` is one too
  const { headline, text, publisher } = page;
  const shownPage = { ...page, headline: shown(headline), text: shown(text), publisher: shown(publisher) };
  return articleOf(articleOfPage(shownPage), { file: url === '' ? 'page' : url, line: 1 });
}

function isTooShort(text: string): boolean {
  const isDense = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(text);
  return text.length < (isDense ? MIN_TEXT_CHARS / 2 : MIN_TEXT_CHARS);
}

function documentOf(html: string): Document {
  return parseHTML(withBody(html)).document as unknown as Document;
}

function withBody(html: string): string {
  if (/<body[\s>]/i.test(html)) return html;
  const bodied = FIRST_IN_BODY.test(html) ? html.replace(FIRST_IN_BODY, '<body><') : `<body>${html}`;
  return /<html[\s>]/i.test(bodied) ? bodied : `<!doctype html><html>${bodied}</html>`;
}

/** Counted in the source: making a document of what is too much takes minutes already. */
function expectFewTags(html: string): void {
  let tags = 0;
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at + 1)) {
    tags += 1;
    expectAtMost(tags, MAX_TAGS, 'tags');
  }
  for (const [tag] of html.matchAll(/<[a-z][^<>]*/gi))
    if (tag.length > MAX_ATTRIBUTES)
      expectAtMost(tag.split(/[\s/]+/).length, MAX_ATTRIBUTES, 'attributes in a tag');
}

function expectSmall(document: Document): void {
  let elements = 0;
  const waiting: { element: Element; depth: number }[] = [];
  const root = propertyOf(document, 'documentElement');
  if (root !== null) waiting.push({ element: root, depth: 1 });
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    elements += 1;
    expectAtMost(elements, MAX_ELEMENTS, 'elements');
    expectAtMost(next.depth, MAX_DEPTH, 'elements inside each other');
    for (const element of propertyOf(next.element, 'children'))
      waiting.push({ element, depth: next.depth + 1 });
  }
}

function expectAtMost(count: number, most: number, what: string): void {
  if (count > most) throw new ArticleFormatError('page', 1, `has more than ${most} ${what}`);
}
