import { browser } from '../browser';
import { sentenceOf } from '../core/failure';
import { pageFrom } from '../core/page';
import { say, sayCount } from '../language/say';
import { askPage } from '../messages/ask';
import type { Saved } from '../messages/contract';
import { savePage } from './saved';
import { tell } from './tell';

/** Keeps a tab's page without the popup, and tells what came of it on the page and by a sign on the button. */
export async function saveTab(tabId: number): Promise<void> {
  const { page, isFrontPage, isGone } = await askPage(tabId, 'read');
  const refused = isGone ? say('page_gone') : isFrontPage ? say('toast_front_page') : null;
  await tellOutcome(tabId, async () => {
    if (refused) throw new Error(refused);
    return sentenceFor(await savePage(pageFrom(page), tabId));
  });
}

/** Tells the sentence that an act ends with, or the reason why it was not done, on the page and by a sign on the button. */
export async function tellOutcome(tabId: number, act: () => Promise<string>): Promise<void> {
  const told = await act().then(
    (sentence) => ({ badge: '✓', sentence }),
    (error: unknown) => ({ badge: '!', sentence: sentenceOf(error) }),
  );
  await browser.action.setBadgeText({ tabId, text: told.badge });
  await browser.action.setTitle({ tabId, title: say('title_own', told.sentence) });
  await tell(tabId, told.sentence);
}

function sentenceFor({ outcome, versions }: Saved): string {
  if (outcome === 'new') return say('toast_saved');
  return outcome === 'same' ? say('toast_saved_before') : sayCount('toast_version_saved', versions);
}
