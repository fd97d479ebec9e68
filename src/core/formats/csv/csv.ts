import type { Article } from '../../article';
import { ArticleFormatError } from '../article-format';
import { articleOf, type Place, rowAt } from '../article-of';
import { feedDay } from '../feed-day';
import type { Row, Source } from '../format';
import { type Column, columnsOf } from './columns';
import { csvRecords, fieldsOf } from './records';

/**
 * Reads a table of comma-separated values, also with tabs, semicolons or bars: the first row names the columns, see
 * `columnsOf`, and the delimiter is the one by which most of them are known. Throws an ArticleFormatError when no column
 * is a headline or a text.
 */
export async function* readCsv(source: Source): AsyncGenerator<Row> {
  let header: { readonly width: number; readonly columns: ReadonlyMap<Column, number> } | null = null;
  for await (const record of csvRecords(source, delimiterIn)) {
    const at = { file: source.name, line: record.line };
    if (record.fault !== '') yield { kind: 'rejected', line: record.line, reason: record.fault };
    else if (header !== null) yield rowAt(record.line, () => articleOfRecord(record.fields, header!, at));
    else if (!/^sep=.?$/.test(record.fields.join('')))
      header = { width: record.fields.length, columns: columnsIn(record.fields, at) };
  }
}

function delimiterIn(firstLine: string): string {
  const named = /^sep=(.)$/.exec(firstLine); // as Excel writes it, in a line of its own
  if (named !== null) return named[1]!;
  const known = (delimiter: string) => columnsOf(fieldsOf(firstLine, delimiter)).size;
  return [',', '\t', ';', '|'].reduce((best, other) => (known(other) > known(best) ? other : best));
}

function columnsIn(header: readonly string[], { file, line }: Place): ReadonlyMap<Column, number> {
  const columns = columnsOf(header);
  if (!columns.has('headline') && !columns.has('body')) {
    const reason = 'names no column for headline or text: call one "headline" or "text"; it has';
    throw new ArticleFormatError(file, line, reason, header.join(', '));
  }
  return columns;
}

function articleOfRecord(
  fields: readonly string[],
  { width, columns }: { readonly width: number; readonly columns: ReadonlyMap<Column, number> },
  at: Place,
): Article {
  const reject = (reason: string, excerpt?: string) => {
    throw new ArticleFormatError(at.file, at.line, reason, excerpt);
  };
  if (fields.slice(width).some((field) => field !== ''))
    reject(`has ${fields.length} fields where the first row names ${width}`, fields[0]);
  const text = (column: Column) => fields[columns.get(column) ?? -1]?.trim() ?? '';
  const date = feedDay(text('date'));
  if (date === '' && !/^(?:\d{4}(?:-\d\d)?)?$/.test(text('date')))
    reject('has a date that cannot be told for sure: write it as 2023-12-31', text('date'));
  return articleOf(
    {
      id: text('id'),
      url: text('url'),
      date,
      headline: text('headline'),
      lead: text('lead'),
      body: text('body'),
      publisher: text('publisher'),
      lang: text('lang'),
    },
    at,
  );
}
