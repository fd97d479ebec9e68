import { madeRows, type ToldRow } from '../fields/told-rows';
import type { Row, Source } from '../format';
import { childOf, childrenOf, type Element, lineIn, textIn } from '../xml/element';
import { elementsOf } from '../xml/xml';
import { withSubtitle } from './subtitle';

/**
 * Reads references in XML, as EndNote exports them and as libraries and Zotero do in MODS
 * (https://www.loc.gov/standards/mods/); the abstract is the lead.
 */
export async function* readLibraryXml(source: Source): AsyncGenerator<Row> {
  yield* madeRows(referencesIn(source), source.name, source.note);
}

async function* referencesIn(source: Source): AsyncGenerator<Row | ToldRow> {
  let line = 0;
  for await (const { element, path } of elementsOf(source, [
    'xml/records/record',
    'modsCollection/mods',
    'mods',
  ])) {
    line += 1;
    if (element === null) yield { kind: 'rejected', line, reason: 'is larger than a reference may be' };
    else
      yield {
        kind: 'told',
        line,
        told: path.startsWith('xml/') ? toldOfEndnote(element) : toldOfMods(element),
      };
  }
}

/** The text at a path of names; `''` for none. */
function at(parent: Element | null, ...path: readonly string[]): string {
  return lineIn(path.reduce<Element | null>((element, name) => childOf(element, name), parent));
}

function toldOfEndnote(record: Element): ToldRow['told'] {
  const date = at(record, 'dates', 'pub-dates', 'date');
  const year = at(record, 'dates', 'year');
  return {
    id: at(record, 'accession-num'),
    url: at(record, 'urls', 'related-urls', 'url') || at(record, 'urls', 'web-urls', 'url'),
    date: date === '' ? year : /\d{4}/.test(date) ? date : `${date} ${year}`,
    headline: at(record, 'titles', 'title'),
    lead: textIn(childOf(record, 'abstract')).replace(/\r\n?/g, '\n'), // EndNote ends lines with &#xD;
    publisher:
      at(record, 'titles', 'secondary-title') ||
      at(record, 'periodical', 'full-title') ||
      at(record, 'publisher'),
    lang: at(record, 'language'),
  };
}

function toldOfMods(mods: Element): ToldRow['told'] {
  const host =
    childrenOf(mods, 'relatedItem').find(({ attributes }) => attributes.get('type') === 'host') ?? null;
  const title =
    childrenOf(mods, 'titleInfo').find(({ attributes }) => attributes.get('type') === undefined) ?? null;
  const parts = ['nonSort', 'title'].map((name) => at(title, name)).filter((text) => text !== '');
  return {
    id: at(mods, 'recordInfo', 'recordIdentifier'),
    url: at(mods, 'location', 'url'),
    date:
      at(mods, 'originInfo', 'dateIssued') ||
      at(host, 'part', 'date') ||
      at(host, 'originInfo', 'dateIssued') ||
      at(mods, 'originInfo', 'dateCreated') ||
      at(mods, 'originInfo', 'copyrightDate'),
    headline: withSubtitle(parts.join(' '), at(title, 'subTitle')),
    lead: textIn(childOf(mods, 'abstract')),
    publisher: at(host, 'titleInfo', 'title') || at(mods, 'originInfo', 'publisher'),
    lang: at(mods, 'language', 'languageTerm'),
  };
}
