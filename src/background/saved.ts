import { browser } from '../browser';
import { articleAt, findByAddress } from '../core/archive';
import type { Page } from '../core/article';
import { changesBetween } from '../core/changes';
import { articleOfPage } from '../core/page-article';
import { urlKeys } from '../core/url';
import type { Known, Saved } from '../messages';
import { deleteArticles, findOwn, keepArticle } from '../store/articles';
import { watchStore } from '../store/changes';
import { deleteDatabase, type OwnArticle } from '../store/database';
import { findWatched } from '../store/jobs';
import { isPacked } from '../store/segments';
import { forgetOpened, openedArchive } from './archive';
import { acceptLoss, noteArticles } from './sentinel';
import { work } from './workshop';

/**
 * Keeps the page of a tab in the reader's archive; when the promise resolves it is on disk and can be found. Rejects
 * with a sentence, and nothing has changed: for a page in a private window, for one without text, when there is no room.
 */
export async function savePage(page: Page, tabId: number): Promise<Saved> {
  const { incognito } = await browser.tabs.get(tabId);
  if (incognito) throw new Error('Pages in private windows are not saved: open it in an ordinary window.');
  if (page.text.trim() === '') throw new Error('No article text was found on this page to save.');
  const at = new Date().toISOString();
  const { outcome, own, changes } = await keepArticle(articleOfPage(page), {
    lane: 'saved',
    origin: 'page',
    at,
  });
  if (outcome !== 'same') {
    await noteArticles();
    await untilPacked(own);
  }
  return { outcome, since: own.addedAt, versions: own.earlier.length + 1, changes };
}

/** What the reader's archive, bookmarks and the other packs know of a page by its address. */
export async function knownPage(page: Page): Promise<Known> {
  const addresses = urlKeys(page);
  const [own, watched] = await Promise.all([findOwn(addresses), findWatched(addresses)]);
  const now = articleOfPage(page);
  if (own) {
    const changes = changesBetween(own.article, now);
    return { since: own.addedAt, versions: own.earlier.length + 1, changes, bookmarked: null };
  }
  const archive = await openedArchive();
  const hit = await findByAddress(addresses, archive);
  const changes = hit && changesBetween(await articleAt(archive, hit), now);
  return { since: null, versions: 0, changes, bookmarked: watched && { date: watched.date } };
}

/** Deletes articles of the reader's own with all their versions; gives how many there were. */
export async function deleteOwn(seqs: readonly number[]): Promise<number> {
  await noteArticles(seqs.length);
  const deleted = await deleteArticles(seqs);
  await noteArticles();
  await work();
  return deleted;
}

/** Deletes everything that the reader kept: articles, packs, imports, bookmarks. */
export async function deleteAll(): Promise<void> {
  await acceptLoss();
  await deleteDatabase();
  await browser.storage.local.remove('archive');
  forgetOpened();
}

/** The workshop is given so long to pack one article; then it is kept all the same and found a little later. */
const PACKING_MS = 10_000;

async function untilPacked(own: OwnArticle): Promise<void> {
  let stop = (): void => {};
  const packed = new Promise<void>((resolve) => {
    stop = watchStore((change) => {
      if (change === 'segments') void isPacked(own).then((is) => is && resolve());
    });
    setTimeout(resolve, PACKING_MS);
  });
  await work();
  await packed;
  stop();
}
