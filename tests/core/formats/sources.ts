import { expand as nodeExpand } from '../../../src/cli/expand';
import { limitedExpand } from '../../../src/core/formats/expand';
import type { Expand, Importer, Row, Source, Tools } from '../../../src/core/formats/format';
import { noteTaker } from '../../../src/core/formats/notes';
import { readArticles } from '../../../src/core/formats/read';
import { articleOfHtml } from '../../../src/read/html';

/** A source of these portions: texts are UTF-8. */
export function sourceOf(name: string, ...portions: readonly (string | Uint8Array)[]): Source {
  return { name, chunks: chunksOf(portions) };
}

async function* chunksOf(portions: Iterable<string | Uint8Array>): AsyncGenerator<Uint8Array> {
  for (const portion of portions)
    yield typeof portion === 'string' ? new TextEncoder().encode(portion) : portion;
}

/** Bytes in portions of this many. */
export function inPortions(name: string, bytes: Uint8Array, portion: number): Source {
  const portions = Array.from({ length: Math.ceil(bytes.length / portion) }, (_, at) =>
    bytes.subarray(at * portion, (at + 1) * portion),
  );
  return sourceOf(name, ...portions);
}

/** A text in UTF-8, byte by byte. */
export function byteByByte(name: string, text: string): Source {
  return inPortions(name, new TextEncoder().encode(text), 1);
}

/** For formats that need nothing of the platform. */
export const NO_TOOLS: Tools = {
  expand: () => {
    throw new Error('expands nothing');
  },
  readHtml: () => Promise.reject(new Error('reads no page')),
};

/** For web pages and archives: Node's expander behind a cap, and the reader of pages. */
export function pageTools(maxBytes = 64 * 1024 * 1024, expand: Expand = nodeExpand): Tools {
  return {
    expand: limitedExpand(expand, maxBytes),
    readHtml: async (html, url) => articleOfHtml(html, url),
  };
}

/** All rows by an importer, its notes behind them, and the message of the error that ended the reading, `''` when it came to the end. */
export async function allRows(
  source: Source,
  read: Importer,
  tools = NO_TOOLS,
): Promise<{ rows: Row[]; error: string }> {
  const rows: Row[] = [];
  const { note, rows: notes } = noteTaker();
  try {
    for await (const row of read({ note, ...source }, tools)) rows.push(row);
  } catch (error) {
    if ((error as Error).name !== 'ArticleFormatError') throw error;
    return { rows: [...rows, ...notes()], error: (error as Error).message };
  }
  return { rows: [...rows, ...notes()], error: '' };
}

/** The same by the importer of the source's format. */
export function readAll(
  source: Source,
  tools = NO_TOOLS,
  options: Parameters<typeof readArticles>[2] = {},
): Promise<{ rows: Row[]; error: string }> {
  return allRows(source, (given, by) => readArticles(given, by, options), tools);
}

/** A row as a test says it: an article's headline, else why there is none. */
export function told(rows: readonly Row[]): string[] {
  return rows.map((row) =>
    row.kind === 'article' ? row.article.headline : row.kind === 'address' ? row.url : row.reason,
  );
}

/** What a file gives, by kind, and what ended the reading, `''` for its end. */
export async function readKinds(name: string, file: string | Uint8Array) {
  const { rows, error } = await readAll(sourceOf(name, file), pageTools());
  return {
    error,
    articles: rows.flatMap((row) => (row.kind === 'article' ? [row.article] : [])),
    addresses: rows.flatMap((row) => (row.kind === 'address' ? [row.url] : [])),
    rejected: rows.flatMap((row) => (row.kind === 'rejected' ? [row.reason] : [])),
    noted: rows.flatMap((row) => (row.kind === 'noted' ? [row.reason] : [])),
  };
}
