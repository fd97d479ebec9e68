/**
 * What a failure is to the reader, whatever its sentence says: `damage`, the archive's bytes are not what they should be;
 * `room`, the browser stores nothing more; `other`, all else. An error that has a kind carries it as `kind`, and so does
 * a failure on the wire.
 */
export type FailureKind = (typeof KINDS)[number];

const KINDS = ['damage', 'room', 'other'] as const;

/** The kind that an error carries; that of a browser's own error by its name, which is no sentence. */
export function failureKindOf(error: unknown): FailureKind {
  const { kind, name, message } = Object(error) as Partial<Record<'kind' | 'name' | 'message', unknown>>;
  const isRoom = name === 'QuotaExceededError' || NO_ROOM.test(String(message));
  return KINDS.find((known) => known === kind) ?? (isRoom ? 'room' : 'other');
}

/** The storage of extensions rejects with nameless errors: Firefox puts the name before the message, Chromium its limit. */
const NO_ROOM = /^QuotaExceededError: |^Resource::kQuotaBytes\b/;

/** What an error says, without its name; of what is no error, its text. */
export function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
