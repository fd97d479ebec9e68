import { browser } from '../browser';

/** What was to be done at the last alarms, and how often it was begun without coming on. */
interface Tries {
  readonly task: string;
  readonly times: number;
  /** Milliseconds since 1970. */
  readonly notBefore: number;
}

const KEY = 'tries';
const MINUTE_MS = 60_000;

/** It is tried at least once in so long. */
const LONGEST_MS = 60 * MINUTE_MS;

/**
 * Whether it is time to begin a task that an alarm asks for every minute: three times, as whatever does it may have been
 * stopped, then after 2, 4, 8 … minutes, at most an hour, until the task is another. `task` tells all that changes while the work comes on.
 */
export async function isTimeFor(task: string): Promise<boolean> {
  const { [KEY]: stored } = await browser.storage.session.get(KEY);
  const last = stored as Tries | undefined;
  const isSame = last?.task === task;
  if (isSame && Date.now() < last.notBefore) return false;
  const times = isSame ? last.times + 1 : 0;
  const notBefore =
    Date.now() + Math.min(LONGEST_MS, MINUTE_MS * 2 ** Math.max(0, times - 2)) - MINUTE_MS / 2;
  await browser.storage.session.set({ [KEY]: { task, times, notBefore } satisfies Tries });
  return true;
}
