import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ServedSession } from '../../src/dev/browsers/open';
import { eventually } from '../../src/dev/browsers/session';
import {
  cardClosed,
  cardOn,
  cardOpened,
  hostsOn,
  keepPageAs,
  lookedInto,
  markedPage,
  placeOf,
  pointAt,
  runCommand,
} from './on-page';
import { seed, seedText } from './seed';
import { at, useSession } from './session';

const NOWHERE = { x: 3, y: 3 };

const session = useSession({ extension: lookedInto() });

describe('the card of a mark', () => {
  let page: Page;

  async function visit(): Promise<Page> {
    const opened = await markedPage(session(), at.visit);
    await opened.mouse.move(NOWHERE.x, NOWHERE.y);
    return opened;
  }

  test('opens while the pointer rests on the mark, and not before', async () => {
    page = await visit();
    const place = await placeOf(page, 'Kremlin');
    const opening = page.evaluate(timeToHost);
    await pointAt(page, place);
    expect(await opening).toBeGreaterThanOrEqual(140);
    const card = await cardOpened(page);
    expect(card).toMatchObject({ title: 'Kremlin', label: 'Backstory: Kremlin', hasFocus: false });
    expect(card.links).toEqual([seed.url]);
    for (const passage of card.passages) expect(seedText).toContain(passage);
    await keepPageAs(page, 'card-name');
  });

  test('stays while the pointer is inside, and goes when it has left both', async () => {
    page = await visit();
    await pointAt(page, await placeOf(page, 'Kremlin'));
    const { box } = await cardOpened(page);
    await pointAt(page, { x: box.left + 30, y: box.top + 20 });
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 600)));
    expect(await cardOn(page)).not.toBeNull();
    await pointAt(page, NOWHERE);
    await cardClosed(page);
  });

  test('opens at once on a click, and shows a figure beside the archive’s', async () => {
    page = await markedPage(session(), at.trade);
    const place = await placeOf(page, '$202 billion');
    await page.mouse.click(place.x, place.y);
    const card = await cardOpened(page);
    await keepPageAs(page, 'card-figure');
    expect(card.title).toContain('$202 billion');
    expect(card.detail).toMatch(/^This page: .?over \$202 billion.? · Archive: .?\$200 billion/);
    expect(seedText).toContain(card.passages[0]);
  });

  test.each([
    ['Esc', (one: Page) => one.keyboard.press('Escape')],
    ['a click beside it', (one: Page) => one.mouse.click(NOWHERE.x, NOWHERE.y)],
    ['scrolling', (one: Page) => one.evaluate(() => scrollBy(0, 20))],
  ])('is closed by %s, its host with it', async (_, close) => {
    page = await visit();
    await page.evaluate(() =>
      document.body.append(Object.assign(document.createElement('div'), { style: 'height: 3000px' })),
    );
    await pointAt(page, await placeOf(page, 'Kremlin'));
    await cardOpened(page);
    expect(await hostsOn(page)).toBe(1);
    await close(page);
    await cardClosed(page);
  });

  test('does not open where something of the page lies over the mark', async () => {
    page = await visit();
    const place = await placeOf(page, 'Kremlin');
    await page.evaluate(() => {
      const cover = document.createElement('div');
      cover.setAttribute('style', 'position: fixed; inset: 0; background: #eee');
      document.body.append(cover);
    });
    await page.mouse.click(place.x, place.y);
    expect(await hostsOn(page)).toBe(0);
  });

  test('does not open at the end of a selection', async () => {
    page = await visit();
    const place = await placeOf(page, 'Kremlin');
    await page.evaluate(watchRelease);
    await page.mouse.move(place.x, place.y - 28);
    await page.mouse.down();
    await page.mouse.move(place.x, place.y, { steps: 5 });
    await page.mouse.up();
    expect(await page.evaluate(() => String(getSelection()).length)).toBeGreaterThan(5);
    expect(await eventually('the release', () => page.evaluate(openedByRelease))).toBe('nothing');
  });

  test('shifts nothing in the page', async () => {
    page = await visit();
    const place = await placeOf(page, 'Kremlin');
    const boxes = () =>
      page.evaluate(() =>
        [...document.body.querySelectorAll('*')]
          .map((one) => JSON.stringify(one.getBoundingClientRect()))
          .join(),
      );
    const before = await boxes();
    await page.mouse.click(place.x, place.y);
    await cardOpened(page);
    expect(await boxes()).toBe(before);
    await page.keyboard.press('Escape');
    await cardClosed(page);
    expect(await boxes()).toBe(before);
  });
});

describe('by keys', () => {
  beforeAll(() => giveKeys(session()));

  test('the next mark and the one before are gone to round and round, each with its card in focus', async () => {
    const page = await markedPage(session(), at.visit);
    const visited: string[] = [];
    const said: string[] = [];
    for (const command of ['next-mark', 'next-mark', 'next-mark', 'next-mark', 'previous-mark'] as const) {
      const before = await cardOn(page);
      await runCommand(session(), page, command);
      const card = await cardAfter(page, before?.title);
      expect(card.hasFocus).toBe(true);
      visited.push(card.title);
      said.push(await eventually('the announcement', async () => (await cardOn(page))?.said));
    }
    expect(said).toEqual(['Mark 1 of 3', 'Mark 2 of 3', 'Mark 3 of 3', 'Mark 1 of 3', 'Mark 3 of 3']);
    expect(visited).toEqual(['Vladimir Putin', 'Kremlin', 'Xi Jinping', 'Vladimir Putin', 'Xi Jinping']);
  });

  test('the mark gone to is in view, also far down in a long element', async () => {
    const page = await session().openPage(at.visit);
    await page.evaluate(() => {
      const far = document.createElement('div');
      far.setAttribute('style', 'height: 4000px');
      document.querySelector('.story-body p')!.prepend(far);
    });
    await runCommand(session(), page, 'next-mark');
    const { title, box } = await cardOpened(page);
    expect(title).toBe('Vladimir Putin');
    const top = await page.evaluate(
      () => ([...CSS.highlights.get('note-1')!][0] as Range).getBoundingClientRect().top,
    );
    const height = await page.evaluate(() => innerHeight);
    expect(top).toBeGreaterThan(0);
    expect(top).toBeLessThan(height);
    expect(Math.abs(box.top - top)).toBeLessThan(300);
  });

  test('Esc closes the card and gives the focus back', async () => {
    const page = await markedPage(session(), at.trade);
    await page.focus('input[type=email]');
    await runCommand(session(), page, 'next-mark');
    expect((await cardOpened(page)).hasFocus).toBe(true);
    await page.keyboard.press('Tab');
    expect((await cardOn(page))?.hasFocus).toBe(true);
    await page.keyboard.press('Escape');
    await cardClosed(page);
    expect(await page.evaluate(() => document.activeElement?.outerHTML)).toContain('type="email"');
  });

  test('a card so opened is left alone by the pointer', async () => {
    const page = await markedPage(session(), at.visit);
    await runCommand(session(), page, 'next-mark');
    await cardOpened(page);
    await pointAt(page, NOWHERE);
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 600)));
    expect((await cardOn(page))?.title).toBe('Vladimir Putin');
  });

  test('where nothing can be marked the card says so', async () => {
    const page = await session().openPage(at.unrelated);
    await runCommand(session(), page, 'next-mark');
    const card = await cardOpened(page);
    expect(card).toMatchObject({ title: 'No marks on this page', passages: [], hasFocus: true });
    expect(card.detail).toMatch(/nothing on this/);
  });
});

/** What has no key by default gets one, as the reader would give it; Chromium has no call for that. */
async function giveKeys(session: ServedSession): Promise<void> {
  if (session.kind === 'chromium') return;
  const popup = await session.openPopup(await session.openPage(at.noArticle));
  await popup.evaluate(() => browser.commands.update({ name: 'previous-mark', shortcut: 'Alt+Shift+P' }));
  await popup.close();
}

declare const browser: { commands: { update(command: object): Promise<void> } };

async function cardAfter(page: Page, before: string | undefined) {
  for (;;) {
    const card = await cardOpened(page);
    if (card.title !== before) return card;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Runs in the page: keeps what the next release of the pointer opens; a pointer that rests there opens the card later. */
function watchRelease(): void {
  const hosts = () => document.documentElement.children.length;
  const released = () => {
    const before = hosts();
    setTimeout(() => {
      document.documentElement.dataset.opened = hosts() > before ? 'a card' : 'nothing';
    });
  };
  addEventListener('mouseup', released, { capture: true, once: true });
}

/** Runs in the page; `''` before the release. */
function openedByRelease(): string {
  return document.documentElement.dataset.opened ?? '';
}

/** Runs in the page: milliseconds from the first move of the pointer over a mark until the card's host stands. */
function timeToHost(): Promise<number> {
  return new Promise((resolve) => {
    let moved = 0;
    addEventListener('pointermove', () => {
      moved ||= performance.now();
    });
    new MutationObserver(() => resolve(performance.now() - moved)).observe(document.documentElement, {
      childList: true,
    });
  });
}
