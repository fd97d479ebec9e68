import type { Article, Page } from './article';
import { canonicalUrl, safeUrl, urlKeys } from './url/url';

/**
 * The page as an article to be kept: its text as read is the body, its address the publisher's own clean one where the
 * page names it credibly. The date stays unknown when the page does not tell it.
 */
export function articleOfPage(page: Page): Article {
  const isOwnClaim = urlKeys(page).includes(canonicalUrl(page.canonical));
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
