import type { Article } from '../../article';
import { ArticleFormatError } from '../article-format';
import { type Place, rowAt, TOO_LARGE } from '../article-of';
import { headText } from '../decode';
import type { Row, Source } from '../format';
import { linesOf } from '../lines';
import { peek } from '../peek';
import { articleOfJson, parseJsonObject } from './json-lines';
import { articleOfNinjs, isNinjs } from './ninjs';
import { type JsonObject, objectIn } from './object';
import { jsonValues } from './values';

/** Enough to see whether the objects stand in an array, each on a line, or on several lines. */
const HEAD_BYTES = 4 * 1024;

/**
 * Reads JSON objects that are ninjs items or have the keys of JSON Lines: in one array, each on a line of its own, or one
 * over several lines.
 */
export async function* readJson(given: Source): AsyncGenerator<Row> {
  const peeked = await peek(given.chunks, HEAD_BYTES);
  const source = { ...given, chunks: peeked.chunks };
  const head = headText(peeked.head);
  if (head.startsWith('[')) yield* rowsOfValues(source, '$.*');
  else if (/\.(?:jsonl|ndjson)$/i.test(source.name) || /^.*\}\s*$/m.test(head.split('\n')[0]!))
    yield* rowsOfLines(source);
  else yield* rowsOfValues(source, '$');
}

async function* rowsOfLines(source: Source): AsyncGenerator<Row> {
  for await (const { line, text } of linesOf(source)) {
    const at = { file: source.name, line };
    yield text === null
      ? { kind: 'rejected', line, reason: TOO_LARGE }
      : rowAt(line, () => articleOfObject(parseJsonObject(text, at), at));
  }
}

async function* rowsOfValues(source: Source, path: string): AsyncGenerator<Row> {
  let line = 0;
  for await (const { value } of jsonValues(source, [path])) {
    line += 1;
    const at = { file: source.name, line };
    yield rowAt(line, () => articleOfObject(objectIn(value), at));
  }
}

function articleOfObject(object: JsonObject | null, at: Place): Article {
  if (object === null) throw new ArticleFormatError(at.file, at.line, 'is not a JSON object');
  return isNinjs(object) ? articleOfNinjs(object, at) : articleOfJson(object, at);
}
