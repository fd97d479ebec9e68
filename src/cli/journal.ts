import { createHash } from 'node:crypto';
import { closeSync, createReadStream, existsSync, ftruncateSync, openSync, writeSync } from 'node:fs';
import { basename } from 'node:path';
import type { Article } from '../core/article';
import { byteStream } from '../core/formats/byte-stream';
import type { PackedQuotes } from '../core/pack/writing/write';
import type { PackedName } from '../core/pack/writing/write-names';

/** What became of a row of an input file, ready for the pack. */
export type Finished =
  | {
      readonly article: Article;
      /** As `packArchive` takes them; null and none in a pack without. */
      readonly facts: string | null;
      readonly names: readonly PackedName[];
      readonly quotes?: PackedQuotes;
    }
  | { readonly rejected: { readonly line: number; readonly reason: string } }
  /** What was kept, but not all as it stood. */
  | { readonly noted: { readonly line: number; readonly reason: string } }
  /** So many rows that followed each other, of which nothing more is told. */
  | { readonly unlisted: 'rejected' | 'noted'; readonly rows: number };

/**
 * A file beside the pack that is being made: a line for each input file, a line for each of its rows, a line for its end,
 * in the order of the pack. Each line is written at once, so that whoever is stopped goes on where it stands; a line that
 * was not written whole is written again.
 */
type Line = { readonly file: string } | { readonly row: Finished } | { readonly end: true };

/**
 * Brings a journal to its end. `rowsOf` gives a file's rows without those that stand in the journal already; `made` tells
 * apart journals that were made otherwise: from the first file on that is another or was treated otherwise, all is done
 * anew.
 */
export async function finishJournal(
  path: string,
  files: readonly string[],
  made: string,
  rowsOf: (file: string, done: number) => AsyncIterable<Finished>,
): Promise<void> {
  const kept = await keptOf(path, files, made);
  const journal = openSync(path, existsSync(path) ? 'r+' : 'w');
  let at = kept.bytes;
  const write = (line: Line): void => {
    at += writeSync(journal, `${JSON.stringify(line)}\n`, at);
  };
  try {
    ftruncateSync(journal, kept.bytes);
    for (const [index, file] of files.entries()) {
      if (index < kept.files) continue;
      const isBegun = index === kept.files && kept.isBegun;
      if (!isBegun) write({ file: await keyOf(file, made) });
      for await (const row of rowsOf(file, isBegun ? kept.rows : 0)) write({ row });
      write({ end: true });
    }
  } finally {
    closeSync(journal);
  }
}

/** The rows of a finished journal, in order. */
export async function* rowsIn(
  path: string,
  files: readonly string[],
): AsyncGenerator<{ file: string; row: Finished }> {
  let file = 0;
  for await (const { line } of linesIn(path)) {
    if ('end' in line) file += 1;
    else if ('row' in line) yield { file: files[file]!, row: line.row };
  }
}

interface Kept {
  /** So many files are finished. */
  readonly files: number;
  /** Whether another is begun, and how many of its rows there are. */
  readonly isBegun: boolean;
  readonly rows: number;
  readonly bytes: number;
}

async function keptOf(path: string, files: readonly string[], made: string): Promise<Kept> {
  let kept: Kept = { files: 0, isBegun: false, rows: 0, bytes: 0 };
  if (!existsSync(path)) return kept;
  for await (const { line, bytes } of linesIn(path)) {
    if ('file' in line) {
      const file = files[kept.files];
      if (file === undefined || line.file !== (await keyOf(file, made))) break;
      kept = { ...kept, isBegun: true, rows: 0, bytes };
    } else if ('row' in line) kept = { ...kept, rows: kept.rows + rowsOf(line.row), bytes };
    else kept = { files: kept.files + 1, isBegun: false, rows: 0, bytes };
  }
  return kept;
}

function rowsOf(row: Finished): number {
  return 'unlisted' in row ? row.rows : 1;
}

/** The lines that were written whole; `bytes` is where each ends. */
async function* linesIn(path: string): AsyncGenerator<{ line: Line; bytes: number }> {
  const stream = byteStream(createReadStream(path));
  for (let begun = 0; ; begun = stream.offset()) {
    const found = await stream.line(Number.POSITIVE_INFINITY);
    if (found === null || stream.offset() - begun === found.bytes.length) return; // no line end: broken off
    yield { line: JSON.parse(new TextDecoder().decode(found.bytes)), bytes: stream.offset() };
  }
}

/** What a file is known by: its name, which tells the format, its bytes, and what is made of them. */
async function keyOf(file: string, made: string): Promise<string> {
  const hash = createHash('sha256').update(`${made}\n${basename(file)}\n`);
  for await (const chunk of createReadStream(file)) hash.update(chunk as Uint8Array);
  return hash.digest('hex');
}
