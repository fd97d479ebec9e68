import type { Article } from '../../article';
import { ArticleFormatError } from '../article-format';
import type { RowPlace } from '../article-of';
import { base64Bytes } from '../base64';
import { feedArticle } from '../feed-article';
import { fieldText } from '../fields/field-text';
import type { Row, Source } from '../format';
import { textOfHtml } from '../html/text';
import { childOf, childrenOf, type Element, markedText, paragraphsIn, textIn } from './element';
import { elementRow } from './element-row';
import { headFirst } from './head-first';
import { elementsOf } from './xml';

/**
 * Reads Atom (RFC 4287 and its forerunner 0.3): entries of a feed, or one entry alone, and Blogger's exports. The content
 * is preferred to the summary, then the lead.
 */
export async function* readAtom(source: Source): AsyncGenerator<Row> {
  const feed = { title: '', bases: [source.address ?? ''] };
  let line = 0;
  for await (const { element, path, root } of headFirst(elementsOf(source, PATHS), isEntry, HEADS)) {
    if (path === 'feed/title') {
      feed.title = lineOf(element);
      source.titled?.(feed.title);
    } else if (path === 'feed/link') {
      if (/^(?:alternate|self)$/.test(element?.attributes.get('rel') ?? 'alternate'))
        feed.bases.unshift(element?.attributes.get('href') ?? '');
    } else {
      line += 1;
      const place = { file: source.name, line };
      yield elementRow(element, line, (given) => articleOfEntry(given, root, feed, place, source));
    }
  }
}

/** Some call their entries as RSS does. */
const ENTRIES = ['feed/entry', 'feed/item', 'entry'];
const HEADS = ['feed/title', 'feed/link'];
const PATHS = [...ENTRIES, ...HEADS];

function isEntry(path: string): boolean {
  return ENTRIES.includes(path);
}

/** The best first; some are of Atom 0.3, or of RSS. */
const DATES = [
  'published',
  'issued',
  'created',
  'dc:date',
  'dcterms:issued',
  'prism:publicationdate',
  'pubdate',
  'updated',
  'modified',
  'date',
];

function articleOfEntry(
  entry: Element,
  root: Element,
  feed: { readonly title: string; readonly bases: readonly string[] },
  at: RowPlace,
  { note }: Source,
): Article {
  refuseBlogger(entry, at);
  const inherited = (name: string) => entry.attributes.get(name) ?? root.attributes.get(name) ?? '';
  const content = childOf(entry, 'content');
  const id = textIn(childOf(entry, 'id'));
  const origin = textIn(childOf(entry, 'feedburner:origlink', 'pheedo:origlink'));
  const link = linkOf(entry);
  const url = origin || link.href || (isWeb(id) ? id : '');
  return feedArticle(
    {
      bases: [
        link.base,
        entry.attributes.get('xml:base') ?? '',
        root.attributes.get('xml:base') ?? '',
        ...feed.bases,
      ],
      id,
      url,
      dates: DATES.map((name) => textIn(childOf(entry, name))),
      headline: lineOf(childOf(entry, 'title')),
      lead: textOf(childOf(entry, 'summary')),
      body: contentIn(entry) || textElsewhere(entry),
      publisher: lineOf(childOf(childOf(entry, 'source'), 'title')) || (url === '' ? feed.title : ''),
      lang:
        textIn(childOf(entry, 'dc:language')) ||
        ([content, childOf(entry, 'summary'), childOf(entry, 'title')]
          .map((text) => text?.attributes.get('xml:lang'))
          .find((lang) => lang !== undefined) ??
          inherited('xml:lang')),
    },
    at,
    note,
  );
}

function textElsewhere(entry: Element): string {
  const group = childOf(entry, 'media:group');
  const places = [
    childOf(entry, 'content:encoded'),
    childOf(entry, 'xhtml:body'),
    childOf(group, 'media:description'),
    childOf(entry, 'media:description'),
    childOf(entry, 'dc:description'),
    childOf(entry, 'itunes:summary'),
    childOf(entry, 'media:text'),
    childOf(entry, 'description'),
  ];
  return places.map(markedText).find((text) => text !== '') ?? '';
}

/** An entry of Atom 0.3 may have it in several types: the one that says most. */
function contentIn(entry: Element): string {
  return childrenOf(entry, 'content')
    .map(textOf)
    .reduce((most, text) => (text.length > most.length ? text : most), '');
}

/** RFC 4287, section 4.2.7.2: without `rel` a link is the alternate. What it is relative to may stand at the link. */
function linkOf(entry: Element): { readonly href: string; readonly base: string } {
  // A relation may be written whole (section 4.2.7.2)
  const alternates = childrenOf(entry, 'link').filter(({ attributes }) =>
    /^(?:https?:\/\/www\.iana\.org\/assignments\/relation\/)?alternate$/i.test(
      attributes.get('rel') || 'alternate',
    ),
  );
  const isPage = ({ attributes }: Element) => /html/i.test(attributes.get('type') ?? 'text/html');
  const page = (alternates.find(isPage) ?? alternates[0])?.attributes;
  return {
    href: page?.get('href') ?? alternates.map(textIn).find(isWeb) ?? '',
    base: page?.get('xml:base') ?? '',
  };
}

function isWeb(address: string): boolean {
  return /^https?:\/\//i.test(address);
}

/** In an export of Blogger all that a blog holds is an entry: only published posts are articles. */
function refuseBlogger(entry: Element, at: RowPlace): void {
  const kinds = childrenOf(entry, 'category').flatMap(({ attributes }) => {
    const kind = /^http:\/\/schemas\.google\.com\/blogger\/2008\/kind#(\w+)$/.exec(
      attributes.get('term') ?? '',
    );
    return kind === null ? [] : [kind[1]!];
  });
  const kind = kinds[0] ?? textIn(childOf(entry, 'blogger:type')).toLowerCase();
  const refuse = (reason: string) => {
    throw new ArticleFormatError(at.file, at.line, reason, lineOf(childOf(entry, 'title')));
  };
  if (kind !== '' && kind !== 'post') refuse(`is no post but a ${kind} of Blogger`);
  const status = textIn(childOf(entry, 'blogger:status')).toLowerCase() || 'live';
  const isDraft = textIn(childOf(childOf(entry, 'app:control'), 'app:draft')) === 'yes';
  if (isDraft || status !== 'live') refuse(`was not published: it is ${isDraft ? 'a draft' : status}`);
}

/**
 * A text construct, sections 3.1 and 4.1.3: plain text, escaped HTML or XHTML elements; other media have no text. One
 * without a type is plain by the standard, but writers forget to say that it is HTML.
 */
function textOf(construct: Element | null): string {
  const type = /^[^;\s]*/.exec((construct?.attributes.get('type') ?? '').trim().toLowerCase())![0];
  // Of Atom 0.3: the same content in several types, as in mails
  if (type.startsWith('multipart/'))
    return construct === null ? '' : contentIn(construct) || fieldText(textIn(construct));
  if (construct?.attributes.get('mode') === 'base64') return fieldText(fromBase64(textIn(construct)));
  if (construct === null || construct.attributes.has('src')) return '';
  if (construct.children.some((child) => typeof child !== 'string')) return paragraphsIn(construct);
  // What is no name of a medium says nothing
  if (!type.includes('/') && !/^(?:x?html|text)$/.test(type)) return fieldText(textIn(construct));
  if (type === 'application/octet-stream') return fieldText(fromBase64(textIn(construct)));
  if (/^(?:x?html|text\/html|application\/xhtml\+xml)$/.test(type)) return textOfHtml(textIn(construct));
  if (/^text(?:\/plain)?$/.test(type)) return textIn(construct);
  return type.startsWith('text/') ? fieldText(textIn(construct)) : ''; // Markdown and the like
}

/** As Atom 0.3 let texts be written; `''` for what is none. */
function fromBase64(text: string): string {
  const bytes = base64Bytes(new TextEncoder().encode(text));
  const decoded = new TextDecoder().decode(bytes);
  return decoded.includes('\ufffd') ? '' : decoded;
}

function lineOf(construct: Element | null): string {
  return textOf(construct).replace(/\s+/g, ' ');
}
