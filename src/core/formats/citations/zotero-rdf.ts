import type { ToldRow } from '../fields/told-rows';
import type { Note } from '../format';
import { childOf, childrenOf, type Element, lineAt, textIn, withoutPrefixes } from '../xml/element';

/**
 * Reads the elements of Zotero's own export (RDF): an article for each item that is no attachment, note or annotation; the
 * abstract is the lead. What an item stands in may be an element of its own, before or behind it: then `rest` has the item.
 */
export function zoteroReader(note: Note) {
  /** The titles of journals, newspapers and sites by their addresses, and what waits for one. */
  const wholes = new Map<string, string>();
  const waiting: { readonly row: ToldRow; readonly whole: string }[] = [];
  return {
    *take(found: Element, line: number): Generator<ToldRow> {
      const element = withoutPrefixes(found);
      const type = lineAt(element, 'itemtype');
      const about = element.attributes.get('rdf:about') ?? '';
      if (type === 'note' || element.name === 'memo')
        note(line, 'is a note beside an article, which is left out');
      if (type === '') wholes.set(about, lineAt(element, 'title'));
      if (type === '' || /^(?:attachment|note|annotation)$/.test(type)) return;
      const row: ToldRow = { kind: 'told', line, told: toldOf(element, about) };
      const whole = childOf(element, 'ispartof')?.attributes.get('rdf:resource') ?? '';
      if (whole === '') yield row;
      else waiting.push({ row, whole });
    },
    *rest(): Generator<ToldRow> {
      for (const { row, whole } of waiting)
        yield { ...row, told: { ...row.told, publisher: wholes.get(whole) || row.told.publisher || '' } };
    },
  };
}

function toldOf(item: Element, about: string): ToldRow['told'] {
  const addresses = childrenOf(item, 'identifier').map((identifier) => lineAt(identifier, 'uri', 'value'));
  const whole = childOf(item, 'ispartof')?.children.find((child) => typeof child !== 'string') ?? null;
  return {
    url: addresses.find((address) => address !== '') ?? (/^https?:/.test(about) ? about : ''),
    date: lineAt(item, 'date'),
    headline: lineAt(item, 'title'),
    lead: textIn(childOf(item, 'abstract')),
    publisher:
      (typeof whole === 'string' ? '' : lineAt(whole, 'title')) ||
      lineAt(item, 'publisher', 'organization', 'name'),
    lang: lineAt(item, 'language'),
  };
}
