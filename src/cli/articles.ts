import type { Article } from '../core/article';
import type { Row } from '../core/formats/format';
import { inputFiles } from './input-files';
import { rowsOf } from './rows';

/** A row that could not become an article: where it stands and why. */
export interface Rejected {
  readonly source: string;
  readonly line: number;
  readonly reason: string;
}

/**
 * The articles of files in any format and of folders of these, in the order given and by name within a folder. What is no
 * article goes to `reject`. Throws InputError for a path that is none of these, and for a single file that gives nothing.
 */
export async function* articlesOf(
  paths: readonly string[],
  reject: (rejected: Rejected) => void,
): AsyncGenerator<Article> {
  const files = await inputFiles(paths);
  for (const file of files) {
    for await (const row of rowsOf(file, files.length === 1)) {
      if (row.kind === 'article') yield row.article;
      else if (row.kind !== 'noted') reject({ source: file, line: row.line, reason: reasonOf(row) });
    }
  }
}

/** Why a row is no article. */
export function reasonOf(row: Exclude<Row, { kind: 'article' | 'noted' }>): string {
  return row.kind === 'rejected' ? row.reason : `is an address without a text: ${row.url}`;
}
