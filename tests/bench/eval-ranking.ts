import type { Archive } from '../../src/core/archive/archive';
import type { Article } from '../../src/core/article';
import { rankAll } from '../../src/core/match/rank-all';
import {
  hideBasil,
  type Judgements,
  pageOf,
  readAllsides,
  readBasil,
  readEcb,
  readJudgements,
  readTopics,
} from './eval-data';
import { bootstrapInterval, mean, ndcg, orderedPairs, recall, reciprocalRank } from './eval-metrics';
import { openPacks, packOnce } from './eval-packs';

/** Prints how well pages find what was judged right for them: basil and bglink-dev in allsides37k, and ecbplus. */
export async function rankingFigures(): Promise<void> {
  const allsides = readAllsides();
  const basil = readBasil();
  const ecb = readEcb();
  const hidden = hideBasil(allsides, basil);
  console.log(`${hidden.length} articles of allsides37k and basil, ${ecb.length} of ecbplus`);

  // Each in one pack: what a pack keeps of an article depends on the articles beside it.
  const mixed = await openPacks(await packOnce('basil-in-37k', () => hidden));
  const plain = await openPacks(await packOnce('allsides37k', () => allsides));
  const short = await openPacks(await packOnce('ecbplus', () => ecb));

  for (const dateBlind of [true, false]) {
    const { ranked, grades } = await rankMany(basil, mixed, readJudgements('basil/qrels.txt'), dateBlind, 50);
    const figure = (
      measure: (ids: readonly string[], grades: ReadonlyMap<string, number>) => number,
    ): string => mean(ranked.map((ids, at) => measure(ids, grades[at]!))).toFixed(3);
    console.log(
      `basil in 37k, ${dateBlind ? 'date-blind' : 'dated'}: R@5 ${figure((ids, right) => recall(ids, right, 5))}, ` +
        `MRR ${figure(reciprocalRank)}, nDCG@10 ${figure((ids, right) => ndcg(ids, right, 10))}`,
    );
  }

  const topics = new Set(readTopics());
  const queries = allsides.filter(({ id }) => topics.has(id));
  for (const dateBlind of [true, false]) {
    const { ranked, grades } = await rankMany(
      queries,
      plain,
      readJudgements('bglink-dev/qrels.txt'),
      dateBlind,
      1000,
    );
    const judged = ranked.map((ids, at) =>
      ndcg(
        ids.filter((id) => grades[at]!.has(id)),
        grades[at]!,
        5,
      ),
    );
    const seen = mean(
      ranked.map((ids, at) => ids.slice(0, 5).filter((id) => grades[at]!.has(id)).length / 5),
    );
    const [low, high] = bootstrapInterval(judged);
    console.log(
      `bglink-dev, ${dateBlind ? 'date-blind' : 'dated'}: nDCG@5 over judged ${mean(judged).toFixed(3)} ` +
        `(95 % ${low.toFixed(3)} to ${high.toFixed(3)}), judged@5 ${seen.toFixed(3)}`,
    );
  }

  const { ranked, grades } = await rankMany(ecb, short, readJudgements('ecbplus/qrels.txt.gz'), true, 300);
  console.log(
    `ecbplus: nDCG@10 ${mean(ranked.map((ids, at) => ndcg(ids, grades[at]!, 10))).toFixed(3)}, hard negatives below ` +
      `the right ones in ${(100 * mean(ranked.map((ids, at) => orderedPairs(ids, grades[at]!)))).toFixed(1)} % of pairs`,
  );
}

/** Rankings of the queries that have a right answer, with their grades. */
async function rankMany(
  articles: readonly Article[],
  archive: Archive,
  judgements: Judgements,
  dateBlind: boolean,
  limit: number,
) {
  const ranked: string[][] = [];
  const found: ReadonlyMap<string, number>[] = [];
  for (const article of articles) {
    const right = judgements.get(article.id);
    if (!right || ![...right.values()].some((grade) => grade > 0)) continue;
    ranked.push((await rankAll(pageOf(article), archive, { limit, dateBlind })).map(({ id }) => id));
    found.push(right);
  }
  return { ranked, grades: found };
}
