import { browser } from '../browser';
import { dueFeeds } from '../core/feed-schedule';
import { readFeedSecret } from '../store/feed-secrets';
import { noteFetch, readFeeds } from '../store/feeds';
import { FEEDS_ALARM } from './alarms';
import { fetchFeed } from './fetch-feed';
import { work } from './workshop';

/** How often it is looked which feeds are due; each is asked for once an hour at most. */
const PERIOD_MINUTES = 15;

/** So many feeds a wake-up: the rest is due at the next, and no wake-up takes long. */
const MOST_AT_ONCE = 10;

/** Fetches what is due now. To be asked for when a feed was added or turned on. */
export async function fetchDueFeeds(): Promise<void> {
  const feeds = (await readFeeds()).filter(({ state }) => state === 'on');
  if (feeds.length === 0) {
    await browser.alarms.clear(FEEDS_ALARM);
    return;
  }
  if (!(await browser.alarms.get(FEEDS_ALARM)))
    await browser.alarms.create(FEEDS_ALARM, { periodInMinutes: PERIOD_MINUTES });
  fetching = fetching.then(() => fetchDue()).catch(console.error);
  await fetching;
}

/** One round at a time: two together would fetch the same feeds twice. */
let fetching: Promise<void> = Promise.resolve();

async function fetchDue(): Promise<void> {
  const due = dueFeeds(await readFeeds(), Date.now(), MOST_AT_ONCE);
  await Promise.all(
    due.map(async (feed) => {
      const authorization = await readFeedSecret(feed.url).catch(() => '');
      const { fetched, body } = await fetchFeed({ ...feed, authorization });
      await noteFetch(feed.url, fetched, body, Date.now());
      if (body) await work();
    }),
  );
}
