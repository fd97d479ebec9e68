import { browser } from '../browser';
import { WORK_CHANNEL } from '../workshop/channel';
import { startWorkshop, type Workshop } from '../workshop/host';
import type { LinkWish } from '../workshop/link-channel';
import { EVERY_MINUTE, WORK_ALARM } from './alarms';
import { freshLog } from './fresh-log';

const OFFSCREEN = 'src/offscreen/index.html';

let own: Workshop | null = null;

/** Sets the workshop to work on what stands in the store, and on a wish, starting it where there is none. */
export async function work(wish?: LinkWish): Promise<void> {
  // While there is work an alarm wakes this background: whatever stopped the workshop, it goes on within a minute.
  await browser.alarms.create(WORK_ALARM, EVERY_MINUTE);
  await freshLog();
  // Known when it is built: what only the other browser has is left out of each.
  if (import.meta.env.MODE === 'firefox') workHere(wish);
  else await workOffscreen(wish);
}

/** Firefox: the background is a page and has Workers. Calling the browser keeps it awake as long as there is work. */
function workHere(wish?: LinkWish): void {
  const isThere = own !== null;
  own ??= startWorkshop(
    () => {
      own = null;
    },
    () => void browser.runtime.getPlatformInfo(),
  );
  if (isThere || wish) own.work(wish);
}

/** What the shared types do not know of Chromium. */
declare const chrome: {
  readonly offscreen: {
    createDocument(options: { url: string; reasons: string[]; justification: string }): Promise<void>;
  };
  readonly runtime: { getContexts(filter: { contextTypes: string[] }): Promise<object[]> };
};

let creating: Promise<void> | null = null;

async function workOffscreen(wish?: LinkWish): Promise<void> {
  await creating;
  const open = await chrome.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
  if (open.length > 0) return askOffscreen(wish ?? 'work');
  creating = chrome.offscreen
    .createDocument({
      url: OFFSCREEN,
      reasons: ['WORKERS'],
      justification: 'Imports articles and packs the archive in a Worker.',
    })
    .finally(() => {
      creating = null;
    });
  await creating;
  if (wish) askOffscreen(wish); // it has loaded, and listens
}

function askOffscreen(word: 'work' | LinkWish): void {
  const channel = new BroadcastChannel(WORK_CHANNEL);
  channel.postMessage(word);
  channel.close();
}
