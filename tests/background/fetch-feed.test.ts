import 'fake-indexeddb/auto';
import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { addFeeds, giveTurns, readFeeds, readFetches, turnFeed } from '../../src/store/feeds';
import { fetchFeeds } from '../../src/workshop/fetch-feeds';
import { fetchFile } from '../../src/workshop/fetch-file';

const FEED = '<rss version="2.0"><channel><title>A</title></channel></rss>';

/** What the server does at each path. */
const ANSWERS: Record<string, (response: ServerResponse, headers: IncomingHttpHeaders) => void> = {
  '/feed': (response, headers) => {
    response.setHeader('ETag', '"v1"').setHeader('Last-Modified', 'Mon, 02 Mar 2026 09:00:00 GMT');
    const isKnown = headers['if-none-match'] === '"v1"';
    response.writeHead(isKnown ? 304 : 200).end(isKnown ? undefined : FEED);
  },
  '/moved': (response) => response.writeHead(301, { Location: '/feed' }).end(),
  '/elsewhere': (response) => response.writeHead(302, { Location: `http://localhost:${port()}/feed` }).end(),
  '/inside': (response) => response.writeHead(302, { Location: `http://127.0.0.1:${port()}/feed` }).end(),
  '/loop': (response) => response.writeHead(302, { Location: '/loop' }).end(),
  '/members': (response, { authorization }) =>
    response.writeHead(authorization === 'Basic YW5uOm9wZW4=' ? 200 : 401).end(FEED),
  '/gone': (response) => response.writeHead(410).end(),
  '/missing': (response) => response.writeHead(404).end('no such feed'),
  '/busy': (response) => response.writeHead(429, { 'Retry-After': '7200' }).end(),
  '/gzip': (response) => response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(gzipSync(FEED)),
  '/drip': (response) => {
    const drop = setInterval(() => response.write('<'), 20);
    response.on('close', () => clearInterval(drop));
  },
  '/large': (response) => {
    response.on('error', () => {});
    response.end(Buffer.alloc(10 * 1024 * 1024, 60));
  },
  '/cut': (response) => {
    response.writeHead(200, { 'Content-Length': '500' }).write(FEED);
    setTimeout(() => response.destroy(), 20);
  },
};

const asked: { path: string; headers: IncomingHttpHeaders }[] = [];
let server: Server;

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push({ path: request.url!, headers: request.headers });
    ANSWERS[request.url!]!(response, request.headers);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  asked.length = 0;
});

const port = () => (server.address() as AddressInfo).port;
const at = (path: string) => ({ url: `http://127.0.0.1:${port()}${path}`, etag: '', lastModified: '' });

describe('a feed that is asked for', () => {
  test('gives its bytes and validators', async () => {
    const { fetched, body } = await fetchFile(at('/feed'));
    expect(await body?.text()).toBe(FEED);
    expect(fetched).toEqual({
      kind: 'answered',
      bytes: FEED.length,
      etag: '"v1"',
      lastModified: 'Mon, 02 Mar 2026 09:00:00 GMT',
    });
  });

  test('is asked for without cookies, referrer, cache, or the way elsewhere', async () => {
    // Here there are no cookies to send: what a browser is told is looked at.
    const fetching = vi.spyOn(globalThis, 'fetch');
    await fetchFile(at('/feed'));
    expect(fetching.mock.calls[0]?.[1]).toMatchObject({
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      redirect: 'manual',
    });
    fetching.mockRestore();
  });

  test('is not sent again when it has not changed', async () => {
    const { fetched, body } = await fetchFile({ ...at('/feed'), etag: '"v1"', lastModified: 'x' });
    expect([fetched, body]).toEqual([{ kind: 'unchanged' }, null]);
    expect(asked[0]?.headers).toMatchObject({ 'if-none-match': '"v1"', 'if-modified-since': 'x' });
  });

  test.each(['/moved', '/elsewhere', '/inside', '/loop'])(
    'is not followed to where it has moved, and the reader is told: %s',
    async (path) => {
      const { fetched, body } = await fetchFile(at(path));
      expect(body).toBeNull();
      expect(fetched).toMatchObject({ kind: 'failed', why: expect.stringMatching(/^has moved: open/) });
      expect(asked.map((one) => one.path)).toEqual([path]);
    },
  );

  test('is given the name and password that the reader gave for it', async () => {
    const authorization = 'Basic YW5uOm9wZW4=';
    expect((await fetchFile({ ...at('/members'), authorization })).fetched).toMatchObject({
      kind: 'answered',
    });
    expect((await fetchFile(at('/members'))).fetched).toMatchObject({
      kind: 'failed',
      why: 'asks for a name and a password',
    });
  });

  test.each(['/moved', '/elsewhere'])(
    'whose server moves it to %s takes no password with it',
    async (path) => {
      await fetchFile({ ...at(path), authorization: 'Basic YW5uOm9wZW4=' });
      expect(asked.map((one) => one.path)).toEqual([path]);
    },
  );

  test('comes expanded', async () => {
    expect(await (await fetchFile(at('/gzip'))).body?.text()).toBe(FEED);
  });

  test.each([
    ['/gone', { kind: 'gone' }],
    ['/missing', { kind: 'failed', why: 'answered 404', retryAfterMs: 0 }],
    ['/busy', { kind: 'failed', why: 'answered 429', retryAfterMs: 7_200_000 }],
    ['/cut', { kind: 'failed', why: expect.stringContaining('could not be reached'), retryAfterMs: 0 }],
    ['/large', { kind: 'failed', why: 'sent more than 8 MB', retryAfterMs: 0 }],
  ])('at %s comes to %j', async (path, outcome) => {
    expect(await fetchFile(at(path))).toEqual({ fetched: outcome, body: null });
  });

  test('drop by drop is given up', async () => {
    const { fetched } = await fetchFile(at('/drip'), 200);
    expect(fetched).toMatchObject({ kind: 'failed', why: 'did not answer within 0.2 seconds' });
  });

  test('over plain http sends no request', async () => {
    const plain = { url: 'http://a.example/feed', etag: '', lastModified: '' };
    expect((await fetchFile(plain)).fetched).toEqual({ kind: 'not-permitted' });
  });
});

describe('of the feeds that the workshop is given', () => {
  test('those are asked for alone whose host is permitted, once for each turn', async () => {
    const [permitted, forbidden, waiting, paused] = ['/feed', '/gzip', '/members', '/moved'].map(
      (path) => at(path).url,
    ) as [string, string, string, string];
    const urls = [permitted, forbidden, waiting, paused];
    await addFeeds(
      urls.map((url) => ({ url, title: '' })),
      '2026-03-02T09:00:00Z',
    );
    const now = Date.now();
    await giveTurns(
      [
        [permitted, 'permitted'],
        [forbidden, 'not-permitted'],
        [paused, 'permitted'],
      ],
      now,
    );
    await turnFeed(paused, false);
    await fetchFeeds();
    await giveTurns([[permitted, 'permitted']], now); // it is due no more
    await giveTurns([[waiting, 'permitted']], now - 121_000); // as it was said then
    await fetchFeeds();
    expect(asked.map(({ path }) => path)).toEqual(['/feed']);
    const noted = (await readFetches(9)).map(({ feed, fetched }) => [feed, fetched.kind]);
    expect(new Map(noted as [string, string][])).toEqual(
      new Map([
        [forbidden, 'not-permitted'],
        [permitted, 'answered'],
      ]),
    );
    expect((await readFeeds()).find(({ url }) => url === waiting)?.nextAt).toBe(0);
  });
});
