import { type FailureKind, failureKindOf } from '../core/failure';

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
  const sentence = SENTENCES[name];
  return sentence === undefined ? error : new StoreError(sentence, { cause: error });
}

const SENTENCES: Readonly<Record<string, string>> = {
  QuotaExceededError:
    'The browser has no more room for the archive. What was kept is safe: free some disk space, or delete articles or packs, and try again.',
  VersionError:
    'The archive was written by a later version of Backstory, and is left as it is: update the extension.',
  UnknownError:
    'The browser could not read or write the archive on the disk. Restart the browser; if that does not help, export what can be read.',
};
