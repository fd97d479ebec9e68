import { existsSync, writeFileSync } from 'node:fs';
import { run } from '../../src/cli/run';
import type { Article } from '../../src/core/article';
import { indexBody } from '../../src/core/remote/document';
import type { Cluster } from '../cluster/open-search';
import { nodesSeconds } from './remote-figures';

/** Loads the articles as the command line does; goes on where it was stopped. Nothing when they are there. */
export async function load(
  { nodes }: Cluster,
  index: string,
  file: string,
  articles: () => readonly Article[],
  more: readonly string[] = [],
): Promise<void> {
  const endpoint = nodes[0]!.url;
  if ((await countOf(endpoint, index)) !== null) return;
  if (!existsSync(file))
    writeFileSync(
      file,
      articles()
        .map((article) => JSON.stringify(article))
        .join('\n'),
    );
  const begun = performance.now();
  const used = process.cpuUsage();
  const usedThere = nodesSeconds(nodes);
  const before = (await countOf(endpoint, `${index}-*`)) ?? 0;
  const words = ['bulk', file, '--endpoint', endpoint, '--index', index, '--shards', '3', ...more];
  if ((await run(words)) === 2) throw new Error('bulk failed');
  const took = (performance.now() - begun) / 1000;
  const loaded = ((await countOf(endpoint, index)) ?? 0) - before;
  const { user, system } = process.cpuUsage(used);
  console.log(
    `${index}: loaded ${loaded} articles, ${Math.round(loaded / took)} a second; of processors ` +
      `${((user + system) / 1e6).toFixed(0)} s here and ${(nodesSeconds(nodes) - usedThere).toFixed(0)} s in the nodes`,
  );
  await untilGreen(endpoint);
}

/** Fills an index of its own with the loaded articles again and again, each time a year earlier, to so many in all. */
export async function growTo({ nodes }: Cluster, wanted: number): Promise<void> {
  const endpoint = nodes[0]!.url;
  const send = async (method: string, path: string, body?: object | string): Promise<Json> => {
    const response = await fetch(`${endpoint}/${path}`, {
      method,
      headers: { 'Content-Type': typeof body === 'string' ? 'application/x-ndjson' : 'application/json' },
      body: body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body),
    });
    const json = (await response.json()) as Json;
    if (!response.ok) throw new Error(`${method} ${path}: ${JSON.stringify(json).slice(0, 300)}`);
    return json;
  };
  let there = (await countOf(endpoint, 'grown')) ?? 0;
  if (there === 0) await send('PUT', 'grown', indexBody(3, { state: 'loading', inputs: 'copies' }));
  else await send('PUT', 'grown/_settings', { index: { number_of_replicas: 0, refresh_interval: '-1' } });
  const base = (await countOf(endpoint, 'bench'))!;
  const begun = performance.now();
  const before = there;
  for (let nth = Math.floor(there / base); there < wanted; nth += 1) {
    const all = { size: 500, query: { match_all: {} }, sort: ['_doc'] };
    let page = (await send('POST', 'bench/_search?scroll=5m', all)) as unknown as Page;
    while (page.hits.hits.length > 0 && there < wanted) {
      const lines = page.hits.hits.map(
        ({ _id, _source }) =>
          `${JSON.stringify({ create: { _id: `${_id}~${nth}` } })}\n${JSON.stringify(shifted(_source, nth))}\n`,
      );
      const { items } = (await send('POST', 'grown/_bulk', lines.join(''))) as unknown as BulkAnswer;
      there += items.filter(({ create }) => create.status === 201).length;
      page = (await send('POST', '_search/scroll', {
        scroll: '5m',
        scroll_id: page._scroll_id,
      })) as unknown as Page;
    }
    await send('POST', 'grown/_refresh'); // what a run that is stopped counts on
  }
  const took = (performance.now() - begun) / 1000;
  if (there > before)
    console.log(
      `added ${there - before} documents, ${Math.round((there - before) / took)} a second with facts made before`,
    );
  await send('PUT', 'grown/_settings', { index: { number_of_replicas: 1, refresh_interval: null } });
  await untilGreen(endpoint);
}

/** Documents of an index or alias; null when there is none. */
async function countOf(endpoint: string, index: string): Promise<number | null> {
  await fetch(`${endpoint}/${index}/_refresh`, { method: 'POST' });
  const response = await fetch(`${endpoint}/${index}/_count`);
  return response.ok ? ((await response.json()) as { count: number }).count : null;
}

async function untilGreen(endpoint: string): Promise<void> {
  for (let tried = 0; tried < 40; tried += 1) {
    const response = await fetch(`${endpoint}/_cluster/health?wait_for_status=green&timeout=20s`);
    if (response.ok) return;
  }
  throw new Error('The replicas were not whole in time');
}

function shifted(source: Json, nth: number): Json {
  const date = String(source.date ?? '');
  if (nth === 0) return source;
  const year = Number(date.slice(0, 4)) - nth;
  const day = date === '' ? {} : { date: `${year}${date.slice(4)}`.replace('-02-29', '-02-28') };
  return { ...source, ...day, id: `${source.id}~${nth}`, url: `${source.url}#copy-${nth}` };
}

type Json = Readonly<Record<string, unknown>>;

interface Page {
  readonly _scroll_id: string;
  readonly hits: { readonly hits: readonly { readonly _id: string; readonly _source: Json }[] };
}

interface BulkAnswer {
  readonly items: readonly { readonly create: { readonly status: number } }[];
}
