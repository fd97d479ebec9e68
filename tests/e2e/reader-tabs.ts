import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { ServedSession } from '../../src/dev/browsers/open';
import type { Popup } from '../../src/dev/browsers/session';
import { eventually } from '../../src/dev/browsers/session';
import { openOwnPage } from './on-page';

export const READER = 'src/reader/index.html';

export function openReader(session: ServedSession, id: string, more = ''): Promise<Page> {
  return openOwnPage(session, `${READER}?id=${encodeURIComponent(id)}${more}`);
}

/**
 * The page of an article that opens in a tab of its own, once, by what is done. Firefox's driver does not list tabs that
 * an extension opened: the same address is opened once more, and read there.
 */
export async function readerOpenedBy(session: ServedSession, act: () => Promise<unknown>): Promise<Page> {
  const before = await readerTabs(session);
  await act();
  const now = await eventually('the page of the article', async () => {
    const open = await readerTabs(session);
    return open.length > before.length && open;
  });
  expect(now).toHaveLength(before.length + 1);
  for (const url of before) now.splice(now.indexOf(url), 1);
  return openOwnPage(session, now[0]!.slice(session.origin.length + 1));
}

async function readerTabs(session: ServedSession): Promise<string[]> {
  return (await session.tabs()).filter((url) => url.includes(READER));
}

/** Follows a link of the popup, which the browser then closes: it is told before that it was asked to. */
export function follow(popup: Popup, link: string): Promise<void> {
  return popup.evaluate((selector) => {
    setTimeout(() => document.querySelector<HTMLElement>(selector)!.click(), 50);
  }, link);
}

/** What is marked, line ends and all blanks alike, and whether it can be seen. */
export function markedIn(page: Page): Promise<{ text: string; isInView: boolean }> {
  return page.evaluate(() => {
    const marks = [...document.querySelectorAll('article mark')];
    const box = marks[0]?.getBoundingClientRect();
    return {
      text: marks
        .map(({ textContent }) => textContent)
        .join(' ')
        .replace(/\s+/g, ' '),
      isInView: box !== undefined && box.top >= 0 && box.bottom <= innerHeight,
    };
  });
}

/** What the browser would paste. */
export async function clipboardOf(session: ServedSession, page: Page): Promise<string> {
  if (session.inChrome) return session.inChrome(() => navigator.clipboard.readText());
  await page.browserContext().overridePermissions(session.origin, ['clipboard-read']);
  return page.evaluate(() => navigator.clipboard.readText());
}

export function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ');
}

export function articleText(): string {
  return document.querySelector('article')!.textContent ?? '';
}

/** A click made by a script, which no reader made. */
export function clickInCard(): void {
  const host = [...document.documentElement.children].find((child) => child.shadowRoot)!;
  host.shadowRoot!.querySelector('button')!.click();
}

export function buttonInCard(): { x: number; y: number } {
  const host = [...document.documentElement.children].find((child) => child.shadowRoot)!;
  const button = host.shadowRoot!.querySelector('button')!;
  button.scrollIntoView({ block: 'nearest' });
  const box = button.getBoundingClientRect();
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

export async function ownTab(): Promise<number> {
  const { tabs } = (globalThis as unknown as { chrome: { tabs: { getCurrent(): Promise<{ id: number }> } } })
    .chrome;
  return (await tabs.getCurrent()).id;
}
