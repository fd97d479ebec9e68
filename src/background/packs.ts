import { browser } from '../browser';
import { isPermitted } from '../settings';
import { watchStore } from '../store/changes';
import { markDue, readPacks } from '../store/packs';
import { isDue } from '../store/subscription';

const ALARM = 'packs';

/** How often it is seen to whose daily look is due. */
const PERIOD_MINUTES = 60;

/** Has packs that came from an address looked after once a day. There is an alarm only while there are such packs. */
export function keepPacksFresh(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void lookWhereDue().catch(console.error);
  });
  // Firefox forgets its alarms at the end of a run.
  browser.runtime.onStartup.addListener(() => void lookWhereDue().catch(console.error));
  watchStore((change) => {
    if (change === 'packs') void keepAlarm().catch(console.error);
  });
  void keepAlarm().catch(console.error); // the settings may have added one while this background slept
}

/** Has those looked for that are due and whose host the browser permits; nobody else is asked. */
async function lookWhereDue(): Promise<void> {
  await keepAlarm();
  const due: number[] = [];
  for (const { id, subscription } of await readPacks()) {
    if (!subscription || !isDue(subscription, Date.now())) continue;
    if (await isPermitted(new URL(subscription.address).hostname)) due.push(id);
  }
  if (due.length === 0) return;
  await markDue(due);
  await (await import('./upkeep')).work();
}

async function keepAlarm(): Promise<void> {
  if (!(await readPacks()).some(({ subscription }) => subscription)) await browser.alarms.clear(ALARM);
  else if (!(await browser.alarms.get(ALARM)))
    await browser.alarms.create(ALARM, { periodInMinutes: PERIOD_MINUTES });
}
