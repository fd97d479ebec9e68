import { askPage } from '../messages/ask';

/** Says on a tab's page what came of the reader's act, for some seconds; nothing where the page can show nothing. */
export async function tell(tabId: number, sentence: string): Promise<void> {
  await askPage(tabId, 'tell', sentence).catch(() => {}); // the act is done all the same
}
