import { excerptOf } from '../core/excerpt';
import { pageFrom } from '../core/page';
import { say } from '../language/say';
import { askPage } from '../messages/ask';

/** Keeps what is selected on a tab's page, else the words that the browser knows to be selected in it, as an excerpt. */
export async function saveSelection(tabId: number, words = ''): Promise<void> {
  const { keepOfPage, tellOutcome } = await import('./keeping');
  const selected = (await askPage(tabId, 'selection', true)) || words;
  const { page } = await askPage(tabId, 'read');
  await tellOutcome(tabId, async () => {
    if (selected.trim() === '') throw new Error(say('refused_selection'));
    const read = { ...pageFrom(page), text: selected };
    const { outcome } = await keepOfPage(read, tabId, (article) => excerptOf(article, selected));
    return say(outcome === 'same' ? 'toast_excerpt_before' : 'toast_excerpt');
  });
}
