import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflate, inflate } from '../../build/deflate';
import type { Article } from '../../core/article';
import type { ColumnChoice } from '../../core/formats/fields/columns';
import type { Row } from '../../core/formats/format';
import { annotations } from '../../core/made-ahead/made-ahead';
import { MAKING_WORD } from '../../core/pack/header';
import { openPack } from '../../core/pack/open';
import { partsSource } from '../../core/pack/source';
import { packInParts } from '../../core/pack/writing/write';
import { canonicalUrl } from '../../core/url/url';
import { emptyArchive } from '../archive';
import { type Rejected, reasonOf } from '../articles';
import { columnsOption } from '../columns';
import { InputError } from '../input-error';
import { inputFiles } from '../input-files';
import { type Finished, finishJournal, rowsIn } from '../journal';
import { printLine } from '../output';
import { bytesOf } from '../pack-bytes';
import { showProgress } from '../progress';
import { publish, requireSigningKey } from '../publish';
import { rowsOf } from '../rows';
import type { Command } from '../run';

/**
 * Packs articles into one file and prints what it holds. The same address twice keeps both and is counted. All is read
 * into a journal beside the pack first, and a run that was stopped goes on from it; the pack appears when it is whole.
 */
export const packCommand: Command = async (inputs, options) => {
  const { out } = options;
  if (inputs.length === 0 || out === undefined) throw new InputError('pack takes INPUT… and --out FILE');
  requireSigningKey(options.sign);
  const columns = columnsOption(options.columns);
  const started = performance.now();
  const files = inputFiles(inputs);
  const madeWith = `Backstory ${version()}`;
  const hasFacts = !options['no-facts'];
  const isFile = statSync(out, { throwIfNoEntry: false })?.isFile() ?? true; // else /dev/null or a pipe
  const journal = isFile ? `${out}.unfinished` : join(tmpdir(), `backstory-${process.pid}.unfinished`);
  await finishJournal(
    journal,
    files,
    `${madeWith}, facts: ${hasFacts}, made as ${MAKING_WORD}, columns: ${JSON.stringify(columns)}`,
    finisher(files, hasFacts, columns),
  );

  const rejected: Rejected[] = [];
  const noted: Rejected[] = [];
  const addresses = new Set<string>();
  let articles = 0;
  let duplicates = 0;
  let last: Extract<Finished, { article: Article }> | null = null;
  async function* counted(): AsyncGenerator<Article> {
    for await (const { file, row } of rowsIn(journal, files)) {
      if ('rejected' in row) {
        rejected.push({ source: file, ...row.rejected });
        continue;
      }
      if ('noted' in row) {
        noted.push({ source: file, ...row.noted });
        continue;
      }
      const address = canonicalUrl(row.article.url);
      if (address !== '' && addresses.has(address)) duplicates += 1;
      addresses.add(address);
      articles += 1;
      last = row;
      yield row.article;
    }
  }
  const { tagsOf } = annotations(emptyArchive().actors);
  const parts = await packInParts(counted(), {
    deflate,
    name: options.name ?? '',
    licence: options.licence ?? '',
    madeWith,
    tagsOf,
    // Asked for each article right after it was given.
    ...(hasFacts
      ? {
          factsOf: () => last?.facts ?? '',
          namesOf: () => last?.names ?? [],
          quotesOf: () => last?.quotes ?? { said: '', keys: [] },
        }
      : {}),
  });
  writeWhole(out, parts, isFile);
  rmSync(journal);
  const source = partsSource(parts);
  const { file } = await openPack(source, inflate);
  const about = { name: options.name ?? '', licence: options.licence ?? '', articles };
  const published = options.publish && isFile ? { published: await publish(out, about, options.sign) } : {};
  const seconds = Math.round(performance.now() - started) / 1000;
  const bytes = bytesOf(file, source.length);
  await printLine({ articles, duplicates, rejected, noted, bytes, ...published, seconds });
  return rejected.length;
};

/** Makes of a file's rows what stands in the pack, those left out that are done. */
function finisher(files: readonly string[], hasFacts: boolean, columns: readonly ColumnChoice[]) {
  const progress = showProgress();
  const { factsOf, namesOf, quotesOf } = annotations();
  const finished = (row: Row): Finished => {
    if (row.kind === 'noted') return { noted: { line: row.line, reason: row.reason } };
    if (row.kind !== 'article') return { rejected: { line: row.line, reason: reasonOf(row) } };
    const { article } = row;
    if (!hasFacts) return { article, facts: null, names: [] };
    return { article, facts: factsOf(article), names: namesOf(article), quotes: quotesOf(article) };
  };
  return async function* (file: string, done: number): AsyncGenerator<Finished> {
    const where = `${file} (${files.indexOf(file) + 1} of ${files.length} files)`;
    let left = done;
    for await (const row of rowsOf(file, files.length === 1, columns)) {
      if (row.kind === 'article') progress.article(where);
      if (left > 0) left -= 1;
      else yield finished(row);
    }
    progress.end();
  };
}

/** Whoever reads the file meanwhile sees the one before or the new one, never half of it. */
function writeWhole(path: string, parts: readonly Uint8Array[], isFile: boolean): void {
  const file = openSync(isFile ? `${path}.new` : path, 'w');
  for (const part of parts) writeFileSync(file, part);
  closeSync(file);
  if (isFile) renameSync(`${path}.new`, path);
}

function version(): string {
  return JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')).version;
}
