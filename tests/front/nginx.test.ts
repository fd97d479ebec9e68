import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { request } from 'node:https';
import { type AddressInfo, connect, createServer as createSocketServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { searchBody } from '../../src/core/remote/request';
import { selfSignedCertificate } from '../../src/dev/browsers/certificate';

const hasNginx = spawnSync('nginx', ['-v']).status === 0;
if (!hasNginx) console.log('The front of docs/ARCHIVES.md was not tried: nginx is not installed');

/** What came through to the cluster. */
const reached: { method: string; url: string; headers: IncomingHttpHeaders; body: string }[] = [];
const cluster = createServer(async (incoming, response) => {
  let body = '';
  for await (const chunk of incoming.setEncoding('utf8')) body += chunk;
  const { method = '', url = '', headers } = incoming;
  reached.push({ method, url, headers, body });
  response.writeHead(200, { 'Content-Type': 'application/json' }).end('{"here":true}');
});

describe.runIf(hasNginx)('the nginx of docs/ARCHIVES.md before a cluster', () => {
  const folder = mkdtempSync(join(tmpdir(), 'backstory-front-'));
  let port = 0;
  let nginx: ReturnType<typeof spawn>;

  beforeAll(async () => {
    await new Promise<void>((resolve) => cluster.listen(0, '127.0.0.1', resolve));
    port = await freePort();
    const { key, cert } = selfSignedCertificate(['search.example']);
    writeFileSync(join(folder, 'front.pem'), cert);
    writeFileSync(join(folder, 'front.key'), key);
    writeFileSync(
      join(folder, 'nginx.conf'),
      configured(folder, port, (cluster.address() as AddressInfo).port),
    );
    for (const name of ['body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']) mkdirSync(join(folder, name));
    nginx = spawn('nginx', ['-c', join(folder, 'nginx.conf'), '-p', folder], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    for (let tried = 0; tried < 200 && !(await isOpen(port)); tried += 1)
      await new Promise((resolve) => setTimeout(resolve, 50));
  }, 60_000);
  afterAll(async () => {
    const end = new Promise((resolve) => nginx.once('exit', resolve));
    nginx.kill('SIGTERM');
    await end;
    cluster.closeAllConnections();
    cluster.close();
    rmSync(folder, { recursive: true });
  });
  beforeEach(() => {
    reached.length = 0;
  });

  const ask = (method: string, path: string, body = '', headers: Record<string, string> = {}) =>
    asked(port, method, path, body, headers);

  test('lets a look-up and a test of the connection through', async () => {
    const body = JSON.stringify(searchBody({ words: [{ word: 'harbour', boost: 1.7 }] }));
    expect(await ask('POST', '/news/_search', body)).toBe(200);
    expect(await ask('GET', '/news/_mapping')).toBe(200);
    expect(await ask('GET', '/news/_count')).toBe(200);
    expect(reached.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'POST /news/_search',
      'GET /news/_mapping',
      'GET /news/_count',
    ]);
    expect(reached[0]?.body).toBe(body);
  });

  test('gives the cluster its own key, and neither the reader’s nor the extension’s origin', async () => {
    const theirs = { authorization: 'Basic c3RvbGVu', origin: 'chrome-extension://abcdef' };
    expect(await ask('POST', '/news/_search', '{}', theirs)).toBe(200);
    expect(reached[0]?.headers.authorization).toBe('ApiKey KEY-THAT-MAY-READ-NEWS');
    expect(reached[0]?.headers).not.toHaveProperty('origin');
  });

  test.each([
    ['DELETE', '/news'],
    ['DELETE', '/news/_search'],
    ['PUT', '/news/_doc/1'],
    ['POST', '/news/_bulk'],
    ['POST', '/news/_delete_by_query'],
    ['POST', '/news/_count'],
    ['PUT', '/news/_mapping'],
    ['GET', '/news/_search'],
    ['POST', '/news/_search?scroll=1m'],
    ['POST', '/news/_search?source=%7B%7D'],
    ['POST', '/news/_search/template'],
    ['POST', '/other/_search'],
    ['POST', '/_search'],
    ['POST', '/news,other/_search'],
    ['POST', '/*/_search'],
    ['GET', '/'],
    ['GET', '/_cat/indices'],
    ['GET', '/_cluster/settings'],
    ['POST', '/news/_search/../_bulk'],
    ['POST', '/news/_search/%2e%2e/_bulk'],
    ['POST', '/news%2F_bulk'],
    ['POST', '//news/_bulk'],
    ['POST', '/news/_search%00/_bulk'],
  ])('refuses %s %s', async (method, path) => {
    const status = await ask(method, path, method === 'GET' ? '' : '{}');
    expect([400, 403, 404]).toContain(status);
    expect(reached).toEqual([]);
  });

  test('refuses a body larger than any look-up has', async () => {
    expect(await ask('POST', '/news/_search', JSON.stringify({ text: 'x'.repeat(65 * 1024) }))).toBe(413);
    expect(reached).toEqual([]);
  });

  test('lets the fullest look-up pass', async () => {
    const words = Array.from({ length: 40 }, (_, nth) => ({ word: `${'ж'.repeat(28)}${nth}`, boost: 1.69 }));
    const actors = words.slice(0, 8);
    expect(await ask('POST', '/news/_search', JSON.stringify(searchBody({ words, actors })))).toBe(200);
  });

  test('slows down who asks too often', async () => {
    const statuses = await Promise.all(Array.from({ length: 60 }, () => ask('POST', '/news/_search', '{}')));
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(20);
    expect(new Set(statuses)).toEqual(new Set([200, 429]));
  });
});

/** The page's own lines with this machine's places in them, and what a whole configuration needs besides. */
function configured(folder: string, port: number, upstream: number): string {
  const page = readFileSync('docs/ARCHIVES.md', 'utf8');
  const lines = /```nginx\n([\s\S]*?)```/.exec(page)?.[1];
  if (lines === undefined) throw new Error('docs/ARCHIVES.md holds no nginx configuration');
  const swaps: readonly (readonly [string, string])[] = [
    ['listen 443 ssl', `listen 127.0.0.1:${port} ssl`],
    ['127.0.0.1:9200', `127.0.0.1:${upstream}`],
    ['/etc/ssl/search.example.pem', join(folder, 'front.pem')],
    ['/etc/ssl/search.example.key', join(folder, 'front.key')],
  ];
  const placed = swaps.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`the configuration has no “${from}”`);
    return text.replace(from, to);
  }, lines);
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${join(folder, name.replace('client_', ''))};`,
  );
  return `daemon off;
master_process off;
pid ${join(folder, 'nginx.pid')};
error_log ${join(folder, 'error.log')};
events { worker_connections 256; }
http {
access_log off;
${places.join('\n')}
${placed}
}
`;
}

function asked(
  port: number,
  method: string,
  path: string,
  body: string,
  headers: Record<string, string>,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const asking = request(
      {
        host: '127.0.0.1',
        port,
        method,
        path,
        rejectUnauthorized: false, // made for this test
        headers: { host: 'search.example', 'content-type': 'application/json', ...headers },
      },
      (response) => {
        response.resume();
        response.on('end', () => resolve(response.statusCode ?? 0));
      },
    );
    asking.on('error', reject);
    asking.end(body);
  });
}

function isOpen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(true));
    socket.on('connect', () => socket.destroy());
    socket.on('error', () => resolve(false));
  });
}

async function freePort(): Promise<number> {
  const server = createSocketServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
