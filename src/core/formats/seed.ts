import { parseArticle } from './article-format';
import { MAX_ARTICLE_CHARS, rowAt } from './article-of';
import { textOf } from './decode';
import type { Row, Source } from './format';

/** Reads a seed: one article, see `parseArticle`. */
export async function* readSeed(source: Source): AsyncGenerator<Row> {
  let seed = '';
  for await (const text of textOf(source)) {
    seed += text;
    if (seed.length > MAX_ARTICLE_CHARS) break; // parseArticle says so
  }
  yield rowAt(1, () => parseArticle(seed, { file: source.name }));
}
