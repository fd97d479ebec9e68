import { findByAddress, headOf } from '../core/archive/archive';
import { safeUrl } from '../core/url/safe-url';
import { canonicalUrl } from '../core/url/url';
import { askArchive } from './archive';
import { searchOwn } from './search';

const SUGGESTED = 6;

/** The id of the article at the address that was chosen, else of the first that the words lead to; null for none. */
export async function articleFor(text: string): Promise<string | null> {
  const there = await askArchive(async (archive) => {
    const hit = await findByAddress([canonicalUrl(text)], archive);
    return hit && (await headOf(archive, hit)).id;
  });
  return there ?? (await searchOwn(text, { limit: 1 })).found[0]?.article.id ?? null;
}

/** What the address bar offers for words that are typed there, at most six. */
export async function suggestionsFor(text: string): Promise<{ content: string; description: string }[]> {
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
