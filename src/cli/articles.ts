import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../core/article';
import { ArticleFormatError, parseArticle } from '../core/article-format';
import { parseJsonLine } from '../core/formats/json-lines';
import { InputError } from './input-error';
import { linesOf } from './lines';

/** A row that could not become an article: where it stands and why. */
export interface Rejected {
  readonly source: string;
  readonly line: number;
  readonly reason: string;
}

const JSON_LINES = /\.(jsonl|ndjson)(\.gz|\.br)?$/;

/**
 * The articles of seeds (`.txt`), JSON Lines (`.jsonl`, also `.gz` and `.br`) and folders of these, in the order given
 * and by name within a folder. Malformed ones go to `reject`. Throws InputError for a path that is none of these.
 */
export async function* articlesOf(
  paths: readonly string[],
  reject: (rejected: Rejected) => void,
): AsyncGenerator<Article> {
  for (const file of paths.flatMap(filesAt)) {
    if (file.endsWith('.txt'))
      yield* accepted(() => parseArticle(readFileSync(file, 'utf8'), { file }), reject);
    else
      for await (const { line, source } of linesOf(file))
        yield* accepted(() => parseJsonLine(source, { file, line }), reject);
  }
}

function filesAt(path: string): string[] {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) throw new InputError(`${path} is not there`);
  const files = stats.isDirectory()
    ? readdirSync(path)
        .filter(isArticleFile)
        .sort()
        .map((name) => join(path, name))
    : [path];
  if (files.length === 0) throw new InputError(`${path} holds no .txt and no .jsonl file`);
  const other = files.find((file) => !isArticleFile(file));
  if (other !== undefined) throw new InputError(`${other} is neither a seed (.txt) nor JSON Lines (.jsonl)`);
  return files;
}

function isArticleFile(name: string): boolean {
  return name.endsWith('.txt') || JSON_LINES.test(name);
}

function* accepted(parse: () => Article, reject: (rejected: Rejected) => void): Generator<Article> {
  try {
    yield parse();
  } catch (error) {
    if (!(error instanceof ArticleFormatError)) throw error;
    reject({ source: error.file, line: error.line, reason: error.reason });
  }
}
