import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { findRemote } from '../../../src/core/remote/find-remote';
import { askRemote } from '../../../src/sources/remote/client';

const PAGE = {
  url: 'https://third.example/wheat',
  canonical: '',
  headline: 'Torvald to buy wheat from Ilmenia',
  text: 'Torvald will buy wheat from Ilmenia after an agreement in Karsk.',
  date: '2024-03-04',
  publisher: '',
  lang: 'en',
};
const NOTHING = { timed_out: false, _shards: { total: 3, successful: 3, failed: 0 }, hits: { hits: [] } };
const hit = (source: unknown) => ({ ...NOTHING, hits: { hits: [{ _id: 'a', _source: source }] } });

type Answer = (response: ServerResponse) => void;
const json =
  (value: unknown, status = 200): Answer =>
  (response) => {
    response.writeHead(status, { 'Content-Type': 'application/json' });
    response.end(typeof value === 'string' ? value : JSON.stringify(value));
  };
const typed =
  (type: string, text: string, status = 200): Answer =>
  (response) => {
    response.writeHead(status, { 'Content-Type': type });
    response.end(text);
  };

let url = '';
let answers: Answer[] = [];
let asked = 0;
const server = createServer((request, response) => {
  request.resume().on('end', () => {
    asked += 1;
    (answers.length > 1 ? answers.shift()! : answers[0]!)(response);
  });
});
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** What comes of a page whose remote archive answers so: the kind of its failure, or what it gives. */
async function comesOf(given: readonly Answer[], endpoint = url, limitMs = 1_500): Promise<unknown> {
  answers = [...given];
  asked = 0;
  const remote = { endpoint, index: 'news', authorization: '' };
  try {
    const found = await findRemote(PAGE, { statistics: null, actors: null }, (body) =>
      askRemote(remote, '/_search', { method: 'POST', body, limitMs }),
    );
    return { articles: found?.context.related.length, isPartial: found?.isPartial };
  } catch (error) {
    return (error as { kind?: unknown }).kind ?? error;
  }
}

const hanging: Answer = () => {};
const dripping: Answer = (response) => {
  response.writeHead(200, { 'Content-Type': 'application/json' });
  const timer = setInterval(() => response.write(' '), 50);
  response.on('close', () => clearInterval(timer));
};
const huge: Answer = (response) => {
  response.writeHead(200, { 'Content-Type': 'application/json' });
  const chunk = Buffer.alloc(256 * 1024, 32);
  let sent = 0;
  const more = (): void => {
    while (sent < 80 && !response.destroyed) {
      sent += 1;
      if (!response.write(chunk)) return void response.once('drain', more);
    }
    response.end('{}');
  };
  more();
};
const cut: Answer = (response) => {
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '100' });
  response.write('{"hits"');
  setTimeout(() => response.destroy(), 20);
};

describe('a remote archive that fails', () => {
  const FAILURES: readonly (readonly [string, readonly Answer[], unknown])[] = [
    ['redirects', [typed('text/html', '', 302)], 'moved'],
    ['redirects for good', [typed('text/html', '', 308)], 'moved'],
    ['asks for a key', [json({}, 401)], 'key'],
    ['refuses', [json({ error: 'security_exception' }, 403)], 'denied'],
    ['refuses the origin, with no body', [typed('text/plain', '', 403)], 'denied'],
    ['has no such index', [json({ error: 'index_not_found_exception' }, 404)], 'missing'],
    ['refuses the question', [json({ error: 'parsing_exception' }, 400)], 'no-answer'],
    ['is too busy, twice', [json({}, 429), json({}, 429)], 'busy'],
    ['is too busy once', [json({}, 429), json(NOTHING)], { articles: 0, isPartial: false }],
    ['is not available, twice', [json({}, 503), json({}, 503)], 'unavailable'],
    ['is not available once', [json({}, 503), json(NOTHING)], { articles: 0, isPartial: false }],
    ['fails inside', [json({}, 500)], 'server'],
    ['stands behind a gateway that fails', [typed('text/html', '<h1>502</h1>', 502)], 'server'],
    ['answers with a page', [typed('text/html', '<!doctype html><title>Log in</title>')], 'no-json'],
    ['answers with text', [typed('text/plain', 'ok')], 'no-json'],
    ['answers with nothing', [json('')], 'no-json'],
    ['answers with broken JSON', [json('{"hits": {"hits": [')], 'no-json'],
    ['answers with a number', [json('7')], 'no-answer'],
    ['answers with null', [json('null')], 'no-answer'],
    ['answers with a list', [json('[]')], 'no-answer'],
    ['answers in another shape', [json({ results: [] })], 'no-answer'],
    ['has hits that are no list', [json({ hits: { hits: { 0: {} } } })], 'no-answer'],
    ['sends 20 MB', [huge], 'too-long'],
    ['hangs', [hanging], 'slow'],
    ['drips', [dripping], 'slow'],
    ['breaks off, twice', [cut, cut], 'unreachable'],
    [
      'closes at once, twice',
      [(response) => response.destroy(), (response) => response.destroy()],
      'unreachable',
    ],
    [
      'lost all of its parts',
      [json({ ...NOTHING, _shards: { total: 3, successful: 0, failed: 3 } })],
      'server',
    ],
    [
      'lost one of its parts',
      [json({ ...NOTHING, _shards: { total: 3, successful: 2, failed: 1 } })],
      { articles: 0, isPartial: true },
    ],
    ['ran out of time', [json({ ...NOTHING, timed_out: true })], { articles: 0, isPartial: true }],
    [
      'sends hostile fields',
      [json(hit({ title: { a: 1 }, body: ['x'], url: 7 }))],
      { articles: 0, isPartial: false },
    ],
    [
      'sends an address that runs',
      [json(hit({ title: 'x', body: 'y', url: 'javascript:alert(1)' }))],
      { articles: 0, isPartial: false },
    ],
  ];
  test.each(FAILURES)('%s', async (_name, given, expected) => {
    expect(await comesOf(given)).toEqual(expected);
  });

  test('is not there', async () => {
    expect(await comesOf([hanging], 'http://127.0.0.1:9')).toBe('unreachable');
  });

  test('is not there, nor any network', async () => {
    vi.stubGlobal('navigator', { onLine: false });
    expect(await comesOf([hanging], 'http://127.0.0.1:9')).toBe('offline');
    vi.unstubAllGlobals();
  });

  test('is asked once more where that may help, and never where it cannot', async () => {
    await comesOf([json({}, 503), json({}, 503)]);
    expect(asked).toBe(2);
    await comesOf([json({}, 403)]);
    expect(asked).toBe(1);
  });
});

test('a question that nobody waits for any longer is broken off', async () => {
  answers = [hanging];
  const controller = new AbortController();
  const asking = askRemote({ endpoint: url, index: 'news', authorization: '' }, '/_search', {
    signal: controller.signal,
  });
  controller.abort(new Error('left'));
  await expect(asking).rejects.toThrow('left');
});

test('the key is sent to the endpoint alone, and no cookie or referrer with it', async () => {
  // Here there are no cookies to send: what a browser is told is looked at.
  const fetching = vi.spyOn(globalThis, 'fetch');
  let headers: Readonly<Record<string, unknown>> = {};
  const keyed = createServer((request, response) => {
    headers = request.headers;
    json(NOTHING)(response);
  });
  await new Promise<void>((resolve) => keyed.listen(0, '127.0.0.1', resolve));
  const endpoint = `http://127.0.0.1:${(keyed.address() as AddressInfo).port}`;
  await askRemote({ endpoint, index: 'news', authorization: 'ApiKey abc' }, '/_search', {
    method: 'POST',
    body: {},
  });
  keyed.close();
  expect(headers).toMatchObject({ authorization: 'ApiKey abc' });
  expect(fetching.mock.calls).toEqual([
    [
      `${endpoint}/news/_search`,
      expect.objectContaining({
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        cache: 'no-store',
        redirect: 'manual',
      }),
    ],
  ]);
  fetching.mockRestore();
});
