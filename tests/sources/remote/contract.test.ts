import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { describeContract } from '../../cluster/contract';
import { type FakeCluster, startFakeCluster } from '../../cluster/fake-cluster';

// The same contract holds for a real cluster: `npm run test:cluster`.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let cluster: FakeCluster;
beforeAll(async () => {
  cluster = await startFakeCluster();
});
afterAll(() => cluster.stop());

describeContract('a stand-in for a cluster', () => cluster.url);

test('of a page nothing leaves but the words it is searched by', () => {
  const sent = cluster.received.filter((body) => body.includes('"query"'));
  expect(sent.length).toBeGreaterThan(2);
  for (const body of sent) {
    expect(body).toContain('"wheat"');
    expect(body).not.toMatch(/canary|mail\.example|5550199237|ab12cd34|third\.example|2024-03-04/i);
  }
});
