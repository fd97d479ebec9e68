import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { createBrotliDecompress, createGunzip, gunzipSync } from 'node:zlib';
import { InputError } from './input-error';

/** The lines of a file, one at a time, `.gz` and `.br` expanded on the way. Throws InputError when it is not there. */
export async function* linesOf(file: string): AsyncGenerator<string> {
  if (!existsSync(file)) throw new InputError(`${file} is not there`);
  const bytes = createReadStream(file);
  const text = file.endsWith('.gz')
    ? bytes.pipe(createGunzip())
    : file.endsWith('.br')
      ? bytes.pipe(createBrotliDecompress())
      : bytes;
  for await (const line of createInterface({ input: text, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() !== '') yield line;
  }
}

/** A row of a `--list` file. */
export type Row = Readonly<Record<string, unknown>>;

/** The JSON objects of a `.jsonl` file, in order; what is not one goes to `reject` with its line, from 1. */
export async function* rowsOf(
  file: string,
  reject: (line: number, reason: string) => void,
): AsyncGenerator<Row> {
  let line = 0;
  for await (const source of linesOf(file)) {
    line += 1;
    const row = parseRow(source);
    if (row) yield row;
    else reject(line, 'is not a JSON object');
  }
}

function parseRow(source: string): Row | null {
  try {
    const row: unknown = JSON.parse(source);
    return typeof row === 'object' && row !== null && !Array.isArray(row) ? (row as Row) : null;
  } catch {
    return null; // reported with its line by the caller
  }
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

/** The text of a file, `.gz` expanded. A row's relative path is taken from the list's folder, else from here. */
export function readText(file: string, beside = ''): string {
  const besideList = resolve(dirname(beside), file);
  const path = beside !== '' && existsSync(besideList) ? besideList : file;
  if (!existsSync(path)) throw new InputError(`${path} is not there`);
  const bytes = readFileSync(path);
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}
