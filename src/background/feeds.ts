import { browser } from '../browser';
import { FEEDS_ALARM } from './alarms';

/** Has the feeds that are due fetched, at each alarm. There is an alarm only while there are feeds. */
export function keepFeedsFetched(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === FEEDS_ALARM) void fetchDue().catch(console.error);
  });
  // Firefox forgets its alarms at the end of a run.
  browser.runtime.onStartup.addListener(() => void fetchDue().catch(console.error));
}

async function fetchDue(): Promise<void> {
  await (await import('./upkeep')).fetchDueFeeds();
}
