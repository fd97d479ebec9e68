import type { ColumnChoice } from '../fields/columns';
import { dayInParts } from '../fields/date-parts';
import { noteMissing } from '../fields/missing-parts';
import { type Field, foldedName, placesOf } from '../fields/names';
import { readerLabels } from '../fields/reader-labels';
import { toldBy } from '../fields/told-parts';
import type { ToldRow } from '../fields/told-rows';
import type { Source } from '../format';
import { type JsonObject, objectIn } from './object';
import { isNode, richText } from './rich-text';

/** Objects within one that hold parts of the same article: Elasticsearch's, the Guardian's, JSON:API's, AYLIEN's. */
export const WITHIN: readonly string[] = [
  '_source',
  'fields',
  'attributes',
  'article',
  'item',
  'node',
  'data',
  'document',
  'thread',
  'metadata',
  'meta',
  'object',
  'doc',
  'value',
  'links',
];

/** Where an object or a list within says the text that it stands for. */
const TEXT_KEYS = [
  '#text',
  '$text',
  '$',
  'rendered',
  'name',
  'displayname',
  'title',
  'main',
  'basic',
  'text',
  'value',
  'content',
  'body',
  'html',
  'data',
  'paragraph',
  'paragraphs',
  'sections',
  'context',
  '@value',
  '@id',
  'url',
  'href',
  '$date',
];

/** The keys of an object that is what an article came in, by its title: of readers of feeds. */
const FEEDS = ['feed', 'subscription', 'channel'];

type Told = Pick<Source, 'note' | 'columns'>;

/** What an object says of an article, by the names of its keys. What is not understood is noted where a text is missing. */
export function toldRowOf(object: JsonObject, line: number, source: Told): ToldRow {
  const { columns } = source;
  const parts = levelsOf(object).flatMap((level) => partsOf(level, columns));
  const feed = FEEDS.map((key) => objectIn(ownAt(object, key))).find((one) => one !== null);
  if (feed !== undefined) parts.push(['publisher', [feed]]);
  parts.push(['publisher', parts.flatMap(titlesOfPaper)]);
  const told = toldBy(
    parts.map(([field, values]) => [field, values.map((value) => textIn(value, field))] as const),
  );
  told.date = dayInParts((name) => ownAt(object, name)) || told.date || '';
  if (!told.body) noteUnknown(object, line, told.lead ?? '', source);
  for (const [field, values] of parts)
    if (NAMED[field] !== undefined && !told[field] && values.some(isFilled))
      source.note?.(
        line,
        `has ${NAMED[field]} that is not understood`,
        JSON.stringify(values.find(isFilled)),
      );
  const keys = Object.keys(object);
  if (!told.headline || !told.date || !told.url || !told.lead)
    noteMissing(told, unknownIn(object, columns), line, source.note);
  return { kind: 'told', line, told, labels: readerLabels(keys, (place) => object[keys[place]!]) };
}

/** The parts whose loss is told, as a sentence names them. */
const NAMED: { readonly [field in Field]?: string } = {
  headline: 'a headline',
  body: 'a text',
  date: 'a date',
  url: 'an address',
};

function isFilled(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0;
}

/** What stands below keys that tell no part, in the object and in those there: `meta.canonical`. */
function unknownIn(object: JsonObject, columns: readonly ColumnChoice[] = NONE): [string, unknown][] {
  const known = new Set([...placesIn(Object.keys(object), columns).values()].flat());
  const holders = holdersIn(object);
  return Object.entries(object).flatMap(([key, value], at): [string, unknown][] => {
    if (known.has(at)) return [];
    const inner = objectIn(value);
    if (inner === null) return WITHIN.includes(key) ? [] : [[key, value]];
    const told = holders.includes(key) ? [...placesIn(Object.keys(inner), columns).values()].flat() : [];
    return Object.entries(inner).flatMap(([name, one], place): [string, unknown][] =>
      told.includes(place) ? [] : [[`${key}.${name}`, one]],
    );
  });
}

/** The object and those within it, and within these, that hold parts of the same article: JSON:API's `data.attributes`. */
export function levelsOf(object: JsonObject): JsonObject[] {
  return [object, ...membersOf(object).flatMap((member) => [member, ...membersOf(member)])];
}

function membersOf(object: JsonObject): JsonObject[] {
  return holdersIn(object).map((key) => objectIn(object[key])!);
}

/** The keys of the objects in an object that hold parts of the same article, by their names or since it has no headline itself. */
function holdersIn(object: JsonObject): string[] {
  const keys = Object.keys(object);
  const named = WITHIN.filter((key) => objectIn(ownAt(object, key)) !== null);
  if (named.length > 0 || placesIn(keys).has('headline')) return named;
  return keys
    .filter((key) => key !== '__proto__' && isArticle(Object.keys(objectIn(object[key]) ?? {})))
    .slice(0, 1);
}

/** Whether an object is an article by its keys alone. */
export function isArticle(keys: readonly string[]): boolean {
  const places = placesIn(keys);
  return places.has('headline') && (places.has('body') || (places.has('url') && places.has('date')));
}

/** The values at an object's keys as texts, `''` for what holds parts of the article itself and for what is none. */
export function textsIn(object: JsonObject): Record<string, string> {
  return Object.fromEntries(Object.keys(object).map((key) => [key, textIn(partAt(object, key), 'body')]));
}

function ownAt(object: JsonObject, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : null;
}

/** The values at the keys of each part, the surest first. */
function partsOf(object: JsonObject, columns: readonly ColumnChoice[] = NONE): [Field, unknown[]][] {
  const keys = Object.keys(object);
  return [...placesIn(keys, columns)].map(([field, at]) => {
    const values = at.map((place) => partAt(object, keys[place]!));
    // A title beside a heading is the newspaper's, by its number and name
    const isSurer = (value: unknown) => field !== 'headline' || typeof value === 'string';
    return [field, [...values.filter(isSurer), ...values.filter((value) => !isSurer(value))]];
  });
}

/** Objects beside a heading that is a text, see `partsOf`: Trove's `{"heading": …, "title": {"title": the newspaper}}`. */
function titlesOfPaper([field, values]: readonly [Field, readonly unknown[]]): unknown[] {
  return field === 'headline' && typeof values[0] === 'string'
    ? values.filter((value) => objectIn(value))
    : [];
}

const MOST_SHAPES = 200;
const NONE: readonly ColumnChoice[] = [];
const shapesBy = new WeakMap<readonly ColumnChoice[], Map<string, ReadonlyMap<Field, readonly number[]>>>();

/** The same as `placesOf`, for objects of one source: they have the same keys, so they are looked up once. */
export function placesIn(
  keys: readonly string[],
  columns: readonly ColumnChoice[] = NONE,
): ReadonlyMap<Field, readonly number[]> {
  const shapes = shapesBy.get(columns) ?? new Map<string, ReadonlyMap<Field, readonly number[]>>();
  shapesBy.set(columns, shapes);
  const shape = keys.join('\n');
  let places = shapes.get(shape);
  if (places === undefined) {
    if (shapes.size >= MOST_SHAPES) shapes.clear();
    places = placesOf(keys, columns);
    shapes.set(shape, places);
  }
  return places;
}

/** An object that holds parts of the article is none of them itself. */
function partAt(object: JsonObject, key: string): unknown {
  const value = object[key];
  return objectIn(value) !== null && holdersIn(object).includes(key) ? null : value;
}

function textIn(value: unknown, field: Field, depth = 0): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  if (Array.isArray(value)) return textOfList(value, field);
  const object = objectIn(value);
  if (object === null) return '';
  const parts = ownAt(object, 'date-parts');
  if (Array.isArray(parts) && Array.isArray(parts[0]))
    return parts[0].map((part) => String(part).padStart(2, '0')).join('-');
  const sentences = ownAt(object, 'sentences');
  if (Array.isArray(sentences)) return sentences.filter((one) => typeof one === 'string').join(' ');
  const written = field === 'date' ? (ownAt(object, 'raw') ?? ownAt(object, 'literal')) : null; // of CSL
  if (typeof written === 'string') return written.trim();
  const named = new Map(Object.keys(object).map((key) => [key.toLowerCase(), object[key]])); // .NET writes capitals
  const values = TEXT_KEYS.map((key) => longIn(named.get(key)));
  const text = values.find((inner) => isText(inner) && String(inner).trim() !== '');
  if (text !== undefined) return String(text).trim();
  const [first, ...others] = Object.keys(object);
  const isId = first === 'id' && others.length === 0; // no text in Indonesian
  if (first !== undefined && !isId && [first, ...others].every((key) => LOCALE.test(key)))
    return textIn(object[first], field, depth + 1);
  const rich = field === 'body' && depth === 0 ? richText(value) : '';
  if (rich !== '') return rich;
  return depth > 0
    ? ''
    : (values.map((inner) => textIn(inner, field, depth + 1)).find((inner) => inner !== '') ?? '');
}

/** What Contentful and others have values by. */
const LOCALE = /^[a-z]{2}(?:[-_][A-Z]{2})?$/;

/** Paragraphs are all of the text; of several publishers or dates the first counts. */
function textOfList(values: readonly unknown[], field: Field): string {
  const rich = field === 'body' && values.some(isNode) ? richText(values) : '';
  if (rich !== '') return rich;
  const texts = values
    .slice(0, field === 'body' ? undefined : 1)
    .map((value) => (Array.isArray(value) ? '' : textIn(value, field)));
  return texts.filter((text) => text !== '').join('\n\n');
}

/** MongoDB's milliseconds: `{"$date": {"$numberLong": "1551693600000"}}`. */
function longIn(value: unknown): unknown {
  return objectIn(value)?.$numberLong ?? value;
}

function isText(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number';
}

/** A key's value is a text that was not understood if it has so many characters. */
const TEXT_CHARS = 80;

/** Where there is a `lead`, nothing is missed but a text that is longer. */
function noteUnknown(object: JsonObject, line: number, lead: string, { note, columns = NONE }: Told): void {
  const known = new Set([...placesIn(Object.keys(object), columns).values()].flat());
  const isText = (value: unknown) =>
    typeof value === 'object' ? lead === '' && value !== null : String(value).length >= longest;
  const longest = Math.max(TEXT_CHARS, lead.length + 1);
  const unknown = Object.entries(object).filter(([, value], place) => !known.has(place) && isText(value));
  if (unknown.length > 0)
    note?.(
      line,
      `has no text that is understood; its keys ${unknown
        .slice(0, MOST_NAMED)
        .map(([key]) => foldedName(key) && key)
        .join(', ')} are not known`,
    );
}

const MOST_NAMED = 20;
