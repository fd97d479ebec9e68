import { browser } from '../browser';

/** Whether a tab is still at the address, fragments aside: it may have gone on, or be gone, by the time of an answer. */
export async function isStillAt(tabId: number, url: string): Promise<boolean> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  return tab?.url?.split('#', 1)[0] === url.split('#', 1)[0];
}
