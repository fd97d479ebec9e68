import type { Reading, Sentence } from '../text/reading';
import { isDoubleMark } from '../text/sentences';
import { isCapital } from '../text/tokens';
import { wordSet } from '../text/word-set';
import { VERBS } from './verbs';

/** `he could support that.`, `In these cases …`: a demonstrative with nothing in the sentence that it may point to. */
export function pointsBackInside({ tokens }: Reading, sentence: Sentence, first: number): boolean {
  let quoted = false;
  const limit = Math.min(sentence.last, first + LONGEST);
  for (let at = first; at < limit; at++) {
    const { lower, text } = tokens[at]!;
    if (text.length === 1 && isDoubleMark(text.charCodeAt(0))) quoted = !quoted;
    if (quoted || !DEMONSTRATIVES.has(lower)) continue;
    const next = at + 1 < sentence.last ? tokens[at + 1]! : null;
    if (!next || /^[.,;:!?)]$/.test(next.text)) return true;
    // "in that dispute": behind a preposition it is no conjunction.
    if (
      lower === 'that' &&
      at > first &&
      POINTED_BY.has(tokens[at - 1]!.lower) &&
      !KNOWN_HERE.has(next.lower) &&
      POINTED_AT.has(next.lower)
    )
      return true;
    if (lower === 'that' || next.kind !== 'word' || isCapital(next.text)) continue;
    if (KNOWN_HERE.has(next.lower) || CALENDAR_WORDS.has(next.lower)) continue;
    if (at - first < NEAR_START) return true;
  }
  return false;
}

const POINTED_BY = wordSet('in on at of from with under to by about over');
const POINTED_AT = wordSet(
  'dispute case meeting event agreement deal report letter speech decision position role process effort incident attack matter issue plan proposal bill law vote group area situation period',
);

/** No fact is longer, in tokens: beyond it nothing is looked for. */
export const LONGEST = 120;

const DEMONSTRATIVES = wordSet('this that these those');

/** Further on in a sentence a demonstrative most often points into it. Tokens. */
const NEAR_START = 9;

/** `those who`, `these days`, `this country`: known without a sentence before. */
const KNOWN_HERE = wordSet(
  "who of in with whose from for at on to that days country nation world planet is was has will time point past coming term session election campaign cycle season's election's far early late summer's are were killed affected involved",
);

/** `The other is …`, `After that …`, `During those nine months …`, `A few months after that …`. */
export function pointsBack({ tokens }: Reading, sentence: Sentence, first: number): boolean {
  const word = (at: number): string => (at < sentence.last ? tokens[at]!.lower : '');
  if (word(first) === 'the' && BACK_POINTERS.has(word(first + 1)))
    return VERBS.has(word(first + 2)) || word(first + 2) === ',';
  for (let at = first; at < first + 4; at++) {
    if (!TIME_LEADS.has(word(at))) continue;
    if (word(at + 1) === 'that' || word(at + 1) === 'those' || word(at + 1) === 'then') return true;
    if (/^th(?:is|ese)$/.test(word(at + 1)) && !CALENDAR_WORDS.has(word(at + 2))) return true;
  }
  return false;
}

const BACK_POINTERS = wordSet('other others latter former');

const TIME_LEADS = wordSet('after before since during until by at');

const CALENDAR_WORDS = wordSet(
  "morning afternoon evening day week weekend month quarter year decade century spring summer autumn fall winter season week's month's year's",
);
