import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { deflate } from '../../build/deflate';
import type { Article } from '../../core/article';
import type { ColumnChoice } from '../../core/formats/fields/columns';
import type { Row } from '../../core/formats/format';
import { annotations } from '../../core/made-ahead/made-ahead';
import { MAKING_WORD } from '../../core/pack/header';
import { bytesIn } from '../../core/pack/spool';
import { packInParts } from '../../core/pack/writing/write';
import { canonicalUrl } from '../../core/url/url';
import { emptyArchive } from '../archive';
import { reasonOf } from '../articles';
import { columnsOption } from '../columns';
import type { Command, Options } from '../command';
import { InputError } from '../input-error';
import { inputFiles } from '../input-files';
import { type Finished, finishJournal, rowsIn } from '../journal';
import { printLine } from '../output';
import { bytesOf } from '../pack-bytes';
import { showProgress } from '../progress';
import { publish, requireSigningKey } from '../publish';
import { rejectionsIn, reportedRows, unlistedTogether } from '../reported';
import { requireWritable, whereRoomIs } from '../room';
import { rowsOf } from '../rows';
import { fileSpools } from '../spool';
import { removedOnFailure, writeFileWhole } from '../whole-file';

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
  const files = await inputFiles(inputs);
  const stats = existsSync(out) ? statSync(out) : null;
  if (stats?.isDirectory()) throw new InputError(`${out} is a folder: --out names the file to be made`);
  const isFile = stats?.isFile() ?? true; // else /dev/null or a pipe
  const folder = isFile ? dirname(out) : tmpdir();
  requireWritable(folder);
  const journal = isFile ? `${out}.unfinished` : join(folder, `backstory-${process.pid}.unfinished`);
  const work = () => packed(out, isFile, files, { ...options, columns, journal, folder });
  const report = isFile
    ? await whereRoomIs(
        folder,
        `or give --out a place on another disk, and run it again. ${journal} ${KEPT}`,
        work,
      )
    : await whereRoomIs(folder, 'or name another folder in TMPDIR, and run it again', () =>
        removedOnFailure(journal, work),
      );
  const about = { name: options.name ?? '', licence: options.licence ?? '', articles: report.articles };
  const published = options.publish && isFile ? { published: await publish(out, about, options.sign) } : {};
  const seconds = Math.round(performance.now() - started) / 1000;
  await printLine({ ...report, ...published, seconds });
  return rejectionsIn(report);
};

const KEPT = 'keeps what was read for the same command; delete it if you do not go on';

interface Job extends Pick<Options, 'name' | 'licence' | 'no-facts'> {
  readonly columns: readonly ColumnChoice[];
  /** A file for what was read. */
  readonly journal: string;
  /** For temporary files. */
  readonly folder: string;
}

/** Reads files to the end of their journal, and packs what stands there. */
async function packed(out: string, isFile: boolean, files: readonly string[], job: Job) {
  const { journal, columns, name = '', licence = '' } = job;
  const hasFacts = !job['no-facts'];
  const madeWith = `Backstory ${version()}`;
  await finishJournal(
    journal,
    files,
    `${madeWith}, facts: ${hasFacts}, made as ${MAKING_WORD}, columns: ${JSON.stringify(columns)}`,
    finisher(files, hasFacts, columns),
  );
  const { reported, add, count } = reportedRows();
  const addresses = new Set<string>();
  let articles = 0;
  let duplicates = 0;
  let last: Extract<Finished, { article: Article }> | null = null;
  async function* counted(): AsyncGenerator<Article> {
    for await (const { file, row } of rowsIn(journal, files)) {
      if (!('article' in row)) {
        if ('unlisted' in row) count(row.unlisted, row.rows);
        else if ('rejected' in row) add('rejected', { source: file, ...row.rejected });
        else add('noted', { source: file, ...row.noted });
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
    name,
    licence,
    madeWith,
    tagsOf,
    newSpool: fileSpools(job.folder),
    // Asked for each article right after it was given.
    ...(hasFacts
      ? {
          factsOf: () => last?.facts ?? '',
          namesOf: () => last?.names ?? [],
          quotesOf: () => last?.quotes ?? { said: '', keys: [] },
        }
      : {}),
  });
  await whereRoomIs(out, 'and run it again', () => writeFileWhole(out, bytesIn(parts), isFile));
  rmSync(journal);
  return { articles, duplicates, ...reported, bytes: bytesOf(parts) };
}

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
    const rows = async function* () {
      for await (const row of rowsOf(file, files.length === 1, columns)) {
        if (row.kind === 'article') progress.article(where);
        yield row;
      }
    };
    yield* unlistedTogether(rows(), done, finished);
    progress.end();
  };
}

function version(): string {
  return JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')).version;
}
