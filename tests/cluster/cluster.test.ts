import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { describeContract } from './contract';
import { type Cluster, startCluster, whyNoCluster } from './open-search';

// A real cluster of three nodes: `npm run test:cluster`.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 600_000 });

let cluster: Cluster;
const urlOf = (): string => process.env.BACKSTORY_CLUSTER ?? cluster.nodes[0]!.url;

beforeAll(async () => {
  if (process.env.BACKSTORY_CLUSTER !== undefined) return;
  const why = whyNoCluster();
  if (why !== null) throw new Error(`The cluster cannot be started: ${why}`);
  cluster = await startCluster();
});
afterAll(() => cluster?.stop());

describeContract('OpenSearch', urlOf);

test('is a cluster, and not a stand-in', async () => {
  const { version } = (await (await fetch(urlOf())).json()) as { version: { distribution: string } };
  expect(version.distribution).toBe('opensearch');
});
