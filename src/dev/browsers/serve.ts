import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer, request as httpRequest } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { connect } from 'node:net';
import type { Duplex } from 'node:stream';
import { selfSignedCertificate } from './certificate';

export interface ServedPage {
  /** The address under which the browser finds the page, its real host included. */
  readonly url: string;
  readonly html: string;
  /** Sent besides the content's type. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Answers in the place of the page, for what is none. */
  readonly respond?: (request: IncomingMessage, response: ServerResponse) => void;
  /** The media type, where it is not HTML. */
  readonly type?: string;
}

interface Request {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface PageServer {
  /** The browser's proxy: `127.0.0.1:PORT`. */
  readonly proxy: string;
  /** See Certificate.pin. */
  readonly pin: string;
  /** Every request that reached the proxy, in order; a refused tunnel counts as a request of `https://HOST/`. */
  readonly requests: readonly Request[];
  close(): Promise<void>;
}

/**
 * Serves the pages under their real addresses, http and https, to a browser that uses `proxy`. Anything else on
 * their hosts is 404; other hosts are refused, or, with `elsewhere: 'pass'`, reached as without a proxy.
 */
export async function servePages(
  pages: readonly ServedPage[],
  elsewhere: 'refuse' | 'pass' = 'refuse',
): Promise<PageServer> {
  const byAddress = new Map(pages.map((page) => [withoutFragment(page.url), page]));
  const hosts = new Set(pages.map(({ url }) => new URL(url).hostname));
  const certificate = selfSignedCertificate([...hosts]);
  const requests: Request[] = [];

  const tls = createTlsServer(certificate, (request, response) =>
    answer(request, response, `https://${request.headers.host}${request.url}`),
  );
  const proxy = createServer((request, response) => {
    const url = request.url ?? '';
    if (elsewhere === 'pass' && !hosts.has(hostOf(url))) forward(request, response);
    else answer(request, response, url);
  });
  proxy.on('connect', (request: IncomingMessage, client: Duplex) => {
    const { hostname, port } = new URL(`https://${request.url}`);
    client.on('error', () => client.destroy());
    if (hosts.has(hostname)) tunnel(client, portOf(tls), '127.0.0.1');
    else if (elsewhere === 'pass') tunnel(client, Number(port || 443), hostname);
    else {
      record(`https://${request.url}/`.replace(':443/', '/'), request);
      client.end('HTTP/1.1 502 Not served here\r\n\r\n');
    }
  });

  function answer(request: IncomingMessage, response: ServerResponse, url: string): void {
    record(url, request);
    const page = byAddress.get(url);
    if (page?.respond) page.respond(request, response);
    else {
      response.writeHead(page ? 200 : 404, {
        'content-type': page?.type ?? 'text/html; charset=utf-8',
        ...page?.headers,
      });
      response.end(page?.html ?? '');
    }
  }

  function record(url: string, request: IncomingMessage): void {
    requests.push({ url, headers: request.headers as Record<string, string> });
  }

  const sockets = new Set<Socket>();
  for (const server of [tls, proxy]) server.on('connection', (socket: Socket) => sockets.add(socket));
  await Promise.all([listening(tls), listening(proxy)]);
  return {
    proxy: `127.0.0.1:${portOf(proxy)}`,
    pin: certificate.pin,
    requests,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await Promise.all([closed(tls), closed(proxy)]);
    },
  };
}

function withoutFragment(address: string): string {
  const url = new URL(address);
  url.hash = '';
  return url.href;
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}

function tunnel(client: Duplex, port: number, host: string): void {
  const upstream = connect(port, host, () => {
    client.write('HTTP/1.1 200 Connection established\r\n\r\n');
    upstream.pipe(client);
    client.pipe(upstream);
  });
  upstream.on('error', () => client.destroy());
  client.on('close', () => upstream.destroy());
}

function forward(request: IncomingMessage, response: ServerResponse): void {
  const { method, headers } = request;
  const upstream = httpRequest(request.url ?? '', { method, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  upstream.on('error', () => response.destroy());
  request.pipe(upstream);
}

function listening(server: Server): Promise<void> {
  return new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}
