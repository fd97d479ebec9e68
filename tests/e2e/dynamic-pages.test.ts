import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ServedPage } from '../../src/dev/browsers/serve';
import { eventually } from '../../src/dev/browsers/session';
import { badged, badgeOf } from './button';
import { heldAnew } from './held-anew';
import {
  lookedInto,
  markBy,
  markedAs,
  openSettings,
  paintedOn,
  pause,
  runCommand,
  setSites,
} from './on-page';
import { kind, useSession } from './session';
import { changingPage, discussedPage, STORIES, storyPage } from './stories';

// What pages do to themselves, and browsers to tabs, while Backstory looks on. Routes of single-page sites are in
// sites.test.ts.

const HOST = 'daily-lantern.example';
const at = {
  talks: `https://www.${HOST}/world/talks`,
  ferry: `https://www.${HOST}/local/ferry`,
  ahead: `https://www.${HOST}/local/ahead`,
  front: `https://www.${HOST}/`,
  huge: `https://www.${HOST}/world/discussed`,
  hugeBefore: `https://www.${HOST}/world/discussed-before`,
};

const rules = `<script type="speculationrules">{"prerender":[{"source":"list","urls":["${at.talks}"],"eagerness":"immediate"}]}</script>`;
const pages = [
  changingPage(at.talks, 'talks'),
  changingPage(at.ferry, 'ferry'),
  storyPage(at.ahead, STORIES.ferry, `<p><a id="next" href="${at.talks}">The talks</a></p>${rules}`),
  frontPage(at.front),
  discussedPage(at.huge, 'after'),
  discussedPage(at.hugeBefore, 'before'),
];

const TALKS = ['Vladimir Putin', 'Moscow', 'Kremlin'];
const TRADE = ['Xi Jinping', 'Vladimir Putin'];

declare function show(name: string): void;

describe('a page that changes under its marks', () => {
  const session = useSession({ extension: lookedInto(), pages });
  let page: Page;
  beforeAll(() => setSites(session(), { [HOST]: 'on' }));

  async function open(url: string, names: readonly string[]): Promise<void> {
    page = await session().openPage(url);
    await markedAs(page, names);
  }

  test('keeps the marks of its own story when endless scrolling brings a second one', async () => {
    await open(at.talks, TALKS);
    await page.evaluate(() => {
      const app = document.getElementById('app')!;
      const first = app.innerHTML;
      show('trade');
      app.insertAdjacentHTML('afterbegin', first);
      history.replaceState(null, '', '/business/trade');
    });
    await pause(1_000);
    await markedAs(page, TALKS);
  });

  test('shows no mark on words that replaced a name, and marks what is there then', async () => {
    await open(at.talks, TALKS);
    await page.evaluate(() => {
      const text = document.querySelector('article p')!.firstChild as Text;
      text.data = text.data.replace('Vladimir Putin', 'A man of whom nobody had heard');
    });
    expect((await paintedOn(page)).names).toEqual(['', 'Moscow', 'Kremlin']);
    await markedAs(page, ['Xi Jinping', 'Moscow', 'Kremlin']);
  });

  test('keeps its marks where they are when text nodes are cut and put together again', async () => {
    await open(at.talks, TALKS);
    await page.evaluate(() => {
      for (const paragraph of document.querySelectorAll('p')) {
        for (let node = paragraph.firstChild as Text | null; node && node.length > 2; )
          node = node.splitText(2);
      }
    });
    expect((await paintedOn(page)).names).toEqual(TALKS);
    await page.evaluate(() => document.body.normalize());
    expect((await paintedOn(page)).names).toEqual(TALKS);
    await pause(2_500);
    expect((await paintedOn(page)).names).toEqual(TALKS);
  });

  test('keeps its marks on their words while a live blog grows at its top', async () => {
    await open(at.talks, TALKS);
    const seen = await page.evaluate(async () => {
      const texts = new Set<string>();
      for (let post = 0; post < 12; post += 1) {
        document
          .querySelector('h1')!
          .insertAdjacentHTML('afterend', '<p>A minute passed without any news.</p>');
        await new Promise((resolve) => setTimeout(resolve, 200));
        for (const range of CSS.highlights.get('note-1') ?? []) texts.add(String(range));
      }
      return [...texts].sort();
    });
    expect(seen).toEqual([...TALKS].sort());
    await markedAs(page, TALKS);
  });

  test('written anew by document.write is marked as what it has become', async () => {
    await open(at.talks, TALKS);
    await page.evaluate(() => {
      const source = document.documentElement.outerHTML;
      document.open();
      document.write(`<!doctype html>${source}`);
      document.close();
      show('trade');
    });
    await markedAs(page, TRADE);
  });

  test('whose root element is another has its marks again', async () => {
    await open(at.talks, TALKS);
    await page.evaluate(() => {
      const root = document.documentElement;
      root.replaceWith(root.cloneNode(true));
    });
    expect((await paintedOn(page)).names).not.toEqual(TALKS);
    await markedAs(page, TALKS);
  });

  test('that never stands still is not read and painted without end', async () => {
    await open(at.talks, TALKS);
    const paintings = await page.evaluate(async () => {
      const seen = new Set<unknown>();
      for (let round = 0; round < 70; round += 1) {
        show(round % 3 === 0 ? 'trade' : 'talks');
        document.querySelector('article')!.append(` ${'and so on '.repeat(round % 7)}`);
        await new Promise((resolve) => setTimeout(resolve, 200));
        seen.add(CSS.highlights.get('note-1'));
      }
      return seen.size;
    });
    expect(paintings).toBeLessThanOrEqual(1 + 4 + 10);
  });

  test('followed by 60,000 comments is marked', async () => {
    await open(at.huge, TALKS);
  });

  test('that has its story behind 60,000 comments is not read so far', async () => {
    page = await session().openPage(at.hugeBefore);
    await pause(5_000);
    expect((await paintedOn(page)).names).toEqual([]);
  });

  test('of headlines alone is known as a front page and left as it is', async () => {
    page = await session().openPage(at.front);
    await pause(2_500);
    expect(await paintedOn(page)).toEqual({ names: [], figures: [] });
    expect(await badgeOf(session(), page)).toBe('');
  });
});

describe('a tab that is', () => {
  const session = useSession({ extension: lookedInto(), pages });
  beforeAll(() => setSites(session(), { [HOST]: 'on' }));

  test('loaded ahead of a click is marked when the reader gets there, also by popup', async () => {
    const before = session().requests.length;
    const page = await session().openPage(at.ahead);
    const isAsked = async () =>
      session()
        .requests.slice(before)
        .some(({ url }) => url === at.talks);
    if (kind === 'chromium') await eventually('the next page to be asked for', isAsked); // Firefox never does
    await pause(1_500); // in which it is loaded
    // A page that was loaded ahead comes in a frame of its own, which the driver's wait for a navigation may miss.
    await page.evaluate(() => setTimeout(() => document.querySelector<HTMLElement>('#next')!.click()));
    if (kind === 'chromium') await heldAnew(page, at.talks);
    else await eventually('the next page', async () => page.url() === at.talks);
    await markedAs(page, TALKS);
    expect(await badgeOf(session(), page)).toBe('1');
    const isAhead = await page.evaluate(
      () =>
        (performance.getEntriesByType('navigation')[0] as unknown as { activationStart?: number })
          .activationStart! > 0,
    );
    expect(isAhead).toBe(kind === 'chromium');
    await markBy(session(), page);
    expect((await paintedOn(page)).names).toEqual(TALKS);
  });

  test('turned away from before the answer keeps it to itself', async () => {
    const ferry = await session().openPage(at.ferry);
    const talks = await session().openPage('about:blank');
    await session().stopBackground();
    await talks.goto(at.talks, { waitUntil: 'domcontentloaded' });
    await ferry.bringToFront();
    await pause(2_000);
    expect(await badgeOf(session(), ferry)).toBe('');
    expect((await paintedOn(ferry)).names).toEqual([]);
    await badged(session(), talks, '1');
    await markedAs(talks, TALKS);
  });

  test('at another story by the time of the answer gets no marks of the first', async () => {
    const page = await session().openPage('about:blank');
    await session().stopBackground();
    await page.goto(at.talks, { waitUntil: 'domcontentloaded' });
    await page.evaluate(() => {
      history.pushState(null, '', '/local/other');
      show('ferry');
    });
    await pause(3_000);
    expect((await paintedOn(page)).names).toEqual([]);
    expect(await badgeOf(session(), page)).toBe('');
  });

  test('discarded to save memory is marked when the reader comes back to it', async () => {
    const page = await session().openPage(at.talks);
    const browser = page.browser();
    await markedAs(page, TALKS);
    const settings = await openSettings(session());
    await settings.evaluate(async (url) => {
      const { tabs } = (globalThis as unknown as { chrome: { tabs: Tabs } }).chrome;
      for (const { id } of await tabs.query({ url })) await tabs.discard(id);
      const [one] = await tabs.query({ url, discarded: true });
      await tabs.update(one!.id, { active: true });
    }, at.talks);
    const marked = await eventually('the marks', async () => {
      for (const open of await browser.pages()) {
        if (open.url() !== at.talks) continue;
        const names = await paintedOn(open).then(
          (painted) => painted.names,
          () => [],
        );
        if (names.length > 0) return names;
      }
      return null;
    });
    expect(marked).toEqual(TALKS);
  });
});

interface Tabs {
  query(filter: object): Promise<{ readonly id: number }[]>;
  discard(id: number): Promise<unknown>;
  update(id: number, change: object): Promise<unknown>;
}

describe('a tab that was open before the installation', () => {
  const folder = lookedInto();
  let installed = '';
  const session = useSession({
    extension: async () => {
      installed = await folder();
      return installed;
    },
    pages,
  });

  test('is marked when the reader asks', async () => {
    const page = await session().openPage(at.talks);
    const browser = page.browser();
    const again = await browser.installExtension(installed);
    await browser.uninstallExtension(again);
    await page.reload();
    await browser.installExtension(installed);
    // The page that greets a new reader comes to front.
    const isGreeting = (url: string) => url.endsWith('/src/welcome/index.html');
    await eventually('the greeting', async () => (await session().tabs()).some(isGreeting));
    await page.bringToFront();
    await runCommand(session(), page, 'toggle-marks');
    await markedAs(page, TALKS);
  });
});

function frontPage(url: string): ServedPage {
  const { html } = changingPage(url, 'none');
  return { url, html: html.replace('</body>', '<script>front()</script></body>') };
}
