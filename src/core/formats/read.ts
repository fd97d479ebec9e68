import type { Article } from '../article';
import { ArticleFormatError } from './article-format';
import { ExpandError, gunzipped } from './expand';
import type { Importer, Row, Source, Tools } from './format';
import { type Format, formatOf, unknownFormat } from './formats';
import { noteTaker } from './notes';
import { HEAD_BYTES, peek } from './peek';

/** The most of one source. */
const MAX_ARTICLES = 200_000;

/**
 * The rows of a source in any format that is understood, gzip expanded, in its order. Throws an ArticleFormatError for an unknown format,
 * for what ends the reading (see Importer), for an answer that is to be a feed (`isFeed`) and is none, such as a page of errors, and behind the last row that `maxArticles` lets in.
 */
export async function* readArticles(
  source: Source,
  tools: Tools,
  {
    maxArticles = MAX_ARTICLES,
    isFeed = false,
  }: { readonly maxArticles?: number; readonly isFeed?: boolean } = {},
): AsyncGenerator<Row> {
  const { head, chunks } = await peek(gunzipped(source.chunks, tools.expand), HEAD_BYTES);
  const { note, rows: notes } = noteTaker();
  let line = 0;
  try {
    const format = formatOf(source.name.replace(/\.gz$/i, ''), head);
    if (format === null) throw new ArticleFormatError(source.name, 1, await unknownFormat(head));
    if (isFeed && format.isFeed !== true)
      throw new ArticleFormatError(source.name, 1, `is no feed: what came is of the format ${format.name}`);
    const read = importers.get(format) ?? (await format.importer());
    importers.set(format, read);
    let articles = 0;
    for await (const row of read({ ...source, chunks, note }, tools)) {
      line = row.line;
      if (row.kind !== 'rejected') articles += 1;
      if (articles > maxArticles)
        throw new ArticleFormatError(
          source.name,
          row.line,
          `begins article ${articles}, too many for one file`,
        );
      if (row.kind === 'article' && isLossy(row.article)) note(row.line, LOSSY);
      yield row;
    }
    if (line === 0) yield { kind: 'rejected', line: 1, reason: 'holds no article that is understood' };
    yield* notes();
  } catch (error) {
    yield* notes();
    if (!(error instanceof ExpandError)) throw error;
    throw new ArticleFormatError(
      source.name,
      Math.max(1, line),
      `${error.message}: nothing behind it can be read`,
    );
  } finally {
    await chunks.return();
  }
}

/** Those in use: a zip may hold a million files of one format. */
const importers = new Map<Format, Importer>();

const LOSSY = 'has characters that could not be read: "\ufffd" stands for them';

function isLossy({ headline, lead, body, publisher }: Article): boolean {
  return [headline, lead, body, publisher].some((text) => text.includes('\ufffd'));
}
