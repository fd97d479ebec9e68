import type { Page } from 'puppeteer-core';
import type { ServedSession } from '../../src/dev/browsers/open';
import { inBackground } from './on-page';

type Dispatched = { dispatch(...words: unknown[]): void };

declare const chrome: {
  readonly contextMenus: { readonly onClicked: Dispatched };
  readonly tabs: { query(filter: object): Promise<{ readonly id: number }[]> };
};

/** What a click in the context menu tells. */
export interface Clicked {
  readonly menuItemId: string;
  readonly selectionText?: string;
  readonly linkUrl?: string;
}

/** Chooses in the context menu of the page, by the event: no driver opens the menu. */
export async function chooseInMenu(session: ServedSession, page: Page, clicked: Clicked): Promise<void> {
  await page.bringToFront();
  if (session.inChrome) return session.inChrome(tellOfMenu, { ...clicked });
  await inBackground(
    session,
    page,
    async (info) => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      chrome.contextMenus.onClicked.dispatch(info, tab);
    },
    clicked,
  );
}

// This runs in Firefox's window.

declare const gBrowser: { readonly selectedTab: object };
declare const WebExtensionPolicy: {
  getActiveExtensions(): { name: string; extension: { emit(name: string, ...words: unknown[]): void } }[];
};
function tellOfMenu(...[clicked]: readonly unknown[]): void {
  const ours = WebExtensionPolicy.getActiveExtensions().find(({ name }) => name === 'Backstory')!;
  const info = { ...(clicked as Clicked), editable: false };
  ours.extension.emit('webext-menu-menuitem-click', info, gBrowser.selectedTab);
}
