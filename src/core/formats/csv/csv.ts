import type { Article } from '../../article';
import { ArticleFormatError } from '../article-format';
import { type Field, placesOf } from '../fields/names';
import { readerLabels } from '../fields/reader-labels';
import { madeRows, type ToldRow } from '../fields/told-rows';
import type { Row, Source } from '../format';
import { type CsvRecord, csvRecords, fieldsOf } from './records';

/**
 * Reads a table of comma-separated values, also with tabs, semicolons or bars: the first row names the columns, see
 * `placesOf`, and the delimiter is the one by which most of them are known. Throws an ArticleFormatError when no column
 * is a headline or a text.
 */
export async function* readCsv(source: Source): AsyncGenerator<Row> {
  yield* madeRows(rowsIn(source), source.name, source.note);
}

interface Header {
  readonly names: readonly string[];
  readonly places: ReadonlyMap<Field, readonly number[]>;
}

async function* rowsIn(source: Source): AsyncGenerator<Row | ToldRow> {
  let header: Header | null = null;
  for await (const record of csvRecords(source, delimiterIn)) {
    if (record.fault !== '') yield { kind: 'rejected', line: record.line, reason: record.fault };
    else if (header !== null) yield rowOf(record, header);
    else if (!/^sep=.?$/.test(record.fields.join(''))) header = headerOf(record, source);
  }
}

function delimiterIn(firstLine: string): string {
  const named = /^sep=(.)$/.exec(firstLine); // as Excel writes it, in a line of its own
  if (named !== null) return named[1]!;
  const known = (delimiter: string) => placesOf(fieldsOf(firstLine, delimiter)).size;
  return [',', '\t', ';', '|'].reduce((best, other) => (known(other) > known(best) ? other : best));
}

function headerOf({ fields, line }: CsvRecord, source: Source): Header {
  const places = placesOf(fields);
  if (!places.has('headline') && !places.has('body')) {
    const reason = 'names no column for headline or text: call one "headline" or "text"; it has';
    throw new ArticleFormatError(source.name, line, reason, fields.join(', '));
  }
  const missing = MAIN.filter(({ field }) => !places.has(field)).map(({ name }) => name);
  const known = new Set([...places.values()].flat());
  const unknown = fields.filter((name, place) => name.trim() !== '' && !known.has(place));
  if (missing.length > 0 && unknown.length > 0)
    source.note?.(
      line,
      `names no column for ${missing.join(' or ')}; not understood are ${unknown.slice(0, MOST_NAMED).join(', ')}`,
    );
  return { names: fields, places };
}

const MAIN: readonly { readonly field: Field; readonly name: string }[] = [
  { field: 'headline', name: 'headline' },
  { field: 'body', name: 'text' },
  { field: 'date', name: 'date' },
];

const MOST_NAMED = 20;

function rowOf({ line, fields }: CsvRecord, { names, places }: Header): Row | ToldRow {
  if (fields.slice(names.length).some((field) => field !== ''))
    return {
      kind: 'rejected',
      line,
      reason: `has ${fields.length} fields where the first row names ${names.length}`,
    };
  const told: Partial<Record<keyof Article, string>> = {};
  for (const [field, columns] of places)
    told[field] = columns.map((column) => fields[column]?.trim() ?? '').find((text) => text !== '') ?? '';
  return { kind: 'told', line, told, labels: readerLabels(names, (column) => fields[column]) };
}
