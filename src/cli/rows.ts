import { createReadStream } from 'node:fs';
import { ArticleFormatError } from '../core/formats/article-format';
import type { ColumnChoice } from '../core/formats/fields/columns';
import type { Row } from '../core/formats/format';
import { readArticles } from '../core/formats/read';
import { InputError } from './input-error';
import { compressionOf, plainName } from './input-files';
import { importTools } from './tools';

/**
 * The rows of a file in any format, `.gz`, `.br`, `.bz2` and `.zst` expanded on the way. What ends the reading becomes a
 * rejected row, those before it stand; where there are none, and `isOnly` there are no other files, it is an InputError. So
 * is a file that the disk does not give. `columns` says what the columns of tables are where their names do not.
 */
export async function* rowsOf(
  file: string,
  isOnly: boolean,
  columns: readonly ColumnChoice[] = [],
): AsyncGenerator<Row> {
  const bytes = createReadStream(file, { highWaterMark: 64 * 1024 });
  const tools = importTools();
  const compression = compressionOf(file);
  const chunks = compression === null ? bytes : tools.expand(bytes, compression);
  let rows = 0;
  try {
    for await (const row of readArticles({ name: plainName(file), chunks, columns }, tools, {
      maxArticles: Infinity,
    })) {
      rows += 1;
      yield row;
    }
  } catch (error) {
    const { syscall, message } = error as NodeJS.ErrnoException;
    if (syscall !== undefined) throw new InputError(`${file} cannot be read: ${message}`);
    if (!(error instanceof ArticleFormatError)) throw error;
    const { line, reason } = error;
    if (isOnly && rows === 0) throw new InputError(`${file} cannot be read: line ${line} ${reason}`);
    yield { kind: 'rejected', line, reason };
  }
}
