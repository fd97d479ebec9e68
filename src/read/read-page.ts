import type { Page } from '../core/article';
import { publisherOfHost } from '../core/url/publisher';
import { articleText } from './article-text';
import { originalOf, readCanonical } from './canonical';
import { elementSaying, readHeadings } from './headings';
import { rawTitleOf, readHeadline, titlesOf } from './headline';
import { readPageData } from './json-ld';
import { languageTags, localesOf, primaryOf } from './language-tags';
import { readLead } from './lead';
import { credibleMetas, isOfArchive, metasOf, metasOfSite } from './metas';
import { readPublishedDay } from './published-day';
import { resembles } from './resemblance';
import { propertyOf } from './safe-dom';
import { withShadowRoots } from './shadow-roots';
import { publisherNameOf } from './site-name';
import { atOnce, type Steps } from './steps';
import { storyAt } from './stories-of-page';

/**
 * What a page tells: its article's text, headline, day, publisher, language and own canonical claim; `''` for what it
 * does not tell. `url` is where the page stands (a parsed document does not know). The page is not changed. Needs a DOM
 * and nothing else, so it runs in a content script and on a DOM emulation alike.
 */
export function readPage(shown: Document, url: string = propertyOf(shown, 'URL')): Page {
  return atOnce(pageReading(shown, url));
}

/** The same in steps of some milliseconds on a large page; `textOf` reads its story. Wrong if the page changes meanwhile. */
export function* pageReading(shown: Document, url: string, textOf = articleText): Steps<Page> {
  const document = yield* withShadowRoots(shown);
  yield;
  const story = storyAt(document, url);
  yield;
  const own = story === null ? [] : readHeadings(story);
  const headings = own.length > 0 ? own : readHeadings(document);
  const printed = headings.map(({ text }) => text);
  const firstTitle = rawTitleOf(document);
  const isOtherHead = own[0] !== undefined && !resembles(own[0].text, firstTitle);
  const rawTitle = isOtherHead ? own[0]!.text : firstTitle;
  yield; // each look costs a walk over all elements
  const allMetas = metasOf(document);
  const metas = isOtherHead ? metasOfSite(allMetas) : credibleMetas(allMetas, printed, rawTitle);
  const isTold = metas === allMetas || isOfArchive(allMetas);
  const claimed = isTold ? readCanonical(document, metas, '', url) : '';
  const data = readPageData(document, {
    url,
    claimed,
    printed: [...printed, rawTitle].filter((text) => text !== ''),
  });
  yield;
  const { article } = data;
  const canonical = isTold ? readCanonical(document, metas, article?.url ?? '', url) : '';
  const place = originalOf(isOfArchive(allMetas) && canonical !== '' ? canonical : url);
  const host = place?.hostname ?? '';
  const sites = [
    metas.get('og:site_name') ?? '',
    data.siteName,
    metas.get('application-name') ?? metas.get('apple-mobile-web-app-title') ?? '',
  ];
  const siteNames = [...sites, article?.publisher ?? '', publisherOfHost(host), ...hostNames(host)];
  const titles = titlesOf(rawTitle, metas, siteNames);
  const headline = readHeadline(printed, { data: article?.headline ?? '', ...titles }, siteNames);
  yield;
  const heading =
    headings.find(({ text }) => text === headline || text.endsWith(headline))?.element ??
    elementSaying(document, headline, headings.length === 0) ??
    headings[0]?.element ??
    null;
  const description = metas.get('og:description') ?? metas.get('description') ?? '';
  yield;
  const lead = readLead(heading, description);
  const tags = languageTags(document, metas);
  yield;
  const text = yield* textOf(document, { headline, body: article?.body ?? '', lead });
  yield;
  return {
    url,
    canonical,
    headline,
    text,
    date: readPublishedDay(document, {
      metas,
      data: article?.date ?? '',
      pageData: data.date,
      modified: article?.modified ?? '',
      url,
      heading,
      locales: localesOf(tags, host),
    }),
    publisher: publisherNameOf({ publisher: article?.publisher ?? '', site: sites, title: firstTitle }, host),
    lang: primaryOf(tags[0] ?? ''),
  };
}

/** `www.daily-example.co.uk` may call itself Daily Example. */
function hostNames(host: string): string[] {
  return host.split('.').filter((label) => label.length > 3);
}
