import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { eventually } from '../../src/dev/browsers/session';
import { lookedInto, markedPage, placeOf, pointAt, runCommand } from './on-page';
import { at, useSession } from './session';

/** The open card, wherever it hangs; null for none. Runs in the page. */
function cardAnywhere(): {
  readonly title: string;
  readonly home: string;
  readonly hasFocus: boolean;
  readonly box: {
    readonly top: number;
    readonly left: number;
    readonly width: number;
    readonly height: number;
  };
  readonly button: { readonly x: number; readonly y: number };
} | null {
  const host = [...document.querySelectorAll('*')].find((one) =>
    one.shadowRoot?.querySelector('[role=dialog]'),
  );
  const card = host?.shadowRoot?.querySelector<HTMLElement>('[role=dialog]');
  const frame = card?.closest(':popover-open');
  if (!host || !card || !frame) return null;
  const { top, left, width, height } = frame.getBoundingClientRect();
  const button = card.querySelector('button')!.getBoundingClientRect();
  return {
    title: card.querySelector('h2')?.textContent ?? '',
    home: host.parentElement?.nodeName ?? '',
    hasFocus: document.activeElement === host,
    box: { top, left, width, height },
    button: { x: button.x + button.width / 2, y: button.y + button.height / 2 },
  };
}

function openedCard(page: Page) {
  return eventually('the card to open', () => page.evaluate(cardAnywhere));
}

const DIALOG = '<p>Choose an edition of this paper.</p><button>Close</button>';

const session = useSession({ extension: lookedInto() });

describe('where a part of the page makes the rest inert, the card can be used', () => {
  async function opensArchive(page: Page): Promise<void> {
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 400))); // a card settles first
    const { button } = (await page.evaluate(cardAnywhere))!;
    await page.mouse.click(button.x, button.y);
    const tabs = () => session().tabs();
    await eventually('the article in the archive', async () =>
      (await tabs()).some((url) => url.includes('/reader/')),
    );
  }

  test('under a modal dialog, from the keys and by the pointer', async () => {
    const page = await markedPage(session(), at.visit);
    await page.evaluate((html) => {
      const dialog = document.createElement('dialog');
      dialog.innerHTML = html;
      document.body.append(dialog);
      dialog.showModal();
    }, DIALOG);
    await runCommand(session(), page, 'next-mark');
    expect(await openedCard(page)).toMatchObject({ home: 'DIALOG', hasFocus: true });
    await opensArchive(page);
  });

  test('its Esc closes the card alone, and closing the dialog closes it too', async () => {
    const page = await markedPage(session(), at.visit);
    await page.evaluate((html) => {
      const dialog = document.createElement('dialog');
      dialog.innerHTML = html;
      document.body.append(dialog);
      dialog.showModal();
    }, DIALOG);
    const isOpen = () => page.evaluate(() => document.querySelector('dialog')!.open);
    const isGone = async () => (await page.evaluate(cardAnywhere)) === null;
    await runCommand(session(), page, 'next-mark');
    await openedCard(page);
    await page.keyboard.press('Escape');
    await eventually('the card to close', isGone);
    expect(await isOpen()).toBe(true);
    await runCommand(session(), page, 'next-mark');
    await openedCard(page);
    await page.evaluate(() => document.querySelector('dialog')!.close());
    await eventually('the card to close', isGone);
  });

  test('inside of what fills the screen', async () => {
    const page = await markedPage(session(), at.visit);
    await page.evaluate(() => {
      const story = document.querySelector<HTMLElement>('.story-body')!;
      story.addEventListener('click', () => story.requestFullscreen(), { once: true });
    });
    await page.click('.story-body p:last-of-type');
    await eventually('the whole screen', () => page.evaluate(() => document.fullscreenElement !== null));
    await pointAt(page, await placeOf(page, 'Kremlin'));
    const card = await openedCard(page);
    expect(card).toMatchObject({ title: 'Kremlin' });
    await pointAt(page, { x: card.box.left + 30, y: card.box.top + 20 });
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 600)));
    expect(await page.evaluate(cardAnywhere)).not.toBeNull();
    await opensArchive(page);
  });
});

describe('on a page with a zoom of its own', () => {
  test.each(['html', 'body'])('on %s the card stands beside its mark, at its own size', async (zoomed) => {
    const page = await markedPage(session(), at.visit);
    await page.evaluate((name) => {
      document.querySelector<HTMLElement>(name)!.style.setProperty('zoom', '1.5');
    }, zoomed);
    const place = await placeOf(page, 'Kremlin');
    await pointAt(page, place);
    const { box } = await openedCard(page);
    const height = await page.evaluate(() => innerHeight);
    const gap = box.top > place.y ? box.top - place.y : place.y - (box.top + box.height);
    expect(gap).toBeGreaterThan(0);
    expect(gap).toBeLessThan(40);
    expect(box.width).toBeCloseTo(360, 0);
    expect(box.top).toBeGreaterThanOrEqual(0);
    expect(box.top + box.height).toBeLessThanOrEqual(height);
  });
});
