import { readFileSync } from 'node:fs';
import { emptyArchive } from '../../src/cli/archive';
import type { Article } from '../../src/core/article';
import { type RankedId, rankAll } from '../../src/core/match/rank-all';
import { rankRemote, type Search } from '../../src/core/remote/find-remote';
import { searchBody } from '../../src/core/remote/request';
import { sentActors, sentWords } from '../../src/core/remote/words';
import { askRemote } from '../../src/sources/remote/client';
import type { Cluster, Node } from '../cluster/open-search';
import { pageOf, readJudgements } from './eval-data';
import { mean, ndcg, recall, reciprocalRank } from './eval-metrics';
import { openPacks, packOnce } from './eval-packs';
import { processorSeconds } from './memory';

/** More than a look-up waits: a busy machine is to be seen in the times and not as an error. */
const PATIENT_MS = 20_000;

/** Asks a node's index as the extension does. */
export function searchOn({ nodes }: Cluster, index: string, limitMs = PATIENT_MS): Search {
  const remote = { endpoint: nodes[0]!.url, index, authorization: '' };
  return (body) => askRemote(remote, '/_search', { method: 'POST', body, limitMs });
}

/** Prints how well basil's articles find their siblings, on the cluster and in a pack. */
export async function rankingFigures(
  cluster: Cluster,
  basil: readonly Article[],
  articles: () => readonly Article[],
): Promise<void> {
  const judging = emptyArchive();
  const search = searchOn(cluster, 'bench');
  await print('cluster', (article, dateBlind) => rankRemote(pageOf(article), judging, search, { dateBlind }));
  const archive = await openPacks(await packOnce('basil-in-37k', articles));
  await print('packs', (article, dateBlind) => rankAll(pageOf(article), archive, { limit: 50, dateBlind }));

  async function print(
    side: string,
    rank: (article: Article, dateBlind: boolean) => Promise<RankedId[]>,
  ): Promise<void> {
    const judgements = readJudgements('basil/qrels.txt');
    for (const dateBlind of [true, false]) {
      const ranked: string[][] = [];
      for (const article of basil) ranked.push((await rank(article, dateBlind)).map(({ id }) => id));
      const figure = (of: (ids: readonly string[], right: ReadonlyMap<string, number>) => number): string =>
        mean(ranked.map((ids, at) => of(ids, judgements.get(basil[at]!.id)!))).toFixed(3);
      console.log(
        `basil in 37k, ${dateBlind ? 'date-blind' : 'dated'}, ${side}: R@5 ${figure((ids, right) => recall(ids, right, 5))}, ` +
          `MRR ${figure(reciprocalRank)}, nDCG@10 ${figure((ids, right) => ndcg(ids, right, 10))}`,
      );
    }
  }
}

/** Prints how soon the cluster answers basil's pages: as the client waits, and as the cluster says. */
export async function latencyFigures(
  cluster: Cluster,
  index: string,
  basil: readonly Article[],
): Promise<void> {
  const judging = emptyArchive();
  const search = searchOn(cluster, index);
  const bodies = basil
    .map(pageOf)
    .map((page) => searchBody({ words: sentWords(page, judging), actors: sentActors(page, judging) }));
  for (const body of bodies) await search(body); // a server just started has its code compiled by that
  const waited: number[] = [];
  const took: number[] = [];
  const spent = nodesSeconds(cluster.nodes);
  for (const body of bodies) {
    const begun = performance.now();
    const answer = (await search(body)) as { took: number };
    waited.push(performance.now() - begun);
    took.push(answer.took);
  }
  const perQuestion = ((nodesSeconds(cluster.nodes) - spent) / basil.length) * 1000;
  console.log(
    `${index}: answers after p50 ${share(waited, 0.5)}, p95 ${share(waited, 0.95)} ms; in the cluster p50 ` +
      `${share(took, 0.5)}, p95 ${share(took, 0.95)} ms; ${perQuestion.toFixed(0)} ms of the nodes' processors a question`,
  );
}

/** Prints what each node takes of memory and the index of the disks. */
export async function memoryFigures({ nodes }: Cluster, index: string): Promise<void> {
  const json = async (path: string) => (await fetch(`${nodes[0]!.url}/${path}`)).json();
  const { _all } = (await json(`${index}/_stats/store,docs`)) as IndexStats;
  const jvm = (await json('_nodes/stats/jvm')) as JvmStats;
  const heaps = Object.values(jvm.nodes).map((node) => node.jvm.mem.heap_used_in_bytes);
  const { count } = _all.primaries.docs;
  const bytes = _all.primaries.store.size_in_bytes;
  console.log(
    `${index}: ${count} articles, ${(bytes / 1e6).toFixed(0)} MB (${Math.round(bytes / count)} bytes each) and as much ` +
      `in the replicas; nodes resident ${nodes.map(({ id }) => megabytes(id)).join(', ')} MB, heap in use ` +
      `${heaps.map((heap) => (heap / 1e6).toFixed(0)).join(', ')} MB`,
  );
}

/** Processor time that the nodes have taken so far, in seconds; Linux. */
export function nodesSeconds(nodes: readonly Node[]): number {
  return nodes.reduce((sum, { id }) => sum + processorSeconds(id), 0);
}

function megabytes(id: number): number {
  const status = readFileSync(`/proc/${id}/status`, 'utf8');
  return Math.round(Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1000);
}

function share(times: readonly number[], part: number): string {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * part)]!.toFixed(0);
}

interface IndexStats {
  readonly _all: {
    readonly primaries: {
      readonly docs: { readonly count: number };
      readonly store: { readonly size_in_bytes: number };
    };
  };
}

interface JvmStats {
  readonly nodes: Readonly<
    Record<string, { readonly jvm: { readonly mem: { readonly heap_used_in_bytes: number } } }>
  >;
}
