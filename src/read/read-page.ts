import type { Page } from '../core/article';
import { publisherOfHost } from '../core/url/publisher';
import { readArticleText } from './article-text';
import { originalOf, readCanonical } from './canonical';
import { readHeadline } from './headline';
import { readArticleData } from './json-ld';
import { readPublishedDay } from './published-day';
import { attributeOf, findAll, findFirst, foldBlanks, propertyOf } from './safe-dom';

const MAX_METAS = 500;
const MAX_PUBLISHER_CHARS = 100;

/**
 * What a page tells: its article's text, headline, day, publisher, language and own canonical claim; `''` for what it
 * does not tell. `url` is where the page stands (a parsed document does not know); `readText` reads its story. The page is
 * not changed. Needs a DOM and nothing else, so it runs in a content script and on a DOM emulation alike.
 */
export function readPage(
  document: Document,
  url: string = propertyOf(document, 'URL'),
  readText: typeof readArticleText = readArticleText,
): Page {
  const metas = metasOf(document);
  const claimed = readCanonical(document, metas, '', url);
  const data = readArticleData(document, [url, claimed]);
  const canonical = readCanonical(document, metas, data?.url ?? '', url);
  const host = originalOf(url)?.hostname ?? '';
  const siteName = metas.get('og:site_name') ?? '';
  const siteNames = [siteName, data?.publisher ?? '', publisherOfHost(host), ...hostNames(host)];
  const headline = readHeadline(document, metas, data?.headline ?? '', siteNames);
  return {
    url,
    canonical,
    headline,
    text: readText(document, headline, data?.body ?? ''),
    date: readPublishedDay(document, metas, data?.date ?? '', url),
    publisher:
      publisherNamed(data?.publisher ?? '', host) || publisherNamed(siteName, host) || publisherOfHost(host),
    lang: readLanguage(document, metas),
  };
}

/** `<meta>` contents by lower-case property, name or itemprop; the first of a name counts. */
function metasOf(document: Document): Map<string, string> {
  const metas = new Map<string, string>();
  for (const meta of findAll(document, 'meta[content]').slice(0, MAX_METAS)) {
    const name = attributeOf(meta, 'property') || attributeOf(meta, 'name') || attributeOf(meta, 'itemprop');
    const content = foldBlanks(attributeOf(meta, 'content'));
    if (name !== '' && content !== '' && !metas.has(name.toLowerCase()))
      metas.set(name.toLowerCase(), content);
  }
  return metas;
}

/** `www.daily-example.co.uk` may call itself Daily Example. */
function hostNames(host: string): string[] {
  return host.split('.').filter((label) => label.length > 3);
}

/** The name without a slogan (`Name | Sports, News`); `''` for an address, a section ("U.S.") or an essay. */
function publisherNamed(name: string, host: string): string {
  const short = name.replace(/^@/, '').split(/\s+\|\s+/)[0]!;
  const letters = short.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  const isSection = /^[a-z]{0,2}$/.test(letters) && !`.${host}`.includes(`.${letters}.`);
  return isSection || short.length > MAX_PUBLISHER_CHARS || /^https?:/i.test(short) ? '' : short;
}

/** The primary language subtag in lower case. */
function readLanguage(document: Document, metas: ReadonlyMap<string, string>): string {
  const root = findFirst(document, 'html');
  const tags = [
    root === null ? '' : attributeOf(root, 'lang'),
    metas.get('og:locale') ?? '',
    metas.get('content-language') ?? '',
  ];
  return (
    tags
      .map((tag) => /^([a-z]{2,3})(?:[-_]|$)/i.exec(tag)?.[1]?.toLowerCase() ?? '')
      .find((tag) => tag !== '') ?? ''
  );
}
