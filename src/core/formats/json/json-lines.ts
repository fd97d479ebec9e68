import type { Article } from '../../article';
import { ArticleFormatError } from '../article-format';
import { articleOf, type Place, rowAt, TOO_LARGE } from '../article-of';
import type { Row, Source } from '../format';
import { linesOf } from '../lines';
import { type JsonObject, objectIn, textAt } from './object';

/** Reads JSON Lines: an article a line, see `parseJsonLine`. */
export async function* readJsonLines(source: Source): AsyncGenerator<Row> {
  for await (const { line, text } of linesOf(source))
    yield text === null
      ? { kind: 'rejected', line, reason: TOO_LARGE }
      : rowAt(line, () => parseJsonLine(text, { file: source.name, line }));
}

/** Reads one line of JSON Lines, see `articleOfJson`. `at` names the source in the ArticleFormatError it throws. */
export function parseJsonLine(source: string, at: Place): Article {
  return articleOfJson(parseJsonObject(source, at), at);
}

/** The object in a text; throws an ArticleFormatError when it is none. */
export function parseJsonObject(source: string, at: Place): JsonObject {
  let value: unknown = null;
  try {
    value = JSON.parse(source);
  } catch {
    // What is no JSON is no object either.
  }
  const object = objectIn(value);
  if (object === null) throw new ArticleFormatError(at.file, at.line, 'is not a JSON object', source);
  return object;
}

/**
 * The article of an object with a `headline` (or `title`) and a `body` (or `text`); `id`, `url`, `date` (`YYYY-MM-DD`, a
 * time after it is cut), `publisher`, `lead` and `lang` may be missing. Unknown keys are left alone.
 */
export function articleOfJson(object: JsonObject, at: Place): Article {
  return articleOf(
    {
      id: textAt(object, 'id'),
      url: textAt(object, 'url'),
      date: textAt(object, 'date').slice(0, 10),
      headline: textAt(object, 'headline', 'title'),
      lead: textAt(object, 'lead'),
      body: textAt(object, 'body', 'text'),
      publisher: textAt(object, 'publisher'),
      lang: textAt(object, 'lang'),
    },
    at,
  );
}
