import { createHash } from 'node:crypto';
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

/** Rows in batches for `loadBatch`. */
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

/**
 * Loads a batch; what `finish` makes of an article is made only of those that the index has not. Those that the server
 * was too busy for are sent again. Throws InputError when it is not reached.
 */
export async function loadBatch(
  remote: RemoteAddress,
  { index, isBegun }: Loading,
  batch: readonly Row[],
  finish: (article: Article) => LoadedArticle,
): Promise<Loaded> {
  const byId = new Map<string, Row>();
  for (const row of batch) {
    const id = documentId(row.article);
    if (!byId.has(id)) byId.set(id, row);
  }
  if (isBegun) for (const id of await presentIds(remote, index, [...byId.keys()])) byId.delete(id);
  const waiting = new Map(
    [...byId].map(([id, { article }]) => [id, JSON.stringify(documentOf(finish(article)))] as const),
  );
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
  return { articles, duplicates: batch.length - articles - rejected.length, rejected };
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
