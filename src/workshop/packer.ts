import { StoreError } from '../store/database';
import type { PackWish } from './pack-main';
import packUrl from './pack-main?worker&url';
import { newWorker } from './worker';

/** Packs what has been imported; rejects with StoreError. Wishes are met one after the other. */
export type Packer = (wish: PackWish) => Promise<void>;

/** Starts the Worker that packs when it is first needed. */
export function packerOf(): Packer {
  let worker: Worker | null = null;
  let last: Promise<unknown> = Promise.resolve();
  const ask = (wish: PackWish): Promise<void> =>
    new Promise((resolve, reject) => {
      worker ??= newWorker(packUrl);
      worker.onmessage = ({ data }) => (data === '' ? resolve() : reject(new StoreError(data)));
      worker.onerror = ({ message }) => reject(new Error(message));
      worker.postMessage(wish);
    });
  return (wish) => {
    const asked = last.then(() => ask(wish));
    last = asked.catch(() => {}); // told to whoever asked
    return asked;
  };
}
