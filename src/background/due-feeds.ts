import { browser } from '../browser';
import { dueFeeds } from '../core/feed-schedule';
import { isPermitted } from '../settings';
import { giveTurns, readFeeds } from '../store/feeds';
import { FEEDS_ALARM } from './alarms';
import { work } from './workshop';

/** How often it is looked which feeds are due; each is asked for once an hour at most. */
const PERIOD_MINUTES = 15;

/** So many feeds a wake-up: the rest is due at the next, and no wake-up takes long. */
const MOST_AT_ONCE = 10;

/** Has what is due now fetched by the workshop. To be asked for when a feed was added or turned on. */
export async function fetchDueFeeds(): Promise<void> {
  const feeds = (await readFeeds()).filter(({ state }) => state === 'on');
  if (feeds.length === 0) {
    await browser.alarms.clear(FEEDS_ALARM);
    return;
  }
  if (!(await browser.alarms.get(FEEDS_ALARM)))
    await browser.alarms.create(FEEDS_ALARM, { periodInMinutes: PERIOD_MINUTES });
  const now = Date.now();
  const due = dueFeeds(feeds, now, MOST_AT_ONCE);
  if (due.length === 0) return;
  // The workshop cannot ask the browser what is permitted.
  const turns = due.map(
    async ({ url }) =>
      [url, (await isPermitted(new URL(url).hostname)) ? 'permitted' : 'not-permitted'] as const,
  );
  await giveTurns(await Promise.all(turns), now);
  await work();
}
