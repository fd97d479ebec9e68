import { ArticleFormatError } from '../core/formats/article-format';
import type { Row, Source } from '../core/formats/format';
import { readArticles } from '../core/formats/read';
import { namedFromWeb } from '../core/url/own-network';
import type { Job } from '../store/database';
import type { AboutFeed } from '../store/feeds';
import { endJob, keepRows } from '../store/jobs';
import { givesWay } from './give-way';
import { importTools } from './tools';

/** A transaction takes so many rows, or so many characters of them: some 100 ms of writing. */
const MOST_ROWS = 256;
const MOST_CHARS = 1_000_000;

/**
 * Imports a job's file from where it has come to, until its end or until it is cancelled. What goes wrong with the file
 * ends the job with a sentence; the rows before it stay. `kept` is told after each transaction how many articles it
 * brought, and waited for. Gives what a feed's answer says of the feed itself.
 */
export async function runJob(
  job: Job,
  file: Blob,
  kept: (articles: number) => Promise<void> | undefined,
): Promise<AboutFeed> {
  let title = '';
  const reading = { bytes: 0 };
  const charset = /charset\s*=\s*"?([\w.:-]+)/i.exec(file.type)?.[1];
  const source: Source = {
    name: job.name,
    chunks: chunksOf(file, reading),
    ...(charset === undefined ? {} : { charset }),
    ...(job.columns === undefined ? {} : { columns: job.columns }),
    ...(job.feed === null ? {} : { address: job.feed.url }),
    titled: (given) => {
      title = given.slice(0, MAX_TITLE_CHARS) || title;
    },
  };
  let now: Job | null = job;
  let left = job.rows; // rows that an earlier run has kept
  let batch: Row[] = [];
  let chars = 0;
  const keep = async (): Promise<void> => {
    const before = now ? broughtBy(now) : 0;
    if (now && batch.length > 0) now = await keepRows(now, batch, reading.bytes, new Date().toISOString());
    batch = [];
    chars = 0;
    if (now) await kept(broughtBy(now) - before);
  };
  try {
    for await (const row of readArticles(source, importTools(), { isFeed: job.feed !== null })) {
      await giveWay();
      if (left > 0) {
        left -= 1;
        continue;
      }
      batch.push(row);
      chars += row.kind === 'article' ? row.article.body.length + row.article.lead.length : 0;
      if (batch.length >= MOST_ROWS || chars >= MOST_CHARS) await keep();
      if (!now) return { title, offers: [] };
    }
    await keep();
    if (now) await endJob(job.id, 'done');
  } catch (error) {
    if (!(error instanceof ArticleFormatError)) throw error;
    await keep();
    if (now) await endJob(job.id, 'broken', `${error.message}.`);
    return { title, offers: job.feed === null ? [] : await feedsOffered(file, job.feed.url) };
  }
  return { title, offers: [] };
}

const giveWay = givesWay();

/** New articles and new versions: so many are to be packed. */
const broughtBy = ({ articles, changed }: Job): number => articles + changed;

const MAX_TITLE_CHARS = 300;

/** Pages name their feeds in their head. */
const HEAD_BYTES = 512 * 1024;

/** Who subscribes to a page means the feeds that it names: others than itself, and none of the reader's own network. */
async function feedsOffered(file: Blob, url: string): Promise<AboutFeed['offers']> {
  const { namedFeeds } = await import('../core/formats/html/named-feeds');
  const named = namedFeeds(await file.slice(0, HEAD_BYTES).text(), url);
  const { hostname } = new URL(url);
  return named.filter((feed) => feed.url !== url && namedFromWeb(feed.url, hostname) !== '');
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
