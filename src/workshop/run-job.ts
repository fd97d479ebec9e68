import { ArticleFormatError } from '../core/formats/article-format';
import type { Row, Source } from '../core/formats/format';
import { readArticles } from '../core/formats/read';
import type { Job } from '../store/database';
import { endJob, keepRows } from '../store/jobs';
import { importTools } from './tools';

/** A transaction takes so many rows, or so many characters of them: some 100 ms of writing. */
const MOST_ROWS = 256;
const MOST_CHARS = 1_000_000;

/**
 * Imports a job's file from where it has come to, until its end or until it is cancelled. What goes wrong with the file
 * ends the job with a sentence; the rows before it stay. `kept` is called after each transaction.
 */
export async function runJob(job: Job, file: Blob, kept: () => void): Promise<void> {
  const reading = { bytes: 0 };
  const charset = /charset\s*=\s*"?([\w.:-]+)/i.exec(file.type)?.[1];
  const source: Source = {
    name: job.name,
    chunks: chunksOf(file, reading),
    ...(charset === undefined ? {} : { charset }),
    ...(job.feed === null ? {} : { address: job.feed.url }),
  };
  let now: Job | null = job;
  let left = job.rows; // rows that an earlier run has kept
  let batch: Row[] = [];
  let chars = 0;
  const keep = async (): Promise<void> => {
    if (now && batch.length > 0) now = await keepRows(now, batch, reading.bytes, new Date().toISOString());
    batch = [];
    chars = 0;
    if (now) kept();
  };
  try {
    for await (const row of readArticles(source, importTools(), { isFeed: job.feed !== null })) {
      if (left > 0) {
        left -= 1;
        continue;
      }
      batch.push(row);
      chars += row.kind === 'article' ? row.article.body.length + row.article.lead.length : 0;
      if (batch.length >= MOST_ROWS || chars >= MOST_CHARS) await keep();
      if (!now) return;
    }
    await keep();
    if (now) await endJob(job.id, 'done');
  } catch (error) {
    if (!(error instanceof ArticleFormatError)) throw error;
    await keep();
    if (now) await endJob(job.id, 'broken', `${error.message}.`);
  }
}

async function* chunksOf(file: Blob, reading: { bytes: number }): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      reading.bytes += value.length;
      yield value;
    }
  } finally {
    await reader.cancel();
  }
}
