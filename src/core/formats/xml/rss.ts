import type { Article } from '../../article';
import { isSameSite } from '../../url/hosts';
import { hostOf } from '../../url/publisher';
import type { RowPlace } from '../article-of';
import { type FeedEntry, feedArticle } from '../feed-article';
import { fieldLine } from '../fields/field-text';
import type { Row, Source } from '../format';
import { childOf, childrenOf, type Element, firstText, markedText, textIn } from './element';
import { elementRow } from './element-row';
import { headFirst } from './head-first';
import { withoutShortcodes, wordpressRefusal } from './wordpress';
import { elementsOf, type FoundFormat } from './xml';

/**
 * Reads RSS 2.0 and its 0.9x forerunners (https://www.rssboard.org/rss-specification), RSS 1.0, which is RDF
 * (https://web.resource.org/rss/1.0/spec), and WordPress' exports, with the modules content, Dublin Core, media and
 * itunes. The whole text is preferred to the description, which is then the lead.
 */
export async function* readRss(source: Source): AsyncGenerator<Row> {
  const channel = new Map<string, string>();
  let line = 0;
  for await (const { element, path, around } of headFirst(elementsOf(source, PATHS), isItem, LINKS)) {
    const name = path.split('/').at(-1)!;
    if (!isItem(path)) {
      const value = name === 'atom:link' ? selfIn(element) : textIn(element);
      if (!channel.get(name)) channel.set(name, value);
      if (name === 'title') source.titled?.(fieldLine(value));
      continue;
    }
    line += 1;
    const place = { file: source.name, line };
    const bases = [
      ...around.map(baseOf),
      channel.get('link') ?? '',
      channel.get('atom:link') ?? '',
      source.address ?? '',
    ];
    yield elementRow(element, line, (given) =>
      articleOfItem(given, { around, channel, bases }, place, source),
    );
  }
}

function isItem(path: string): boolean {
  return path.endsWith('item');
}

const CHANNELS = ['rss/channel', 'rdf/channel', 'channel'];
const LINKS = CHANNELS.map((channel) => `${channel}/link`);
const ABOUT_CHANNEL = ['title', 'link', 'language', 'dc:language', 'atom:link'];
const PATHS = [
  'rss/channel/item',
  'rss/channel/items/item',
  'rss/item',
  'rdf/item',
  'rdf/channel/item',
  'channel/item',
  'channel/items/item',
  'channel/channel/item',
  ...ABOUT_CHANNEL.flatMap((name) => CHANNELS.map((channel) => `${channel}/${name}`)),
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
  'media:text',
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
const SUMMARIES = ['atom:summary', 'summary', 'abstract', 'itunes:summary'];
/** What may say its language. */
const TEXTS: ReadonlySet<string> = new Set([...BODIES, ...LEADS, 'title']);
const DATES = [
  'wp:post_date', // by the site's own clock; its pubDate is in UTC
  'pubdate',
  'dc:date',
  'dcterms:issued',
  'prism:publicationdate',
  'prism:coverdate',
  'atom:published',
  'published',
  'date',
  'dcterms:created',
  'dcterms:available',
  'dcterms:date',
  'atom:updated',
  'dcterms:modified',
  'updated',
];

/** What an item's feed says, and what its addresses may be relative to. */
interface Feed {
  readonly around: FoundFormat['around'];
  readonly channel: ReadonlyMap<string, string>;
  readonly bases: readonly string[];
}

function articleOfItem(
  item: Element,
  { around, channel, bases }: Feed,
  at: RowPlace,
  { note }: Source,
): Article {
  const text = (...names: string[]) => firstText(item, names);
  const isExport = wordpressRefusal(item, at);
  const guid = childOf(item, 'guid');
  const isGuidAddress = guid !== null && !/^\s*false/i.test(guid.attributes.get('ispermalink') ?? '');
  const isSaidAddress = /^\s*true/i.test(guid?.attributes.get('ispermalink') ?? '');
  const url =
    text('feedburner:origlink', 'pheedo:origlink', 'link') ||
    linkOf(item) ||
    (isGuidAddress && (isWeb(textIn(guid)) || isSaidAddress) ? textIn(guid) : '') ||
    aboutOf(item);
  const full = firstText(item, BODIES, markedText) || markedText(contentItemIn(item));
  const lead = firstText(item, LEADS, markedText) || mediaText(item);
  // Beside a summary the description is the text
  const summary = full === '' ? firstText(item, SUMMARIES, markedText) : '';
  const isSummed = summary !== '' && !lead.includes(summary) && !summary.includes(lead);
  const whole = isSummed ? lead : full;
  const entry: FeedEntry = {
    bases: [baseOf(childOf(item, 'link')?.attributes), baseOf(item.attributes), ...bases],
    id: textIn(guid) || text('dc:identifier'),
    url,
    dates: datesIn(item),
    headline: fieldLine(
      text('title', 'dc:title', 'media:title', 'itunes:title') ||
        textIn(childOf(childOf(item, 'media:group'), 'media:title')),
    ),
    lead: isSummed ? summary : lead,
    body: isExport ? withoutShortcodes(whole) : whole,
    publisher:
      fieldLine(text('dc:publisher', 'prism:publicationname', 'bing:source')) ||
      collectedFrom(item, url) ||
      (url === '' ? fieldLine(channel.get('title') ?? '') : ''),
    lang:
      text('dc:language') ||
      langIn(item) ||
      channel.get('language') ||
      channel.get('dc:language') ||
      (around.map(langOf).find((lang) => lang !== '') ?? ''),
  };
  return feedArticle(gathered(item, entry), at, note);
}

/** Whose an item is that another site shows as its own page, such as Yahoo's: its source's site is not that of its address. */
function collectedFrom(item: Element, url: string): string {
  const source = childOf(item, 'source');
  const from = source?.attributes.get('url') ?? '';
  const isOther = hostOf(from) !== '' && hostOf(url) !== '' && !isSameSite(from, url);
  return isOther ? fieldLine(textIn(source)) : '';
}

/** What a film or a picture of the item shows: `<media:group><media:content><media:description>`. */
function mediaText(item: Element): string {
  const within = childOf(item, 'media:group') ?? item;
  return (
    [within, childOf(within, 'media:content')]
      .map((place) => markedText(childOf(place, 'media:description', 'media:text')))
      .find((text) => text !== '') ?? ''
  );
}

/** RSS 1.0's module content: `<content:items><rdf:Bag><rdf:li><content:item><rdf:value>`. */
function contentItemIn(item: Element): Element | null {
  return ['content:items', 'bag', 'li', 'content:item', 'value'].reduce<Element | null>(
    (within, name) => childOf(within, name),
    item,
  );
}

/** CDF says it without a prefix. */
function baseOf(attributes: Element['attributes'] = new Map()): string {
  return attributes.get('xml:base') ?? attributes.get('base') ?? '';
}

function langOf(attributes: Element['attributes']): string {
  return attributes.get('xml:lang') ?? '';
}

/** The language that an item says for itself, or else for the first of its texts that has one. */
function langIn(item: Element): string {
  const texts = item.children.filter(
    (child): child is Element => typeof child !== 'string' && TEXTS.has(child.name),
  );
  const said = [item, ...texts].map(({ attributes }) => langOf(attributes));
  return said.find((lang) => lang !== '') ?? '';
}

/** RDF's name of an item, whatever prefix stands for it. */
function aboutOf({ attributes }: Element): string {
  for (const [name, value] of attributes) if (/^(?:\w{1,20}:)?about$/.test(name)) return value;
  return '';
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
