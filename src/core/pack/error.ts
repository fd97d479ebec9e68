import type { FailureKind } from '../failure';

/** The bytes are no pack, one of another version, or damaged; the message says what was found and expected. */
export class PackFormatError extends Error {
  override name = 'PackFormatError';
  readonly kind = 'damage' satisfies FailureKind;
}
