import type { PackFailure, PackFailureKind } from '../../core/remote/pack-failure';
import { type Key, say } from '../../language/say';
import { formatBytes } from '../amounts';

const KEYS = {
  undescribed: 'pack_undescribed',
  incomplete: 'pack_incomplete',
  'too-large': 'pack_too_large',
  unreached: 'pack_unreached',
  refused: 'pack_answered',
  'broken-off': 'pack_broken_off',
  'too-long': 'pack_too_long',
  differs: 'pack_differs',
  signature: 'pack_signature',
  elsewhere: 'pack_elsewhere',
  older: 'pack_older',
  'new-key': 'pack_key_changed',
  damaged: 'pack_fetched_damaged',
} as const satisfies Record<Exclude<PackFailureKind, 'other'>, Key>;

/** Why a pack was not fetched or not replaced, a sentence. */
export function sayPackFailure({ kind, words }: PackFailure): string {
  if (kind === 'other') return words.join(' ');
  return say(
    KEYS[kind],
    ...(kind === 'too-large' ? words.map((bytes) => formatBytes(Number(bytes))) : words),
  );
}
