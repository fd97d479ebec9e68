import { dirname } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { eventually } from '../../src/dev/browsers/session';
import { faultsOn } from './axe';
import { keepPageAs, openSettings, preferOn } from './on-page';
import {
  chooseIn,
  downloaded,
  filesFolder,
  importLines,
  keepDownloads,
  pressNamed,
  rowsIn,
  saidIn,
  untilSaid,
} from './own-files';
import { at, shownOn, useSession } from './session';

const YUAN = {
  id: 'yuan',
  url: 'https://old-ledger.example/2023/russia-china-trade-yuan',
  date: '2023-11-02',
  headline: 'Roubles and yuan replace the dollar in trade',
  lead: '',
  body: 'Trade between Russia and China has passed the target of $200 billion that Vladimir Putin and Xi Jinping had set for 2024. Payments in roubles and yuan now make up most of the trade turnover. Traders on the Amur say that a transfer through Chinese lenders clears in two days. The leaders of the two countries promised to deepen economic cooperation.',
  publisher: 'Old Ledger',
  lang: 'en',
};

const ferry = (nth: number) => ({
  ...YUAN,
  id: `ferry-${nth}`,
  url: `https://old-ledger.example/ferries/${nth}`,
  headline: `Ferry number ${nth} gets a captain`,
  body: `The council of the valley has hired captain ${nth} for the ferry.`,
});

const FERRIES = Array.from({ length: 60 }, (_, nth) => ferry(nth));

const lines = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).join('\n');

describe('what the reader keeps', () => {
  const session = useSession();
  const fileOf = filesFolder();
  const titles = async (page: Page) => (await rowsIn(page, 'saved')).map(({ title }) => title);

  test('is listed, the latest first, page by page', async () => {
    const page = await openSettings(session());
    await untilSaid(page, 'saved', 'Save a page in the popup, or import files.');
    await importLines(page, await fileOf('ferries.jsonl', lines(FERRIES)));
    await importLines(page, await fileOf('trade.jsonl', lines([YUAN])));
    await untilSaid(page, 'saved', '61 articles of your own.');
    await eventually('the list', async () => (await titles(page))[0] === YUAN.headline);
    expect(await titles(page)).toHaveLength(25);
    await pressNamed(page, 'Show more');
    await eventually('more', async () => (await titles(page)).length === 50);
    expect((await titles(page)).at(-1)).toBe('Ferry number 11 gets a captain');
    await keepPageAs(page, 'saved');
    await page.close();
  });

  test('is filtered by typing', async () => {
    const page = await openSettings(session());
    await filterBy(page, 'ledger FÉRRY 17');
    await eventually('the one', async () => (await titles(page)).join() === 'Ferry number 17 gets a captain');
    await filterBy(page, 'ledger ');
    await untilSaid(page, 'saved', '25 and more found.');
    expect(await filterOf(page)).toBe('ledger ');
    await filterBy(page, 'zeppelin');
    await untilSaid(page, 'saved', '0 found.');
    await filterBy(page, '');
    await eventually('all', async () => (await titles(page)).length === 25);
    await page.close();
  });

  test('leaves as JSON Lines that are the same articles when they are imported again', async () => {
    const page = await openSettings(session());
    const folder = dirname(await fileOf('folder', 'x'));
    await keepDownloads(session(), page, folder);
    await untilSaid(page, 'saved', '61 articles');
    await pressNamed(page, 'Save as a file');
    const rows = (await downloaded(folder, 'backstory.jsonl')).toString().trim().split('\n');
    const articles = rows.map((row) => {
      const { addedAt, ...article } = JSON.parse(row);
      expect(new Date(addedAt).toISOString()).toBe(addedAt);
      return article;
    });
    expect(articles).toEqual([...FERRIES, YUAN]);
    await chooseIn(page, 'import', `${folder}/backstory.jsonl`);
    await untilSaid(page, 'import', '0 articles · 61 duplicates');
    await page.close();
  });

  test('leaves as citations', async () => {
    const page = await openSettings(session());
    const folder = dirname(await fileOf('folder', 'x'));
    await keepDownloads(session(), page, folder);
    await untilSaid(page, 'saved', '61 articles');
    for (const [choice, name, entries] of [
      ['BibTeX', 'backstory.bib', /^@article\{/gm],
      ['RIS', 'backstory.ris', /^TY {2}- /gm],
      ['CSL-JSON', 'backstory.json', /"type": ?"article-newspaper"/g],
      ['Markdown', 'backstory.md', /^- \[/gm],
    ] as const) {
      await page.select('section[aria-labelledby=saved] select', choice);
      await pressNamed(page, 'Save as a file');
      expect((await downloaded(folder, name)).toString().match(entries), name).toHaveLength(61);
    }
    await page.close();
  });

  test('goes one by one, and import by import, and is not found any more', async () => {
    const page = await openSettings(session());
    await untilSaid(page, 'saved', '61 articles');
    await pressNamed(page, 'Delete: Ferry number 59 gets a captain');
    await pressNamed(page, 'Delete it');
    await untilSaid(page, 'saved', '60 articles of your own.');
    expect(await titles(page)).not.toContain('Ferry number 59 gets a captain');
    expect(await headlinesOn(at.trade)).toContain(YUAN.headline);
    await page.bringToFront();
    await pressNamed(page, 'Delete: The import of trade.jsonl');
    await pressNamed(page, 'Delete them');
    await untilSaid(page, 'saved', '59 articles of your own.');
    expect(await headlinesOn(at.trade)).not.toContain(YUAN.headline);
    await page.close();
  });

  test('leaves as a pack that can be installed once everything was deleted, of which nothing is left', async () => {
    const page = await openSettings(session());
    const folder = dirname(await fileOf('folder', 'x'));
    await keepDownloads(session(), page, folder);
    await importLines(page, await fileOf('trade.jsonl', lines([YUAN])));
    await page.select('section[aria-labelledby=saved] select', 'pack');
    await pressNamed(page, 'Save as a file');
    await downloaded(folder, 'backstory.pack');
    await pressNamed(page, 'Delete everything …');
    await keepPageAs(page, 'saved-delete-all');
    await eventually('the counts', async () =>
      (await dialogText(page)).includes('60 articles with their earlier versions'),
    );
    await pressNamed(page, 'Delete everything');
    await untilSaid(page, 'saved', 'Save a page in the popup, or import files.');
    expect(await dumpOf(page)).toEqual({ rows: 1, sentinel: null });
    expect(await headlinesOn(at.trade)).not.toContain(YUAN.headline);
    await page.bringToFront();
    await chooseIn(page, 'packs', `${folder}/backstory.pack`);
    await untilSaid(page, 'packs', 'My archive');
    expect(await saidIn(page, 'packs')).toContain('60 articles');
    expect(await headlinesOn(at.trade)).toContain(YUAN.headline);
    await page.close();
  });

  async function headlinesOn(url: string): Promise<string[]> {
    return (await shownOn(session(), url)).related.map(({ headline }) => headline);
  }
});

describe('the settings with an archive', () => {
  const session = useSession();
  const fileOf = filesFolder();

  test.each(['light', 'dark'] as const)('have no accessibility fault, %s', async (scheme) => {
    const page = await openSettings(session());
    await preferOn(session(), page, scheme);
    await importLines(page, await fileOf(`${scheme}.jsonl`, `${lines([YUAN, ferry(1)])}\nnothing`));
    await chooseIn(page, 'packs', await fileOf('photo.pack', 'JFIF'));
    await untilSaid(page, 'packs', '“photo.pack” was not installed');
    await pressNamed(page, 'What was rejected, and why');
    await untilSaid(page, 'import', 'is not a JSON object');
    for (const [name, width] of [
      ['narrow', 360],
      ['wide', 1280],
    ] as const) {
      await page.setViewport({ width, height: 2_000 });
      await keepPageAs(page, `settings-${name}-${scheme}`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(await faultsOn(page, 'page')).toEqual([]);
    }
    await pressNamed(page, 'Delete everything …');
    expect(await faultsOn(page, 'page')).toEqual([]);
    await preferOn(session(), page, 'light');
    await page.close();
  });
});

describe('a database that the browser lost', () => {
  const session = useSession();
  const fileOf = filesFolder();

  test('is told at the top of the settings until the reader takes note', async () => {
    const page = await openSettings(session());
    await importLines(page, await fileOf('ferries.jsonl', lines(FERRIES)));
    await page.evaluate(async () => {
      const { storage } = (globalThis as unknown as Extension).chrome;
      const { archive } = await storage.local.get('archive');
      if (!archive) await storage.local.set({ archive: { id: 'of another database', articles: 60 } });
      else await storage.local.set({ archive: { ...archive, id: 'of another database', articles: 60 } });
    });
    await page.close();
    const again = await openSettings(session());
    await eventually('the notice', async () => (await noticeOn(again)).includes('Of the 60 articles'));
    await keepPageAs(again, 'loss');
    await pressNamed(again, 'Understood');
    await eventually('the end of it', async () => (await noticeOn(again)) === '');
    await again.close();
  });
});

interface Extension {
  readonly chrome: {
    readonly storage: {
      readonly local: {
        get(key: string): Promise<{ readonly archive?: object }>;
        set(values: object): Promise<void>;
      };
    };
  };
}

function noticeOn(page: Page): Promise<string> {
  return page.evaluate(() => document.querySelector('.notice')?.textContent ?? '');
}

function dialogText(page: Page): Promise<string> {
  return page.evaluate(() => document.querySelector('dialog')?.textContent ?? '');
}

async function filterBy(page: Page, words: string): Promise<void> {
  await page.evaluate((typed) => {
    const input = document.querySelector<HTMLInputElement>(
      'section[aria-labelledby=saved] input[type=search]',
    )!;
    input.value = typed;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  }, words);
}

function filterOf(page: Page): Promise<string> {
  return page.evaluate(() => document.querySelector<HTMLInputElement>('input[type=search]')!.value);
}

/** How many rows there are in all stores of the database (one tells of the database itself), and the sentinel. */
function dumpOf(page: Page): Promise<{ rows: number; sentinel: unknown }> {
  return page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await settled(indexedDB.open('backstory'));
    const names = [...database.objectStoreNames];
    const transaction = database.transaction(names);
    const counts = await Promise.all(names.map((name) => settled(transaction.objectStore(name).count())));
    database.close();
    const { storage } = (globalThis as unknown as Extension).chrome;
    const { archive = null } = await storage.local.get('archive');
    return { rows: counts.reduce((sum, count) => sum + count), sentinel: archive };
  });
}
