import { RemoteError } from '../../core/remote/failure';
import { askRemote, type RemoteAddress } from './client';

/** Longer than a look-up may take, so that slowness is told from silence. */
const LIMIT_MS = 10_000;
/** What a look-up is given. */
const SLOW_MS = 2_500;

/** What a test of the connection found. */
export interface Connection {
  readonly articles: number;
  readonly tookMs: number;
  /** Answers come, but later than a look-up waits for them. */
  readonly isSlow: boolean;
}

/** Tries what a look-up needs: the index, its fields, an answer in time. Rejects with RemoteError that says what fails. */
export async function testConnection(remote: RemoteAddress): Promise<Connection> {
  const mapping = await askRemote(remote, '/_mapping', { limitMs: LIMIT_MS });
  if (!isLoadedByBackstory(mapping)) throw new RemoteError('mapping');
  const begun = performance.now();
  const counted = await askRemote(remote, '/_count', { limitMs: LIMIT_MS });
  const tookMs = Math.round(performance.now() - begun);
  const articles = (counted as { count?: unknown } | null)?.count;
  if (!Number.isSafeInteger(articles)) throw new RemoteError('no-answer');
  return { articles: articles as number, tookMs, isSlow: tookMs > SLOW_MS };
}

/** Whether the indexes behind the name have the fields that are asked for; an index made by hand may have them too. */
function isLoadedByBackstory(mapping: unknown): boolean {
  const indexes = Object.values((mapping ?? {}) as Record<string, IndexMapping | null>);
  return (
    indexes.length > 0 &&
    indexes.every((index) => {
      const fields = index?.mappings?.properties;
      return fields?.title?.type === 'text' && fields.body?.type === 'text';
    })
  );
}

interface IndexMapping {
  readonly mappings?: { readonly properties?: Readonly<Record<string, { readonly type?: string }>> };
}
