import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { pipeline, type Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, gunzipSync } from 'node:zlib';
import { isCalendarDay } from '../core/url/day-in-address';
import { InputError } from './input-error';
import { warn } from './output';

/** A line that is not blank, with its number in the file, from 1. */
interface Line {
  readonly line: number;
  readonly source: string;
}

/**
 * The lines of a file that are not blank, one at a time, `.gz` and `.br` expanded on the way, without a byte order mark.
 * Throws InputError when the file is not there or cannot be read to its end.
 */
async function* linesOf(file: string): AsyncGenerator<Line> {
  if (!existsSync(file)) throw new InputError(`${file} is not there`);
  const input = expanded(createReadStream(file), file);
  let line = 0;
  try {
    for await (const source of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      line += 1;
      if (source.trim() !== '') yield { line, source: line === 1 ? source.replace(/^\ufeff/, '') : source };
    }
  } catch (error) {
    throw new InputError(`${file} cannot be read: ${(error as Error).message}`);
  }
}

function expanded(bytes: Readable, file: string): Readable {
  const expander = file.endsWith('.gz')
    ? createGunzip()
    : file.endsWith('.br')
      ? createBrotliDecompress()
      : null;
  return expander === null ? bytes : pipeline(bytes, expander, () => {}); // whose error the reader gets
}

/** A row of a `--list` file. */
export type Row = Readonly<Record<string, unknown>>;

/**
 * Does the work for each JSON object of a `.jsonl` file, in order. What is not one, and a row whose work throws
 * InputError, is told on stderr with its line and counted: gives how many. Throws InputError when the file is not there.
 */
export async function forEachRow(file: string, work: (row: Row) => Promise<void>): Promise<number> {
  let rejected = 0;
  for await (const { line, source } of linesOf(file)) {
    try {
      await work(parseRow(source));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      rejected += 1;
      warn(`${file}, line ${line} ${error.message}`);
    }
  }
  return rejected;
}

function parseRow(source: string): Row {
  let row: unknown = null;
  try {
    row = JSON.parse(source);
  } catch {
    // No JSON is no object either.
  }
  if (typeof row !== 'object' || row === null || Array.isArray(row))
    throw new InputError('is not a JSON object');
  return row as Row;
}

/** A row's text by the first of these keys that has one; numbers count as text; `''` when none has. */
export function textOfRow(row: Row, ...keys: readonly string[]): string {
  for (const key of keys) {
    const value = row[key];
    if (typeof value === 'string' && value !== '') return value;
    if (typeof value === 'number') return String(value);
  }
  return '';
}

/** A row's day, a time after it cut; `''` when it has none. Throws InputError for what is no day of the calendar. */
export function dayOfRow(row: Row, ...keys: readonly string[]): string {
  const day = textOfRow(row, ...keys).slice(0, 10);
  if (day !== '' && !isCalendarDay(day))
    throw new InputError(`has a date that is not a day of the calendar: "${day}"`);
  return day;
}

/**
 * The text of a file, `.gz` expanded. A row's relative path is taken from the list's folder, else from here. Throws
 * InputError when it is not there or cannot be read.
 */
export function readText(file: string, beside = ''): string {
  return readBytes(file, beside).toString('utf8');
}

/** The same before it is decoded. */
export function readBytes(file: string, beside = ''): Buffer {
  const besideList = resolve(dirname(beside), file);
  const path = beside !== '' && existsSync(besideList) ? besideList : file;
  if (!existsSync(path)) throw new InputError(`${path} is not there`);
  try {
    const bytes = readFileSync(path);
    return path.endsWith('.gz') ? gunzipSync(bytes) : bytes;
  } catch (error) {
    throw new InputError(`${path} cannot be read: ${(error as Error).message}`);
  }
}
