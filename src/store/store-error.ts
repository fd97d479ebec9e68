import { type FailureKind, failureKindOf } from '../core/failure';
import { type Key, say } from '../language/say';

/** The reader's own archive cannot be opened or written; `message` says what to do. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly kind: FailureKind;

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = failureKindOf(options?.cause);
  }
}

/** What the browser's errors mean for the reader; any other error is given back as it is. */
export function storeError(error: unknown): unknown {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  const key = SENTENCES[name];
  return key === undefined ? error : new StoreError(say(key), { cause: error });
}

const SENTENCES: Readonly<Record<string, Key>> = {
  QuotaExceededError: 'store_full',
  VersionError: 'store_newer',
  UnknownError: 'store_unreadable',
};
