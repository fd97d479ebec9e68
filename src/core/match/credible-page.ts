import { type Archive, articleAt, findByAddress } from '../archive/archive';
import type { Page } from '../article';
import { urlKeys } from '../url/url';
import { isSameArticle } from './same-article';

/**
 * The page without its canonical claim where the archive has another story at the address claimed: templates print one
 * address on all pages of a site, and pages that change without loading leave the last one's. Two stories stay two.
 */
export async function crediblePage(page: Page, archive: Archive): Promise<Page> {
  const claim = urlKeys(page)[1];
  if (claim === undefined) return page;
  const hit = await findByAddress([claim], archive);
  return hit === null || isSameArticle(page, await articleAt(archive, hit))
    ? page
    : { ...page, canonical: '' };
}
