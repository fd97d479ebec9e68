import type { Row, Source, Tools } from '../../../src/core/formats/format';
import { readArticles } from '../../../src/core/formats/read';

/** A source of these portions: texts are UTF-8. */
export function sourceOf(name: string, ...portions: readonly (string | Uint8Array)[]): Source {
  return { name, chunks: chunksOf(portions) };
}

async function* chunksOf(portions: Iterable<string | Uint8Array>): AsyncGenerator<Uint8Array> {
  for (const portion of portions)
    yield typeof portion === 'string' ? new TextEncoder().encode(portion) : portion;
}

/** The same bytes one at a time. */
export function byteByByte(name: string, text: string): Source {
  return sourceOf(name, ...[...new TextEncoder().encode(text)].map((byte) => Uint8Array.of(byte)));
}

/** For formats that need nothing of the platform. */
export const NO_TOOLS: Tools = {
  expand: () => {
    throw new Error('expands nothing');
  },
  readHtml: () => Promise.reject(new Error('reads no page')),
};

/** All rows, and the message of the error that ended the reading, `''` when it came to the end. */
export async function readAll(source: Source, tools = NO_TOOLS): Promise<{ rows: Row[]; error: string }> {
  const rows: Row[] = [];
  try {
    for await (const row of readArticles(source, tools)) rows.push(row);
  } catch (error) {
    if ((error as Error).name !== 'ArticleFormatError') throw error;
    return { rows, error: (error as Error).message };
  }
  return { rows, error: '' };
}
