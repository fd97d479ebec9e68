import { browser } from '../browser';
import { safeUrl } from '../core/safe-url';
import { searchArchive } from '../core/search';
import { openedArchive } from './archive';

const SUGGESTED = 6;

/** The address bar's keyword `bs`: suggestions from the archive while one types; choosing one opens the article. */
export function answerAddressBar(): void {
  browser.omnibox.setDefaultSuggestion({ description: 'Search the Backstory archive' });
  browser.omnibox.onInputChanged.addListener(async (text, suggest) => {
    suggest(await suggestionsFor(text));
  });
  browser.omnibox.onInputEntered.addListener(async (text, disposition) => {
    const url = safeUrl(text) || (await suggestionsFor(text))[0]?.content;
    if (!url) return;
    if (disposition === 'currentTab') await browser.tabs.update({ url });
    else await browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
  });
}

async function suggestionsFor(text: string): Promise<{ content: string; description: string }[]> {
  const found = await searchArchive(text, await openedArchive(), { limit: SUGGESTED });
  return found.flatMap(({ article: { url, headline, publisher, date } }) => {
    const content = safeUrl(url);
    const source = [publisher, date].filter((part) => part !== '').join(' · ');
    return content === '' ? [] : [{ content, description: plain(`${headline} — ${source}`) }];
  });
}

/** Chromium reads a suggestion as XML, Firefox as text: what both read alike has none of its signs. */
function plain(text: string): string {
  return text.replace(/[<>&"']/g, (sign) => ({ '<': '‹', '>': '›', '&': '＆', '"': '”', "'": '’' })[sign]!);
}
