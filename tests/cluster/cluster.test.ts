import { spawn } from 'node:child_process';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { describeContract } from './contract';
import { describeLoss } from './lost-nodes';
import { type Cluster, startCluster } from './open-search';
import { whyNoCluster } from './server';

// A real cluster of three nodes: `npm run test:cluster`.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 900_000 });

/** Below `tests/e2e/`. */
const FILES = ['remote.test.ts', 'remote-permission.test.ts'];

let cluster: Cluster;
const urlOf = (): string => cluster.nodes[0]!.url;

beforeAll(async () => {
  const why = whyNoCluster();
  if (why !== null) throw new Error(`The cluster cannot be started: ${why}`);
  const begun = Date.now();
  cluster = await startCluster({ isBrief: true });
  console.log(`three nodes are green after ${Math.round((Date.now() - begun) / 1000)} s`);
});
afterAll(() => cluster?.stop());

test('is a cluster of three, and not a stand-in', async () => {
  const json = (path: string) => fetch(`${urlOf()}${path}`).then((response) => response.json());
  expect(await json('/')).toMatchObject({ version: { distribution: 'opensearch' } });
  expect(await json('/_cluster/health')).toMatchObject({ number_of_nodes: 3 });
});

describeContract('OpenSearch', urlOf);

test.each(['chromium', 'firefox'])(
  'serves the built extension in %s: granted, looked up, taken back',
  async (browser) => {
    const words = ['--import', 'tsx', 'tests/e2e/run.ts', ...FILES, '--browser', browser];
    const env = { ...process.env, BACKSTORY_CLUSTER: urlOf() };
    const run = spawn(process.execPath, words, { env, stdio: ['ignore', 2, 2] });
    expect(await new Promise((resolve) => run.once('exit', resolve))).toBe(0);
  },
  600_000,
);

describeLoss(() => cluster);
