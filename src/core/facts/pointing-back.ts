import { SAID } from '../annotate/names/lexicon';
import type { Reading, Sentence } from '../text/reading';
import { isDoubleMark } from '../text/sentences';
import { isCapital, type Token } from '../text/tokens';
import { wordSet } from '../text/word-set';
import { isThatUntold } from './that-untold';
import { VERBS } from './verbs';

/** `he could support that.`, `In these cases …`: a demonstrative with nothing in the sentence that it may point to. */
export function pointsBackInside({ tokens }: Reading, sentence: Sentence, first: number): boolean {
  let quoted = false;
  const limit = Math.min(sentence.last, first + LONGEST);
  for (let at = first; at < limit; at++) {
    const { lower, text } = tokens[at]!;
    if (text.length === 1 && isDoubleMark(text.charCodeAt(0))) quoted = !quoted;
    if (quoted) {
      // "I have not seen that, …"
      if (lower === 'that' && at > first && /^[,.;!]$/.test(tokens[at + 1]?.text ?? '')) return true;
      continue;
    }
    if (lower === 'there' && at > first && isThereUntold(tokens, first, at, sentence.last)) return true;
    // "was here to support Lee", "said that was belied"
    if (lower === 'here' && at > first && isHereUntold(tokens, at)) return true;
    if (lower === 'that' && SAID.has(tokens[at - 1]?.lower ?? '') && IS.test(tokens[at + 1]?.lower ?? ''))
      return true;
    if (lower === 'such' && at > first && pointsBySuch(tokens, first, at, sentence.last)) return true;
    // "Chief among these is inflation"
    if (/^(?:these|those)$/.test(lower) && /^(?:is|are|was|were)$/.test(tokens[at + 1]?.lower ?? ''))
      return true;
    if (!DEMONSTRATIVES.has(lower)) continue;
    const next = at + 1 < sentence.last ? tokens[at + 1]! : null;
    if (!next || /^[.,;:!?)]$/.test(next.text)) return true;
    if (lower === 'that') {
      if (isThatOne(tokens, first, at, sentence.last) || isThatDay(tokens, first, at, sentence.last))
        return true;
      const noun = tokens[at + 1]!.lower;
      if (
        at > first &&
        !KNOWN_HERE.has(noun) &&
        !CALENDAR_WORDS.has(noun) &&
        isThatUntold(tokens, first, at, sentence.last) &&
        !isToldBefore(tokens, first, at, noun)
      )
        return true;
      continue;
    }
    if (next.kind !== 'word' || isCapital(next.text)) continue;
    if (KNOWN_HERE.has(next.lower) || CALENDAR_WORDS.has(next.lower)) continue;
    if (at - first < NEAR_START || isToldOnes(tokens, first, at, sentence.last)) return true;
    // "the only reason this proposal is on the table"
    if (lower === 'this' && PROPOSED.has(next.lower) && !isToldBefore(tokens, first, at, next.lower))
      return true;
  }
  return false;
}

/** `in that dispute`, `of that investigation, …`: behind a preposition and before a noun phrase's end it is no conjunction. */
function isThatOne(tokens: readonly Token[], first: number, at: number, last: number): boolean {
  if (at === first || !POINTED_BY.has(tokens[at - 1]!.lower)) return false;
  const noun = tokens[at + 1]!;
  if (noun.kind !== 'word' || isCapital(noun.text)) return false;
  if (KNOWN_HERE.has(noun.lower) || CALENDAR_WORDS.has(noun.lower) || IDIOMS.has(noun.lower)) return false;
  const end = (place: number): boolean => place >= last || ENDS.test(tokens[place]!.text);
  const two = tokens[at + 2];
  // "of that phone call."
  const isTwo = two?.kind === 'word' && two.text === two.lower && /^[.,;]$/.test(tokens[at + 3]?.text ?? '.');
  return (end(at + 2) || isTwo) && !isToldBefore(tokens, first, at, noun.lower);
}

/** `passed the Assembly that year`, `38 arrests that day`: no day or year stands before it in the sentence. */
function isThatDay(tokens: readonly Token[], first: number, at: number, last: number): boolean {
  const noun = tokens[at + 1]?.lower === 'same' ? at + 2 : at + 1;
  const time = tokens[noun]?.lower.replace(/['’]s$/, '') ?? '';
  if (noun >= last || !DAYS_AND_YEARS.has(time)) return false;
  const told = time === 'year' ? TELLS_YEAR : TELLS_DAY;
  for (let before = first; before < at; before++) if (told.test(tokens[before]!.lower)) return false;
  // "that day, June 5, …", "that night when …", "that day's"
  return !/^(?:when|in|of|that)$/.test(tokens[noun + 1]?.lower ?? '');
}

const DAYS_AND_YEARS = wordSet(
  'year month week weekend day night morning afternoon evening summer season fall winter spring',
);
const TELLS_YEAR = /^(?:(?:1[89]|20)\d\d|year|years|['’]\d\d|decades?)$/;
const TELLS_DAY =
  /^(?:(?:1[89]|20)\d\d|\d{1,2}(?:st|nd|rd|th)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|days?|weeks?|months?|years?|nights?|yesterday|today|tomorrow|tonight|morning|afternoon|evening|weekend|christmas|thanksgiving|easter|election|inauguration|summer|fall|winter|spring)$/;

/** `He started there in 2007`: no place stands before it in the sentence. */
function isThereUntold(tokens: readonly Token[], first: number, at: number, last: number): boolean {
  const behind = at + 1 < last ? tokens[at + 1]! : null;
  if (behind && !/^(?:[,.;]|as|in|on|since|for|when|and|to|this|last|who)$/.test(behind.text)) return false;
  if (
    !/^(?:\p{Ll}{3,}(?:ed|ing)|live|lives|work|works|went|go|goes|is|are|was|were|been|stay|arrive)$/u.test(
      tokens[at - 1]!.lower,
    )
  )
    return false;
  for (let before = first; before < at - 1; before++) if (PLACED.has(tokens[before]!.lower)) return false;
  return true;
}

const PLACED = wordSet('in at to from near of into outside inside where across through');

/** In the writer's town, `here to stay` aside. */
function isHereUntold(tokens: readonly Token[], at: number): boolean {
  return /^(?:is|are|was|were|been|arrived)$/.test(tokens[at - 1]!.lower) && tokens[at + 2]?.lower !== 'stay';
}

const IS = /^(?:is|was|were|would|will|could|may|might|should|has|had)$/;

/** `used those talking points`: many of what the sentence has not told of, and nothing behind that tells which. */
function isToldOnes(tokens: readonly Token[], first: number, at: number, last: number): boolean {
  let noun = at + 1;
  while (noun < Math.min(last, at + 4) && !PLURAL.test(tokens[noun]!.lower)) noun++;
  if (noun >= Math.min(last, at + 4)) return false;
  const behind = noun + 1 < last ? tokens[noun + 1]! : null;
  if (
    behind &&
    (/^(?:who|that|which|whose|where|in|of|with|for)$/.test(behind.lower) || PARTICIPLE.test(behind.lower))
  )
    return false;
  return !isToldBefore(tokens, first, at, tokens[noun]!.lower);
}

/** Its noun, or the same in the other number, stands before. */
function isToldBefore(tokens: readonly Token[], first: number, at: number, noun: string): boolean {
  const stem = noun.replace(/(?:ies|es|s|y)$/, '');
  for (let before = first; before < at; before++) if (tokens[before]!.lower.startsWith(stem)) return true;
  return false;
}

/** `for such an internal review`, `the strictest such law`; `such a large share` tells how large. */
function pointsBySuch(tokens: readonly Token[], first: number, at: number, last: number): boolean {
  const before = tokens[at - 1]?.lower ?? '';
  let noun = at + 1;
  if (/^an?$/.test(tokens[noun]?.lower ?? '')) noun++;
  const word = noun < last ? tokens[noun]! : null;
  if (word?.kind !== 'word' || isCapital(word.text) || IDIOMS.has(word.lower)) return false;
  // "in such key states as Florida"
  if (tokens.slice(noun, Math.min(last, noun + SUCH_REACH)).some(({ lower }) => lower === 'as')) return false;
  if (noun === at + 1) {
    if (
      !(
        POINTED_BY.has(before) ||
        before === 'for' ||
        /^(?:any|first|last|other|no|only|[a-z]{3,}est)$/.test(before)
      )
    )
      return false;
    if (/^(?:as|that|big|large|small|high|low|close|good|bad|little|few|great)$/.test(word.lower))
      return false;
    return !isToldBefore(tokens, first, at, word.lower);
  }
  const behind = noun + 1 < last ? tokens[noun + 1]! : null;
  return (!behind || ENDS.test(behind.text)) && !isToldBefore(tokens, first, at, word.lower);
}

/** In tokens. */
const SUCH_REACH = 5;

const PROPOSED = wordSet('proposal bill legislation law lawsuit memo letter agreement deal plan measure');

const POINTED_BY = wordSet(
  'in on at of from with under to by about over during after before for into against through toward towards amid despite behind within beyond regarding concerning',
);
/** A noun phrase is at its end. */
const ENDS =
  /^(?:[,.;:)"”]|and|or|but|is|was|are|were|has|had|will|would|could|should|in|on|at|by|from|with|for|to|after|before|when|while|as|during|said)$/;
const IDIOMS = wordSet(
  'matter point level extent effect way manner basis end sense reason thing kind sort length',
);
const PLURAL = /^\p{Ll}{3,}s$/u;
const PARTICIPLE = /(?:ed|ing|en)$/;

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
