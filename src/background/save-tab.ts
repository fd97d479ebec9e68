import { browser } from '../browser';
import { sentenceOf } from '../core/failure';
import { pageFrom } from '../core/page';
import { askPage } from '../messages/ask';
import type { Saved } from '../messages/contract';
import { savePage } from './saved';

/** Keeps a tab's page without the popup, and tells what came of it by the button: a sign on it, a sentence over it. */
export async function saveTab(tabId: number): Promise<void> {
  const { page, isFrontPage } = await askPage(tabId, 'read');
  const told = isFrontPage
    ? { badge: '!', title: 'this looks like a front page: open one of its stories to save it' }
    : await savePage(pageFrom(page), tabId).then(
        (saved) => ({ badge: '✓', title: titleOf(saved) }),
        (error: unknown) => ({ badge: '!', title: sentenceOf(error) }),
      );
  await browser.action.setBadgeText({ tabId, text: told.badge });
  await browser.action.setTitle({ tabId, title: `Backstory: ${told.title}` });
}

function titleOf({ outcome, versions }: Saved): string {
  if (outcome === 'new') return 'this page is saved';
  return outcome === 'same' ? 'this page was saved before' : `this version is saved, one of ${versions}`;
}
