import { pageOfHtml } from '../../../src/cli/document';
import { articleOf } from '../../../src/core/formats/article-of';
import type { Importer, Row, Source, Tools } from '../../../src/core/formats/format';
import { readArticles } from '../../../src/core/formats/read';

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

/** Reads pages as the command line does, on a DOM emulation. */
export const PAGE_TOOLS: Tools = {
  ...NO_TOOLS,
  async readHtml(html, url) {
    const { headline, text, date, publisher, lang } = pageOfHtml(html, url);
    if (text.length < 200) return null;
    return articleOf({ url, date, headline, body: text, publisher, lang }, { file: url, line: 1 });
  },
};

/** All rows by an importer, and the message of the error that ended the reading, `''` when it came to the end. */
export async function allRows(
  source: Source,
  read: Importer,
  tools = NO_TOOLS,
): Promise<{ rows: Row[]; error: string }> {
  const rows: Row[] = [];
  try {
    for await (const row of read(source, tools)) rows.push(row);
  } catch (error) {
    if ((error as Error).name !== 'ArticleFormatError') throw error;
    return { rows, error: (error as Error).message };
  }
  return { rows, error: '' };
}

/** The same by the importer of the source's format. */
export function readAll(source: Source, tools = NO_TOOLS): Promise<{ rows: Row[]; error: string }> {
  return allRows(source, readArticles, tools);
}
