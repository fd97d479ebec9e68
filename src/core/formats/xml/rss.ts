import { rowAt, TOO_LARGE } from '../article-of';
import { feedArticle } from '../feed-article';
import { feedDay } from '../feed-day';
import type { Row, Source } from '../format';
import { lineOfHtml, textOfHtml } from '../html/text';
import { childOf, childrenOf, type Element, textIn } from './element';
import { elementsOf } from './xml';

/**
 * Reads RSS 2.0 and its 0.9x forerunners (https://www.rssboard.org/rss-specification) and RSS 1.0, which is RDF
 * (https://web.resource.org/rss/1.0/spec), with the modules content and Dublin Core. The whole text in `content:encoded`
 * is preferred to the description, which is then the lead.
 */
export async function* readRss(source: Source): AsyncGenerator<Row> {
  const channel = new Map<string, string>();
  let line = 0;
  for await (const { element, path } of elementsOf(source, PATHS)) {
    const name = path.split('/').at(-1)!;
    if (name !== 'item') {
      if (!channel.has(name)) channel.set(name, textIn(element));
      continue;
    }
    line += 1;
    yield element === null
      ? { kind: 'rejected', line, reason: TOO_LARGE }
      : rowAt(line, () => articleOfItem(element, channel, { file: source.name, line }));
  }
}

const ABOUT_CHANNEL = ['title', 'link', 'language', 'dc:language'];
const PATHS = [
  'rss/channel/item',
  'RDF/item',
  ...ABOUT_CHANNEL.flatMap((name) => [`rss/channel/${name}`, `RDF/channel/${name}`]),
];

function articleOfItem(
  item: Element,
  channel: ReadonlyMap<string, string>,
  at: { readonly file: string; readonly line: number },
) {
  const text = (...names: string[]) => textIn(childOf(item, ...names));
  const guid = childOf(item, 'guid');
  const isGuidAddress = guid !== null && guid.attributes.get('isPermaLink') !== 'false';
  const url = text('link') || linkOf(item) || (isGuidAddress && isWeb(textIn(guid)) ? textIn(guid) : '');
  return feedArticle(
    {
      base: channel.get('link') ?? '',
      id: textIn(guid) || text('dc:identifier'),
      url,
      date: feedDay(text('pubDate')) || feedDay(text('dc:date', 'dcterms:issued', 'atom:published')),
      headline: lineOfHtml(text('title', 'dc:title')),
      lead: textOfHtml(text('description', 'atom:summary')),
      body: textOfHtml(text('content:encoded', 'atom:content')),
      publisher:
        lineOfHtml(text('dc:publisher')) || (url === '' ? lineOfHtml(channel.get('title') ?? '') : ''),
      lang: text('dc:language') || channel.get('language') || channel.get('dc:language') || '',
    },
    at,
  );
}

/** `<atom:link href="…">`, which some feeds have in the place of `<link>`. */
function linkOf(item: Element): string {
  const links = childrenOf(item, 'atom:link').map(({ attributes }) => attributes);
  return links.find((link) => (link.get('rel') ?? 'alternate') === 'alternate')?.get('href') ?? '';
}

function isWeb(address: string): boolean {
  return /^https?:\/\//i.test(address);
}
