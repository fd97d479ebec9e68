import { browser } from '../browser';
import { dressPage } from '../language/start';
import type { LookedAt } from '../surface/look-at';
import { showTab } from '../surface/show-tab';

/** Side panel or sidebar: looks up the tab in front of its window, and again when that becomes another or changes. */
async function main(): Promise<void> {
  await dressPage();
  const { id: windowId = browser.windows.WINDOW_ID_CURRENT } = await browser.windows.getCurrent();
  let looking = new AbortController();
  let shown: LookedAt = { id: browser.tabs.TAB_ID_NONE, url: '', isPrivate: true };

  async function look(): Promise<void> {
    looking.abort();
    looking = new AbortController();
    const { signal } = looking;
    const [tab] = await browser.tabs.query({ active: true, windowId });
    if (signal.aborted) return;
    shown = {
      id: tab?.id ?? browser.tabs.TAB_ID_NONE,
      url: tab?.url ?? '',
      isPrivate: tab?.incognito ?? true,
    };
    await showTab({ tab: shown, reply: null, again: () => void look(), surface: 'panel', signal });
  }

  browser.tabs.onActivated.addListener((activated) => {
    if (activated.windowId === windowId) void look();
  });
  browser.tabs.onUpdated.addListener((tabId, { status, url }) => {
    // A page that loads is looked up when it has; one that gives itself another address loads nothing.
    if (tabId === shown.id && (status === 'complete' || (url !== undefined && status === undefined)))
      void look();
  });
  browser.permissions.onAdded.addListener(() => void look());
  browser.permissions.onRemoved.addListener(() => void look());
  // The toolbar button opens the tab's page to the extension, and the popup asks about it.
  browser.runtime.onMessage.addListener((message: unknown, { url: asker = '' }) => {
    const isAsked = (message as { question?: unknown }).question === 'open' && asker.includes('/popup/');
    if (isAsked && shown.url === '') void look();
    return undefined;
  });
  await look();
}

void main();
