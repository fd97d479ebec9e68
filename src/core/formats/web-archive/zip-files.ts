import { ArticleFormatError } from '../article-format';
import { ExpandError } from '../expand';
import { madeRows, type ToldRow } from '../fields/told-rows';
import type { Row, Source, Tools } from '../format';
import { isNamedAsFormat } from '../formats';
import { readArticles } from '../read';
import { omnivoreReader } from './omnivore';
import { zipFiles } from './zip';

/** What archivers and browsers put beside what was to be kept: a saved page's own parts, a Mac's shadows. */
const BESIDE =
  /(?:^|\/)(?:__MACOSX\/|\.|[^/]*(?:[_.]files|[-_]Dateien|_fichiers|_archivos|_file|_bestanden|[-_]filer|_ficheiros|_arquivos|_pliki|_soubory|_elemei|_tiedostot|_dosyalar|_datoteke|_fitxers|_файлы)\/|Thumbs\.db$)/iu;

/** What web pages are made of beside their text. */
const NO_TEXT = /\.(?:css|js|mjs|png|jpe?g|gif|svg|webp|avif|ico|woff2?|ttf|otf|eot|mp[34]|webm|map)$/i;

/**
 * Reads a zip of files: each whose name is that of a format, in the order of the zip, and the export of Omnivore as one
 * whole. `line` is the number of the row in the zip. What is left out is noted. Throws an ArticleFormatError for a damaged
 * zip, and for one that holds no such file.
 */
export async function* readZip(source: Source, tools: Tools): AsyncGenerator<Row> {
  if (source.isInZip)
    throw new ArticleFormatError(source.name, 1, 'is a zip within a zip, which is not opened');
  let line = 0;
  let files = 0;
  const omnivore = omnivoreReader(source.note ?? (() => {}));
  const numbered = async function* (rows: readonly ToldRow[]): AsyncGenerator<Row> {
    for await (const row of madeRows(each(rows), source.name, source.note)) yield { ...row, line: ++line };
  };
  try {
    for await (const file of zipFiles(source.chunks, tools.expand)) {
      const path = file.name.replaceAll('\\', '/'); // as old zippers of Windows write it
      if (path.endsWith('/') || BESIDE.test(path) || NO_TEXT.test(path)) continue;
      const exported = await omnivore.read(file);
      if (exported !== null) {
        files += 1;
        yield* numbered(exported);
        continue;
      }
      const name = path.split('/').at(-1)!;
      if (!isNamedAsFormat(name.replace(/\.gz$/i, '')) || /\.(?:zip|wacz)$/i.test(name)) {
        source.note?.(line + 1, 'holds a file of no format that is understood, which is left out', file.name);
        continue;
      }
      files += 1;
      if (file.isEmpty) {
        yield { kind: 'rejected', line: ++line, reason: within(file.name, 1, 'is empty') };
        continue;
      }
      for await (const row of rowsOf(
        { ...source, name: file.name, chunks: file.bytes(), isInZip: true },
        tools,
      )) {
        if (row.kind === 'noted') source.note?.(line + 1, row.reason);
        else yield { ...row, line: ++line };
      }
    }
    yield* numbered(omnivore.rest());
  } catch (error) {
    if (!(error instanceof ExpandError)) throw error;
    throw new ArticleFormatError(source.name, line + 1, error.message);
  }
  if (files === 0)
    throw new ArticleFormatError(
      source.name,
      1,
      'is a zip that holds no file of a format that is understood',
    );
}

async function* each(rows: readonly ToldRow[]): AsyncGenerator<ToldRow> {
  yield* rows;
}

/** One file's rows; what ends its reading costs what is behind it in this file alone. */
async function* rowsOf(file: Source, tools: Tools): AsyncGenerator<Row> {
  try {
    for await (const row of readArticles(file, tools))
      yield row.kind === 'rejected' ? { ...row, reason: within(file.name, row.line, row.reason) } : row;
  } catch (error) {
    if (!(error instanceof ArticleFormatError || error instanceof ExpandError)) throw error;
    const [line, reason] =
      error instanceof ArticleFormatError ? [error.line, error.reason] : [1, error.message];
    yield { kind: 'rejected', line, reason: within(file.name, line, reason) };
  }
}

function within(name: string, line: number, reason: string): string {
  return `stands in ${name}, line ${line}, and ${reason}`;
}
