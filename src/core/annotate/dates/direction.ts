import type { Reading } from '../../text/reading';
import { words } from './found';

const AHEAD = words(
  "will 'll shall would'll won't upcoming scheduled expected expects expect plans plan planned planning planed due set slated hopes hope intends begins starts opens meets ends expires takes until till must should could may might can going forthcoming aims ahead tomorrow next would arrives becomes begin start open propose proposes proposed seeks payable redemption extended extend expire conclude completed deadline invited invites",
);
const BACK = words(
  "was were had did went came took made held met fell rose said told won lost left gave began became got found kept paid sent spent saw stood struck swept thought wrote hit cut put set'd read led fled flew drew drove grew knew rang sang sank shook shot slept spoke stole sold bought brought built caught chose felt fought heard hurt laid lay meant ran sought shut sat been ago since last earlier previous died bore broke",
);
/** Words in -ed that do not tell the past. */
const NO_PAST = words('need feed speed indeed united hundred bed red seed exceed proceed succeed wed');
const REACH_BACK = 14;
const REACH_AHEAD = 8;

/**
 * Whether the clause around the tokens `first` to `next` looks back (-1) or ahead (1), 0 when nothing tells:
 * the nearest verb before decides, then the nearest behind. Reads at most 22 tokens.
 */
export function directionAt(reading: Reading, first: number, next: number): -1 | 0 | 1 {
  const { tokens } = reading;
  const floor = Math.max(0, first - REACH_BACK);
  for (let at = first - 1; at >= floor; at--) {
    const token = tokens[at]!;
    if (isBoundary(token.text)) break;
    if (isNoun(reading, at)) continue;
    const sign = signOf(token.lower, tokens[at + 1]?.lower ?? '');
    // "will be handed out": the tense is the auxiliary's.
    if (sign < 0 && /^(?:be|been|is|are)$/.test(tokens[at - 1]?.lower ?? '')) continue;
    if (sign) return sign;
  }
  const ceiling = Math.min(tokens.length, next + REACH_AHEAD);
  for (let at = next; at < ceiling; at++) {
    const token = tokens[at]!;
    if (isBoundary(token.text)) break;
    const sign = signOf(token.lower, tokens[at + 1]?.lower ?? '');
    if (sign) return sign;
  }
  return 0;
}

/** `an early start`, `its plan`: the same letters as a verb, with nothing to tell of tense. */
function isNoun(reading: Reading, at: number): boolean {
  if (!NOUNS.has(reading.tokens[at]!.lower)) return false;
  return [at - 1, at - 2].some((before) => DETERMINERS.has(reading.tokens[before]?.lower ?? ''));
}

const NOUNS = words('start plan plans hopes open ends');
const DETERMINERS = words("a an the its his her their this that 's");

function isBoundary(mark: string): boolean {
  return mark === '.' || mark === ';' || mark === '?' || mark === '!';
}

function signOf(word: string, following: string): -1 | 0 | 1 {
  if (AHEAD.has(word)) return following === 'have' ? -1 : 1;
  if (BACK.has(word)) return -1;
  if (word.length > 4 && word.endsWith('ed') && !NO_PAST.has(word)) return -1;
  if ((word === 'is' || word === 'are') && following === 'to') return 1;
  return 0;
}
