import { browser } from '../browser';
import { EVERY_MINUTE, WORK_ALARM } from './alarms';

/** Goes on with work that a browser's end or a crash has left, now and at each alarm until there is none. */
export function keepWorking(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === WORK_ALARM) void workIfAny().catch(console.error);
  });
  browser.runtime.onStartup.addListener(() => void workIfAny().catch(console.error));
  browser.runtime.onInstalled.addListener(() => {
    // An update may have to pack anew; should this background end meanwhile, the alarm asks again.
    void browser.alarms.create(WORK_ALARM, EVERY_MINUTE).then(workIfAny).catch(console.error);
  });
}

async function workIfAny(): Promise<void> {
  await (await import('./upkeep')).workIfAny();
}
