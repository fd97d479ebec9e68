import { type Place, rowAt, TOO_LARGE } from '../article-of';
import { feedArticle } from '../feed-article';
import { feedDay } from '../feed-day';
import type { Row, Source } from '../format';
import { textOfHtml } from '../html/text';
import { childOf, childrenOf, type Element, paragraphsIn, textIn } from './element';
import { elementsOf } from './xml';

/** Reads Atom (RFC 4287): entries of a feed, or one entry alone. The content is preferred to the summary, then the lead. */
export async function* readAtom(source: Source): AsyncGenerator<Row> {
  let title = '';
  let line = 0;
  for await (const { element, path, root } of elementsOf(source, ['feed/entry', 'entry', 'feed/title'])) {
    if (path === 'feed/title') {
      title = lineOf(element);
      continue;
    }
    line += 1;
    yield element === null
      ? { kind: 'rejected', line, reason: TOO_LARGE }
      : rowAt(line, () => articleOfEntry(element, root, title, { file: source.name, line }));
  }
}

function articleOfEntry(entry: Element, feed: Element, title: string, at: Place) {
  const inherited = (name: string) => entry.attributes.get(name) ?? feed.attributes.get(name) ?? '';
  const content = childOf(entry, 'content');
  const url = linkOf(entry);
  return feedArticle(
    {
      base: inherited('xml:base'),
      id: textIn(childOf(entry, 'id')),
      url,
      date: feedDay(textIn(childOf(entry, 'published', 'updated'))),
      headline: lineOf(childOf(entry, 'title')),
      lead: textOf(childOf(entry, 'summary')),
      body: textOf(content),
      publisher: lineOf(childOf(childOf(entry, 'source'), 'title')) || (url === '' ? title : ''),
      lang: content?.attributes.get('xml:lang') ?? inherited('xml:lang'),
    },
    at,
  );
}

/** RFC 4287, section 4.2.7.2: without `rel` a link is the alternate. */
function linkOf(entry: Element): string {
  const links = childrenOf(entry, 'link').map(({ attributes }) => attributes);
  const alternates = links.filter((link) => (link.get('rel') ?? 'alternate') === 'alternate');
  const page = alternates.find((link) => /html/.test(link.get('type') ?? 'text/html')) ?? alternates[0];
  return page?.get('href') ?? '';
}

/** A text construct, sections 3.1 and 4.1.3: plain text, escaped HTML or XHTML elements; other media have no text. */
function textOf(construct: Element | null): string {
  const type = construct?.attributes.get('type') ?? 'text';
  if (construct === null || construct.attributes.has('src')) return '';
  if (type === 'xhtml' || type === 'application/xhtml+xml') return paragraphsIn(construct);
  if (type === 'html' || type === 'text/html') return textOfHtml(textIn(construct));
  return /^text(?:\/plain)?$/.test(type) ? textIn(construct) : '';
}

function lineOf(construct: Element | null): string {
  return textOf(construct).replace(/\s+/g, ' ');
}
