import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { emptyArchive } from '../../src/cli/archive';
import type { Page } from '../../src/core/article';
import { RemoteError } from '../../src/core/remote/failure';
import { findRemote, rankRemote } from '../../src/core/remote/find-remote';
import { askRemote } from '../../src/sources/remote/client';
import { backstory } from '../cli/backstory';
import { type ContextRow, PAGE, WHEAT } from './contract';
import { madeArticles } from './made-articles';
import type { Cluster } from './open-search';

const INDEX = `lost-${process.pid}`;
const ARTICLES = 300;
/** More than a look-up waits, and what nobody should ever wait. */
const LONGEST_MS = 3_000;

/** What the reader sees while a cluster of three loses its nodes one by one; the nodes are lost for what comes after. */
export function describeLoss(clusterOf: () => Cluster): void {
  describe('a cluster of three', () => {
    const folder = mkdtempSync(join(tmpdir(), 'backstory-lost-'));
    const list = join(folder, 'pages.jsonl');
    const own = join(folder, 'own.jsonl');
    const judging = emptyArchive();
    const pages = madeArticles(10).map(pageOf);
    const endpoint = (): string => clusterOf().nodes[0]!.url;
    const search = (body: unknown) =>
      askRemote({ endpoint: endpoint(), index: INDEX, authorization: '' }, '/_search', {
        method: 'POST',
        body,
      });
    const topTens = async (): Promise<string[][]> => {
      const all: string[][] = [];
      for (const page of pages)
        all.push((await rankRemote(page, judging, search, { limit: 10 })).map(({ id }) => id));
      return all;
    };
    const asked = () => askedOnce(() => findRemote(pages[0]!, judging, search));
    let whole: string[][] = [];
    let local: string[] = [];

    beforeAll(async () => {
      const made = join(folder, 'made.jsonl');
      const lines = [...madeArticles(ARTICLES), WHEAT].map((row) => JSON.stringify(row));
      writeFileSync(made, lines.join('\n'));
      writeFileSync(own, JSON.stringify(WHEAT));
      writeFileSync(list, JSON.stringify(PAGE));
      const at = ['--endpoint', endpoint(), '--index', INDEX, '--shards', '3', '--replicas', '1'];
      const { rows } = await backstory('bulk', made, ...at);
      expect(rows()).toMatchObject([{ articles: ARTICLES + 1 }]);
      // Else a cluster makes up for a lost node after a minute, and the next loss costs nothing.
      await fetch(`${endpoint()}/${INDEX}/_settings`, {
        method: 'PUT',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ 'index.unassigned.node_left.delayed_timeout': '1h' }),
      });
      await fetch(`${endpoint()}/_cluster/health?wait_for_status=green&timeout=120s`);
      whole = await topTens();
      local = await relatedTo(['--archive', own, '--list', list]);
    });
    afterAll(() => rmSync(folder, { recursive: true }));

    test('gives ten articles for each page', () => {
      for (const ids of whole) expect(ids).toHaveLength(10);
      expect(local).toEqual(['wheat']);
    });

    test('gives the same ten once one node is lost', async () => {
      await clusterOf().nodes[2]!.kill();
      const first = await asked();
      console.log(`one of three killed: ${first.what} after ${first.tookMs} ms`);
      expect(first.tookMs).toBeLessThan(LONGEST_MS);
      expect(['whole', 'partial', 'slow', 'unreachable', 'unavailable', 'server']).toContain(first.what);
      const until = Date.now() + 120_000;
      while ((await asked()).what !== 'whole' && Date.now() < until) await pause(500);
      expect(await topTens()).toEqual(whole);
    });

    test.each([
      ['two nodes are lost', 1],
      ['all are', 0],
    ])('leaves what the reader has as it is when %s, and says what is missing', async (_name, node) => {
      await clusterOf().nodes[node]!.kill();
      const { what, tookMs } = await asked();
      console.log(`node ${node} killed too: ${what} after ${tookMs} ms`);
      expect(tookMs).toBeLessThan(LONGEST_MS);
      expect(what).not.toBe('whole');
      if (node === 0) expect(what).toBe('unreachable');
      const at = ['--endpoint', endpoint(), '--index', INDEX];
      const { rows } = await backstory('context', '--archive', own, ...at, '--list', list);
      const [{ related, remote }] = rows() as [ContextRow];
      expect(related[0]!.article.id).toMatch(/wheat$/);
      expect(remote).toEqual(
        what === 'partial' ? { isPartial: true } : { failed: expect.stringMatching(/remote archive/) },
      );
    });
  });
}

/** What came of one question, as the reader is told, and how long it took. */
async function askedOnce(
  ask: () => ReturnType<typeof findRemote>,
): Promise<{ readonly what: string; readonly tookMs: number }> {
  const begun = performance.now();
  const what = await ask().then(
    (found) => (found?.isPartial ? 'partial' : 'whole'),
    (error: unknown) => {
      if (error instanceof RemoteError) return error.kind;
      throw error;
    },
  );
  return { what, tookMs: Math.round(performance.now() - begun) };
}

async function relatedTo(words: readonly string[]): Promise<string[]> {
  const { rows } = await backstory('context', ...words);
  return (rows() as [ContextRow])[0].related.map(({ article }) => article.id);
}

function pageOf({ headline, body, date }: ReturnType<typeof madeArticles>[number]): Page {
  const url = 'https://reader.example/today';
  return { url, canonical: '', headline, text: body, date, publisher: '', lang: 'en' };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
