import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { startCluster } from '../cluster/open-search';
import { whyNoCluster } from '../cluster/server';
import { hideBasil, readAllsides, readBasil, requireData } from './eval-data';
import { latencyFigures, memoryFigures, rankingFigures } from './remote-figures';
import { growTo, load } from './remote-load';
import { lossFigures } from './remote-loss';

/**
 * `npm run bench:remote -- [STEP…] [--articles N] [--keep] [--brief]`: a cluster of three nodes beside packs. `sample` loads
 * 2,000 articles with facts, `load` allsides37k with basil hidden in it without; `ranking` asks for basil's siblings, and
 * packs beside; `latency` times that; `growth` adds the same articles with shifted dates up to N; `loss` kills one node and
 * then another. All of them unless said. With `--keep` the cluster's data stay in .cache/remote, and what was stopped goes
 * on; with `--brief` the nodes start sooner and answer slower.
 */
const SAMPLE = 2_000;
const STEPS = ['sample', 'load', 'ranking', 'latency', 'growth', 'loss'];

const { values, positionals } = parseArgs({
  options: {
    articles: { type: 'string', default: '300000' },
    keep: { type: 'boolean', default: false },
    brief: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const isWanted = (step: string): boolean => positionals.length === 0 || positionals.includes(step);

requireData();
const unknown = positionals.find((step) => !STEPS.includes(step));
const why = unknown === undefined ? whyNoCluster() : `there is no step ${unknown}`;
if (why !== null) console.log(`Skipped: ${why}`);
else await main();

async function main(): Promise<void> {
  const folder = new URL('../../.cache/remote/', import.meta.url).pathname;
  mkdirSync(folder, { recursive: true });
  const basil = readBasil();
  const begun = performance.now();
  const cluster = await startCluster({ data: `${folder}data`, isBrief: values.brief });
  console.log(`three nodes are green after ${seconds(begun)} s`);
  try {
    if (isWanted('sample')) {
      await load(cluster, 'sample', `${folder}sample.jsonl`, () => articlesOnce().slice(0, SAMPLE));
      await memoryFigures(cluster, 'sample');
    }
    if (isWanted('load'))
      await load(cluster, 'bench', `${folder}articles.jsonl`, articlesOnce, ['--no-facts']);
    if (isWanted('ranking')) await rankingFigures(cluster, basil, articlesOnce);
    if (isWanted('latency')) await latencyFigures(cluster, 'bench', basil);
    if (isWanted('latency')) await memoryFigures(cluster, 'bench');
    if (isWanted('growth'))
      for (const share of [0.4, 1]) {
        await growTo(cluster, Number(values.articles) * share);
        await latencyFigures(cluster, 'grown', basil);
        await memoryFigures(cluster, 'grown');
      }
    if (isWanted('loss')) await lossFigures(cluster, basil.slice(0, 20));
  } finally {
    await cluster.stop();
    if (!values.keep && existsSync(folder)) rmSync(folder, { recursive: true });
  }

  function articlesOnce() {
    return hideBasil(readAllsides(), basil);
  }
}

function seconds(begun: number): string {
  return ((performance.now() - begun) / 1000).toFixed(0);
}
