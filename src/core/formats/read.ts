import { ArticleFormatError } from '../article-format';
import type { Row, Source, Tools } from './format';
import { formatOf, HEAD_BYTES, unknownFormat } from './formats';
import { peek } from './peek';

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
  const { head, chunks } = await peek(source.chunks, HEAD_BYTES);
  try {
    const format = formatOf(source.name, head);
    if (format === null) throw new ArticleFormatError(source.name, 1, unknownFormat());
    const read = await format.importer();
    let articles = 0;
    for await (const row of read({ name: source.name, chunks }, tools)) {
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
    await chunks.return();
  }
}
