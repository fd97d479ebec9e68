import type { Article } from '../../article';
import { ArticleFormatError } from '../article-format';
import { articleOf, type RowPlace } from '../article-of';
import { feedDay } from '../feed-day';
import { fieldText } from '../fields/field-text';
import type { Note, Row, Source } from '../format';
import { leadAndBody } from '../lead';
import { childOf, childrenOf, type Element, lineIn, markedText, paragraphsIn, textIn } from './element';
import { elementRow } from './element-row';
import { articleOfNitf } from './nitf';
import { elementsOf } from './xml';

/**
 * Reads NewsML 1.x (https://iptc.org/standards/newsml-1/): each news item is an article, whose text stands in the first of
 * its components that holds one, as NITF, XHTML or plain text.
 */
export async function* readNewsml1(source: Source): AsyncGenerator<Row> {
  let line = 0;
  for await (const { element } of elementsOf(source, ['NewsML/NewsItem', 'NewsItem'])) {
    line += 1;
    yield elementRow(element, line, (given) =>
      articleOfItem(given, { file: source.name, line }, source.note),
    );
  }
}

function articleOfItem(item: Element, at: RowPlace, note: Note = () => {}): Article {
  const management = childOf(item, 'NewsManagement');
  const identifier = childOf(childOf(item, 'Identification'), 'NewsIdentifier');
  const status = formalName(childOf(management, 'Status')).toLowerCase() || 'usable';
  if (!/^(?:usable|embargoed)$/.test(status))
    throw new ArticleFormatError(at.file, at.line, `is ${status} by its publisher`);
  if (status === 'embargoed') note(at.line, 'was under embargo when it was sent');
  const components = componentsIn(item);
  const media = mediaIn(components);
  const content =
    contentOf(components, BODY_ROLE) ??
    contentOf(components, OTHER_ROLE) ??
    contentOf(components, media === undefined ? /^/ : NO_CAPTION);
  if (content === null)
    throw new ArticleFormatError(
      at.file,
      at.line,
      media === undefined ? 'has no text inside' : `is no text but of type ${media}`,
    );
  const first = <T>(read: (component: Element) => T | ''): T | '' =>
    components.map(read).find((found) => found !== '') ?? '';
  const lines = (component: Element) => childOf(component, 'NewsLines');
  const told: Partial<Article> = {
    id: textIn(childOf(identifier, 'PublicIdentifier')) || textIn(childOf(identifier, 'NewsItemId')),
    url: first((component) => linkIn(component)),
    date: feedDay(
      textIn(childOf(management, 'FirstCreated')) ||
        textIn(childOf(identifier, 'DateId')) ||
        textIn(childOf(management, 'ThisRevisionCreated')),
    ),
    headline: first(
      (component) =>
        lineIn(childOf(lines(component), 'HeadLine')) ||
        lineIn(childOf(childOf(lines(component), 'NewsLine'), 'HeadLine')),
    ),
    lead:
      first((component) => lineIn(childOf(lines(component), 'SubHeadLine'))) ||
      markedText(contentOf(components, LEAD_ROLE)),
    publisher:
      first((component) => partyIn(component, 'Provider')) ||
      first((component) => lineIn(childOf(lines(component), 'CreditLine'))) ||
      first((component) => partyIn(component, 'Source')),
    lang:
      first((component) => formalName(childOf(childOf(component, 'DescriptiveMetadata'), 'Language'))) ||
      (item.attributes.get('xml:lang') ?? ''),
  };
  const nitf = childOf(content, 'nitf', 'nitf:nitf');
  if (nitf !== null) return articleOfNitf(nitf, told, at);
  const isNaked = content.children.every((child) => typeof child === 'string');
  const body = isNaked ? fieldText(textIn(content)) : paragraphsIn(content);
  return articleOf(
    { ...told, ...leadAndBody(told.lead ?? '', body || markedText(content), told.headline) },
    at,
  );
}

/** All components of an item, those within others behind them. */
function componentsIn(parent: Element): Element[] {
  return childrenOf(parent, 'NewsComponent').flatMap((component) => [component, ...componentsIn(component)]);
}

function contentsOf(component: Element): Element[] {
  const items = childrenOf(component, 'ContentItem');
  const direct = items.map((item) => childOf(item, 'DataContent')).filter((data) => data !== null);
  const objects = childrenOf(component, 'NewsObject').flatMap(contentsOf);
  return [...direct, ...objects];
}

/** What agencies (Belga, AFP) call the parts of a story that stand in components of their own. */
const BODY_ROLE = /^(?:body|main(?: ?text)?)$/i;
const LEAD_ROLE = /^(?:lead|abstract|summary|intro)$/i;
const OTHER_ROLE = /^(?!title$|headline$|slug|by-?line$|caption$|lead$|abstract$|summary$|intro$)/i;

/** A picture's caption is no story. */
const NO_CAPTION = /^(?!caption$)/i;

/** The first content with a text of the components of such a role; null where there is none. */
function contentOf(components: readonly Element[], role = /^/): Element | null {
  const contents = components
    .filter((component) => role.test(formalName(childOf(component, 'Role'))))
    .flatMap(contentsOf);
  return contents.find((content) => textIn(content) !== '') ?? null;
}

/** What there is beside texts, such as a photo. */
function mediaIn(components: readonly Element[]): string | undefined {
  return components
    .flatMap((component) => childrenOf(component, 'ContentItem'))
    .map((item) => formalName(childOf(item, 'MediaType')))
    .find((name) => !/^(?:text|html)?$/i.test(name));
}

function formalName(element: Element | null): string {
  return element?.attributes.get('FormalName') ?? '';
}

function partyIn(component: Element, role: string): string {
  return formalName(childOf(childOf(childOf(component, 'AdministrativeMetadata'), role), 'Party'));
}

/** The page of the same article on the web. */
function linkIn(component: Element): string {
  const related = childrenOf(childOf(component, 'NewsLines'), 'MoreLink').map(textIn);
  const references = childrenOf(component, 'NewsItemRef').map(
    ({ attributes }) => attributes.get('NewsItem') ?? '',
  );
  return [...related, ...references].find((address) => /^https?:\/\//i.test(address)) ?? '';
}
