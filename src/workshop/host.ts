import type { LinkWish } from './link-channel';
import workshopUrl from './main?worker&url';
import type { PackWish } from './pack-main';
import packUrl from './pack-main?worker&url';
import { newWorker } from './worker';

/** A workshop that has had nothing to do for so long is let go, with the memory that it took. */
const IDLE_MS = 20_000;

/** What the workshop's Worker is told: to look for work, to keep a page, and why its wish to pack failed, or `''`. */
export type HostWord = 'work' | LinkWish | { readonly packed: string };

/** The hand on a workshop: `work` asks it to look what there is to do, or to keep a page as well. */
export interface Workshop {
  readonly work: (wish?: LinkWish) => void;
}

/**
 * Starts the workshop's Worker and sets it to work; once it has been idle for a while it is ended and `ended` called.
 * `busy` is called every few seconds while it works.
 */
export function startWorkshop(ended: () => void, busy: () => void): Workshop {
  const worker = newWorker(workshopUrl);
  const pulse = setInterval(() => isBusy && busy(), PULSE_MS);
  let isBusy = true;
  let idle: ReturnType<typeof setTimeout> | undefined;
  const end = (): void => {
    clearInterval(pulse);
    packing?.terminate();
    worker.terminate();
    ended();
  };
  let packing: Worker | null = null;
  const packed = (sentence: string): void => worker.postMessage({ packed: sentence } satisfies HostWord);
  const startPacking = (): Worker => {
    const started = newWorker(packUrl);
    started.onmessage = ({ data }) => packed(data);
    started.onerror = ({ message }) => {
      started.terminate(); // it would never answer: the next wish gets another
      packing = null;
      packed(`What was imported could not be indexed: ${message || 'the Worker could not be started'}.`);
    };
    return started;
  };
  worker.onmessage = ({ data }: { readonly data: 'busy' | 'idle' | PackWish }) => {
    if (data !== 'busy' && data !== 'idle') {
      packing ??= startPacking();
      packing.postMessage(data);
      return;
    }
    isBusy = data === 'busy';
    clearTimeout(idle);
    if (!isBusy) idle = setTimeout(end, IDLE_MS);
  };
  worker.onerror = ({ message }) => {
    console.error(`The workshop failed: ${message}`);
    end();
  };
  const work = (wish?: LinkWish): void => {
    clearTimeout(idle);
    worker.postMessage((wish ?? 'work') satisfies HostWord);
  };
  work();
  return { work };
}

/** Background pages are put to sleep after 30 seconds without a sign of life. */
const PULSE_MS = 10_000;
