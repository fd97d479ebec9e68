import { request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { identityOf, indexBody } from '../../src/core/remote/document';
import { eventually } from '../../src/dev/browsers/session';
import { type FakeCluster, startFakeCluster } from '../cluster/fake-cluster';
import { faultsOn } from './axe';
import { keepPicture, openSettings, preferOn } from './on-page';
import { pressNamed, saidIn, untilSaid } from './own-files';
import { press } from './press';
import { popupOn, useSession } from './session';
import { permitSites, variant } from './variant';

const HOST = 'archive-cluster.example';
const ARTICLE = {
  id: 'dredging',
  url: 'https://port-times.example/2026/02/20/ashford-dredging',
  date: '2026-02-20',
  title: 'Ashford council approves dredging of the harbour',
  lead: '',
  body: 'The council of Ashford approved the dredging of Ashford harbour on Friday. Mayor Ellen Marsh said the dredging would cost 14 million pounds and end in 2027. Ferries to Ashford have run aground four times since 2024.',
  publisher: 'Port Times',
  lang: 'en',
  actors: [],
  forms: [0, 0],
  facts: '',
  names: [],
};
const PAGE = {
  url: 'https://coast-news.example/ashford-dredging-begins',
  html: `<!doctype html><html lang="en"><head><title>Dredging of Ashford harbour begins</title></head><body><article>
<h1>Dredging of Ashford harbour begins</h1>
<p>Work to dredge Ashford harbour began on Monday, a month after the council of Ashford approved it. Mayor Ellen Marsh opened the work in the harbour.</p>
<p>The dredging, which costs 14 million pounds, is to end in 2027. Ferries to Ashford had run aground four times, and Mayor Ellen Marsh called the dredging overdue. Fishermen of Ashford fear for their nets and asked the council for canary-word@mail.example.</p>
<p>Until the dredging ends, ferries leave from the northern pier of Ashford harbour at high water only, the council said.</p>
</article></body></html>`,
};

let cluster: FakeCluster;
beforeAll(async () => {
  cluster = await startFakeCluster();
  const send = (method: string, path: string, body: string) =>
    fetch(`${cluster.url}/${path}`, { method, body });
  await send('PUT', 'news', JSON.stringify(indexBody(1, { state: 'whole' })));
  const id = identityOf({ ...ARTICLE, headline: ARTICLE.title });
  await send(
    'POST',
    'news/_bulk',
    `${JSON.stringify({ create: { _id: id } })}\n${JSON.stringify(ARTICLE)}\n`,
  );
});
afterAll(() => cluster.stop());

/** The cluster under a host of its own, as the browser sees it. */
function forward(request: IncomingMessage, response: ServerResponse): void {
  const { pathname } = new URL(request.url ?? '/', `https://${HOST}`);
  const to = httpRequest(cluster.url + pathname, {
    method: request.method ?? 'GET',
    headers: request.headers,
  });
  to.on('response', (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  to.on('error', () => response.destroy());
  request.pipe(to);
}

const pages = [
  PAGE,
  ...['_mapping', '_count', '_search'].map((verb) => ({
    url: `https://${HOST}/news/${verb}`,
    html: '',
    respond: forward,
  })),
];

describe('a remote archive that the reader has named', () => {
  const session = useSession({ extension: variant(permitSites), pages });
  const searches = () => session().requests.filter(({ url }) => url === `https://${HOST}/news/_search`);

  test('is tested when it is connected', async () => {
    const page = await openSettings(session());
    await write(page, 0, `https://${HOST}`);
    await write(page, 1, 'news');
    await press(session(), page, 'Connect');
    await untilSaid(page, 'remote', 'Connected: 1 article');
    for (const scheme of ['dark', 'light'] as const) {
      await preferOn(session(), page, scheme);
      await page.evaluate(() => document.querySelector('#remote')!.scrollIntoView());
      await keepPicture(page, `options-remote-${scheme}`);
      expect(await faultsOn(page, 'page')).toEqual([]);
    }
    await page.close();
  });

  test('is not asked before the reader says so, and the popup shows what would be sent', async () => {
    const { popup } = await popupOn(session(), PAGE.url);
    await eventually('the offer', () => popup.evaluate(() => document.querySelector('.far .sent') !== null));
    const words = await popup.evaluate(() => document.querySelector('.far .sent')?.textContent ?? '');
    expect(words).toContain('ashford');
    expect(words).not.toContain('canary');
    expect(searches()).toEqual([]);
    await popup.close();
  });

  test('asked for, it brings its articles and facts below what was there', async () => {
    const { popup } = await popupOn(session(), PAGE.url);
    await eventually('the offer', () => popup.evaluate(() => document.querySelector('.far button') !== null));
    const before = await popup.evaluate(() => document.querySelector('.far')!.getBoundingClientRect().top);
    await popup.evaluate(() => (document.querySelector('.far button') as HTMLButtonElement).click());
    await eventually('the article', () =>
      popup.evaluate(
        () => document.querySelector('#far-related')?.textContent?.includes('Ashford council') ?? false,
      ),
    );
    const after = await popup.evaluate(() => document.querySelector('.far')!.getBoundingClientRect().top);
    expect(after).toBe(before);
    expect(searches()).toHaveLength(1);
    expect(searches()[0]?.headers).not.toHaveProperty('cookie');
    expect(searches()[0]?.headers).not.toHaveProperty('referer');
    const sent = cluster.received.join('\n');
    expect(sent).toContain('"ashford"');
    expect(sent).not.toMatch(/canary|coast-news|mail\.example/);
    await popup.close();
  });

  test('is asked for every page once the reader wants that, and what fails is said', async () => {
    const page = await openSettings(session());
    await eventually('the choice', () =>
      page.evaluate(() => {
        const choice = [...document.querySelectorAll<HTMLInputElement>('input[name=far-mode]')].at(-1);
        choice?.click();
        return choice?.checked === true;
      }),
    );
    await page.close();
    cluster.instead.push((_request, response) => {
      response.writeHead(403).end();
    });
    const { popup } = await popupOn(session(), PAGE.url);
    await eventually('the refusal', () =>
      popup.evaluate(
        () => document.querySelector('.far')?.textContent?.includes('refused the request') ?? false,
      ),
    );
    await popup.close();
    expect(searches()).toHaveLength(2);
  });

  test('is asked no more when it is forgotten', async () => {
    const page = await openSettings(session());
    await pressNamed(page, `Forget: ${HOST}, news`);
    await eventually('the form', async () => (await saidIn(page, 'remote')).includes('Index or alias'));
    await page.close();
    const { popup } = await popupOn(session(), PAGE.url);
    expect(await popup.evaluate(() => document.querySelector('.far'))).toBeNull();
    await popup.close();
    expect(searches()).toHaveLength(2);
  });
});

/** Firefox's driver types nothing into an extension's page. */
function write(page: Page, field: number, text: string): Promise<void> {
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
