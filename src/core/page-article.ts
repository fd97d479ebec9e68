import type { Article, Page } from './article';
import { canonicalUrl, safeUrl, urlKeys } from './url/url';

/**
 * The page as an article to be kept: its text as read is the body, its address the publisher's own clean one where the
 * page names it credibly. The date stays unknown when the page does not tell it.
 */
export function articleOfPage(page: Page): Article {
  const isOwnClaim =
    urlKeys(page).includes(canonicalUrl(page.canonical)) && !dropsStory(page.url, page.canonical);
  const url = (isOwnClaim ? safeUrl(page.canonical) : '') || safeUrl(page.url);
  return {
    id: canonicalUrl(url),
    url,
    date: page.date,
    headline: page.headline,
    lead: '',
    body: page.text,
    publisher: page.publisher,
    lang: page.lang,
  };
}

/** Whether the claim is the address without the number that chooses the story: `/story` for `/story?id=5`. */
function dropsStory(url: string, claim: string): boolean {
  const [address, claimed] = [canonicalUrl(url), canonicalUrl(claim)];
  if (!address.startsWith(`${claimed}?`) || !/=[^&=]*\d/.test(address.slice(claimed.length))) return false;
  const name = claimed.slice(claimed.lastIndexOf('/') + 1);
  return !/\d{4}|[-_][^-_]+[-_]/.test(name); // the path names the story by itself
}
