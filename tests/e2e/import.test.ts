import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eventually } from '../../src/cli/browsers/session';
import { keepPicture, openSettings } from './on-page';
import { at, shownOn, useSession } from './session';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backstory-import-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('an import', () => {
  const session = useSession();

  test('of JSON Lines is found on a related page within the same session', async () => {
    const page = await openSettings(session());
    await choose(page, 'news.jsonl', [TRADE, FERRY, 'no JSON at all', TRADE].join('\n'));
    await eventually('the import', async () => (await importsOn(page))[0]?.state === 'done');
    await keepPicture(page, 'import');
    expect((await importsOn(page))[0]?.text).toContain('2 articles · 1 duplicate · 1 rejected');
    await page.close();
    const { related } = await shownOn(session(), at.trade);
    expect(related.map(({ headline }) => headline)).toContain('Roubles and yuan replace the dollar in trade');
  });
});

const TRADE = JSON.stringify({
  url: 'https://old-ledger.example/2023/russia-china-trade-yuan',
  date: '2023-11-02',
  headline: 'Roubles and yuan replace the dollar in trade',
  body: 'Trade between Russia and China has passed the target of $200 billion that Vladimir Putin and Xi Jinping had set for 2024. Payments in roubles and yuan now make up most of the trade turnover. Traders on the Amur say that a transfer through Chinese lenders clears in two days. The leaders of the two countries promised to deepen economic cooperation and to carry more gas and coal east.',
});

const FERRY = JSON.stringify({
  headline: 'Ferry gets a second captain',
  body: 'The council of the valley has hired a second captain for the ferry.',
});

interface ShownImport {
  readonly state: string;
  readonly text: string;
}

function importsOn(page: Page): Promise<ShownImport[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('section[aria-labelledby=import] li')].map((row) => ({
      state: row.dataset.state ?? '',
      text: row.textContent ?? '',
    })),
  );
}

async function choose(page: Page, name: string, text: string): Promise<void> {
  const file = join(folder, name);
  await writeFile(file, text);
  const input = await page.$('section[aria-labelledby=import] input[type=file]');
  await (input as unknown as { uploadFile(...paths: string[]): Promise<void> }).uploadFile(file);
}
