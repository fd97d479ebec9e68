import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import type { ServedPage } from '../../src/dev/browsers/serve';
import { backstory } from '../cli/backstory';
import { startFakeCluster } from '../cluster/fake-cluster';

/** The host that the browser sees the cluster under. */
export const HOST = 'archive-cluster.example';

const ARTICLE = {
  id: 'dredging',
  url: 'https://port-times.example/2026/02/20/ashford-dredging',
  date: '2026-02-20',
  headline: 'Ashford council approves dredging of the harbour',
  body: 'The council of Ashford approved the dredging of Ashford harbour on Friday. Mayor Ellen Marsh said the dredging would cost 14 million pounds and end in 2027. Ferries to Ashford have run aground four times since 2024.',
  publisher: 'Port Times',
  lang: 'en',
};

/** A page on the same story, with words that must not leave the browser. */
export const PAGE = {
  url: 'https://coast-news.example/ashford-dredging-begins?canary=address',
  html: `<!doctype html><html lang="en"><head><title>Dredging of Ashford harbour begins</title></head><body><article>
<h1>Dredging of Ashford harbour begins</h1>
<p>Work to dredge Ashford harbour began on Monday, a month after the council of Ashford approved it. Mayor Ellen Marsh opened the work in the harbour.</p>
<p>The dredging, which costs 14 million pounds, is to end in 2027. Ferries to Ashford had run aground four times, and Mayor Ellen Marsh called the dredging overdue. Fishermen of Ashford fear for their nets and asked the council for canary-word@mail.example or 5550199237, ticket CANARY12CD34.</p>
<p>Until the dredging ends, ferries leave from the northern pier of Ashford harbour at high water only, the council said.</p>
</article></body></html>`,
};

/**
 * A cluster with one article in an index, which the browser sees under a host of its own: the one that BACKSTORY_CLUSTER names, else a
 * stand-in. `received` are all bodies that the browser sent, `instead` answers in place of the next, one each.
 */
export function useFarCluster(index: string) {
  const received: string[] = [];
  const instead: ((response: ServerResponse) => void)[] = [];
  let url = process.env.BACKSTORY_CLUSTER ?? '';
  let stop = async (): Promise<void> => {};
  beforeAll(async () => {
    if (url === '') ({ url, stop } = await startFakeCluster());
    const folder = mkdtempSync(join(tmpdir(), 'backstory-far-'));
    const file = join(folder, 'articles.jsonl');
    writeFileSync(file, JSON.stringify(ARTICLE));
    const { stderr, status } = await backstory('bulk', file, '--endpoint', url, '--index', index);
    rmSync(folder, { recursive: true });
    if (status !== 0) throw new Error(`The article was not loaded: ${stderr}`);
  }, 120_000);
  afterAll(() => stop());

  async function forward(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    received.push(body.toString('utf8'));
    const other = instead.shift();
    if (other) return other(response);
    const { pathname } = new URL(request.url ?? '/', `https://${HOST}`);
    const { method = 'GET', headers } = request;
    const to = httpRequest(url + pathname, { method, headers });
    to.on('response', (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    to.on('error', () => response.destroy());
    to.end(body);
  }
  const served: ServedPage[] = ['_mapping', '_count', '_search'].map((verb) => ({
    url: `https://${HOST}/${index}/${verb}`,
    html: '',
    respond: (request, response) => void forward(request, response),
  }));
  return { received, instead, served };
}

/** Types into a field of the settings' form. Firefox's driver types nothing into an extension's page. */
export function writeField(page: Page, field: number, text: string): Promise<void> {
  return page.evaluate(
    (at, typed) => {
      const input = document.querySelectorAll<HTMLInputElement>('section[aria-labelledby=remote] form input')[
        at
      ]!;
      input.value = typed;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    },
    field,
    text,
  );
}
