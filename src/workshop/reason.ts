import { say } from '../language/say';
import { StoreError, storeError } from '../store/store-error';

/** What went wrong with the store, as the reader is told; of anything unforeseen the browser's own words. */
export function reasonOf(error: unknown): string {
  const known = storeError(error);
  return known instanceof StoreError ? known.message : say('unforeseen', String(error));
}
