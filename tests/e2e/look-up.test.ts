import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import type { ServedSession } from '../../src/dev/browsers/open';
import { eventually } from '../../src/dev/browsers/session';
import { faultsOn } from './axe';
import { cardOpened, inBackground, keepPageAs, lookedInto, preferOn, runCommand } from './on-page';
import { seed, seedText } from './seed';
import { at, useSession } from './session';
import { longStory, storyPage } from './stories';

const CHESS = 'https://www.daily-lantern.example/chess';
/** Names a country that the archive has an article on, and is about something else. */
const chessStory = {
  headline: 'Chess players cross the hills by night train',
  paragraphs: [
    'Players from Norway, China, Hungary and India crossed the granite hills in one night train, and storks nest above the last tunnel. Norway leads the table of the tournament and China is third.',
    'Passengers may sleep, read or play in the dining car. Tickets are sold at a counter that has a queue of its own; the counter closes at noon. Few had heard of the long tunnel before, and the tunnel is dark.',
  ],
};

const LONG = 'https://www.daily-lantern.example/long';

describe('looking up by key', () => {
  const session = useSession({ extension: lookedInto(), pages: [storyPage(LONG, longStory)] });

  test('shows what the archive says of the selection, in a card there', async () => {
    const page = await session().openPage(at.visit);
    const box = await select(page, '.story-body p:nth-child(3)', 'Xi Jinping');
    await runCommand(session(), page, 'look-up');
    const card = await cardOpened(page);
    await keepPageAs(page, 'card-look-up');
    expect(card).toMatchObject({ title: 'Xi Jinping', hasFocus: true });
    expect(card.passages.length).toBeGreaterThan(0);
    for (const passage of card.passages) expect(seedText).toContain(passage);
    expect(card.passages.join()).toContain('Xi Jinping');
    expect(card.links).toContain(seed.url);
    expect(Math.abs(card.box.left - box.left)).toBeLessThan(2);
    const { top, height } = card.box;
    const gap = top > box.bottom ? top - box.bottom : box.top - top - height; // above it where there is no room below
    expect(gap).toBeGreaterThan(0);
    expect(gap).toBeLessThan(12);
  });

  test('looks up the page when nothing is selected', async () => {
    const page = await session().openPage(at.trade);
    await runCommand(session(), page, 'look-up');
    const card = await cardOpened(page);
    expect(card.title).toMatch(/^Russia-China trade slows/);
    expect(card.links).toEqual([seed.url]);
    expect(seedText).toContain(card.passages[0]);
  });

  test('says when the archive has nothing', async () => {
    const page = await session().openPage(at.unrelated);
    await select(page, 'article', 'ferry');
    await runCommand(session(), page, 'look-up');
    const card = await cardOpened(page);
    expect(card).toMatchObject({ detail: 'The archive has nothing on this.', passages: [] });
  });

  test('says how much was read of a page too long to read whole', async () => {
    const page = await session().openPage(LONG);
    await runCommand(session(), page, 'look-up');
    expect(await cardOpened(page)).toMatchObject({
      title: longStory.headline,
      detail: 'The archive has nothing on this.',
      note: expect.stringMatching(/^Only the first \d{2,3},\d{3} words were read\.$/),
    });
    for (const scheme of ['dark', 'light'] as const) {
      await preferOn(session(), page, scheme);
      await keepPageAs(page, `card-long-${scheme}`);
    }
  });

  test.each(['light', 'dark'] as const)('the card has no accessibility fault, %s', async (scheme) => {
    const page = await session().openPage(at.visit);
    await preferOn(session(), page, scheme);
    await select(page, '.story-body p:nth-child(3)', 'Xi Jinping');
    await runCommand(session(), page, 'look-up');
    await cardOpened(page);
    await keepPageAs(page, `card-look-up-${scheme}`);
    const faults = await faultsOn(page, 'card');
    await preferOn(session(), page, 'light');
    expect(faults).toEqual([]);
  });

  test('by the context menu, words selected in a frame are looked up as well', async () => {
    const page = await session().openPage(at.trade);
    await clickMenu(session(), page, 'Vladimir Putin');
    const card = await cardOpened(page);
    expect(card.title).toBe('Vladimir Putin');
    expect(card.passages.join()).toContain('Putin');
  });
});

describe('searching', () => {
  const session = useSession({ pages: [storyPage(CHESS, chessStory)] });

  test('in the address bar suggests articles while one types', async () => {
    const page = await session().openPage(at.noArticle);
    const suggested = await suggestionsFor(session(), page, 'putin');
    expect(suggested.join()).toContain(seed.headline.replaceAll("'", '’'));
    expect(suggested.join()).toContain('2023-12-31');
  });

  test('in the address bar opens the page in the archive of what was chosen', async () => {
    const page = await session().openPage(at.noArticle);
    await enterInAddressBar(session(), page, seed.url);
    const opened = await eventually('the page in the archive', async () =>
      (await session().tabs()).find((url) => url.includes('/reader/')),
    );
    expect(new URL(opened).searchParams.get('id')).toMatch(/^bundled\//);
    expect(opened).toContain(seed.url.match(/\d+\.html/)![0]);
  });

  test('in the popup begins with a subject of the page where nothing is related to it', async () => {
    const page = await session().openPage(CHESS);
    const popup = await session().openPopup(page);
    const chips = () =>
      popup.evaluate(() =>
        [...document.querySelectorAll('#subjects button')].map((chip) => chip.getAttribute('aria-label')),
      );
    expect(await eventually('the subjects', async () => (await chips()).length > 0 && chips())).toEqual([
      'China: 1 article',
    ]);
    expect(await popup.evaluate(() => document.querySelector('main')?.dataset.state)).toBe('nothing');
    expect(await popup.evaluate(() => document.querySelectorAll('#articles, .facts').length)).toBe(0);
    await popup.evaluate(() => document.querySelector<HTMLElement>('#subjects button')?.click());
    const counted = await eventually('what was found', () =>
      popup.evaluate(() => document.querySelector('.results .count')?.textContent),
    );
    const found = await popup.evaluate(() => document.querySelector('#found li')?.textContent);
    const typed = await popup.evaluate(() => document.querySelector('input')?.value);
    await popup.close();
    expect({ counted, typed }).toEqual({ counted: '1 found', typed: 'about:China' });
    expect(found).toContain(seed.headline);
  });

  test('in the popup tells common words from names in capitals', async () => {
    const page = await session().openPage(at.noArticle);
    const popup = await session().openPopup(page);
    await eventually('the field', () => popup.evaluate(() => document.querySelector('input') !== null));
    const toldOf = async (typed: string, sentence: RegExp) => {
      await popup.evaluate((words) => {
        const field = document.querySelector('input')!;
        field.value = words;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }, typed);
      return eventually(`a sentence on ${typed}`, async () =>
        sentence.test(
          await popup.evaluate(() => document.querySelector('.results .count')?.textContent ?? ''),
        ),
      );
    };
    expect(await toldOf('who is the', /^Only words that nearly every article has/)).toBe(true);
    expect(await toldOf('WHO', /^Nothing found/)).toBe(true);
    await popup.close();
  });

  test('in the popup finds articles and keeps what was typed', async () => {
    const page = await session().openPage(at.noArticle);
    const popup = await session().openPopup(page);
    const typed = 'spring festival before:2025';
    await eventually('the field', () => popup.evaluate(() => document.querySelector('input') !== null));
    await popup.evaluate((words) => {
      const field = document.querySelector('input')!;
      field.value = words;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }, typed);
    const found = () =>
      popup.evaluate(() => [...document.querySelectorAll('#found li')].map((row) => row.textContent ?? ''));
    await eventually('what was found', async () => (await found()).length > 0);
    expect((await found()).join()).toContain(seed.headline);
    await popup.close();

    const again = await session().openPopup(page);
    const field = await eventually('what was typed', () =>
      again.evaluate(() => document.querySelector('input')?.value),
    );
    await again.close();
    expect(field).toBe(typed);
  });
});

/** Selects the words in the first element that matches, and gives their box. */
function select(
  page: Page,
  selector: string,
  words: string,
): Promise<{ left: number; top: number; bottom: number }> {
  return page.evaluate(
    (inside, wanted) => {
      const nodes = document.createTreeWalker(document.querySelector(inside)!, NodeFilter.SHOW_TEXT);
      let node = nodes.nextNode() as Text;
      while (!node.data.includes(wanted)) node = nodes.nextNode() as Text;
      const start = node.data.indexOf(wanted);
      getSelection()!.setBaseAndExtent(node, start, node, start + wanted.length);
      const { left, top, bottom } = getSelection()!.getRangeAt(0).getBoundingClientRect();
      return { left, top, bottom };
    },
    selector,
    words,
  );
}

type Dispatched = { dispatch(...words: unknown[]): void };

declare const chrome: {
  readonly contextMenus: { readonly onClicked: Dispatched };
  readonly omnibox: { readonly onInputChanged: Dispatched; readonly onInputEntered: Dispatched };
  readonly tabs: { query(filter: object): Promise<object[]> };
};

/** Chooses the menu's line for selected words: the browser tells the extension what the reader chose. */
async function clickMenu(session: ServedSession, page: Page, selectionText: string): Promise<void> {
  await page.bringToFront();
  if (session.inChrome) return session.inChrome(tellOfMenu, selectionText);
  await inBackground(
    session,
    page,
    async (words) => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      chrome.contextMenus.onClicked.dispatch({ menuItemId: 'look-up-selection', selectionText: words }, tab);
    },
    selectionText,
  );
}

function suggestionsFor(session: ServedSession, page: Page, typed: string): Promise<string[]> {
  if (session.inChrome) return session.inChrome(typeInAddressBar, `bs ${typed}`);
  return inBackground(
    session,
    page,
    (text) =>
      new Promise<string[]>((resolve) => {
        const suggest = (rows: { description: string }[]) =>
          resolve(rows.map(({ description }) => description));
        chrome.omnibox.onInputChanged.dispatch(text, suggest);
      }),
    typed,
  );
}

/** Chooses a suggestion, or presses Enter behind what was typed. */
async function enterInAddressBar(session: ServedSession, page: Page, text: string): Promise<void> {
  if (session.inChrome) return session.inChrome(tellOfEntered, text);
  await inBackground(
    session,
    page,
    async (entered) => chrome.omnibox.onInputEntered.dispatch(entered, 'newForegroundTab'),
    text,
  );
}

// From here on: functions that run in Firefox's window.

declare const gBrowser: { readonly selectedTab: object };
declare const gURLBar: { focus(): void; search(text: string): void; handleRevert(): void };
declare const WebExtensionPolicy: {
  getActiveExtensions(): { name: string; extension: { emit(name: string, ...words: unknown[]): void } }[];
};

function tellOfEntered(text: string): void {
  const ours = WebExtensionPolicy.getActiveExtensions().find(({ name }) => name === 'Backstory')!;
  ours.extension.emit('webext-omnibox-input-entered', text, 'newForegroundTab');
}

function tellOfMenu(selectionText: string): void {
  const ours = WebExtensionPolicy.getActiveExtensions().find(({ name }) => name === 'Backstory')!;
  const info = { menuItemId: 'look-up-selection', selectionText, editable: false };
  ours.extension.emit('webext-menu-menuitem-click', info, gBrowser.selectedTab);
}

async function typeInAddressBar(text: string): Promise<string[]> {
  const rows = () => [...document.querySelectorAll('.urlbarView-row')].map((row) => row.textContent ?? '');
  gURLBar.focus();
  gURLBar.search(text);
  const end = Date.now() + 5_000;
  while (!rows().some((row) => row.includes('·')) && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const shown = rows();
  gURLBar.handleRevert();
  return shown;
}
