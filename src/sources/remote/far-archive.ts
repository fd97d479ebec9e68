import { browser } from '../../browser';
import type { Page } from '../../core/article';
import { afterFailure, type Breaker, CLOSED, isResting } from '../../core/remote/breaker';
import { RemoteError } from '../../core/remote/failure';
import { findRemote, type RemoteContext } from '../../core/remote/find-remote';
import { sentWords } from '../../core/remote/words';
import { isPermitted } from '../../settings';
import { type KeptRemote, readRemote } from '../../store/remote';
import { fetchEmptyArchive } from '../bundled';
import { askRemote } from './client';

/** What a page is asked of the remote archive by, before anything has left. */
export interface FarQuestion {
  /** The remote archive's host, as the reader permitted it. */
  readonly host: string;
  /** The words that would be sent. */
  readonly words: readonly string[];
  /** Sends them. Rejects with RemoteError; null where there are no words to send. */
  readonly ask: (signal: AbortSignal) => Promise<RemoteContext | null>;
}

/**
 * The question for a page; null where no remote archive is named, or its host is no longer permitted: then nothing is
 * asked.
 */
export async function farQuestion(page: Page): Promise<FarQuestion | null> {
  const remote = await readRemote();
  if (remote === null) return null;
  const { hostname, host } = new URL(remote.endpoint);
  if (!(await isPermitted(hostname))) return null;
  const judging = await fetchEmptyArchive();
  return {
    host,
    words: sentWords(page, judging).map(({ word }) => word),
    ask: (signal) =>
      guarded(remote, () =>
        findRemote(page, judging, (body) => askRemote(remote, '/_search', { method: 'POST', body, signal })),
      ),
  };
}

/** Leaves an archive alone that fails again and again; kept while the browser runs, since a popup lives for seconds. */
async function guarded<T>({ endpoint }: KeptRemote, ask: () => Promise<T>): Promise<T> {
  const key = `far ${endpoint}`;
  const { [key]: kept } = (await browser.storage.session.get(key)) as Record<string, Breaker | undefined>;
  const breaker = kept ?? CLOSED;
  if (isResting(breaker, Date.now())) throw new RemoteError('resting');
  try {
    const answer = await ask();
    if (kept) await browser.storage.session.remove(key);
    return answer;
  } catch (error) {
    if (error instanceof RemoteError)
      await browser.storage.session.set({ [key]: afterFailure(breaker, Date.now()) });
    throw error;
  }
}
