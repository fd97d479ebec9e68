import { RemoteError, type RemoteFailureKind } from '../core/remote/failure';
import { type Key, say } from '../language/say';

const KEYS = {
  offline: 'remote_fail_offline',
  unreachable: 'remote_fail_unreachable',
  slow: 'remote_fail_slow',
  moved: 'remote_fail_moved',
  key: 'remote_fail_key',
  denied: 'remote_fail_denied',
  missing: 'remote_fail_missing',
  mapping: 'remote_fail_mapping',
  busy: 'remote_fail_busy',
  server: 'remote_fail_server',
  unavailable: 'remote_fail_unavailable',
  'too-long': 'remote_fail_too_long',
  'no-json': 'remote_fail_no_json',
  'no-answer': 'remote_fail_no_answer',
  resting: 'remote_fail_resting',
} as const satisfies Record<RemoteFailureKind, Key>;

/** Why a remote archive gave no answer, a sentence, with the status where it tells more; of any other error its words. */
export function sayRemoteFailure(error: unknown): string {
  if (!(error instanceof RemoteError)) return error instanceof Error ? error.message : String(error);
  return `${say(KEYS[error.kind])}${error.status === null ? '' : ` (${error.status})`}`;
}
