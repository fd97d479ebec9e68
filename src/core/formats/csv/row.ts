/** A row as it stands in a text; `end` is behind its line end. */
export interface CsvRow {
  readonly fields: readonly string[];
  /** Why its fields are not to be relied on, as the end of a sentence; `''` for a sound row. */
  readonly fault: string;
  readonly end: number;
}

export interface RowShape {
  readonly delimiter: string;
  /** How many fields a row of the table has; 0 when it is not known. */
  readonly width: number;
  /** Whether the table ends with the text. */
  readonly isEnd: boolean;
}

export const UNENDED = 'is a row that does not end: a quotation mark is missing, or it is too large';
const MISPLACED = 'has a quotation mark out of place';

/**
 * The row of comma-separated values (RFC 4180) that begins at a place; null where it may go on behind the text. Quotation
 * marks that are written once where the format has them twice are letters when the row has as many fields as the table then.
 */
export function rowAt(text: string, begin: number, shape: RowShape): CsvRow | null {
  const { delimiter, width, isEnd } = shape;
  const fields: string[] = [];
  let hasStray = false;
  for (let at = begin; ; ) {
    let field: FieldAt | null | typeof STRAY =
      text[at] === '"' ? quotedField(text, at, delimiter, hasStray) : plainField(text, at, delimiter);
    if (field === STRAY) {
      hasStray = true;
      const oneLine = literalRow(text, begin, shape);
      if (oneLine !== null) return oneLine;
      field = quotedField(text, at, delimiter, true);
    }
    if (field === null || field === STRAY || (field.end === text.length && !isEnd))
      return isEnd ? unendedRow(text, begin, shape) : null;
    fields.push(field.value);
    hasStray ||= field.hasStray;
    at = field.end + 1;
    if (text[field.end] === delimiter) continue;
    if (!hasStray) return { fields, fault: '', end: at };
    const lines = text.slice(begin, field.end).split('\n');
    if (lines.slice(1).some((line) => isLikeRow(line, shape))) return unendedRow(text, begin, shape);
    return { fields, fault: fields.length === width ? '' : MISPLACED, end: at };
  }
}

/** A row whose end is not found, as far as its first line goes: whole when a row follows it at once, else at fault. */
export function unendedRow(text: string, begin: number, shape: RowShape): CsvRow {
  const line = lineAt(text, begin);
  const end = begin + line.length + 1;
  const fields = literalFields(line, shape.delimiter, true);
  return fields.length === shape.width && isLikeRow(lineAt(text, end), shape)
    ? { fields, fault: '', end }
    : { fields: [], fault: UNENDED, end };
}

/** Whether a line has as many fields as the table, and none as prose goes on behind a comma. */
function isLikeRow(line: string, { delimiter, width }: RowShape): boolean {
  const fields = literalFields(line, delimiter, true);
  return isWhole(fields, width);
}

/** Whether fields are those of a row of the table rather than the parts of a sentence with commas. */
export function isWhole(fields: readonly string[], width: number): boolean {
  return fields.length === width && width > 1 && !fields.slice(1).some((field) => field.startsWith(' '));
}

interface FieldAt {
  readonly value: string;
  readonly end: number;
  readonly hasStray: boolean;
}

const STRAY = 'stray';

/**
 * A field from its quotation mark to the one before a delimiter or a line end; null when it is not closed. Unless `takesStray`,
 * only tells of another within it, if that closes a word, or stands on a later line: that field may be not quoted whole.
 */
function quotedField(
  text: string,
  begin: number,
  delimiter: string,
  takesStray: boolean,
): FieldAt | null | typeof STRAY {
  let hasStray = false;
  let passed = begin;
  let isFirstLine = true;
  for (let quote = text.indexOf('"', begin + 1); quote !== -1; quote = text.indexOf('"', quote + 1)) {
    if (text[quote + 1] === '"') {
      quote += 1;
      continue;
    }
    let end = quote + 1;
    while (text[end] === ' ') end += 1;
    const isProse = hasStray && text[end + 1] === ' '; // "He said "no", and left"
    if (end === text.length || (text[end] === delimiter && !isProse) || text[end] === '\n')
      return { value: text.slice(begin + 1, quote).replaceAll('""', '"'), end, hasStray };
    isFirstLine &&= !text.slice(passed, quote).includes('\n');
    passed = quote;
    if (!takesStray && !(isFirstLine && (hasStray || OPENS.has(text[quote - 1]!)))) return STRAY;
    hasStray = true;
  }
  return null;
}

/** What stands before a quotation mark that begins a quotation. */
const OPENS = new Set([' ', '(']);

function plainField(text: string, begin: number, delimiter: string): FieldAt {
  let end = begin;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n') end += 1;
  return { value: text.slice(begin, end), end, hasStray: false };
}

/** The row of one line in which quotation marks are letters, as in `"Night" ferry ends,…`; null when that makes no row. */
function literalRow(text: string, begin: number, shape: RowShape): CsvRow | null {
  const line = lineAt(text, begin);
  const end = begin + line.length + 1;
  if (end > text.length && !shape.isEnd) return null;
  const fields = literalFields(line, shape.delimiter, false);
  if (fields.length === shape.width && shape.width > 1) return { fields, fault: '', end };
  return fields.length === 0 ? followedRow(text, begin, shape) : null;
}

/** A row whose field begins with a lone quotation mark, where the next line is a row as well. */
function followedRow(text: string, begin: number, shape: RowShape): CsvRow | null {
  const row = unendedRow(text, begin, shape);
  return row.fault === '' ? row : null;
}

/**
 * The fields of one line, where the quotation marks of a field that is not quoted whole are letters. None, unless
 * `takesLone`, where a field begins with one and has an odd number of them: it may go on in the next line.
 */
function literalFields(line: string, delimiter: string, takesLone: boolean): readonly string[] {
  const fields: string[] = [];
  let isClosed = true; // no more is looked for behind a field that is not
  for (let at = 0; at <= line.length; ) {
    const quoted: FieldAt | null | typeof STRAY =
      line[at] === '"' && isClosed ? quotedField(line, at, delimiter, false) : null;
    isClosed &&= quoted !== null || line[at] !== '"';
    const field = quoted === null || quoted === STRAY ? plainField(line, at, delimiter) : quoted;
    if (field !== quoted && !takesLone && line[at] === '"' && field.value.split('"').length % 2 === 0)
      return [];
    fields.push(field.value);
    at = field.end + 1;
  }
  return fields;
}

function lineAt(text: string, begin: number): string {
  const end = text.indexOf('\n', begin);
  return text.slice(begin, end === -1 ? undefined : end);
}
