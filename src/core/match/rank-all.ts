import { type Archive, archiveIn, headOf } from '../archive/archive';
import type { Page } from '../article';
import { dayOf } from '../pack/day';
import type { ArticleHead } from '../pack/texts';
import { readingOfPage } from '../page-reading';
import { canonicalUrl } from '../url/url';
import { agreedOrders } from './agreement';
import { judgeFor } from './judge';
import { queryOf } from './query';
import { rankHits } from './rank';

export interface RankOptions {
  readonly limit?: number;
  /** Leaves dates out of the order. */
  readonly dateBlind?: boolean;
}

/** An article's id with its score, as a ranking for evaluation wants it. */
export interface RankedId {
  readonly id: string;
  readonly score: number;
}

/**
 * The whole order of the archive for a page, best first, at most `limit`: nothing is held back and no copies are
 * collapsed, but the page itself (same id or address) is left out. Articles of any date count. The first
 * `JUDGED` are read and ordered as `relatedTo` orders them.
 */
export async function rankAll(
  page: Page & { readonly id?: string },
  whole: Archive,
  { limit = 100, dateBlind = false }: RankOptions = {},
): Promise<RankedId[]> {
  const reading = readingOfPage(page);
  const archive = await archiveIn(reading.language, whole);
  const addresses = new Set(reading.addresses);
  const query = queryOf(reading, archive);
  const day = dateBlind ? 0 : dayOf(page.date);
  const hits = rankHits(query, archive, limit + 5, day);
  const { judge } = judgeFor(reading, query, archive, day);
  const isOwn = ({ id, url }: ArticleHead): boolean => id === page.id || addresses.has(canonicalUrl(url));
  const judged = (await Promise.all(hits.slice(0, JUDGED).map(judge))).filter(
    ({ article }) => !isOwn(article),
  );
  const orders = agreedOrders(judged);
  const ranked = judged
    .map(({ article: { id } }, at) => ({ id, score: 1 + orders[at]! }))
    .sort((a, b) => b.score - a.score);
  for (const hit of hits.slice(JUDGED)) {
    const card = await headOf(archive, hit);
    if (!isOwn(card)) ranked.push({ id: card.id, score: hit.score });
  }
  return ranked.slice(0, limit);
}

const JUDGED = 50;
