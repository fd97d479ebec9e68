import { browser } from '../browser';
import { findByAddress, headOf } from '../core/archive/archive';
import { readerAddress } from '../core/url/reader-address';
import { safeUrl } from '../core/url/safe-url';
import { canonicalUrl } from '../core/url/url';
import { say } from '../language/say';
import { askArchive } from './archive';
import { searchOwn } from './search';

const SUGGESTED = 6;

/** The address bar's keyword `bs`: suggestions from the archive while one types; choosing one opens its page in the archive. */
export function answerAddressBar(): void {
  browser.omnibox.setDefaultSuggestion({ description: say('omnibox_search') });
  browser.omnibox.onInputChanged.addListener(async (text, suggest) => {
    suggest(await suggestionsFor(text));
  });
  browser.omnibox.onInputEntered.addListener(async (text, disposition) => {
    const id = await articleFor(text);
    if (id === null) return;
    const url = browser.runtime.getURL(readerAddress(id));
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    // Chromium shows no page of an extension in a private tab: it opens an ordinary window for a new one.
    if (disposition === 'currentTab' && !tab?.incognito) await browser.tabs.update({ url });
    else await browser.tabs.create({ url, active: disposition !== 'newBackgroundTab' });
  });
}

/** The id of the article at the address that was chosen, else of the first that the words lead to; null for none. */
async function articleFor(text: string): Promise<string | null> {
  const there = await askArchive(async (archive) => {
    const hit = await findByAddress([canonicalUrl(text)], archive);
    return hit && (await headOf(archive, hit)).id;
  });
  return there ?? (await searchOwn(text, { limit: 1 })).found[0]?.article.id ?? null;
}

async function suggestionsFor(text: string): Promise<{ content: string; description: string }[]> {
  const { found } = await searchOwn(text, { limit: SUGGESTED });
  return found.map(({ article: { url, headline, publisher, date } }) => ({
    content: safeUrl(url) || headline,
    description: plain([headline, publisher, date].filter((part) => part !== '').join(' · ')),
  }));
}

/** Chromium reads a suggestion as XML, Firefox as text: what both read alike has none of its signs. */
function plain(text: string): string {
  return text.replace(/[<>&"']/g, (sign) => ({ '<': '‹', '>': '›', '&': '＆', '"': '”', "'": '’' })[sign]!);
}
