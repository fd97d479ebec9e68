import { ArticleFormatError } from '../article-format';
import { TOO_LARGE } from '../article-of';
import { headText } from '../decode';
import { noteMissing } from '../fields/missing-parts';
import { namesDayFirst } from '../fields/names';
import { toldBy } from '../fields/told-parts';
import { madeRows, type ToldRow } from '../fields/told-rows';
import type { Row, Source } from '../format';
import { unknownFormat } from '../formats';
import { placesIn } from '../json/told-object';
import { HEAD_BYTES, peek } from '../peek';
import { type Element, paragraphsIn, textIn } from './element';
import { localName, recordName } from './record-name';
import { elementsOf } from './xml';

/**
 * Reads XML of no known format whose elements are understood by their names, as columns of a table are: agencies have
 * schemas of their own (Ritzau's RBNews), services exports (Pinboard). Throws an ArticleFormatError, with the name of the
 * root, where no element is an article.
 */
export async function* readRecords(given: Source): AsyncGenerator<Row> {
  const { head, chunks } = await peek(given.chunks, HEAD_BYTES);
  const name = recordName(headText(head.subarray(0, HEAD_BYTES))); // a portion may be larger
  if (name === '') throw new ArticleFormatError(given.name, 1, await unknownFormat(head));
  yield* madeRows(rowsOf({ ...given, chunks }, name), given.name, given.note);
}

async function* rowsOf(source: Source, name: string): AsyncGenerator<Row | ToldRow> {
  let line = 0;
  for await (const { element } of elementsOf(source, (path) => localName(path.at(-1)!) === name)) {
    line += 1;
    if (element === null) yield { kind: 'rejected', line, reason: TOO_LARGE };
    else yield toldOf(element, line, source);
  }
}

function toldOf(element: Element, line: number, { columns, note }: Source): ToldRow {
  const values = valuesOf(element);
  const names = [...values.keys()];
  const places = placesIn(names, columns);
  const told = toldBy(
    [...places].map(([field, at]) => [
      field,
      at.map((place) => textOf(values.get(names[place]!)!, field === 'body')),
    ]),
  );
  if (!told.body) told.body = proseIn(element);
  if (!told.body && !told.lead) noteUnknown(values, places, line, note);
  const known = new Set([...places.values()].flat());
  const unknown = names.flatMap((name, at) =>
    known.has(at) ? [] : [[name, textOf(values.get(name)!, false)] as const],
  );
  noteMissing(told, unknown, line, note);
  const dated = names[places.get('date')?.[0] ?? -1] ?? '';
  return { kind: 'told', line, told, isDayFirst: namesDayFirst(dated) };
}

/** The longest text of paragraphs in the element, whatever it is called. */
function proseIn({ children }: Element): string {
  const texts = children.flatMap((child) =>
    typeof child !== 'string' &&
    child.children.some((inner) => typeof inner !== 'string' && localName(inner.name) === 'p')
      ? [paragraphsIn(child)]
      : [],
  );
  return texts.reduce((longest, text) => (text.length > longest.length ? text : longest), '');
}

/** An element's text is one that was not understood if it has so many characters. */
const TEXT_CHARS = 80;

function noteUnknown(
  values: ReadonlyMap<string, Value>,
  places: ReadonlyMap<string, readonly number[]>,
  line: number,
  note: Source['note'],
): void {
  const known = new Set([...places.values()].flat());
  const unknown = [...values].filter(
    ([, value], at) => !known.has(at) && textOf(value, true).length >= TEXT_CHARS,
  );
  if (unknown.length > 0)
    note?.(
      line,
      'has no text that is understood; not known are its elements',
      unknown.map(([name]) => name).join(', '),
    );
}

type Value = string | Element[];

/** What an element holds by local names: its attributes, the elements in it, and those in these that have no text of their own. */
function valuesOf(element: Element): Map<string, Value> {
  const values = new Map<string, Value>();
  const further: Element[] = [];
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    const name = localName(child.name);
    const known = values.get(name);
    if (typeof known === 'object') known.push(child);
    else values.set(name, [child]);
    if (child.children.every((inner) => typeof inner !== 'string' || inner.trim() === ''))
      further.push(child);
  }
  for (const [name, value] of element.attributes)
    if (!values.has(localName(name)) && !/^xmlns\b/.test(name)) values.set(localName(name), value);
  for (const inner of further.flatMap(({ children }) => children))
    if (typeof inner !== 'string' && !values.has(localName(inner.name)))
      values.set(localName(inner.name), [inner]);
  return values;
}

/** Of several elements of a name all are the text; of all else the first counts. */
function textOf(value: Value, isText: boolean): string {
  if (typeof value === 'string') return value.trim();
  const texts = (isText ? value : value.slice(0, 1)).map((element) => {
    const isMarked = element.children.some((child) => typeof child !== 'string');
    return isMarked ? paragraphsIn(element) : textIn(element);
  });
  return texts.filter((text) => text !== '').join('\n\n');
}
