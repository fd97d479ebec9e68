import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import type { ServedSession } from '../../src/dev/browsers/open';
import { eventually } from '../../src/dev/browsers/session';
import type { Shelved } from '../../src/messages/contract';
import { keepPageAs, openSettings } from './on-page';
import { askFrom, type Dump, dumpStore, searchFrom, stageImport } from './own-archive';
import { untilSaid } from './own-files';
import { at, shownOn, useSession } from './session';
import { holdFacts, variant } from './variant';

const YUAN = {
  url: 'https://old-ledger.example/2023/russia-china-trade-yuan',
  date: '2023-11-02',
  headline: 'Roubles and yuan replace the dollar in trade',
  body: 'Trade between Russia and China has passed the target of $200 billion that Vladimir Putin and Xi Jinping had set for 2024. Payments in roubles and yuan now make up most of the trade turnover. Traders on the Amur say that a transfer through Chinese lenders clears in two days. The leaders of the two countries promised to deepen economic cooperation.',
};

/** More than are packed with their facts at once. */
const OTHERS = 400;

const rows = [
  YUAN,
  ...Array.from({ length: OTHERS }, (_, nth) => ({
    url: `https://old-ledger.example/ferries/${nth}`,
    headline: `Ferry number ${nth} gets a captain`,
    body: `The council of the valley has hired captain ${nth} for the ferry.`,
  })),
];

describe('an import of many articles whose facts are not made yet', () => {
  const session = useSession({ extension: variant(holdFacts) });

  test('is found by its words and on related pages, and the settings say what is to follow', async () => {
    const page = await openSettings(session());
    await stageImport(page, 'many.jsonl', rows.map((row) => JSON.stringify(row)).join('\n'));
    await eventually('the index', async () => isPacked(await shortDump(page)));
    expect((await shortDump(page)).segments.some(({ isBare }) => isBare)).toBe(true);
    expect((await searchFrom(page, 'roubles yuan')).map(({ article }) => article.url)).toContain(YUAN.url);
    expect((await shelved(page)).facts).toEqual([]);
    await untilSaid(page, 'import', 'their facts are being made');
    const bar = await page.$eval('section[aria-labelledby=import] [role=status] + progress', (element) => ({
      max: (element as HTMLProgressElement).max,
      name: element.getAttribute('aria-label'),
    }));
    expect(bar).toEqual({ max: rows.length, name: expect.stringContaining('their facts are being made') });
    await keepPageAs(page, 'import-facts-follow');
    await page.close();
    const { related } = await shownOn(session(), at.trade);
    expect(related.map(({ headline }) => headline)).toContain(YUAN.headline);
  });

  test('loses nothing by a kill, and says so when there is no room for them', async () => {
    const page = await openSettings(session());
    const before = await shortDump(page);
    await stopWorkshop(session(), page);
    await askFrom(page, 'work'); // as the alarm does, a minute later
    expect(await shortDump(page)).toEqual(before);
    await factsMade(page, 'full', () =>
      untilSaid(page, 'import', 'could not be made. The browser has no more room for the archive'),
    );
    await keepPageAs(page, 'import-facts-no-room');
    expect(await shortDump(page)).toEqual(before);
    expect(await searchFrom(page, 'roubles yuan')).toHaveLength(1);
    expect(await askFrom(page, 'loss')).toBeNull();
    await page.close();
  });

  test('gets them once it can go on', async () => {
    const page = await openSettings(session());
    await askFrom(page, 'work');
    await factsMade(page, 'go on', () =>
      eventually('the facts', async () => {
        const dump = await shortDump(page);
        return isPacked(dump) && !dump.segments.some(({ isBare }) => isBare);
      }),
    );
    expect((await shelved(page)).facts).not.toEqual([]);
    expect(await searchFrom(page, 'roubles yuan')).toHaveLength(1);
    await eventually('the end of the bar', () =>
      page.evaluate(
        () => document.querySelector('section[aria-labelledby=import] [role=status] + progress') === null,
      ),
    );
    await page.close();
  });
});

const shortDump = (page: Page): Promise<Dump> => dumpStore(page, { files: false, articles: false });

function isPacked({ jobs, segments }: Dump): boolean {
  const packed = segments.reduce((sum, { seqs }) => sum + seqs.length, 0);
  return jobs.every(({ state }) => state === 'done') && packed === rows.length;
}

async function shelved(page: Page): Promise<Shelved> {
  const found = await searchFrom(page, 'roubles yuan');
  return askFrom<Shelved>(page, 'article', found[0]!.article.id);
}

/** Tells the workshop what to do with the facts that it holds back, until that has come about. */
async function factsMade(page: Page, word: 'go on' | 'full', until: () => Promise<unknown>): Promise<void> {
  await page.evaluate((told) => {
    const channel = new BroadcastChannel('test-facts');
    const telling = setInterval(() => channel.postMessage(told), 300);
    addEventListener('test-told', () => clearInterval(telling), { once: true });
  }, word);
  await until();
  await page.evaluate(() => dispatchEvent(new Event('test-told')));
}

/** The Worker with its page alone where it has one, else the whole background. */
async function stopWorkshop(running: ServedSession, page: Page): Promise<void> {
  await running.stopBackground();
  if (running.kind === 'firefox') return;
  await page.evaluate(async () => {
    const { offscreen } = (
      globalThis as unknown as { chrome: { offscreen: { closeDocument(): Promise<void> } } }
    ).chrome;
    await offscreen.closeDocument().catch(() => {}); // it may have ended by itself
  });
}
