import Papa from 'papaparse';
import { ArticleFormatError } from '../article-format';
import { MAX_ARTICLE_CHARS } from '../article-of';
import { unixTextOf } from '../decode';
import type { Source } from '../format';

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

  function* drain(isEnd: boolean): Generator<CsvRecord> {
    while (held !== '') {
      const { rows, end } = wholeRows(held, delimiter, isEnd);
      for (const { begin, end, ...row } of rows) {
        if (row.fields.some((field) => field.trim() !== '')) yield { line, ...row };
        line += lineEnds(held.slice(begin, end));
      }
      held = held.slice(end);
      triedChars = held.length;
      if (held === '' || (!isEnd && held.length <= MAX_RECORD_CHARS)) return;
      yield {
        line,
        fields: [],
        fault: 'is a row that does not end: a quotation mark is missing, or it is too large',
      };
      unended += 1;
      if (unended > MAX_UNENDED)
        throw new ArticleFormatError(source.name, line, 'is one of too many rows that do not end');
      const next = held.indexOf('\n') + 1;
      isLineLost = next === 0;
      held = isLineLost ? '' : held.slice(next);
      line += 1;
    }
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
  return parsedRows(line, delimiter)[0]?.fields ?? [];
}

interface ParsedRow {
  readonly fields: readonly string[];
  readonly fault: string;
  readonly begin: number;
  readonly end: number;
}

/** The rows that have ended and where the last of them does; the last row of a text may go on unless the text is at its end. */
function wholeRows(text: string, delimiter: string, isEnd: boolean): { rows: ParsedRow[]; end: number } {
  const rows = parsedRows(text, delimiter);
  const last = rows.at(-1)!;
  const isLastWhole = isEnd && last.fault !== UNCLOSED;
  return isLastWhole ? { rows, end: text.length } : { rows: rows.slice(0, -1), end: last.begin };
}

const UNCLOSED = 'has a quotation mark that is not closed';
const MISPLACED = 'has a quotation mark out of place';

function parsedRows(text: string, delimiter: string): ParsedRow[] {
  const rows: ParsedRow[] = [];
  Papa.parse(text, {
    delimiter,
    newline: '\n',
    step({ data, errors, meta }) {
      const codes = errors.map(({ code }) => code);
      const fault = codes.includes('MissingQuotes')
        ? UNCLOSED
        : codes.includes('InvalidQuotes')
          ? MISPLACED
          : '';
      rows.push({ fields: data, fault, begin: rows.at(-1)?.end ?? 0, end: meta.cursor });
    },
  });
  return rows;
}

function lineEnds(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
