import { ArticleFormatError } from '../article-format';
import { ExpandError, gunzipped } from '../expand';
import type { Row, Source, Tools } from '../format';
import { newCaptures, readRecords } from './warc';
import { zipFiles } from './zip';

/**
 * Reads a WACZ (Web Archive Collection Zipped 1.1.1): the pages of the WARC files in its folder `archive`, in the order
 * of the zip. `line` counts records through all of them.
 */
export async function* readWacz(source: Source, tools: Tools): AsyncGenerator<Row> {
  const captures = newCaptures();
  let archives = 0;
  const reject = (name: string, reason: string): Row => {
    captures.record += 1;
    return { kind: 'rejected', line: captures.record, reason: `is the file ${name}, which ${reason}` };
  };
  const isInArchive = (path: string) =>
    path.startsWith('archive/') && !path.includes('\\') && !path.split('/').includes('..');
  try {
    for await (const file of zipFiles(source.chunks, tools.expand)) {
      if (!/\.warc(?:\.gz)?$/i.test(file.name)) continue;
      archives += 1;
      if (!isInArchive(file.name)) {
        yield reject(file.name, 'is not in the folder archive');
        continue;
      }
      try {
        const chunks = gunzipped(file.bytes(), tools.expand);
        yield* readRecords({ name: source.name, chunks }, tools, captures);
      } catch (error) {
        if (!(error instanceof ArticleFormatError || error instanceof ExpandError)) throw error;
        yield reject(file.name, error instanceof ArticleFormatError ? error.reason : error.message);
      }
    }
  } catch (error) {
    if (!(error instanceof ExpandError)) throw error;
    throw new ArticleFormatError(source.name, captures.record + 1, error.message);
  }
  if (archives === 0)
    throw new ArticleFormatError(source.name, 1, 'holds no archive/*.warc.gz: it is no WACZ');
}
