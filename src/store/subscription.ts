import type { PackFailure } from '../core/remote/pack-failure';

/** Where a pack's description stands, and what was last seen there. */
export interface Subscription {
  readonly address: string;
  readonly etag: string;
  /** Of the pack that is installed, ISO 8601. */
  readonly published: string;
  /** The Ed25519 key that signed it, base64; `''` for none. */
  readonly key: string;
  /** When it was last asked for, ISO 8601. */
  readonly checkedAt: string;
  /** The daily look is due and permitted: the workshop has it to do. Absent is false. */
  readonly isDue?: boolean;
  /** Why the last look by itself brought nothing; null or absent where nothing is wrong. */
  readonly failure?: PackFailure | null;
}

const DAY_MS = 86_400_000;

/** Whether a day has passed since the address was last asked; a clock that was set back makes it due. */
export function isDue({ checkedAt, isDue = false }: Subscription, now: number): boolean {
  const since = now - Date.parse(checkedAt);
  return isDue || !(since >= 0 && since < DAY_MS);
}
