/**
 * What a failure is to the reader, whatever its sentence says: `damage`, the archive's bytes are not what they should be;
 * `room`, the browser stores nothing more; `other`, all else. An error that has a kind carries it as `kind`, and so does
 * a failure on the wire.
 */
export type FailureKind = (typeof KINDS)[number];

const KINDS = ['damage', 'room', 'other'] as const;

/** The kind that an error carries; that of a browser's own error by its name, which is no sentence. */
export function failureKindOf(error: unknown): FailureKind {
  const { kind, name } = Object(error) as { readonly kind?: unknown; readonly name?: unknown };
  return KINDS.find((known) => known === kind) ?? (name === 'QuotaExceededError' ? 'room' : 'other');
}

/** What an error says, without its name; of what is no error, its text. */
export function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
