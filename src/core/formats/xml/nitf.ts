import type { Article } from '../../article';
import { ArticleFormatError } from '../article-format';
import { articleOf, type RowPlace } from '../article-of';
import { feedDay } from '../feed-day';
import type { Row, Source } from '../format';
import { leadAndBody } from '../lead';
import { childOf, childrenOf, type Element, lineIn, paragraphsIn, withoutPrefixes } from './element';
import { elementRow } from './element-row';
import { unwrapped } from './wrapped-lines';
import { elementsOf } from './xml';

/** Reads NITF 3.x (https://iptc.org/std/NITF/): one article a file. */
export async function* readNitf(source: Source): AsyncGenerator<Row> {
  for await (const { element } of elementsOf(source, ['nitf']))
    yield elementRow(element, 1, (given) => articleOfNitf(given, {}, { file: source.name, line: 1 }));
}

/** The article of a `nitf` element; what an envelope `told` of it counts where it says something. */
export function articleOfNitf(nitf: Element, told: Partial<Article>, at: RowPlace): Article {
  const local = withoutPrefixes(nitf);
  const head = childOf(local, 'head');
  const body = childOf(local, 'body');
  const docdata = childOf(head, 'docdata');
  const pubdata = childOf(head, 'pubdata')?.attributes;
  const status = docdata?.attributes.get('management-status') ?? 'usable';
  if (/cancell?ed|withheld/.test(status))
    throw new ArticleFormatError(at.file, at.line, `is ${status} by its publisher`);
  const heading = childOf(body, 'body.head');
  const dates = [
    pubdata?.get('date.publication'),
    childOf(docdata, 'date.issue')?.attributes.get('norm'),
    childOf(docdata, 'date.release')?.attributes.get('norm'),
    childOf(childOf(heading, 'dateline'), 'story.date')?.attributes.get('norm'),
  ];
  const hedline = childOf(heading, 'hedline');
  const lead = told.lead || paragraphsIn(childOf(heading, 'abstract')) || lineIn(childOf(hedline, 'hl2'));
  const contents = childrenOf(body, 'body.content').map((content) =>
    paragraphsIn(unwrapped(withoutCopy(content))),
  );
  const headline = lineIn(childOf(hedline, 'hl1')) || told.headline || lineIn(childOf(head, 'title'));
  return articleOf(
    {
      id: told.id || (childOf(docdata, 'doc-id')?.attributes.get('id-string') ?? ''),
      url: told.url ?? '',
      date: told.date || (dates.map((date) => feedDay(date ?? '')).find((day) => day !== '') ?? ''),
      headline,
      ...leadAndBody(lead, contents.filter((content) => content !== '').join('\n\n'), headline),
      publisher:
        told.publisher ||
        (pubdata?.get('name') ?? '') ||
        lineIn(childOf(heading, 'distributor')) ||
        (childOf(docdata, 'doc.copyright')?.attributes.get('holder') ?? ''),
      lang:
        told.lang ||
        (local.attributes.get('xml:lang') ??
          body?.attributes.get('xml:lang') ??
          local.attributes.get('baselang') ??
          ''),
    },
    at,
  );
}

/** The archive of the New York Times has the first paragraph alone, too, before the whole text. */
function withoutCopy(content: Element): Element {
  const block = (name: string) =>
    childrenOf(content, 'block').find(({ attributes }) => attributes.get('class') === name) ?? null;
  const first = block('lead_paragraph');
  const isCopy = paragraphsIn(block('full_text')).startsWith(paragraphsIn(first));
  return isCopy ? { ...content, children: content.children.filter((child) => child !== first) } : content;
}
