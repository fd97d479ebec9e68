import type { Article } from '../article';
import { ArticleFormatError } from '../article-format';
import { articleOf, type Place, rowAt } from './article-of';
import type { Row, Source } from './format';
import { linesOf } from './lines';

/** Reads JSON Lines: an article a line, see `parseJsonLine`. */
export async function* readJsonLines({ name, chunks }: Source): AsyncGenerator<Row> {
  for await (const { line, text } of linesOf(chunks))
    yield text === null
      ? { kind: 'rejected', line, reason: 'is larger than an article may be' }
      : rowAt(line, () => parseJsonLine(text, { file: name, line }));
}

/**
 * Reads one line of JSON Lines: an object with a `headline` (or `title`) and a `body` (or `text`); `id`, `url`, `date`
 * (`YYYY-MM-DD`, a time after it is cut), `publisher`, `lead` and `lang` may be missing. Unknown keys are left alone.
 * `at` names the source in the ArticleFormatError it throws.
 */
export function parseJsonLine(source: string, at: Place): Article {
  const row = parseObject(source);
  if (row === null) throw new ArticleFormatError(at.file, at.line, 'is not a JSON object', source);
  const text = (...keys: string[]) => firstText(row, keys);
  return articleOf(
    {
      id: text('id'),
      url: text('url'),
      date: text('date').slice(0, 10),
      headline: text('headline', 'title'),
      lead: text('lead'),
      body: text('body', 'text'),
      publisher: text('publisher'),
      lang: text('lang'),
    },
    at,
  );
}

function parseObject(source: string): Record<string, unknown> | null {
  try {
    const row: unknown = JSON.parse(source);
    return typeof row === 'object' && row !== null && !Array.isArray(row)
      ? (row as Record<string, unknown>)
      : null;
  } catch {
    return null; // what is no JSON is reported with its line by the caller
  }
}

function firstText(row: Record<string, unknown>, keys: readonly string[]): string {
  for (const key of keys) {
    const value = Object.hasOwn(row, key) ? row[key] : null;
    if (typeof value === 'string' && value !== '') return value;
    if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  }
  return '';
}
