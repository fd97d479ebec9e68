import type { Page } from 'puppeteer-core';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ServedSession } from '../../src/dev/browsers/open';
import { eventually } from '../../src/dev/browsers/session';
import {
  cardClosed,
  cardOpened,
  hostsOn,
  lookedInto,
  markedAs,
  type Point,
  pause,
  placeOf,
  pointAt,
  runCommand,
  setSites,
} from './on-page';
import { seed } from './seed';
import { useSession } from './session';
import { STORIES, storyPage } from './stories';
import { openCards, permitSites, settleSlowly, variant } from './variant';

// Pages that want the reader, or want to seem the reader, to follow the card's link. The card's shadow root is open in
// these tests, so that the pages can do more than they could.

const HOST = 'sleight-of-hand.example';
const at = { talks: `https://${HOST}/talks` };
const pages = [storyPage(at.talks, STORIES.talks)];

/** Longer than a card takes to settle. */
const SETTLED_MS = 500;

describe('the link of a settled card', () => {
  const session = useSession({ extension: lookedInto(), pages });
  let page: Page;
  beforeAll(() => setSites(session(), { [HOST]: 'on' }));
  beforeEach(async () => {
    page = await markedPage(session());
  });

  test.each([
    ['clicks its host', () => host().click()],
    ['clicks the link itself', () => link().click()],
    ['clicks what is at its place', () => send(under(), 'click')],
    [
      'acts out a whole press on it',
      () => {
        for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) send(link(), type);
      },
    ],
    ['clicks it with the middle button', () => send(link(), 'auxclick', 1)],
    [
      'presses keys on it',
      () => {
        link().focus();
        for (const type of ['keydown', 'keypress', 'keyup'])
          link().dispatchEvent(new KeyboardEvent(type, { key: 'Enter', bubbles: true, composed: true }));
      },
    ],
  ])('is not followed when the page %s', async (_, attack) => {
    await openByPointer(page);
    await pause(SETTLED_MS);
    const before = followed(session());
    await page.evaluate(`(() => { ${REACH} (${attack})(); })()`);
    await pause(500);
    expect(followed(session())).toBe(before);
    expect(page.url()).toBe(at.talks);
  });

  test('is not followed through a dialog that the page puts over it', async () => {
    await openByPointer(page);
    await pause(SETTLED_MS);
    const place = await linkPlace(page);
    const before = followed(session());
    await page.evaluate(() => {
      const dialog = document.body.appendChild(document.createElement('dialog'));
      dialog.setAttribute('style', 'inset: 0; width: 100%; height: 100%; opacity: 0');
      dialog.showModal();
    });
    await page.mouse.click(place.x, place.y);
    await pause(500);
    expect(followed(session())).toBe(before);
  });

  test('is followed when the reader clicks it', async () => {
    await openByPointer(page);
    await pause(SETTLED_MS);
    const place = await linkPlace(page);
    const before = followed(session());
    await page.mouse.click(place.x, place.y);
    await eventually('the archived article', async () => followed(session()) > before);
  });
});

describe('a card', () => {
  const session = useSession({ extension: lookedInto(), pages });
  let page: Page;
  beforeAll(() => setSites(session(), { [HOST]: 'on' }));
  beforeEach(async () => {
    page = await markedPage(session());
  });

  test.each([
    ['moves a pointer of its own over a mark', 'pointermove'],
    ['clicks a mark itself', 'click'],
  ])('does not open when the page %s', async (_, type) => {
    const place = await placeOf(page, 'Kremlin');
    await page.evaluate(
      ({ x, y }, name) => {
        const event = new PointerEvent(name, { clientX: x, clientY: y, bubbles: true, composed: true });
        document.elementFromPoint(x, y)!.dispatchEvent(event);
      },
      place,
      type,
    );
    await pause(500);
    expect(await hostsOn(page)).toBe(0);
  });

  test.each([
    ['removes', (one: Element) => one.remove()],
    ['moves elsewhere', (one: Element) => document.body.append(one)],
    ['hides inside another element', (one: Element) => document.body.firstElementChild!.append(one)],
  ])('that the page %s whenever it sees it is put back twice and then let go', async (_, act) => {
    await page.evaluate(`
      window.inserts = 0;
      new MutationObserver((records) => {
        for (const { addedNodes } of records) for (const one of addedNodes) { window.inserts += 1; (${act})(one); }
      }).observe(document.documentElement, { childList: true });
    `);
    await pointAt(page, await placeOf(page, 'Kremlin'));
    await pause(1_500);
    expect(await page.evaluate(() => (window as unknown as { inserts: number }).inserts)).toBe(3);
    await cardClosed(page);
    expect(
      await page.evaluate(() => [...document.querySelectorAll('*')].filter((one) => one.shadowRoot).length),
    ).toBe(0);
  });

  test('is seen whole, whatever the page’s styles do to its host', async () => {
    await page.evaluate(() => {
      const style = document.head.appendChild(document.createElement('style'));
      style.textContent =
        'html > div { display: none !important; opacity: 0 !important; visibility: hidden !important; ' +
        'transform: scale(0) !important; clip-path: inset(100%) !important; pointer-events: none !important }';
    });
    const { box } = await openByPointer(page);
    expect(box.width).toBeGreaterThan(300);
    const isSeen = await page.evaluate(({ left, top }) => {
      const host = [...document.documentElement.children].find((child) => child.shadowRoot)!;
      const card = host.shadowRoot!.querySelector('[role=dialog]')!;
      const isShown = card.checkVisibility({ opacityProperty: true, visibilityProperty: true });
      return isShown && document.elementFromPoint(left + 20, top + 20) === host;
    }, box);
    expect(isSeen).toBe(true);
  });

  test('has its own colours, whatever the page calls its own', async () => {
    await page.evaluate(() => {
      const style = document.head.appendChild(document.createElement('style'));
      style.textContent = '* { --ground: red !important; --ink: red !important; --scale: 9 !important }';
    });
    await openByPointer(page);
    const seen = await page.evaluate(() => {
      const host = [...document.documentElement.children].find((child) => child.shadowRoot)!;
      const { color, backgroundColor, fontSize } = getComputedStyle(host.shadowRoot!.querySelector('.card')!);
      return { color, backgroundColor, fontSize };
    });
    expect(seen).toEqual({
      color: 'rgb(25, 28, 39)',
      backgroundColor: 'rgb(255, 255, 255)',
      fontSize: '14px',
    });
  });
});

describe('a card that has just come under the reader’s hand', () => {
  const session = useSession({
    extension: variant(async (folder) => {
      await openCards(folder);
      await permitSites(folder);
      await settleSlowly(folder);
    }),
    pages,
  });
  let page: Page;
  beforeAll(() => setSites(session(), { [HOST]: 'on' }));
  beforeEach(async () => {
    page = await markedPage(session());
  });

  test.each([
    [
      'a click',
      async () => {
        await openByPointer(page);
        const { x, y } = await linkPlace(page);
        await page.mouse.click(x, y);
      },
    ],
    [
      'the second click of two, the first of which has opened it',
      async () => {
        const place = await placeOf(page, 'Kremlin');
        await page.mouse.click(place.x, place.y);
        await cardOpened(page);
        const { x, y } = await linkPlace(page);
        await page.mouse.click(x, y, { count: 2 });
      },
    ],
    [
      'a middle click',
      async () => {
        await openByPointer(page);
        const { x, y } = await linkPlace(page);
        await page.mouse.click(x, y, { button: 'middle' });
      },
    ],
    [
      'a key that was meant for the page',
      async () => {
        await runCommand(session(), page, 'next-mark');
        await cardOpened(page);
        await page.keyboard.press('Enter');
        await page.keyboard.press('Tab');
        await page.keyboard.press('Enter');
      },
    ],
    [
      'a click on it as the page has made it come anew',
      async () => {
        await openByPointer(page);
        const { x, y } = await linkPlace(page);
        await pause(4_200);
        await page.evaluate(() => document.documentElement.lastElementChild!.remove());
        await cardOpened(page);
        await page.mouse.click(x, y);
      },
    ],
  ])('does not take %s for a wish', async (_, act) => {
    const before = followed(session());
    await act();
    await pause(500);
    expect(followed(session())).toBe(before);
    expect(page.url()).toBe(at.talks);
  });
});

/** For pages' own scripts: how they reach the open card. */
const REACH = `
  const host = () => [...document.documentElement.children].find((child) => child.shadowRoot);
  const link = () => host().shadowRoot.querySelector('a');
  const under = () => { const { x, y } = link().getBoundingClientRect(); return document.elementFromPoint(x + 2, y + 2); };
  const send = (target, type, button = 0) => {
    const { x, y } = link().getBoundingClientRect();
    const where = { clientX: x + 2, clientY: y + 2, button, bubbles: true, composed: true, cancelable: true };
    target.dispatchEvent(new PointerEvent(type, where));
  };
`;

declare function host(): HTMLElement;
declare function under(): Element;
declare function link(): HTMLAnchorElement;
declare function send(target: Element, type: string, button?: number): void;

async function markedPage(session: ServedSession): Promise<Page> {
  const page = await session.openPage(at.talks);
  await page.mouse.move(3, 3);
  await markedAs(page, ['Vladimir Putin', 'Moscow', 'Kremlin']);
  return page;
}

async function openByPointer(page: Page) {
  await pointAt(page, await placeOf(page, 'Kremlin'));
  return cardOpened(page);
}

/** How often the archived article has been asked for by now. */
function followed({ requests }: ServedSession): number {
  return requests.filter(({ url }) => url === seed.url).length;
}

/** The middle of the open card's link. */
function linkPlace(page: Page): Promise<Point> {
  return page.evaluate(() => {
    const host = [...document.documentElement.children].find((child) => child.shadowRoot)!;
    const link = host.shadowRoot!.querySelector('a')!;
    link.scrollIntoView({ block: 'nearest' });
    const { x, y, width, height } = link.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
}
