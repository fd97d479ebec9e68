import { browser } from '../browser';
import type { Page } from '../core/article';
import type { Context } from '../core/context';
import { findContext } from '../core/find-context';
import type { Mark } from '../core/mark';
import { pageFrom } from '../core/page';
import { askPage } from '../messages';
import { extrasAt } from '../settings';
import { bundledArchive, openedArchive } from './archive';
import { saveUnasked } from './saved';

const STYLES = '/marks.css';

/** Shows the marks of a tab's page, or hides them when they are shown. */
export async function toggleMarks(tabId: number): Promise<void> {
  if (await askPage(tabId, 'isMarked')) await askPage(tabId, 'unmark');
  else await showMarks(tabId);
}

/** Reads a tab's page and marks what the archive knows there. */
async function showMarks(tabId: number): Promise<void> {
  const { page, isFrontPage } = await askPage(tabId, 'read');
  if (isFrontPage) return;
  const { marks } = await findContext(pageFrom(page), await openedArchive());
  await paintMarks(tabId, marks);
}

/** Paints marks on a tab's page; gives the titles of those that have a place there, in reading order. */
export async function paintMarks(tabId: number, marks: readonly Mark[]): Promise<readonly string[]> {
  if (marks.length === 0) return [];
  const style = { target: { tabId }, files: [STYLES], origin: 'AUTHOR' as const };
  await browser.scripting.removeCSS(style).catch(() => {}); // there is none at the first time
  await browser.scripting.insertCSS(style);
  return askPage(tabId, 'mark', marks);
}

/** Goes to the next mark or the one before; marks the page first when it is not marked, and says when nothing is. */
export async function stepMarks(tabId: number, step: 1 | -1): Promise<void> {
  if (!(await askPage(tabId, 'isMarked'))) await showMarks(tabId);
  if (await askPage(tabId, 'step', step)) return;
  await askPage(tabId, 'card', { title: 'No marks on this page', passages: [] });
}

/**
 * The marks of a page that looks itself up, with the badge of its tab; null, and no badge, where the reader has not let
 * it or no longer does.
 */
export async function marksOfPage(page: Page, tabId: number): Promise<readonly Mark[] | null> {
  const extras = await extrasAt(page.url);
  if (!extras) return null;
  // The page can see its marks: those that nobody asked for tell only of what every reader has.
  const context = await findContext(page, await (extras.marksOwn ? openedArchive() : bundledArchive()));
  if (extras.saves) void saveUnasked(page, tabId).catch(console.error); // the page can do nothing about it
  if (await isStillAt(tabId, page.url)) {
    await showBadge(tabId, context);
    if (!(await isStillAt(tabId, page.url))) await browser.action.setBadgeText({ tabId, text: '' });
  }
  return context.marks;
}

/** The tab may have gone on, or be gone, by the time the answer is known; the badge would be another page's. */
async function isStillAt(tabId: number, url: string): Promise<boolean> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  return tab?.url?.split('#', 1)[0] === url.split('#', 1)[0];
}

const MOST_ON_BADGE = 9;

async function showBadge(tabId: number, { archived, related }: Context): Promise<void> {
  const strong = related.filter(({ kind }) => kind !== 'background').length + (archived ? 1 : 0);
  const text = strong === 0 ? '' : strong > MOST_ON_BADGE ? `${MOST_ON_BADGE}+` : String(strong);
  await browser.action.setBadgeText({ tabId, text });
  await browser.action.setTitle({ tabId, title: titleOf(strong, archived !== null) });
}

function titleOf(strong: number, isArchived: boolean): string {
  if (isArchived) return 'Backstory: this article is in the archive';
  if (strong === 0) return 'Backstory: the archive has nothing on this page';
  return `Backstory: ${strong} archived article${strong === 1 ? ' tells' : 's tell'} this story`;
}
