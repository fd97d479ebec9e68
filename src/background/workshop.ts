import { browser } from '../browser';
import type { Lane } from '../store/database';
import { readJobs } from '../store/jobs';
import { countUnpacked, dropForeignSegments, planRenewal } from '../store/segments';
import { WORK_CHANNEL } from '../workshop/channel';
import { startWorkshop, type Workshop } from '../workshop/host';
import { freshLog } from './fresh-log';
import { isTimeFor } from './patience';

const OFFSCREEN = 'src/offscreen/index.html';
const ALARM = 'workshop';
const EVERY_MINUTE = { periodInMinutes: 1 };

let own: Workshop | null = null;

/** Sets the workshop to work on what stands in the store, starting it where there is none. */
export async function work(): Promise<void> {
  // While there is work an alarm wakes this background: whatever stopped the workshop, it goes on within a minute.
  await browser.alarms.create(ALARM, EVERY_MINUTE);
  await freshLog();
  // Known when it is built: what only the other browser has is left out of each.
  if (import.meta.env.MODE === 'firefox') workHere();
  else await workOffscreen();
}

/** Goes on with work that a browser's end or a crash has left, now and at each alarm until there is none. */
export function keepWorking(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void workIfAny().catch(console.error);
  });
  browser.runtime.onStartup.addListener(() => void workIfAny().catch(console.error));
  browser.runtime.onInstalled.addListener(() => {
    // An update may have to pack anew; should this background end meanwhile, the alarm asks again.
    void browser.alarms.create(ALARM, EVERY_MINUTE).then(workIfAny).catch(console.error);
  });
}

async function workIfAny(): Promise<void> {
  await dropForeignSegments();
  const open = (await readJobs()).filter(({ state }) => state === 'open');
  const left = [
    ...open.map(({ id, rows }) => `import ${id} from row ${rows}`),
    ...(await untidinessOf('saved')),
    ...(await untidinessOf('imported')),
  ];
  if (left.length === 0) await browser.alarms.clear(ALARM);
  else if (await isTimeFor(left.join('; '))) await work();
}

/** What is to be packed in a lane: articles that are not yet, or that still stand in a pack though they were deleted. */
async function untidinessOf(lane: Lane): Promise<string[]> {
  const [unpacked, renewal] = [await countUnpacked(lane), await planRenewal(lane)];
  return [
    ...(unpacked > 0 ? [`${lane}: ${unpacked}`] : []),
    ...(renewal ? [`${lane}: ${renewal.first} to ${renewal.last}`] : []),
  ];
}

/** Firefox: the background is a page and has Workers. Calling the browser keeps it awake as long as there is work. */
function workHere(): void {
  if (own) own.work();
  else {
    own = startWorkshop(
      () => {
        own = null;
      },
      () => void browser.runtime.getPlatformInfo(),
    );
  }
}

/** What the shared types do not know of Chromium. */
declare const chrome: {
  readonly offscreen: {
    createDocument(options: { url: string; reasons: string[]; justification: string }): Promise<void>;
  };
  readonly runtime: { getContexts(filter: { contextTypes: string[] }): Promise<object[]> };
};

let creating: Promise<void> | null = null;

async function workOffscreen(): Promise<void> {
  await creating;
  const open = await chrome.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
  if (open.length > 0) {
    const channel = new BroadcastChannel(WORK_CHANNEL);
    channel.postMessage('work');
    channel.close();
    return;
  }
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
}
