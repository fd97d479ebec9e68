import { emptyArchive } from '../../src/cli/archive';
import type { Article } from '../../src/core/article';
import { rankRemote } from '../../src/core/remote/find-remote';
import type { Cluster } from '../cluster/open-search';
import { pageOf } from './eval-data';
import { searchOn } from './remote-figures';

/** A look-up's own. */
const LIMIT_MS = 2_500;

/** Kills one node and then another, and prints what is found of what was found before. Ends the cluster's use. */
export async function lossFigures(cluster: Cluster, articles: readonly Article[]): Promise<void> {
  const judging = emptyArchive();
  const topTens = async (limitMs?: number): Promise<string[][]> => {
    const search = searchOn(cluster, 'bench', limitMs);
    const all: string[][] = [];
    for (const article of articles)
      all.push((await rankRemote(pageOf(article), judging, search, { limit: 10 })).map(({ id }) => id));
    return all;
  };
  const before = await topTens();
  await cluster.nodes[2]!.kill();
  await untilWhole(cluster);
  const after = await topTens();
  const same = before.filter((ids, at) => ids.join() === after[at]!.join()).length;
  console.log(`one node killed: the same first ten for ${same} of ${before.length} pages`);
  await cluster.nodes[1]!.kill();
  const asked = performance.now();
  const came = await topTens(LIMIT_MS).then(
    (lists) => {
      const kept = lists.filter((ids, at) => ids.join() === before[at]!.join()).length;
      return `answers to all ${lists.length}, ${kept} of them whole`;
    },
    (error: Error) => error.message,
  );
  console.log(`two killed: after ${Math.round(performance.now() - asked)} ms: ${came}`);
}

/** Replicas take a dead node's place within seconds. */
async function untilWhole(cluster: Cluster): Promise<void> {
  const url = `${cluster.nodes[0]!.url}/_cluster/health/bench?wait_for_status=yellow&timeout=60s`;
  for (let tried = 0; tried < 20; tried += 1) {
    const response = await fetch(url).catch(() => null);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
}
