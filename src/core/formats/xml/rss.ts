import type { Article } from '../../article';
import type { RowPlace } from '../article-of';
import { type FeedEntry, feedArticle } from '../feed-article';
import { fieldLine } from '../fields/field-text';
import type { Row, Source } from '../format';
import { childOf, childrenOf, type Element, firstText, markedText, textIn } from './element';
import { elementRow } from './element-row';
import { withoutShortcodes, wordpressRefusal } from './wordpress';
import { elementsOf } from './xml';

/**
 * Reads RSS 2.0 and its 0.9x forerunners (https://www.rssboard.org/rss-specification), RSS 1.0, which is RDF
 * (https://web.resource.org/rss/1.0/spec), and WordPress' exports, with the modules content, Dublin Core, media and
 * itunes. The whole text is preferred to the description, which is then the lead.
 */
export async function* readRss(source: Source): AsyncGenerator<Row> {
  const channel = new Map<string, string>();
  let line = 0;
  for await (const { element, path, root } of elementsOf(source, PATHS)) {
    const name = path.split('/').at(-1)!;
    if (name !== 'item') {
      const value = name === 'atom:link' ? selfIn(element) : textIn(element);
      if (!channel.get(name)) channel.set(name, value);
      if (name === 'title') source.titled?.(fieldLine(value));
      continue;
    }
    line += 1;
    const base = root.attributes.get('xml:base') ?? '';
    const place = { file: source.name, line };
    const bases = [base, channel.get('link') ?? '', channel.get('atom:link') ?? '', source.address ?? ''];
    yield elementRow(element, line, (given) => articleOfItem(given, channel, bases, place, source));
  }
}

const ABOUT_CHANNEL = ['title', 'link', 'language', 'dc:language', 'atom:link'];
const PATHS = [
  'rss/channel/item',
  'rss/item',
  'RDF/item',
  'RDF/channel/item',
  'channel/item',
  ...ABOUT_CHANNEL.flatMap((name) => [`rss/channel/${name}`, `RDF/channel/${name}`, `channel/${name}`]),
];

/** Where the whole text may stand, and what is less than that, the best first. */
const BODIES = [
  'content:encoded',
  'encoded',
  'yandex:full-text',
  'turbo:content',
  'atom:content',
  'xhtml:body',
  'xhtml:div',
  'body',
  'fullitem',
  'content',
];
const LEADS = [
  'description',
  'dc:description',
  'atom:summary',
  'excerpt:encoded',
  'media:description',
  'itunes:summary',
  'summary',
  'abstract',
  'itunes:subtitle',
  'googleplay:description',
  'dcterms:abstract',
  'dcterms:description',
];
const DATES = [
  'wp:post_date', // by the site's own clock; its pubDate is in UTC
  'pubDate',
  'dc:date',
  'dcterms:issued',
  'prism:publicationDate',
  'prism:coverDate',
  'atom:published',
  'published',
  'pubdate',
  'date',
  'dcterms:created',
  'atom:updated',
  'dcterms:modified',
  'updated',
];

function articleOfItem(
  item: Element,
  channel: ReadonlyMap<string, string>,
  bases: readonly string[],
  at: RowPlace,
  { note }: Source,
): Article {
  const text = (...names: string[]) => firstText(item, names);
  const isExport = wordpressRefusal(item, at);
  const guid = childOf(item, 'guid');
  const isGuidAddress = guid !== null && guid.attributes.get('isPermaLink') !== 'false';
  const url =
    text('feedburner:origLink', 'pheedo:origLink', 'link') ||
    linkOf(item) ||
    (isGuidAddress && isWeb(textIn(guid)) ? textIn(guid) : '') ||
    (item.attributes.get('rdf:about') ?? '');
  const whole = firstText(item, BODIES, markedText) || markedText(contentItemIn(item));
  const entry: FeedEntry = {
    bases: [baseOf(childOf(item, 'link')), baseOf(item), ...bases],
    id: textIn(guid) || text('dc:identifier'),
    url,
    dates: datesIn(item),
    headline: fieldLine(text('title', 'dc:title', 'media:title', 'itunes:title')),
    lead:
      firstText(item, LEADS, markedText) ||
      markedText(childOf(childOf(item, 'media:group', 'media:content'), 'media:description')),
    body: isExport ? withoutShortcodes(whole) : whole,
    publisher:
      fieldLine(text('dc:publisher', 'prism:publicationName')) ||
      (url === '' ? fieldLine(channel.get('title') ?? '') : ''),
    lang: text('dc:language') || channel.get('language') || channel.get('dc:language') || '',
  };
  return feedArticle(gathered(item, entry), at, note);
}

/** RSS 1.0's module content: `<content:items><rdf:Bag><rdf:li><content:item><rdf:value>`. */
function contentItemIn(item: Element): Element | null {
  return ['content:items', 'Bag', 'li', 'content:item', 'value'].reduce<Element | null>(
    (within, name) => childOf(within, name),
    item,
  );
}

function baseOf(element: Element | null): string {
  return element?.attributes.get('xml:base') ?? '';
}

function datesIn(item: Element): string[] {
  if (item.children.length === 0) return [];
  return [...DATES.map((name) => textIn(childOf(item, name))), item.attributes.get('lastmod') ?? ''];
}

/** Google News lists what others publish: the source is the publisher, and the description repeats headlines. */
function gathered(item: Element, entry: FeedEntry): FeedEntry {
  const source = textIn(childOf(item, 'source'));
  if (source === '' || !/^https?:\/\/news\.google\./i.test(entry.url ?? '')) return entry;
  const end = ` - ${source}`;
  const headline = entry.headline ?? '';
  return {
    ...entry,
    headline: headline.endsWith(end) ? headline.slice(0, -end.length) : headline,
    lead: '',
    publisher: source,
  };
}

/** `<atom:link href="…">`, which some feeds have in the place of `<link>`, or as CDF has it: `<ITEM HREF="…">`. */
function linkOf(item: Element): string {
  const links = [...childrenOf(item, 'atom:link'), ...childrenOf(item, 'link')].map(
    ({ attributes }) => attributes,
  );
  return (
    links.find((link) => (link.get('rel') ?? 'alternate') === 'alternate')?.get('href') ??
    item.attributes.get('href') ??
    ''
  );
}

function selfIn(link: Element | null): string {
  return link?.attributes.get('rel') === 'self' ? (link.attributes.get('href') ?? '') : '';
}

function isWeb(address: string): boolean {
  return /^https?:\/\//i.test(address);
}
