import { propertyOf } from '../read/safe-dom';
import { atOnce, type Steps } from '../read/steps';
import { isInFront, rootOf } from './page';

/** Steps are done without a pause until they have taken so long. */
const SLICE_MS = 8;

/** A page that is busy itself holds the reader up no longer, in all pauses together. */
const MOST_WAITED_MS = 100;

/**
 * The result of the steps, with pauses in which the page may act. What was read of a page that has changed meanwhile is
 * thrown away, and all steps are done at once: half of one story and half of the next are no story.
 */
export async function inSlices<Result>(begin: () => Steps<Result>): Promise<Result> {
  const steps = begin();
  if (!isInFront()) return atOnce(steps); // nobody waits, and a hidden page's pauses are long
  let before: PageState | null = null;
  let waited = 0;
  let resumed = performance.now();
  try {
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) {
        if (before === null || isAlike(before, pageState())) return step.value;
        break;
      }
      const now = performance.now();
      if (now - resumed < SLICE_MS || waited > MOST_WAITED_MS) continue;
      before ??= pageState();
      await pause();
      resumed = performance.now();
      waited += resumed - now;
    }
  } catch (error) {
    if (before === null) throw error; // else of what was taken away in a pause, perhaps
  }
  return atOnce(begin());
}

/** What differs in another story: far cheaper than reading it. */
type PageState = readonly [address: string, title: string, chars: number];

function pageState(): PageState {
  return [location.href, propertyOf(document, 'title'), propertyOf(rootOf(), 'textContent')?.length ?? 0];
}

function isAlike(before: PageState, after: PageState): boolean {
  return before.every((value, at) => value === after[at]);
}

interface Scheduling {
  readonly scheduler?: { readonly yield?: () => Promise<void> };
}

/** Until the page has done what waits. Browsers older than `scheduler.yield` answer a message as soon; a timer waits longer. */
function pause(): Promise<void> {
  const { scheduler } = globalThis as Scheduling;
  if (typeof scheduler?.yield === 'function') return scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
