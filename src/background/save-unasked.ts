import { browser } from '../browser';
import type { Page } from '../core/article';
import { oneByOne } from '../core/one-by-one';
import { refusalOf, savePage } from './saved';
import { isStillAt } from './still-at';

/** A shorter text is no news story but a caption, or the stub before a paywall. UTF-16 units. */
const LEAST_CHARS = 600;

/** What the tab has left sooner nobody has read: a script may turn through addresses far faster than a reader. */
const DWELL_MS = 4_000;

/** Nobody reads more stories an hour. The settings say it. */
const MOST_AN_HOUR = 30;
const HOUR_MS = 3_600_000;

/** When pages were saved unasked in the last hour, for as long as the browser runs. */
const TIMES_KEY = 'savedUnasked';

/**
 * Keeps a page that the reader has come to on a site whose pages are saved, once the tab has shown it for some seconds:
 * not in private windows, no short text, none that the reader's rules leave out, at most thirty an hour.
 */
export async function saveUnasked(page: Page, tabId: number): Promise<void> {
  if (page.headline === '' || page.text.length < LEAST_CHARS) return;
  await new Promise((resolve) => setTimeout(resolve, DWELL_MS));
  if (!(await isStillAt(tabId, page.url))) return;
  if (!(await (await import('./upkeep')).mayBeSaved(page))) return;
  await saveCounted(page, tabId);
}

/** One after the other, or several at once would each be the thirtieth. */
const saveCounted = oneByOne(async (page: Page, tabId: number): Promise<void> => {
  if ((await refusalOf(page, tabId)) !== null) return;
  const times = (await timesStored()).filter((time) => time > Date.now() - HOUR_MS);
  if (times.length >= MOST_AN_HOUR) return;
  const { outcome } = await savePage(page, tabId);
  if (outcome !== 'same') await browser.storage.session.set({ [TIMES_KEY]: [...times, Date.now()] });
});

async function timesStored(): Promise<number[]> {
  const stored = (await browser.storage.session.get(TIMES_KEY))[TIMES_KEY];
  return Array.isArray(stored) ? stored.filter((time) => typeof time === 'number') : [];
}
