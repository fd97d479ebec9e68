import { ArticleFormatError } from '../article-format';
import { joined } from './decode';
import type { Row, Source, Tools } from './format';
import { formatOf, HEAD_BYTES, unknownFormat } from './formats';

/** SECURITY's cap for one source. */
const MAX_ARTICLES = 200_000;

/**
 * The rows of a source in any format that is understood, in its order. Throws an ArticleFormatError for an unknown format,
 * for what ends the reading (see Importer), and behind the last row that `maxArticles` lets in.
 */
export async function* readArticles(
  source: Source,
  tools: Tools,
  { maxArticles = MAX_ARTICLES }: { readonly maxArticles?: number } = {},
): AsyncGenerator<Row> {
  const rest = source.chunks[Symbol.asyncIterator]();
  try {
    const head = await headOf(rest);
    const format = formatOf(source.name, head);
    if (format === null) throw new ArticleFormatError(source.name, 1, unknownFormat());
    const read = await format.importer();
    let articles = 0;
    for await (const row of read({ name: source.name, chunks: chained(head, rest) }, tools)) {
      if (row.kind !== 'rejected') articles += 1;
      if (articles > maxArticles)
        throw new ArticleFormatError(
          source.name,
          row.line,
          `begins article ${articles}, too many for one file`,
        );
      yield row;
    }
  } finally {
    await rest.return?.();
  }
}

async function headOf(chunks: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  let head = new Uint8Array(0);
  while (head.length < HEAD_BYTES) {
    const { done, value } = await chunks.next();
    if (done === true) break;
    head = joined(head, value);
  }
  return head;
}

async function* chained(head: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield head;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}
