import type { BackgroundStatistics } from '../archive/language-statistics';
import type { Page } from '../article';
import type { Context } from '../context';
import { findContext } from '../find-context';
import { type RankedId, type RankOptions, rankAll } from '../match/rank';
import { readAnswer } from './answer';
import { answeredArchive } from './answered-archive';
import { MOST_HITS, searchBody } from './request';
import { sentWords } from './words';

/** Asks a remote archive: the body of a `_search` in, its JSON out, which nobody has checked. */
export type Search = (body: unknown) => Promise<unknown>;

export interface RemoteContext {
  readonly context: Context;
  /** Part of the archive did not answer. */
  readonly isPartial: boolean;
}

/**
 * What a remote archive knows about a page, judged here as if its answer were a pack; null, and nothing is asked, for a
 * page without words that may be sent. Rejects with RemoteError.
 */
export async function findRemote(
  page: Page,
  background: BackgroundStatistics | null,
  search: Search,
  namespace = '',
): Promise<RemoteContext | null> {
  const words = sentWords(page, background);
  if (words.length === 0) return null;
  const { found, isPartial } = readAnswer(await search(searchBody({ words })));
  const archive = await answeredArchive(found, background, namespace);
  return { context: await findContext(page, archive), isPartial };
}

/** The order of a remote archive for a page: what it found, in the order of the same judge as for packs. */
export async function rankRemote(
  page: Page & { readonly id?: string },
  background: BackgroundStatistics | null,
  search: Search,
  { limit = MOST_HITS, dateBlind = false }: RankOptions = {},
): Promise<RankedId[]> {
  const words = sentWords(page, background);
  if (words.length === 0) return [];
  const { found } = readAnswer(await search(searchBody({ words, limit })));
  return rankAll(page, await answeredArchive(found, background, ''), { limit, dateBlind });
}
