import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { eventually } from '../../src/dev/browsers/session';
import { faultsOn } from './axe';
import { keepPageAs, openOwnPage, openSettings } from './on-page';
import { filesFolder, importLines, untilSaid } from './own-files';
import { press } from './press';
import { useSession } from './session';
import { STORIES } from './stories';
import { typeKeys } from './type-keys';

const article = (
  id: string,
  date: string,
  { headline, paragraphs }: (typeof STORIES)['talks' | 'trade' | 'ferry'],
) => ({
  id,
  url: `https://old-ledger.example/${id}`,
  date,
  headline,
  body: paragraphs.join('\n\n'),
  publisher: 'Old Ledger',
  lang: 'en',
});

/** Of one day: the ferry before the trade, which is on the subject of the talks. */
const ROWS = [
  article('ferry', '2024-03-05', STORIES.ferry),
  article('talks', '2024-03-05', STORIES.talks),
  article('trade', '2024-03-05', STORIES.trade),
  {
    ...article('later', '2024-03-09', STORIES.ferry),
    headline: 'Ferry delayed',
    body: 'The ferry is late again today.',
  },
];

describe('the page of an archived article', () => {
  const session = useSession();
  const fileOf = filesFolder();
  beforeAll(async () => {
    const page = await openSettings(session());
    await importLines(page, await fileOf('rows.jsonl', ROWS.map((row) => JSON.stringify(row)).join('\n')));
    await page.close();
  });

  test('has related articles, those of its day on its subject first, and the way to its neighbours', async () => {
    const page = await openArticle('talks');
    const beside = await eventually('what stands beside', async () => {
      const now = await page.evaluate(() => ({
        related: [...document.querySelectorAll('#related a')].map(({ textContent }) => textContent),
        sameDay: [...document.querySelectorAll('#same-day a')].map(({ textContent }) => textContent),
        ways: [...document.querySelectorAll('.bar nav a')].map((way) => way.getAttribute('aria-label')),
      }));
      return now.related.length > 0 && now.sameDay.length > 0 && now;
    });
    expect(beside.related[0]).toBe(STORIES.trade.headline);
    expect(beside.sameDay).toEqual([STORIES.trade.headline, STORIES.ferry.headline]);
    expect(beside.ways).toEqual([
      `Earlier article: ${STORIES.ferry.headline}`,
      `Later article: ${STORIES.trade.headline}`,
    ]);
    await keepPageAs(page, 'reader-tools');
    await page.close();
  });

  test('is set as the reader likes, by keys, and so is the next one', async () => {
    const page = await openArticle('trade');
    const before = await sizeOf(page);
    await page.evaluate(() => document.querySelector<HTMLElement>('.type .tool')!.focus());
    await typeKeys(session(), page, 'Enter', 'Tab', 'Tab', 'Enter', 'Tab', 'ArrowDown');
    await eventually('larger type', async () => (await sizeOf(page)) > before);
    expect(await faultsOn(page, 'page')).toEqual([]);
    await keepPageAs(page, 'reader-type');
    await typeKeys(session(), page, 'Escape');
    await eventually('no menu', () => page.evaluate(() => document.querySelector('.menu') === null));
    await page.close();
    const next = await openArticle('ferry');
    expect(await next.evaluate(() => document.documentElement.dataset.family)).toBe('sans');
    expect(await sizeOf(next)).toBeGreaterThan(before);
    await next.close();
  });

  test('is deleted there, when it is the reader’s own', async () => {
    const page = await openArticle('later');
    await page.evaluate(() => document.querySelector<HTMLElement>('.bar [aria-label=Delete]')!.click());
    await press(session(), page, 'Delete it');
    await eventually('the end of it', async () =>
      (await page.evaluate(() => document.querySelector('main')!.textContent ?? '')).startsWith(
        'The article is deleted',
      ),
    );
    await page.close();
    const settings = await openSettings(session());
    await untilSaid(settings, 'saved', '3 articles of your own.');
    await settings.close();
  });

  const openArticle = async (id: string) => {
    const address = encodeURIComponent(`own/https://old-ledger.example/${id}`);
    return openOwnPage(session(), `src/reader/index.html?id=${address}`);
  };
});

function sizeOf(page: Page): Promise<number> {
  return page.evaluate(() =>
    Number.parseFloat(getComputedStyle(document.querySelector('article p:not(.source)')!).fontSize),
  );
}
