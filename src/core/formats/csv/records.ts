import { ArticleFormatError } from '../article-format';
import { MAX_ARTICLE_CHARS } from '../article-of';
import { unixTextOf } from '../decode';
import type { Source } from '../format';
import { isWhole, rowAt, UNENDED, unendedRow } from './row';

/** A row of a table; `line` is the one on which it begins, from 1. */
export interface CsvRecord {
  readonly line: number;
  readonly fields: readonly string[];
  /** Why its fields are not to be relied on, as the end of a sentence; `''` for a sound row. */
  readonly fault: string;
}

/** In a quoted field each quotation mark is written twice. */
const MAX_RECORD_CHARS = 2 * MAX_ARTICLE_CHARS;

/** Behind a row that does not end, the reading begins anew at the next line: so often and no more. */
const MAX_UNENDED = 20;

/**
 * The rows of comma-separated values (RFC 4180) that are not blank, one at a time, with the delimiter that
 * `delimiterIn` tells from the first line. Throws an ArticleFormatError when more than 20 rows do not end.
 */
export async function* csvRecords(
  source: Source,
  delimiterIn: (firstLine: string) => string,
): AsyncGenerator<CsvRecord> {
  let held = '';
  let line = 1;
  let triedChars = 0;
  let unended = 0;
  let isLineLost = false;
  let width = 0; // of the first row that has several fields
  let isSeeking = false; // for the next whole row, behind one that does not end

  function* drain(isEnd: boolean): Generator<CsvRecord> {
    let at = 0;
    while (at < held.length) {
      const shape = { delimiter, width, isEnd };
      const isTooLong = held.length - at > MAX_RECORD_CHARS;
      const row = rowAt(held, at, shape) ?? (isTooLong ? unendedRow(held, at, shape) : null);
      if (row === null) break;
      if (row.fault === UNENDED) unended += 1;
      isSeeking = row.fault === UNENDED ? width > 1 : isSeeking && !isWhole(row.fields, width);
      const fault = row.fault === '' && isSeeking ? 'is part of a row that does not end' : row.fault;
      if (row.fault !== '' || row.fields.some((field) => field.trim() !== ''))
        yield { line, fields: row.fields, fault };
      if (unended > MAX_UNENDED)
        throw new ArticleFormatError(source.name, line, 'is one of too many rows that do not end');
      if (row.fields.length > 1) width ||= row.fields.length;
      line += lineEnds(held.slice(at, row.end));
      isLineLost = !isEnd && row.end > held.length;
      at = row.end;
    }
    held = held.slice(at);
    triedChars = held.length;
  }

  let delimiter = '';
  for await (const text of unixTextOf(source)) {
    const begin = isLineLost ? text.indexOf('\n') + 1 : 0;
    if (isLineLost && begin === 0) continue;
    isLineLost = false;
    held += text.slice(begin);
    if (delimiter === '' && (text.includes('\n') || held.length > MAX_RECORD_CHARS))
      delimiter = delimiterIn(held.split('\n', 1)[0]!);
    if (delimiter !== '' && held.length >= 2 * triedChars) yield* drain(false); // a long row is parsed with few portions
  }
  if (delimiter === '') delimiter = delimiterIn(held);
  yield* drain(true);
}

/** The fields of one line. */
export function fieldsOf(line: string, delimiter: string): readonly string[] {
  return rowAt(line, 0, { delimiter, width: 0, isEnd: true })?.fields ?? [];
}

function lineEnds(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
