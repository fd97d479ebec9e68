import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { Article } from '../core/article';
import { documentOf, identityOf, type LoadedArticle } from '../core/remote/document';
import type { RemoteAddress } from '../sources/remote/client';
import type { Loading } from './bulk-index';
import { backOff, changeCluster } from './cluster';

/** A batch ends at whichever comes first; servers like 5 to 15 MB. */
const BATCH_ARTICLES = 500;
const BATCH_CHARS = 5_000_000;
const TRIES = 8;

export interface Row {
  readonly article: Article;
  readonly source: string;
  readonly line: number;
}

/** What became of a batch. */
export interface Loaded {
  readonly articles: number;
  /** Stood there already: the same address twice, or an earlier run. */
  readonly duplicates: number;
  readonly rejected: readonly { readonly row: Row; readonly reason: string }[];
}

/** Rows in batches of what a server takes at once. */
export async function* batchesOf(rows: AsyncIterable<Row>): AsyncGenerator<Row[]> {
  let batch: Row[] = [];
  let chars = 0;
  for await (const row of rows) {
    batch.push(row);
    chars += row.article.body.length;
    if (batch.length < BATCH_ARTICLES && chars < BATCH_CHARS) continue;
    yield batch;
    batch = [];
    chars = 0;
  }
  if (batch.length > 0) yield batch;
}

/** A batch as it is sent: the documents by `_id`, and the rows that they are of. */
export interface Prepared {
  readonly rows: number;
  readonly byId: ReadonlyMap<string, Row>;
  readonly documents: ReadonlyMap<string, string>;
}

/**
 * Makes a batch ready; what `finish` makes of an article is made only of those that the index has not. Lets what is being
 * sent meanwhile go on after each article. Throws InputError when the cluster is not reached.
 */
export async function prepareBatch(
  remote: RemoteAddress,
  { index, isBegun }: Loading,
  batch: readonly Row[],
  finish: (article: Article) => LoadedArticle,
): Promise<Prepared> {
  const byId = new Map<string, Row>();
  for (const row of batch) {
    const id = documentId(row.article);
    if (!byId.has(id)) byId.set(id, row);
  }
  if (isBegun) for (const id of await presentIds(remote, index, [...byId.keys()])) byId.delete(id);
  const documents = new Map<string, string>();
  for (const [id, { article }] of byId) {
    documents.set(id, JSON.stringify(documentOf(finish(article))));
    await setImmediate();
  }
  return { rows: batch.length, byId, documents };
}

/** Sends a batch; what the server was too busy for is sent again. Throws InputError when it is not reached. */
export async function sendBatch(
  remote: RemoteAddress,
  { index }: Loading,
  { rows, byId, documents }: Prepared,
): Promise<Loaded> {
  const waiting = new Map(documents);
  const rejected: { row: Row; reason: string }[] = [];
  let articles = 0;
  for (let tried = 1; waiting.size > 0; tried += 1) {
    const lines = [...waiting].map(
      ([id, document]) => `${JSON.stringify({ create: { _id: id } })}\n${document}\n`,
    );
    const { json } = await changeCluster(remote, 'POST', `${index}/_bulk`, lines.join(''));
    for (const { create } of (json.items ?? []) as readonly BulkItem[]) {
      if (create.status === 429 && tried < TRIES) continue;
      if (create.status === 201) articles += 1;
      else if (create.status !== 409)
        rejected.push({
          row: byId.get(create._id)!,
          reason: create.error?.reason ?? `status ${create.status}`,
        });
      waiting.delete(create._id);
    }
    if (waiting.size > 0) await backOff(tried);
  }
  return { articles, duplicates: rows - articles - rejected.length, rejected };
}

interface BulkItem {
  readonly create: {
    readonly _id: string;
    readonly status: number;
    readonly error?: { readonly reason?: string };
  };
}

async function presentIds(remote: RemoteAddress, index: string, ids: readonly string[]): Promise<string[]> {
  const { json } = await changeCluster(remote, 'POST', `${index}/_mget?_source=false`, { ids });
  const docs = (json.docs ?? []) as readonly { readonly _id: string; readonly found?: boolean }[];
  return docs.filter(({ found }) => found === true).map(({ _id }) => _id);
}

/** 128 bits: two of a hundred million articles share one with a chance of 1 in 10²². */
function documentId(article: Article): string {
  return createHash('sha256').update(identityOf(article)).digest('base64url').slice(0, 22);
}
