import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import type { Article } from '../../core/article';
import { annotations } from '../../core/made-ahead/made-ahead';
import { actorKeys } from '../../core/remote/words';
import { languageOfArticle } from '../../core/text/language';
import { emptyArchive } from '../archive';
import { reasonOf } from '../articles';
import { beginIndex, finishIndex } from '../bulk-index';
import { batchesOf, type Loaded, prepareBatch, type Row, sendBatch } from '../bulk-load';
import { remoteOf } from '../cluster';
import { columnsOption } from '../columns';
import type { Command } from '../command';
import { InputError } from '../input-error';
import { inputFiles } from '../input-files';
import { printLine } from '../output';
import { countOption } from '../pages';
import { showProgress } from '../progress';
import { rejectionsIn, reportedRows } from '../reported';
import { rowsOf } from '../rows';

/**
 * Loads articles into OpenSearch or Elasticsearch: a new index, to which the alias is switched when it is whole. A run
 * that was stopped goes on when it is started again with the same inputs.
 */
export const bulkCommand: Command = async (inputs, options) => {
  const remote = remoteOf(options);
  if (inputs.length === 0 || remote === null)
    throw new InputError('bulk takes INPUT…, --endpoint URL and --index NAME');
  const shards = countOption('shards', options.shards, 1);
  const replicas = options.replicas === '0' ? 0 : countOption('replicas', options.replicas, 1);
  const started = performance.now();
  const files = await inputFiles(inputs);
  const hasFacts = !options['no-facts'];
  const columns = columnsOption(options.columns);
  const loading = await beginIndex(remote, keyOf(files, JSON.stringify([hasFacts, columns])), shards);
  const { reported, add } = reportedRows();
  const judging = emptyArchive();
  const progress = showProgress();
  const { factsOf, namesOf } = annotations();
  const finish = (given: Article) => {
    const text = given.lead === '' ? given.body : `${given.lead}\n\n${given.body}`;
    const lang = languageOfArticle(given);
    const article = { ...given, lang };
    const actors = actorKeys(given.headline, text, lang, judging);
    return hasFacts
      ? { article, actors, facts: factsOf(article), names: namesOf(article) }
      : { article, actors, facts: '', names: [] };
  };
  async function* readable(): AsyncGenerator<Row> {
    for (const source of files) {
      for await (const row of rowsOf(source, files.length === 1, columns)) {
        progress.article(source);
        if (row.kind === 'article') yield { article: row.article, source, line: row.line };
        else if (row.kind === 'noted') add('noted', { source, line: row.line, reason: row.reason });
        else add('rejected', { source, line: row.line, reason: reasonOf(row) });
      }
    }
  }
  let [articles, duplicates] = [0, 0];
  const count = (loaded: Loaded): void => {
    articles += loaded.articles;
    duplicates += loaded.duplicates;
    for (const { row, reason } of loaded.rejected)
      add('rejected', {
        source: row.source,
        line: row.line,
        reason: `was refused by the cluster: ${reason}`,
      });
  };
  // One batch is under way while the next is made ready, and never two: of the same address the first is kept.
  let sending: Promise<void> = Promise.resolve();
  for await (const batch of batchesOf(readable())) {
    const prepared = await prepareBatch(remote, loading, batch, finish);
    await sending;
    sending = sendBatch(remote, loading, prepared).then(count);
    sending.catch(() => {}); // thrown where it is waited for
  }
  await sending;
  progress.end();
  const before = await finishIndex(remote, loading.index, replicas);
  const seconds = Math.round(performance.now() - started) / 1000;
  await printLine({
    articles,
    duplicates,
    ...reported,
    index: loading.index,
    alias: remote.index,
    before,
    seconds,
  });
  return rejectionsIn(reported);
};

/** What tells one load from another: the files by name, size and time, and what is made of them. */
function keyOf(files: readonly string[], made: string): string {
  const hash = createHash('sha256').update(made);
  for (const file of files) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`\n${file} ${size} ${mtimeMs}`);
  }
  return hash.digest('hex').slice(0, 32);
}
