import type { Page } from '../article';
import type { Context } from '../context';
import { findContext } from '../find-context';
import { type RankedId, type RankOptions, rankAll } from '../match/rank-all';
import { readAnswer } from './answer';
import { answeredArchive, type Judging } from './answered-archive';
import { MOST_HITS, searchBody } from './request';
import { sentActors, sentWords } from './words';

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
  judging: Judging,
  search: Search,
  namespace = '',
): Promise<RemoteContext | null> {
  const words = sentWords(page, judging);
  if (words.length === 0) return null;
  const { found, isPartial } = readAnswer(
    await search(searchBody({ words, actors: sentActors(page, judging) })),
  );
  const archive = await answeredArchive(found, judging, namespace);
  return { context: await findContext(page, archive), isPartial };
}

/** The order of a remote archive for a page: what it found, in the order of the same judge as for packs. */
export async function rankRemote(
  page: Page & { readonly id?: string },
  judging: Judging,
  search: Search,
  { limit = MOST_HITS, dateBlind = false }: RankOptions = {},
): Promise<RankedId[]> {
  const words = sentWords(page, judging);
  if (words.length === 0) return [];
  const { found } = readAnswer(await search(searchBody({ words, actors: sentActors(page, judging), limit })));
  return rankAll(page, await answeredArchive(found, judging, ''), { limit, dateBlind });
}
