import { EMPTY, type RowPlace, rowAt, TOO_LARGE } from '../article-of';
import { headText } from '../decode';
import { madeRows, type ToldRow, withLabels } from '../fields/told-rows';
import { unpublishedBy } from '../fields/unpublished';
import type { Row, Source } from '../format';
import { linesOf } from '../lines';
import { peek } from '../peek';
import { listPath } from './list-path';
import { articleOfNinjs, isNinjs } from './ninjs';
import { type JsonObject, objectIn } from './object';
import { articleOfOwnRow, isOwnRow, labelsOfOwnRow } from './own-row';
import { toldRowOf } from './told-object';
import { type JsonPath, jsonValues } from './values';

/** Enough to see whether the objects stand in a list, each on a line, or on several lines. */
const HEAD_BYTES = 16 * 1024;

/**
 * Reads JSON objects, each an article: in one list (which may stand within an object), each on a line of its own, or one
 * over several lines. They are rows as this program writes them, ninjs items, or objects whose keys are understood by
 * `placesOf`.
 */
export async function* readJson(given: Source): AsyncGenerator<Row> {
  yield* madeRows(rowsOf(given), given.name, given.note);
}

async function* rowsOf(source: Source): AsyncGenerator<Row | ToldRow> {
  for await (const { line, object, fault } of objectsOf(source))
    yield fault === '' ? rowOf(object, line, source) : { kind: 'rejected', line, reason: fault };
}

/** What stands at a place of a JSON text: an object, null for what is none; `fault` says why it was not read, or is `''`. */
export interface ObjectAt {
  readonly line: number;
  readonly object: JsonObject | null;
  readonly fault: string;
}

/** The objects of a JSON text, wherever in it they stand. Throws an ArticleFormatError as `jsonValues` does. */
export async function* objectsOf(given: Source): AsyncGenerator<ObjectAt> {
  const peeked = await peek(given.chunks, HEAD_BYTES);
  const source = { ...given, chunks: peeked.chunks };
  const head = headText(peeked.head);
  const path = isByLines(source.name, head) ? null : listPath(head);
  const [first, ...others] = head.split('\n');
  const isOnLine =
    path?.length === 0 && (others.length > 0 ? /^.*\}\s*$/.test(first!) : parsed(first!) !== null);
  yield* path === null || isOnLine ? objectsOfLines(source) : objectsOfValues(source, path);
}

function isByLines(name: string, head: string): boolean {
  return /\.(?:jsonl|ndjson)$/i.test(name) && !head.startsWith('[');
}

async function* objectsOfLines(source: Source): AsyncGenerator<ObjectAt> {
  for await (const { line, text } of linesOf(source))
    yield text === null
      ? { line, object: null, fault: TOO_LARGE }
      : { line, object: parsed(text), fault: '' };
}

async function* objectsOfValues(source: Source, path: JsonPath): AsyncGenerator<ObjectAt> {
  let line = 0;
  for await (const { value } of jsonValues(source, [path])) {
    line += 1;
    yield { line, object: objectIn(value), fault: '' };
  }
}

function parsed(text: string): JsonObject | null {
  try {
    return objectIn(JSON.parse(text));
  } catch {
    return null; // what is no JSON is no object either
  }
}

/** schema.org's type of an object that is no article, such as a site or a list of links; `''` for others. */
function otherTypeOf(object: JsonObject): string {
  const [type] = [object['@type']].flat();
  return typeof type === 'string' && OTHER_TYPE.test(type) ? type.slice(0, MAX_TYPE_CHARS) : '';
}

const MAX_TYPE_CHARS = 60;
const OTHER_TYPE =
  /(?:WebSite|Organization|Person|BreadcrumbList|ItemList|ImageObject|SearchAction|Place|Corporation)$/;

function rowOf(object: JsonObject | null, line: number, source: Source): Row | ToldRow {
  const at: RowPlace = { file: source.name, line };
  if (object === null) return { kind: 'rejected', line, reason: 'is not a JSON object' };
  if (Object.keys(object).length === 0) return { kind: 'rejected', line, reason: EMPTY };
  if (isOwnRow(object))
    return withLabels(
      rowAt(line, () => articleOfOwnRow(object, at)),
      labelsOfOwnRow(object),
    );
  const type = otherTypeOf(object);
  if (type !== '') return { kind: 'rejected', line, reason: `is no article but of type ${type}` };
  const reason = unpublishedBy((name) => (Object.hasOwn(object, name) ? object[name] : ''));
  if (reason !== '') return { kind: 'rejected', line, reason };
  return isNinjs(object) ? rowAt(line, () => articleOfNinjs(object, at)) : toldRowOf(object, line, source);
}
