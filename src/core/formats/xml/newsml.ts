import type { Article } from '../../article';
import { ArticleFormatError } from '../article-format';
import { articleOf, type RowPlace } from '../article-of';
import { feedDay } from '../feed-day';
import { fieldText } from '../fields/field-text';
import type { Row, Source } from '../format';
import { leadAndBody } from '../lead';
import { childOf, childrenOf, type Element, lineIn, paragraphsIn, textIn } from './element';
import { elementRow } from './element-row';
import { articleOfNitf } from './nitf';
import { elementsOf } from './xml';

/**
 * Reads NewsML-G2 2.x (https://iptc.org/std/NewsML-G2/): one news item, or those in a news message, with their text inside
 * as NITF, XHTML or plain text.
 */
export async function* readNewsml(source: Source): AsyncGenerator<Row> {
  let line = 0;
  for await (const { element } of elementsOf(source, ['newsItem', 'newsMessage/itemSet/newsItem'])) {
    line += 1;
    yield elementRow(element, line, (given) => articleOfItem(given, { file: source.name, line }));
  }
}

function articleOfItem(item: Element, at: RowPlace): Article {
  const reject = (reason: string) => {
    throw new ArticleFormatError(at.file, at.line, reason);
  };
  const itemMeta = childOf(item, 'itemMeta');
  const contentMeta = childOf(item, 'contentMeta');
  const contents = childOf(item, 'contentSet');
  const itemClass = localCode(childOf(itemMeta, 'itemClass')) || 'text';
  if (itemClass !== 'text' && itemClass !== 'composite') reject(`is no text but of class ${itemClass}`);
  const status = localCode(childOf(itemMeta, 'pubStatus')) || 'usable';
  if (status !== 'usable') reject(`is ${status} by its publisher`);
  const inline = childOf(contents, 'inlineXML', 'inlineData');
  if (inline === null)
    reject(contents === null ? 'has no content' : 'has its content in another file, not inside');
  const told = {
    id: item.attributes.get('guid') ?? '',
    url: linkOf(itemMeta, item),
    date: feedDay(
      textIn(childOf(itemMeta, 'firstCreated')) ||
        textIn(childOf(contentMeta, 'contentCreated')) ||
        textIn(childOf(itemMeta, 'versionCreated')),
    ),
    headline: lineIn(childOf(contentMeta, 'headline')) || lineIn(childOf(itemMeta, 'title')),
    lead: leadOf(contentMeta),
    publisher: nameOf(childOf(itemMeta, 'provider')) || nameOf(childOf(contentMeta, 'infoSource')),
    lang: childOf(contentMeta, 'language')?.attributes.get('tag') ?? item.attributes.get('xml:lang') ?? '',
  };
  const nitf = childOf(inline, 'nitf:nitf', 'nitf');
  if (nitf !== null) return articleOfNitf(nitf, told, at);
  const body = inline?.name === 'inlineData' ? fieldText(textIn(inline)) : paragraphsIn(inline);
  return articleOf({ ...told, ...leadAndBody(told.lead, body, told.headline) }, at);
}

/** `stat:usable` and `http://cv.iptc.org/newscodes/pubstatusg2/usable` are both `usable`. */
function localCode(element: Element | null): string {
  const code = element?.attributes.get('qcode') ?? element?.attributes.get('uri') ?? '';
  return code.split(/[:/]/).at(-1)!;
}

/** A party's name in full, else its literal, else the code of the provider, such as `REUTERS` in `nprov:REUTERS`. */
function nameOf(party: Element | null): string {
  return lineIn(childOf(party, 'name')) || party?.attributes.get('literal') || localCode(party);
}

function leadOf(contentMeta: Element | null): string {
  const summary = childrenOf(contentMeta, 'description').find(({ attributes }) =>
    /summary|lead|intro|teaser/i.test(attributes.get('role') ?? 'summary'),
  );
  return summary === undefined ? '' : lineIn(summary);
}

/** The page of the same article on the web, where the item or its guid gives it. */
function linkOf(itemMeta: Element | null, item: Element): string {
  const links = childrenOf(itemMeta, 'link').filter(({ attributes }) =>
    /alternate|canonical|sameAs|permalink|webpage/i.test(attributes.get('rel') ?? ''),
  );
  const addresses = [...links.map(({ attributes }) => attributes.get('href')), item.attributes.get('guid')];
  return addresses.find((address) => /^https?:\/\//i.test(address ?? '')) ?? '';
}
