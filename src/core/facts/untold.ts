import { SAID } from '../annotate/names/lexicon';
import type { NameMention } from '../fact';
import type { Reading, Sentence } from '../text/reading';
import { isCapital, type Token } from '../text/tokens';
import { wordSet } from '../text/word-set';
import { VERBS } from './verbs';

/**
 * Does a sentence tell of what only those before it name: `By relying on it, …` behind a question, `The country lifted
 * sanctions on Norway`, `win the state`, `responded to the remarks during a visit`, `“We will see,” he said`? English.
 */
export function isUntold(
  reading: Reading,
  sentence: Sentence,
  first: number,
  names: readonly NameMention[],
): boolean {
  return (
    isAnswer(reading, first) ||
    isBoth(reading, sentence, first, names) ||
    isOfMeasure(reading, sentence, first) ||
    isBased(reading, sentence, first) ||
    isOtherCountry(reading, first, names) ||
    isInPlaceUntold(reading, sentence, first, names) ||
    respondsToKnown(reading, sentence, first) ||
    isOnScene(reading, sentence, first) ||
    repeatsKnown(reading, sentence, first) ||
    isVagueQuote(reading, sentence, first, names)
  );
}

/** So far into a sentence it is looked for, in tokens. */
const REACH = 60;

/** `By relying on a report that …`: what was asked is the sentence before. */
function isAnswer({ text, tokens }: Reading, first: number): boolean {
  const { start, lower } = tokens[first]!;
  return ANSWERS.has(lower) && /\?["”]?\s*$/.test(text.slice(Math.max(0, start - GAP), start));
}

const ANSWERS = wordSet('by because to through');
/** Blanks between two sentences, in UTF-16 units. */
const GAP = 6;

/** `is confident about both places`, `the two women are`: of two that the sentence does not name. */
function isBoth(
  { tokens }: Reading,
  sentence: Sentence,
  first: number,
  names: readonly NameMention[],
): boolean {
  const limit = Math.min(sentence.last - 1, first + REACH);
  for (let at = first + 1; at < limit; at++)
    if (
      (tokens[at]!.lower === 'both' || (tokens[at]!.lower === 'two' && tokens[at - 1]!.lower === 'the')) &&
      PAIRS.has(tokens[at + 1]!.lower)
    )
      return (
        names.filter(
          ({ span }) => span.end <= (tokens[at]!.lower === 'two' ? sentence.end : tokens[at]!.start),
        ).length < 2
      );
  return false;
}

/** `A statement by the Oslo-based group announced …`: which one, no word tells. */
function isBased({ tokens }: Reading, sentence: Sentence, first: number): boolean {
  const limit = Math.min(sentence.last - 2, first + REACH);
  for (let at = first + 2; at < limit; at++) {
    if (tokens[at]!.lower !== 'based' || tokens[at - 1]!.text !== '-' || !BODIES.has(tokens[at + 1]!.lower))
      continue;
    let the = at - 2;
    while (the > first && at - the < BASED_REACH && tokens[the]!.lower !== 'the') the--;
    if (tokens[the]!.lower !== 'the' || tokens[the - 1]?.text === ',') continue;
    if (!isCapital(tokens[at + 2]!.text) && !/^(?:called|named|that|which)$/.test(tokens[at + 2]!.lower))
      return true;
  }
  return false;
}

/** In tokens. */
const BASED_REACH = 8;
const BODIES = wordSet(
  'organization organisation company group firm nonprofit agency network publication maker retailer bank',
);

const PAIRS = wordSet(
  'places cases states countries cities bills measures men women incidents attacks polls',
);

/** `voted against the measure`: which one, no word of the sentence tells. */
function isOfMeasure({ tokens }: Reading, sentence: Sentence, first: number): boolean {
  const limit = Math.min(sentence.last - 1, first + REACH);
  let isTold = false;
  for (let at = first + 1; at < limit; at++) {
    const { lower, text } = tokens[at]!;
    isTold ||= MATTERS.test(lower) && !(tokens[at - 1]!.lower === 'the' && MEASURES.has(lower));
    isTold ||= text === 'Act' || text === 'Amendment';
    if (!isTold && MEASURES.has(lower) && tokens[at - 1]!.lower === 'the')
      return PHRASE_END.test(tokens[at + 1]!.lower);
  }
  return false;
}

const MEASURES = wordSet('measure legislation bill');
const MATTERS =
  /^(?:bills?|acts?|laws?|legislation|measures?|amendments?|resolutions?|plans?|packages?|proposals?|repeal|reforms?|overhaul|budget|treaty|deal|agreement|ban|cuts?)$/;
const PHRASE_END =
  /^(?:[,.;]|and|but|were|was|is|would|will|could|on|in|after|before|by|with|when|as|because)$/;

/** `The country lifted some sanctions on North Korea`: not the one that is named. */
function isOtherCountry({ tokens }: Reading, first: number, names: readonly NameMention[]): boolean {
  const [the, noun, verb] = [tokens[first], tokens[first + 1], tokens[first + 2]];
  return (
    the?.lower === 'the' &&
    /^(?:country|nation|kingdom)$/.test(noun?.lower ?? '') &&
    (/^(?:has|had|is|was|will|would|could)$/.test(verb?.lower ?? '') || /ed$/.test(verb?.lower ?? '')) &&
    names.some(({ type }) => type === 'place')
  );
}

/** `If he can win the state, …` in a sentence that names nobody but persons. */
function isInPlaceUntold(
  { tokens }: Reading,
  sentence: Sentence,
  first: number,
  names: readonly NameMention[],
): boolean {
  const limit = Math.min(sentence.last - 2, first + REACH);
  for (let at = first + 1; at < limit; at++)
    if (
      tokens[at]!.lower === 'the' &&
      PLACES.has(tokens[at + 1]!.lower) &&
      tokens[at + 1]!.text === tokens[at + 1]!.lower &&
      !/^(?:of|where|that|which|-)$/.test(tokens[at + 2]!.lower)
    )
      return names.every(({ type }) => type === 'person');
  return false;
}

const PLACES = wordSet('state city county town village island province district');

/** `responded to the remarks during a visit`: of what was said, the sentence before told. */
function respondsToKnown({ tokens }: Reading, sentence: Sentence, first: number): boolean {
  const limit = Math.min(sentence.last - 4, first + REACH);
  for (let at = first + 1; at < limit; at++) {
    if (!RESPONDS.has(tokens[at]!.lower) || tokens[at + 1]!.lower !== 'to') continue;
    if (tokens[at + 2]!.lower !== 'the' || !ANSWERED.has(tokens[at + 3]!.lower)) continue;
    if (!/^(?:of|that|from|about|made|by|on|against|to)$/.test(tokens[at + 4]!.lower)) return true;
  }
  return false;
}

/** `was pronounced dead at the scene`: of what, no word of the sentence tells. */
function isOnScene({ tokens }: Reading, sentence: Sentence, first: number): boolean {
  const limit = Math.min(sentence.last - 1, first + REACH);
  for (let at = first + 1; at < limit; at++) {
    if (tokens[at]!.lower !== 'scene' || tokens[at - 1]!.lower !== 'the') continue;
    if (!SCENE_LEADS.has(tokens[at - 2]?.lower ?? '') || tokens[at + 1]!.lower === 'of') continue;
    return !tokens.slice(first, limit).some(({ lower }) => HAPPENS.test(lower));
  }
  return false;
}

const SCENE_LEADS = wordSet('at on from to fled left near leave leaving flee secured searched');
const HAPPENS =
  /^(?:crash|collision|accident|wreck|derail|shoot|shot|gunfire|attack|assault|explo|blast|fire$|fires$|bomb|kill|murder|homicide|stab|riot|protest|clash|robber|burglar|theft$|thieves|loot|break|massacre|rampage|collapse|flood|quake|earthquake|tornado|hijack|hostage|standoff|raid)/;

/** `Officials said as much Tuesday`, `Owners in Oslo did the same.`: what was said or done stands before. */
function repeatsKnown({ tokens }: Reading, sentence: Sentence, first: number): boolean {
  const limit = Math.min(sentence.last - 1, first + REACH);
  for (let at = first + 1; at < limit - 1; at++) {
    const { lower } = tokens[at]!;
    const [one, two] = [tokens[at + 1]!.lower, tokens[at + 2]!.lower];
    if (one === 'as' && two === 'much' && SAID.has(lower))
      return !/^(?:as|of|money|time)$/.test(tokens[at + 3]?.lower ?? '');
    // The first that is told: no other verb says what.
    if (/^(?:did|do|does|said|says)$/.test(lower) && one === 'the' && two === 'same')
      return /^(?:[.,;]|thing)$/.test(tokens[at + 3]?.lower ?? '.');
    if (/\p{Ll}{3}ed$/u.test(lower)) return false;
    if (VERBS.has(lower) && !/^(?:will|would|could|should|can|may|might)$/.test(lower)) return false;
  }
  return false;
}

const RESPONDS = wordSet('responded responding reacted reacting replied replying objected objecting');
const ANSWERED = wordSet(
  'remark remarks comment comments statement question questions allegation allegations accusation accusations charge charges criticism news report ruling decision tweet attack attacks',
);

/** `“We’re moving forward,” Berg said`, `“…,” it added`: of what, or who, stands before. */
function isVagueQuote(
  { tokens }: Reading,
  sentence: Sentence,
  first: number,
  names: readonly NameMention[],
): boolean {
  if (!/^["“]$/.test(tokens[first]!.text)) return false;
  const limit = Math.min(sentence.last - 2, first + REACH);
  let at = first + 1;
  while (at < limit && !/^["”]$/.test(tokens[at]!.text)) at++;
  if (at >= limit) return false;
  if (tokens[at + 1]!.lower === 'it' && SAID.has(tokens[at + 2]!.lower)) return true;
  const isOfSpeaker = /^(?:i|we)(?:['’]\p{L}+)?$/u.test(tokens[first + 1]!.lower);
  return isOfSpeaker && at - first <= FEW && limit - at <= FEW && !hasSubstance(tokens, first + 1, at, names);
}

/** So short a quote that names nothing says nothing by itself, nor do so few words behind it. Tokens. */
const FEW = 18;

/** A name, a figure or a capital. */
function hasSubstance(
  tokens: readonly Token[],
  from: number,
  to: number,
  names: readonly NameMention[],
): boolean {
  const [start, end] = [tokens[from]!.start, tokens[to]!.start];
  if (names.some(({ span }) => span.start >= start && span.end <= end)) return true;
  for (let at = from + 1; at < to; at++)
    if (
      tokens[at]!.kind === 'number' ||
      (isCapital(tokens[at]!.text) && !/^I(?:['’]|$)/.test(tokens[at]!.text))
    )
      return true;
  return false;
}
