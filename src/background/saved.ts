import { browser } from '../browser';
import { articleAt, findByAddress } from '../core/archive/archive';
import type { Article, Page } from '../core/article';
import { changesBetween } from '../core/changes';
import { crediblePage } from '../core/match/credible-page';
import { articleOfPage } from '../core/page-article';
import { urlKeys } from '../core/url/url';
import { say } from '../language/say';
import type { Known, Saved } from '../messages/contract';
import { COLUMNS } from '../settings';
import { OWN } from '../sources/own';
import { deleteArticles, findOwn, keepArticle } from '../store/articles';
import { announce, watchStore } from '../store/changes';
import { credibleByOwn } from '../store/credible-by-own';
import { deleteDatabase, type OwnArticle } from '../store/database';
import { forgetFeedSecrets } from '../store/feed-secrets';
import { findWatched } from '../store/jobs';
import { renewLog } from '../store/log';
import { isPacked } from '../store/segments';
import { askArchive, forgetOpened } from './archive';
import { evidenceOf } from './evidence';
import { noteArticles, withoutNote } from './sentinel';
import { work } from './workshop';

/**
 * Keeps the page of a tab in the reader's archive; when the promise resolves it is on disk and can be found. Rejects
 * with a sentence, and nothing has changed: for a page in a private window, for one without text, when there is no room.
 */
export async function savePage(page: Page, tabId: number): Promise<Saved> {
  return keepOfPage(page, tabId, (article) => article);
}

/** The same for what is `made` of the page's article. */
export async function keepOfPage(
  page: Page,
  tabId: number,
  made: (article: Article) => Article,
): Promise<Saved> {
  const refusal = await refusalOf(page, tabId);
  if (refusal !== null) throw new Error(refusal);
  const at = new Date().toISOString();
  const article = made(articleOfPage(await credible(page)));
  const evidence = await evidenceOf(tabId, page.url, article.body, at);
  const { outcome, own, changes } = await keepArticle(article, {
    ...{ lane: 'saved', origin: 'page', at },
    evidence,
  });
  if (outcome !== 'same') {
    await noteArticles();
    await untilPacked(own);
  }
  return { outcome, id: idOf(own), since: own.addedAt, versions: own.earlier.length + 1, changes };
}

/** What the reader's archive, bookmarks and the other packs know of a page by its address. */
export async function knownPage(read: Page, tabId: number): Promise<Known> {
  const page = await credible(read);
  const addresses = urlKeys(page);
  const [own, watched, refusal] = await Promise.all([
    findOwn(addresses),
    findWatched(addresses),
    refusalOf(page, tabId),
  ]);
  const bookmarked = watched && { date: watched.date };
  const now = articleOfPage(page);
  if (own) {
    const changes = changesBetween(own.article, now);
    const versions = own.earlier.length + 1;
    return { as: howKept(own), id: idOf(own), since: own.addedAt, versions, changes, bookmarked, refusal };
  }
  const article = await askArchive(async (archive) => {
    const hit = await findByAddress(addresses, archive);
    return hit && articleAt(archive, hit);
  });
  if (!article) return { as: null, id: '', since: '', versions: 0, changes: null, bookmarked, refusal };
  const changes = changesBetween(article, now);
  return { as: 'pack', id: article.id, since: '', versions: 1, changes, bookmarked, refusal };
}

/** The page without its canonical claim where another story is kept or packed at the address claimed. */
async function credible(page: Page): Promise<Page> {
  const byOwn = await credibleByOwn(page); // the archive has it only when it is packed
  return byOwn ?? askArchive((archive) => crediblePage(page, archive));
}

/** Why the page cannot be kept, a sentence; null when it can. */
export async function refusalOf(page: Page, tabId: number): Promise<string | null> {
  const { incognito } = await browser.tabs.get(tabId);
  if (incognito) return say('refused_private');
  return page.text.trim() === '' ? say('refused_empty') : null;
}

/** Whether the reader saved it as a page or brought it with others. */
export function howKept({ origin }: OwnArticle): 'saved' | 'imported' {
  return origin === 'page' ? 'saved' : 'imported';
}

function idOf({ identity }: OwnArticle): string {
  return `${OWN}/${identity}`;
}

/** Deletes articles of the reader's own with all their versions; gives how many there were. */
export async function deleteOwn(seqs: readonly number[]): Promise<number> {
  const deleted = await deleteArticles(seqs);
  await noteArticles();
  await work();
  return deleted;
}

/**
 * Deletes everything that the reader kept: articles, packs, imports, bookmarks, and what was noted until the browser ends,
 * such as what was typed; also what was said of the columns of tables. The database's log goes too, in which the browser
 * would keep deleted bytes.
 */
export async function deleteAll(): Promise<void> {
  await withoutNote(deleteDatabase);
  forgetOpened(); // first: what comes behind may fail, and nothing that was deleted is to be found
  announce('articles', 'segments', 'jobs', 'packs', 'feeds', 'labels');
  await forgetFeedSecrets();
  await browser.storage.session.clear();
  await browser.storage.local.remove(COLUMNS);
  if (import.meta.env.MODE !== 'firefox') await renewLog();
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
