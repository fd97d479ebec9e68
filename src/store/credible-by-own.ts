import type { Page } from '../core/article';
import { isSameArticle } from '../core/match/same-article';
import { urlKeys } from '../core/url/url';
import { findOwn } from './articles';

/**
 * The page by what is kept at the canonical address that it claims: without the claim where that is another story, see
 * `crediblePage`; null where nothing is kept there.
 */
export async function credibleByOwn(page: Page): Promise<Page | null> {
  const claim = urlKeys(page)[1];
  if (claim === undefined) return page;
  const own = await findOwn([claim]);
  if (!own) return null;
  return isSameArticle(page, own.article) ? page : { ...page, canonical: '' };
}
