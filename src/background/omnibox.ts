import { browser } from '../browser';
import { readerAddress } from '../core/url/reader-address';
import { say } from '../language/say';

/** The address bar's keyword `bs`: suggestions from the archive while one types; choosing one opens its page in the archive. */
export function answerAddressBar(): void {
  browser.omnibox.setDefaultSuggestion({ description: say('omnibox_search') });
  browser.omnibox.onInputChanged.addListener(async (text, suggest) => {
    suggest(await (await import('./searching')).suggestionsFor(text));
  });
  browser.omnibox.onInputEntered.addListener(async (text, disposition) => {
    const id = await (await import('./searching')).articleFor(text);
    if (id === null) return;
    const url = browser.runtime.getURL(readerAddress(id));
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    // Chromium shows no page of an extension in a private tab: it opens an ordinary window for a new one.
    if (disposition === 'currentTab' && !tab?.incognito) await browser.tabs.update({ url });
    else await browser.tabs.create({ url, active: disposition !== 'newBackgroundTab' });
  });
}
