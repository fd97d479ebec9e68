/** Why a pack was not fetched, or not put in the place of an earlier edition. */
export type PackFailureKind =
  | 'undescribed'
  /** The description lacks a field, or what it holds is none: the field's name. */
  | 'incomplete'
  /** Bytes that it has, and that can be checked at most. */
  | 'too-large'
  /** The host. */
  | 'unreached'
  /** The host, and the status. */
  | 'refused'
  | 'broken-off'
  | 'too-long'
  | 'differs'
  | 'signature'
  /** The host of the pack, which the reader has not permitted. */
  | 'elsewhere'
  /** The host that offers an older edition. */
  | 'older'
  | 'new-key'
  /** What is wrong with the pack's bytes. */
  | 'damaged'
  /** The error's own words. */
  | 'other';

/** A failure as it is kept and told: `words` are what a sentence about it names. */
export interface PackFailure {
  readonly kind: PackFailureKind;
  readonly words: readonly string[];
}

/** A published pack is of no use as it is; the settings say it to the reader by `kind` and `words`. */
export class PublicationError extends Error {
  override readonly name = 'PublicationError';
  readonly kind: PackFailureKind;
  readonly words: readonly string[];

  constructor(kind: PackFailureKind, ...words: readonly string[]) {
    super([kind, ...words].join(' '));
    this.kind = kind;
    this.words = words;
  }
}
