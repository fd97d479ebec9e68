import { browser } from '../browser';
import { dressPage } from '../language/start';
import type { FirstQuestion, LookedAt } from '../surface/look-at';
import { showTab } from '../surface/show-tab';

async function main(): Promise<void> {
  // A popup shown in a tab of its own names the tab it is about; what was asked first was about its own.
  const named = Number(new URLSearchParams(location.search).get('tab'));
  const first =
    named > 0 ? null : ((globalThis as { backstoryFirst?: FirstQuestion }).backstoryFirst ?? null);
  const tab = await (first?.tab ?? tabInFocus(named));
  await dressPage();
  const again = () => location.reload();
  const { signal } = new AbortController();
  await showTab({ tab, reply: first?.reply ?? null, again, surface: 'popup', signal });
}

async function tabInFocus(named: number): Promise<LookedAt> {
  const [tab] =
    named > 0
      ? [await browser.tabs.get(named)]
      : await browser.tabs.query({ active: true, currentWindow: true });
  return {
    id: tab?.id ?? browser.tabs.TAB_ID_NONE,
    url: tab?.url ?? '',
    isPrivate: tab?.incognito ?? true,
  };
}

void main();
