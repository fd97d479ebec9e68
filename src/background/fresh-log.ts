import { browser } from '../browser';
import { renewLog } from '../store/log';

const KEY = 'log';

/** The first write of a long work waits so long at most for the log: browsers have been seen never to open a database. */
const LIMIT_MS = 3_000;

let renewing: Promise<void> | null = null;

/**
 * Settles when what is written goes into a log that this run of the browser has begun, see renewLog; once for each run,
 * at its first moment. Firefox keeps its databases otherwise.
 */
export function freshLog(): Promise<void> {
  renewing ??=
    import.meta.env.MODE === 'firefox'
      ? Promise.resolve()
      : Promise.race([renewOnce().catch(console.error), later(LIMIT_MS)]);
  return renewing;
}

/** What is kept for the session ends with the browser's run. */
async function renewOnce(): Promise<void> {
  if ((await browser.storage.session.get(KEY))[KEY] === true) return;
  await renewLog();
  await browser.storage.session.set({ [KEY]: true });
}

function later(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
