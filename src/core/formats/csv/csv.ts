import { ArticleFormatError } from '../article-format';
import type { ColumnChoice } from '../fields/columns';
import { dayInParts } from '../fields/date-parts';
import { noteMissing } from '../fields/missing-parts';
import { type Field, namesDayFirst, placesOf } from '../fields/names';
import { readerLabels } from '../fields/reader-labels';
import { toldBy } from '../fields/told-parts';
import { madeRows, type ToldRow } from '../fields/told-rows';
import { unpublishedBy } from '../fields/unpublished';
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
  /** The places of the names, written as `unpublishedBy` has them. */
  readonly snake: ReadonlyMap<string, number>;
  readonly places: ReadonlyMap<Field, readonly number[]>;
  /** The places of names that tell no part. */
  readonly unknown: readonly number[];
}

async function* rowsIn(source: Source): AsyncGenerator<Row | ToldRow> {
  let header: Header | null = null;
  let title: CsvRecord | null = null; // what stands above the names of the columns
  for await (const record of csvRecords(source, delimiterBy(source.columns))) {
    if (record.fault !== '') yield { kind: 'rejected', line: record.line, reason: record.fault };
    else if (header !== null) yield rowOf(record, header, source.note);
    else if (record.line <= MOST_ABOVE && isTitleLine(record, source)) title ??= record;
    else if (!isSeparatorLine(record)) header = headerOf(record, source);
  }
  if (header === null && title !== null) headerOf(title, source); // says what is missing
}

/** What services say of a search stands above its table. */
const MOST_ABOVE = 12;

/** One field of several is filled, or a comment or `Search: quay` stands there, and names no part of an article. */
function isTitleLine({ fields }: CsvRecord, { columns }: Source): boolean {
  const isOneOfMany = fields.length > 1 && fields.filter((field) => field.trim() !== '').length === 1;
  const isComment = fields.length === 1 && /^\s*#\s/.test(fields[0]!);
  const isLabel = fields.length <= 2 && /:\s*$/.test(fields[0]!);
  return (isOneOfMany || isComment || isLabel) && placesOf(fields, columns).size === 0;
}

/** Excel names the delimiter in a line of its own. */
export function isSeparatorLine({ fields }: CsvRecord): boolean {
  return /^sep=.?$/.test(fields.join(''));
}

/** Tells the delimiter from a first line: that by which most columns are known, where none is that of most columns. */
export function delimiterBy(columns: readonly ColumnChoice[] = []): (firstLine: string) => string {
  return (firstLine) => {
    const named = /^sep=(.)$/.exec(firstLine);
    if (named !== null) return named[1]!;
    const shown = [',', '\t', ';', '|'].map((delimiter) => {
      const fields = fieldsOf(firstLine, delimiter);
      return { delimiter, known: placesOf(fields, columns).size, fields: fields.length };
    });
    const isBetter = (one: (typeof shown)[number], other: (typeof shown)[number]) =>
      one.known > other.known || (one.known === 0 && other.known === 0 && one.fields > other.fields);
    return shown.reduce((best, other) => (isBetter(other, best) ? other : best)).delimiter;
  };
}

function headerOf({ fields, line }: CsvRecord, source: Source): Header {
  const places = placesOf(fields, source.columns);
  if (!places.has('headline') && !places.has('body')) {
    const reason = 'names no column for headline or text: call one "headline" or "text"; it has';
    throw new ArticleFormatError(source.name, line, reason, fields.join(', '));
  }
  const missing = MAIN.filter(({ field }) => !places.has(field)).map(({ name }) => name);
  const known = new Set([...places.values()].flat());
  const unknown = [...fields.keys()].filter((place) => fields[place]!.trim() !== '' && !known.has(place));
  if (missing.length > 0 && unknown.length > 0) {
    const named = unknown.slice(0, MOST_NAMED).map((place) => fields[place]);
    source.note?.(
      line,
      `names no column for ${missing.join(' or ')}; not understood are ${named.join(', ')}`,
    );
  }
  const snake = new Map(
    fields.map(
      (name, place) =>
        [
          name
            .trim()
            .toLowerCase()
            .replace(/[\s-]+/g, '_'),
          place,
        ] as const,
    ),
  );
  return { names: fields, snake, places, unknown };
}

/** What Python writes for an object, as a text: `{'main': 'Quay', 'kicker': None}`. */
function plainIn(value: string): string {
  if (!value.startsWith('{')) return value;
  const [, single, double] =
    /^\{'(?:main|name|title|rendered)': ?(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")[,}]/.exec(value) ?? [];
  return (single ?? double)?.replace(/\\(.)/g, '$1') ?? value;
}

const MAIN: readonly { readonly field: Field; readonly name: string }[] = [
  { field: 'headline', name: 'headline' },
  { field: 'body', name: 'text' },
  { field: 'date', name: 'date' },
];

const MOST_NAMED = 20;

function rowOf(
  { line, fields }: CsvRecord,
  { names, snake, places, unknown }: Header,
  note: Source['note'],
): Row | ToldRow {
  if (fields.slice(names.length).some((field) => field !== ''))
    return {
      kind: 'rejected',
      line,
      reason: `has ${fields.length} fields where the first row names ${names.length}`,
    };
  const valueUnder = (name: string) => fields[snake.get(name) ?? -1];
  const reason = unpublishedBy(valueUnder);
  if (reason !== '') return { kind: 'rejected', line, reason };
  const told = toldBy(
    [...places].map(([field, columns]) => [
      field,
      columns.map((column) => plainIn(fields[column]?.trim() ?? '')),
    ]),
  );
  told.date = dayInParts(valueUnder) || told.date || '';
  if (unknown.length > 0 && (!told.lead || !told.url)) {
    const values = unknown.map((place) => [names[place]!, fields[place]] as const);
    noteMissing({ ...told, headline: '-', date: '-' }, values, line, note); // of these two the columns tell
  }
  const isDayFirst = (places.get('date') ?? []).some((column) => namesDayFirst(names[column]!));
  return { kind: 'told', line, told, isDayFirst, labels: readerLabels(names, (column) => fields[column]) };
}
