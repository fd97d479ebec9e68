import { oneByOne } from '../core/one-by-one';
import { StoreError } from '../store/store-error';
import type { PackWish } from './pack-main';

/** Has packed what was imported; rejects with StoreError. Wishes are met one after the other. */
export interface Packer {
  readonly pack: (wish: PackWish) => Promise<void>;
  /** Takes the answer to the wish at hand: why it could not be met, or `''`. */
  readonly answered: (sentence: string) => void;
}

/**
 * Sends wishes to the Worker that packs, by way of the page that started both: a Worker that starts another hangs for
 * good in Firefox 153 now and then, once in some 30 imports, with the store's transactions.
 */
export function packerOf(send: (wish: PackWish) => void): Packer {
  let answered: (sentence: string) => void = () => {};
  const ask = (wish: PackWish): Promise<void> =>
    new Promise((resolve, reject) => {
      answered = (sentence) => (sentence === '' ? resolve() : reject(new StoreError(sentence)));
      send(wish);
    });
  return {
    pack: oneByOne(ask),
    answered: (sentence) => answered(sentence),
  };
}
