import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Index {
  readonly mappings: Json;
  settings: Json;
  readonly documents: Map<string, Json>;
}
type Json = Record<string, unknown>;

/** A stand-in for a cluster that answers the requests Backstory makes and refuses every other, on loopback. */
export interface FakeCluster {
  readonly url: string;
  /** All bodies that came, in order, as they were sent. */
  readonly received: readonly string[];
  /** Answers in place of the next requests, one each. */
  readonly instead: ((request: IncomingMessage, response: ServerResponse) => void)[];
  readonly stop: () => Promise<void>;
}

export async function startFakeCluster(): Promise<FakeCluster> {
  const indexes = new Map<string, Index>();
  const aliases = new Map<string, Set<string>>();
  const received: string[] = [];
  const instead: FakeCluster['instead'] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString('utf8');
    received.push(body);
    const other = instead.shift();
    if (other) return other(request, response);
    const [status, json] = answered({ indexes, aliases }, request.method ?? 'GET', request.url ?? '/', body);
    response.writeHead(status, { 'Content-Type': 'application/json; charset=UTF-8' });
    response.end(JSON.stringify(json));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    instead,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

interface State {
  readonly indexes: Map<string, Index>;
  readonly aliases: Map<string, Set<string>>;
}

function answered({ indexes, aliases }: State, method: string, url: string, body: string): [number, unknown] {
  const [path = '', query = ''] = url.slice(1).split('?');
  const [target = '', verb = ''] = path.split('/').map(decodeURIComponent);
  const named = (name: string): string[] =>
    name.split(',').flatMap((one) => {
      if (one.endsWith('*')) return [...indexes.keys()].filter((index) => index.startsWith(one.slice(0, -1)));
      return indexes.has(one) ? [one] : [...(aliases.get(one) ?? [])];
    });
  if (method === 'PUT' && verb === '') {
    if (indexes.has(target)) return [400, refused('resource_already_exists_exception', target)];
    const { mappings = {}, settings = {} } = JSON.parse(body) as { mappings?: Json; settings?: Json };
    indexes.set(target, { mappings, settings, documents: new Map() });
    return [200, { acknowledged: true, index: target }];
  }
  if (target === '_alias') {
    const names = aliases.get(verb);
    if (!names) return [404, { error: `alias [${verb}] missing`, status: 404 }];
    return [200, Object.fromEntries([...names].map((name) => [name, { aliases: { [verb]: {} } }]))];
  }
  if (target === '_aliases' && method === 'POST') return [200, changeAliases(aliases, JSON.parse(body))];
  const found = named(target);
  if (found.length === 0) return [404, refused('index_not_found_exception', target)];
  const index = indexes.get(found[0]!)!;
  switch (`${method} ${verb}`) {
    case 'GET _mapping':
      return [
        200,
        Object.fromEntries(found.map((name) => [name, { mappings: indexes.get(name)!.mappings }])),
      ];
    case 'PUT _mapping':
      Object.assign(index.mappings, JSON.parse(body));
      return [200, { acknowledged: true }];
    case 'PUT _settings':
      index.settings = { ...index.settings, ...(JSON.parse(body) as Json) };
      return [200, { acknowledged: true }];
    case 'POST _refresh':
      return [200, { _shards: { total: 1, successful: 1, failed: 0 } }];
    case 'GET _count':
      return [200, { count: index.documents.size, _shards: { total: 1, successful: 1, failed: 0 } }];
    case 'POST _mget': {
      if (query !== '_source=false') return [400, refused('illegal_argument_exception', query)];
      const { ids } = JSON.parse(body) as { ids: string[] };
      return [200, { docs: ids.map((_id) => ({ _id, found: index.documents.has(_id) })) }];
    }
    case 'POST _bulk':
      return [200, bulk(index, body)];
    case 'POST _search':
      return search(index, JSON.parse(body) as Json);
    default:
      return [400, refused('illegal_argument_exception', `${method} ${url}`)];
  }
}

function changeAliases(aliases: Map<string, Set<string>>, { actions }: { actions: Json[] }): Json {
  for (const action of actions) {
    for (const [kind, { index, alias }] of Object.entries(action as Record<string, Record<string, string>>)) {
      const names = aliases.get(alias!) ?? new Set();
      if (kind === 'add') names.add(index!);
      else names.delete(index!);
      aliases.set(alias!, names);
    }
  }
  return { acknowledged: true };
}

function bulk({ documents }: Index, body: string): Json {
  const lines = body.split('\n').filter((line) => line !== '');
  const items: Json[] = [];
  for (let at = 0; at < lines.length; at += 2) {
    const { create } = JSON.parse(lines[at]!) as { create: { _id: string } };
    const isThere = documents.has(create._id);
    if (!isThere) documents.set(create._id, JSON.parse(lines[at + 1]!) as Json);
    const error = isThere ? { error: { reason: 'document already exists' } } : {};
    items.push({ create: { _id: create._id, status: isThere ? 409 : 201, ...error } });
  }
  return { errors: items.some(({ create }) => (create as Json).status !== 201), items };
}

/** Of the query language what SEARCHED lists, and nothing else. */
function search({ documents }: Index, body: Json): [number, unknown] {
  const fields = ['size', 'timeout', 'track_total_hits', '_source', 'query'];
  const unknown = Object.keys(body).find((field) => !fields.includes(field));
  if (unknown) return [400, refused('parsing_exception', `Unknown key for a VALUE_STRING in [${unknown}]`)];
  const query = body.query as { bool?: { should?: Json[] } };
  if (Object.keys(query).join() !== 'bool' || Object.keys(query.bool ?? {}).join() !== 'should')
    return [400, refused('parsing_exception', 'only bool with should')];
  const clauses: { field: string; word: string; boost: number }[] = [];
  for (const clause of query.bool!.should!) {
    const [kind, inner] = Object.entries(clause)[0] as [string, Record<string, Json>];
    const [field, value] = Object.entries(inner)[0]!;
    const allowed = kind === 'match' ? ['body', 'title'] : kind === 'term' ? ['actors'] : [];
    const word = kind === 'match' ? value.query : value.value;
    if (!allowed.includes(field) || typeof word !== 'string' || typeof value.boost !== 'number')
      return [400, refused('parsing_exception', `[${kind}] on [${field}]`)];
    clauses.push({ field, word, boost: value.boost });
  }
  const hits = [...documents]
    .map(([_id, source]) => ({ _id, _score: scoreOf(source, clauses), _source: pick(source, body._source) }))
    .filter(({ _score }) => _score > 0)
    .sort((a, b) => b._score - a._score)
    .slice(0, body.size as number);
  const shards = { total: 3, successful: 3, skipped: 0, failed: 0 };
  return [200, { took: 1, timed_out: false, _shards: shards, hits: { hits } }];
}

/** BM25's saturation without lengths and rarities: enough to put more of the words first. */
function scoreOf(source: Json, clauses: readonly { field: string; word: string; boost: number }[]): number {
  const wordsOf = (text: unknown): string[] =>
    String(text ?? '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const fields: Record<string, string[]> = {
    title: wordsOf(source.title),
    body: [...wordsOf(source.lead), ...wordsOf(source.body)],
    actors: (source.actors as string[] | undefined) ?? [],
  };
  return clauses.reduce((sum, { field, word, boost }) => {
    const tf = fields[field]!.filter((one) => one === word).length;
    return sum + (boost * tf) / (tf + 1.2);
  }, 0);
}

function pick(source: Json, fields: unknown): Json {
  return Object.fromEntries(
    (fields as string[]).filter((field) => field in source).map((field) => [field, source[field]]),
  );
}

function refused(type: string, reason: string): Json {
  return { error: { type, reason }, status: 400 };
}
