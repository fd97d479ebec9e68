import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deflate } from '../../src/build/deflate';
import { publish } from '../../src/cli/publish';
import type { Article } from '../../src/core/article';
import { packArchive } from '../../src/core/pack/writing/write';
import { eventually } from '../../src/dev/browsers/session';
import { openOwnPage, openSettings } from './on-page';
import { searchFrom } from './own-archive';
import { rowsIn, untilSaid } from './own-files';
import { press } from './press';
import { popupOn, useSession } from './session';
import { permitSites, variant } from './variant';

const ADDRESS = 'https://old-ledger.example/archive/news.pack.json';
const STORY = {
  url: 'https://old-ledger.example/today',
  html: `<title>Barges</title><link rel="archive" type="application/backstory" href="/archive/news.pack.json"><h1>Barges</h1>`,
};

const article = (edition: number): Article => ({
  id: '',
  url: 'https://old-ledger.example/2024/quay',
  date: '2024-02-03',
  headline: `Barges queue at the Tidewater quay, edition ${edition}`,
  lead: '',
  body: 'Barges queued at the Tidewater quay for nine days.',
  publisher: 'Old Ledger',
  lang: 'en',
});

const folder = mkdtempSync(join(tmpdir(), 'backstory-published-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function edition(number: number): Promise<void> {
  const file = join(folder, 'news.pack');
  writeFileSync(file, await packArchive([article(number)], { deflate, name: 'Old Ledger' }));
  await publish(file, { name: 'Old Ledger', licence: 'CC0', articles: 1 }, undefined);
}

const serve =
  (name: string) =>
  (_request: IncomingMessage, response: ServerResponse): void => {
    const bytes = readFileSync(join(folder, name));
    response.writeHead(200, {
      'content-length': bytes.length,
      etag: `"${bytes.toString('base64').slice(-40)}"`,
    });
    response.end(bytes);
  };

describe('an archive that a newsroom publishes', () => {
  beforeAll(() => edition(1));
  const session = useSession({
    extension: variant(permitSites),
    pages: [
      STORY,
      { url: ADDRESS, html: '', respond: serve('news.pack.json') },
      { url: 'https://old-ledger.example/archive/news.pack', html: '', respond: serve('news.pack') },
    ],
  });

  test('is offered by the popup on its pages, filled in where one adds it', async () => {
    const { popup } = await popupOn(session(), STORY.url);
    await popup.evaluate(() => {
      const buttons = [...document.querySelectorAll('footer button')] as HTMLButtonElement[];
      buttons.find(({ textContent }) => textContent === 'Add this site’s archive')!.click();
    });
    await eventually('the settings', async () =>
      (await session().tabs()).some((url) => url.endsWith(`?pack=${encodeURIComponent(ADDRESS)}#packs`)),
    );
    expect(session().requests.filter(({ url }) => url === ADDRESS)).toEqual([]);
  });

  test('is fetched, checked and found once it is added', async () => {
    const page = await openOwnPage(session(), `src/options/index.html?pack=${encodeURIComponent(ADDRESS)}`);
    await press(session(), page, 'Add');
    await eventually('the pack', async () => (await rowsIn(page, 'packs')).length === 2);
    const found = await searchFrom(page, 'Tidewater quay');
    expect(found.map(({ article: { headline } }) => headline)).toEqual([article(1).headline]);
    await page.close();
  });

  test('gives its place to a newer edition', async () => {
    await edition(2);
    const page = await openSettings(session());
    await eventually('the pack', async () => (await rowsIn(page, 'packs')).length === 2);
    await press(session(), page, 'Look for a newer edition');
    await eventually('the newer edition', async () => {
      const found = await searchFrom(page, 'Tidewater quay');
      return found.length === 1 && found[0]!.article.headline === article(2).headline;
    });
    expect(await rowsIn(page, 'packs')).toHaveLength(2);
    await page.close();
  });

  test('stays as it is where the newer one does not come whole', async () => {
    await edition(3);
    const whole = readFileSync(join(folder, 'news.pack'));
    writeFileSync(join(folder, 'news.pack'), whole.subarray(0, whole.length - 100));
    const page = await openSettings(session());
    await eventually('the pack', async () => (await rowsIn(page, 'packs')).length === 2);
    await press(session(), page, 'Look for a newer edition');
    await untilSaid(page, 'packs', 'Nothing has changed. The pack is not the one that its description names');
    const found = await searchFrom(page, 'Tidewater quay');
    expect(found.map(({ article: { headline } }) => headline)).toEqual([article(2).headline]);
    await page.close();
  });
});
