import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { emptyArchive } from '../../src/cli/archive';
import type { Article } from '../../src/core/article';
import { rankRemote } from '../../src/core/remote/find-remote';
import { askRemote } from '../../src/sources/remote/client';
import { startCluster, whyNoCluster } from '../cluster/open-search';
import { hideBasil, pageOf, readAllsides, readBasil, readJudgements, requireData } from './eval-data';
import { mean, ndcg, recall, reciprocalRank } from './eval-metrics';

const FOLDER = fileURLToPath(new URL('../../.cache/remote/', import.meta.url));
const INDEX = 'bench';

/**
 * Loads allsides37k with basil hidden in it into three nodes, asks for basil's siblings as packs are asked in
 * `npm run eval`, kills one node and then another, and prints what came of it. `--times N` loads the articles N times
 * over with shifted dates and addresses.
 */
async function main(): Promise<void> {
  requireData();
  const why = whyNoCluster();
  if (why !== null) return console.log(`Skipped: ${why}`);
  const times = Number(/--times[ =](\d+)/.exec(process.argv.join(' '))?.[1] ?? 1);
  const basil = readBasil();
  const mixed = hideBasil(readAllsides(), basil);
  const files = articleFiles(mixed, times);
  const begun = Date.now();
  const cluster = await startCluster(3);
  console.log(`three nodes are green after ${((Date.now() - begun) / 1000).toFixed(0)} s`);
  try {
    const loaded = await bulk(files, cluster.nodes[0]!.url);
    console.log(
      `loaded ${loaded.articles} in ${loaded.seconds} s: ${Math.round(loaded.articles / loaded.seconds)} articles/s`,
    );
    await measure(basil, cluster.nodes[0]!.url);
    const before = await topTens(basil.slice(0, 20), cluster.nodes[0]!.url);
    await cluster.nodes[2]!.kill();
    await untilAnswers(cluster.nodes[0]!.url);
    const after = await topTens(basil.slice(0, 20), cluster.nodes[0]!.url);
    const same = before.filter((ids, at) => ids.join() === after[at]!.join()).length;
    console.log(`one node killed: the same first ten for ${same} of ${before.length} pages`);
    await cluster.nodes[1]!.kill();
    const asked = performance.now();
    const came = await topTens(basil.slice(0, 1), cluster.nodes[0]!.url).then(
      ([ids]) => `${ids!.length} hits`,
      (error: Error) => error.message,
    );
    console.log(`two killed: after ${Math.round(performance.now() - asked)} ms: ${came}`);
  } finally {
    await cluster.stop();
  }
}

/** A file of articles for each time that they are loaded: from the second on a year earlier and elsewhere. */
function articleFiles(articles: readonly Article[], times: number): string[] {
  mkdirSync(FOLDER, { recursive: true });
  return Array.from({ length: times }, (_, nth) => {
    const file = `${FOLDER}articles-${nth}.jsonl`;
    const lines = articles.map((article) => JSON.stringify(nth === 0 ? article : shifted(article, nth)));
    writeFileSync(file, lines.join('\n'));
    return file;
  });
}

function shifted(article: Article, nth: number): Article {
  const year = Number(article.date.slice(0, 4)) - nth;
  const date = article.date === '' ? '' : `${year}${article.date.slice(4)}`.replace('-02-29', '-02-28');
  const url = article.url === '' ? '' : `${article.url}${article.url.includes('?') ? '&' : '?'}copy=${nth}`;
  return { ...article, id: `${article.id}~${nth}`, url, date };
}

function bulk(files: readonly string[], endpoint: string): Promise<{ articles: number; seconds: number }> {
  const words = ['bulk', ...files, '--endpoint', endpoint, '--index', INDEX, '--shards', '3', '--no-facts'];
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let stdout = '';
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk;
  });
  return new Promise((resolve, reject) => {
    child.on('close', (status) =>
      status === 2 ? reject(new Error('bulk failed')) : resolve(JSON.parse(stdout)),
    );
  });
}

async function measure(basil: readonly Article[], endpoint: string): Promise<void> {
  const judging = emptyArchive();
  const judgements = readJudgements('basil/qrels.txt');
  for (const dateBlind of [true, false]) {
    const tookMs: number[] = [];
    const ranked: string[][] = [];
    for (const article of basil) {
      const search = timed(endpoint, tookMs);
      const found = await rankRemote(pageOf(article), judging, search, { dateBlind });
      ranked.push(found.map(({ id }) => id));
    }
    const figure = (of: (ids: readonly string[], right: ReadonlyMap<string, number>) => number): string =>
      mean(ranked.map((ids, at) => of(ids, judgements.get(basil[at]!.id)!))).toFixed(3);
    tookMs.sort((a, b) => a - b);
    console.log(
      `basil in 37k on the cluster, ${dateBlind ? 'date-blind' : 'dated'}: R@5 ${figure((ids, right) => recall(ids, right, 5))}, ` +
        `MRR ${figure(reciprocalRank)}, nDCG@10 ${figure((ids, right) => ndcg(ids, right, 10))}; answers after ` +
        `p50 ${tookMs[tookMs.length >> 1]!.toFixed(0)}, p95 ${tookMs[Math.floor(tookMs.length * 0.95)]!.toFixed(0)} ms`,
    );
  }
}

function timed(endpoint: string, tookMs: number[]) {
  return async (body: unknown): Promise<unknown> => {
    const begun = performance.now();
    const json = await askRemote({ endpoint, index: INDEX, authorization: '' }, '/_search', {
      method: 'POST',
      body,
      limitMs: 20_000,
    });
    tookMs.push(performance.now() - begun);
    return json;
  };
}

async function topTens(articles: readonly Article[], endpoint: string): Promise<string[][]> {
  const judging = emptyArchive();
  const all: string[][] = [];
  for (const article of articles) {
    const search = (body: unknown) =>
      askRemote({ endpoint, index: INDEX, authorization: '' }, '/_search', { method: 'POST', body });
    all.push((await rankRemote(pageOf(article), judging, search, { limit: 10 })).map(({ id }) => id));
  }
  return all;
}

/** Shards change their node within seconds of a death. */
async function untilAnswers(endpoint: string): Promise<void> {
  const url = `${endpoint}/_cluster/health/${INDEX}?wait_for_status=yellow&timeout=60s`;
  for (let tried = 0; tried < 20; tried += 1) {
    const health = await fetch(url).then(
      (response) => (response.ok ? (response.json() as Promise<{ status: string }>) : null),
      () => null,
    );
    if (health !== null && health.status !== 'red') return;
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
}

await main();
