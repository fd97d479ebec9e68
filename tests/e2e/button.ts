import type { Page } from 'puppeteer-core';
import type { ServedSession } from '../../src/dev/browsers/open';
import { eventually } from '../../src/dev/browsers/session';
import { inBackground } from './on-page';

/** Opens a page of a site where Backstory runs by itself, answered: its button has a title of its own from then on. */
export async function answeredPage(session: ServedSession, url: string): Promise<Page> {
  const page = await session.openPage(url);
  await answered(session, page);
  return page;
}

/** Waits until the page in the tab has been answered and painted. */
async function answered(session: ServedSession, page: Page): Promise<void> {
  await titled(session, page, /^Backstory: /);
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50))));
}

/** Brings the page to front, and waits until the title of the button over it is so. */
export async function titled(session: ServedSession, page: Page, wanted: RegExp): Promise<void> {
  await page.bringToFront();
  await eventually(`the title ${wanted}`, async () => wanted.test(await inFront(session, page, 'title')));
}

/** Brings the page to front, and waits until it has the badge. */
export async function badged(session: ServedSession, page: Page, wanted: string): Promise<void> {
  await page.bringToFront();
  await eventually(`the badge ${wanted}`, async () => wanted === (await inFront(session, page, 'badgeText')));
}

/** The text of the badge over the page's tab, `''` for none. The page comes to front. */
export function badgeOf(session: ServedSession, page: Page): Promise<string> {
  return ofButton(session, page, 'badgeText');
}

/** The title of the button over the page's tab. The page comes to front. */
export function titleOf(session: ServedSession, page: Page): Promise<string> {
  return ofButton(session, page, 'title');
}

async function ofButton(session: ServedSession, page: Page, what: 'badgeText' | 'title'): Promise<string> {
  await page.bringToFront();
  return inFront(session, page, what);
}

/** The same over the tab in front, of the browser of the page. */
async function inFront(session: ServedSession, page: Page, what: 'badgeText' | 'title'): Promise<string> {
  if (session.inChrome) return session.inChrome(ofButtonInFront, what);
  return inBackground(
    session,
    page,
    async (wanted) => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      const where = { tabId: tab!.id };
      return wanted === 'title' ? chrome.action.getTitle(where) : chrome.action.getBadgeText(where);
    },
    what,
  );
}

/** Runs in Firefox's window. */
function ofButtonInFront(what: string): string {
  const { apiManager } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionParent.sys.mjs',
  ).ExtensionParent;
  const ours = WebExtensionPolicy.getActiveExtensions().find(({ name }) => name === 'Backstory')!;
  return (
    apiManager.global.browserActionFor(ours.extension).action.getProperty(gBrowser.selectedTab, what) ?? ''
  );
}

declare const chrome: {
  readonly tabs: { query(filter: object): Promise<{ readonly id: number }[]> };
  readonly action: Record<'getBadgeText' | 'getTitle', (where: object) => Promise<string>>;
};
declare const gBrowser: { readonly selectedTab: object };
declare const WebExtensionPolicy: { getActiveExtensions(): { name: string; extension: object }[] };
declare const ChromeUtils: {
  importESModule(url: string): {
    readonly ExtensionParent: {
      readonly apiManager: {
        readonly global: {
          browserActionFor(extension: object): {
            action: { getProperty(tab: object, name: string): string | null };
          };
        };
      };
    };
  };
};
