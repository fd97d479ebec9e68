import { browser } from '../browser';
import type { Page } from '../core/article';
import type { Context } from '../core/context';
import { findContext } from '../core/find-context';
import type { Mark } from '../core/mark';
import { withHeadlines } from '../core/marks/with-headlines';
import { pageFrom } from '../core/page';
import { say } from '../language/say';
import { askPage } from '../messages/ask';
import { type Extras, extrasAt } from '../settings';
import { askArchive, openedArchive, publicArchive } from './archive';
import { withinBudget } from './budget';
import { showError, showFound, showNothing } from './button';
import { isStillAt } from './still-at';
import { tell } from './tell';

const STYLES = '/marks.css';

/** What the archive knows about a page. */
export function contextOf(page: Page): Promise<Context> {
  return askArchive((archive) => findContext(page, archive));
}

/** Shows the marks of a tab's page, or hides them when they are shown. */
export async function toggleMarks(tabId: number): Promise<void> {
  if (await askPage(tabId, 'isMarked')) await askPage(tabId, 'unmark');
  else if ((await showMarks(tabId)).length === 0) await tell(tabId, say('no_marks'));
}

/** Reads a tab's page and marks what the archive knows there. */
async function showMarks(tabId: number): Promise<readonly string[]> {
  const { page, isFrontPage, isGone } = await askPage(tabId, 'read');
  if (isFrontPage || isGone) return [];
  const { marks } = await askArchive((archive) => findContext(pageFrom(page), archive));
  return paintMarks(tabId, marks);
}

/** Paints marks on a tab's page; gives the titles of those that have a place there, in reading order. */
export async function paintMarks(tabId: number, marks: readonly Mark[]): Promise<readonly string[]> {
  if (marks.length === 0) return [];
  await dress(tabId, true);
  return askPage(tabId, 'mark', marks);
}

/** Puts the marks' styles into a tab's page, or takes them away: a page could see them by asking for a highlight's style. */
async function dress(tabId: number, isMarked: boolean): Promise<void> {
  const style = { target: { tabId }, files: [STYLES], origin: 'AUTHOR' as const };
  await browser.scripting.removeCSS(style).catch(() => {}); // there is none at the first time
  if (isMarked) await browser.scripting.insertCSS(style);
}

/** Goes to the next mark or the one before; marks the page first when it is not marked, and says when nothing is. */
export async function stepMarks(tabId: number, step: 1 | -1): Promise<void> {
  if (!(await askPage(tabId, 'isMarked'))) await showMarks(tabId);
  if (await askPage(tabId, 'step', step)) return;
  await askPage(tabId, 'card', { title: say('no_marks'), passages: [], wordsRead: null });
}

/**
 * The marks of a page that looks itself up, with the badge of its tab; null, and no badge, where the reader has not let
 * it or no longer does.
 */
export async function marksOfPage(
  page: Page,
  tabId: number,
  documentId: string,
): Promise<readonly Mark[] | null> {
  const extras = await extrasAt(page.url);
  if (!extras) return null;
  await openedArchive().catch(() => {}); // what opening takes is no time of the page's; what fails is told below
  return withinBudget(tabId, documentId, () => marksWithin(page, tabId, extras)).catch(
    async (error: unknown) => {
      if (await isStillAt(tabId, page.url)) await showError(tabId, error);
      throw error;
    },
  );
}

async function marksWithin(page: Page, tabId: number, extras: Extras): Promise<readonly Mark[]> {
  const [context, marks] = await Promise.all([
    askArchive((archive) => findContext(page, archive)),
    marksFor(page, extras),
  ]);
  if (extras.saves) void saveLater(page, tabId).catch(console.error); // the page can do nothing about it
  // The badge would be another page's.
  if (await isStillAt(tabId, page.url)) {
    await showFound(tabId, context);
    if (!(await isStillAt(tabId, page.url))) await showNothing(tabId);
  }
  const given = marks ?? (await withoutPrivateTexts(context.marks));
  await dress(tabId, given.length > 0).catch(() => {}); // the page may be left by now
  return given;
}

async function saveLater(page: Page, tabId: number): Promise<void> {
  await (await import('./keeping')).saveUnasked(page, tabId);
}

/** Nobody has acted yet: what the reader keeps is told by its headlines alone. */
async function withoutPrivateTexts(marks: readonly Mark[]): Promise<readonly Mark[]> {
  const open = (await publicArchive()).packs.map(({ namespace }) => `${namespace}/`);
  return withHeadlines(marks, ({ id }) => open.some((namespace) => id.startsWith(namespace)));
}

/**
 * The page can see its marks: those that nobody asked for tell only of what others have as well. Null for those of the
 * whole archive. The badge, which no page sees, says what the popup will.
 */
async function marksFor(page: Page, { marksOwn }: Extras): Promise<readonly Mark[] | null> {
  return marksOwn ? null : (await askArchive((archive) => findContext(page, archive), publicArchive)).marks;
}
