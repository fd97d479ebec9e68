import type { Token } from '../../text/tokens';
import { wordSet } from '../../text/word-set';

/** Is a subject, from a token on, that of what is explained or asked: `help explain why Congress has …`? English. */
export function isAsked(tokens: readonly Token[], subject: number): boolean {
  return ASKS.has(tokens[subject - 1]?.lower ?? '');
}

const ASKS = wordSet('why how whether what if');

/** Is the subject of a verb accused or named by others: `who was charged with “aiding the enemy”`? English. */
export function isAccused(tokens: readonly Token[], verb: number): boolean {
  if (!/^(?:is|are|was|were|been|being|had|has)$/.test(tokens[verb]!.lower)) return false;
  const behind = tokens[verb + 1]?.lower ?? '';
  const next = behind === 'been' || behind.endsWith('ly') ? verb + 2 : verb + 1;
  return ACCUSED.has(tokens[next]?.lower ?? '');
}

const ACCUSED = wordSet(
  'accused charged convicted indicted sued fined called described dubbed labeled labelled branded deemed blamed criticized criticised condemned denounced named given',
);
