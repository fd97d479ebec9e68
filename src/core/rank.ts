import { type Archive, cardOf, type Hit } from './archive';
import type { Page } from './article';
import { dateFactor } from './date-factor';
import { SATURATIONS } from './impact';
import { judgeFor } from './judge';
import { dayOf } from './pack/day';
import { daysOf } from './pack/days';
import type { Pack } from './pack/open';
import { addScores } from './pack/postings';
import type { Card } from './pack/texts';
import { type Query, queryOf } from './query';
import { canonicalUrl, urlKeys } from './url';

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
  archive: Archive,
  { limit = 100, dateBlind = false }: RankOptions = {},
): Promise<RankedId[]> {
  const addresses = new Set(urlKeys(page));
  const query = queryOf(page, archive);
  const day = dateBlind ? 0 : dayOf(page.date);
  const hits = rankHits(query, archive, limit + 5, day);
  const { judge } = judgeFor(query, archive, day);
  const judged: { card: Card; score: number }[] = [];
  for (const hit of hits.slice(0, JUDGED)) {
    const { article, order } = await judge(hit);
    judged.push({ card: article, score: 1 + order });
  }
  judged.sort((a, b) => b.score - a.score);
  for (const hit of hits.slice(JUDGED)) judged.push({ card: await cardOf(archive, hit), score: hit.score });
  return judged
    .filter(({ card }) => card.id !== page.id && !addresses.has(canonicalUrl(card.url)))
    .slice(0, limit)
    .map(({ card, score }) => ({ id: card.id, score }));
}

const JUDGED = 50;

/** A hit of a ranking; `dateless` is its score without the factor of its date. */
export interface RankedHit extends Hit {
  readonly dateless: number;
}

/** The best hits of a query, best first. `day` is the page's (see day.ts), 0 to leave dates out. */
export function rankHits(query: Query, archive: Archive, limit: number, day: number): RankedHit[] {
  const hits: RankedHit[] = [];
  for (const [number, pack] of archive.packs.entries()) {
    const scores = scoresOf(query, pack, number);
    const dated = day > 0 ? datedScores(scores, pack, day) : scores;
    for (const index of highest(dated, limit)) {
      const [score, dateless] = [dated, scores].map((one) => Math.min(1, one[index]! / query.selfScore));
      hits.push({ pack: number, index, score: score!, dateless: dateless! });
    }
  }
  return hits.sort((a, b) => b.score - a.score || a.pack - b.pack || a.index - b.index).slice(0, limit);
}

function scoresOf(query: Query, pack: Pack, number: number): Float32Array {
  const scores = new Float32Array(pack.articles);
  for (const { weight, postings } of query.terms) {
    const list = postings[number];
    if (!list) continue;
    addScores(
      list,
      scores,
      SATURATIONS.map((saturation) => weight * saturation),
    );
  }
  for (const index of pack.hidden) scores[index] = 0;
  return scores;
}

/** News about the same thing comes in days: see `dateFactor`. */
function datedScores(scores: Float32Array, { file }: Pack, day: number): Float32Array {
  const days = daysOf(file);
  return scores.map((score, index) => (score === 0 ? 0 : score * dateFactor(day, days[index]!)));
}

/** Indexes of the highest positive scores, highest first; the earlier article wins a tie. */
function highest(scores: Float32Array, limit: number): number[] {
  const best: number[] = [];
  let least = 0;
  for (let index = 0; index < scores.length; index += 1) {
    const score = scores[index]!;
    if (!(score > least)) continue;
    let place = best.length;
    while (place > 0 && scores[best[place - 1]!]! < score) place -= 1;
    best.splice(place, 0, index);
    if (best.length > limit) best.pop();
    if (best.length === limit) least = scores[best[limit - 1]!]!;
  }
  return best;
}
