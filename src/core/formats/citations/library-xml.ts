import { madeRows, type ToldRow } from '../fields/told-rows';
import type { Row, Source } from '../format';
import { childOf, childrenOf, type Element, lineAt, textIn } from '../xml/element';
import { elementsOf } from '../xml/xml';
import { withSubtitle } from './subtitle';
import { zoteroReader } from './zotero-rdf';

/**
 * Reads references in XML, as EndNote exports them, as libraries and Zotero do in MODS
 * (https://www.loc.gov/standards/mods/), Zotero's own in RDF, and articles of ProQuest's TDM Studio; the abstract is the
 * lead.
 */
export async function* readLibraryXml(source: Source): AsyncGenerator<Row> {
  yield* madeRows(referencesIn(source), source.name, source.note);
}

async function* referencesIn(source: Source): AsyncGenerator<Row | ToldRow> {
  let line = 0;
  const zotero = zoteroReader(source.note ?? (() => {}));
  for await (const { element, path } of elementsOf(source, isReference)) {
    line += 1;
    if (element === null) yield { kind: 'rejected', line, reason: 'is larger than a reference may be' };
    else if (path.startsWith('rdf/')) yield* zotero.take(element, line);
    else {
      const read = path === 'RECORD' ? toldOfProquest : path.startsWith('xml/') ? toldOfEndnote : toldOfMods;
      yield { kind: 'told', line, told: read(element) };
    }
  }
  yield* zotero.rest();
}

const REFERENCES: ReadonlySet<string> = new Set([
  'xml/records/record',
  'modsCollection/mods',
  'mods',
  'RECORD',
]);

function isReference(path: readonly string[]): boolean {
  return path[0] === 'rdf' ? path.length === 2 : REFERENCES.has(path.join('/'));
}

function toldOfEndnote(record: Element): ToldRow['told'] {
  const date = lineAt(record, 'dates', 'pub-dates', 'date');
  const year = lineAt(record, 'dates', 'year');
  return {
    id: lineAt(record, 'accession-num'),
    url: lineAt(record, 'urls', 'related-urls', 'url') || lineAt(record, 'urls', 'web-urls', 'url'),
    date: date === '' ? year : /\d{4}/.test(date) ? date : `${date} ${year}`,
    headline: lineAt(record, 'titles', 'title'),
    lead: textIn(childOf(record, 'abstract')).replace(/\r\n?/g, '\n'), // EndNote ends lines with &#xD;
    publisher:
      lineAt(record, 'titles', 'secondary-title') ||
      lineAt(record, 'periodical', 'full-title') ||
      lineAt(record, 'publisher'),
    lang: lineAt(record, 'language'),
  };
}

function toldOfMods(mods: Element): ToldRow['told'] {
  const host =
    childrenOf(mods, 'relatedItem').find(({ attributes }) => attributes.get('type') === 'host') ?? null;
  const title =
    childrenOf(mods, 'titleInfo').find(({ attributes }) => attributes.get('type') === undefined) ?? null;
  const parts = ['nonSort', 'title'].map((name) => lineAt(title, name)).filter((text) => text !== '');
  return {
    id: lineAt(mods, 'recordInfo', 'recordIdentifier'),
    url: lineAt(mods, 'location', 'url'),
    date:
      lineAt(mods, 'originInfo', 'dateIssued') ||
      lineAt(host, 'part', 'date') ||
      lineAt(host, 'originInfo', 'dateIssued') ||
      lineAt(mods, 'originInfo', 'dateCreated') ||
      lineAt(mods, 'originInfo', 'copyrightDate'),
    headline: withSubtitle(parts.join(' '), lineAt(title, 'subTitle')),
    lead: textIn(childOf(mods, 'abstract')),
    publisher: lineAt(host, 'titleInfo', 'title') || lineAt(mods, 'originInfo', 'publisher'),
    lang: lineAt(mods, 'language', 'languageTerm'),
  };
}

function toldOfProquest(record: Element): ToldRow['told'] {
  const article = childOf(record, 'Obj');
  return {
    id: lineAt(record, 'GOID'),
    date: lineAt(article, 'NumericDate'),
    headline: lineAt(article, 'TitleAtt', 'Title'),
    lead: textIn(childOf(childOf(article, 'Abstract'), 'AbsText')),
    body: textIn(childOf(childOf(record, 'TextInfo'), 'Text')),
    publisher: lineAt(record, 'DFS', 'PubFrosting', 'Title').split('; ', 1)[0]!,
    lang: lineAt(article, 'Language', 'RawLang'),
  };
}
