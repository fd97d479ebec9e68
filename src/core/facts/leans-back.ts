import { SAID } from '../annotate/names/lexicon';
import type { NameMention } from '../fact';
import type { Reading, Sentence } from '../text/reading';
import { isCapital, type Token } from '../text/tokens';
import { wordSet } from '../text/word-set';
import { opensWithKnown } from './definite';
import { LONGEST } from './pointing-back';
import { VERBS } from './verbs';

const LEADS = wordSet(
  'in on at by for from with without after before during since until under over as if when while once to according following despite amid today now yesterday tonight then',
);
/** `More than a decade ago, …`, `Last week, …` */
const TIME_LEADS = wordSet(
  'more less nearly almost about last next earlier later two three four five six ten',
);
/** A leading phrase is no longer, in tokens. */
const REACH = 14;

/**
 * Does a sentence lean on the one before by what stands behind its first words: `Kicking off in June, the 30-date run …`
 * with nobody named in the phrase before, `Today that mission may …`, `as that might sound`, `all of that`? English.
 */
export function leansBack(
  reading: Reading,
  sentence: Sentence,
  first: number,
  names: readonly NameMention[],
): boolean {
  return (
    subjectIsKnown(reading, sentence, first, names) ||
    isLedByKnown(reading, sentence, first) ||
    isLinkedInside(reading, sentence, first) ||
    isFragment(reading, sentence, first) ||
    ownsUnnamed(reading, sentence, first, names) ||
    takesKnown(reading, sentence, first) ||
    isUntoldDeed(reading, sentence, first) ||
    saysOfKnown(reading, sentence, first) ||
    hasBareThat(reading, sentence, first) ||
    (/^(?:all|both)$/.test(reading.tokens[first]!.lower) &&
      ALL_OF_THEM.test(reading.text.slice(reading.tokens[first]!.start, sentence.end)))
  );
}

/** A definite subject behind a leading phrase that names nobody whose it could be. */
function subjectIsKnown(
  reading: Reading,
  sentence: Sentence,
  first: number,
  names: readonly NameMention[],
): boolean {
  const { tokens } = reading;
  const head = tokens[first]!;
  // "All of the new envelopes were …"
  if (SOME_OF.test(head.lower) && tokens[first + 1]?.lower === 'of')
    return opensWithKnown(reading, sentence, first + 2);
  if (!LEADS.has(head.lower) && !TIME_LEADS.has(head.lower) && !/(?:ing|ed)$/.test(head.lower)) return false;
  const limit = Math.min(sentence.last, first + REACH);
  let comma = first + 1;
  while (comma < limit && tokens[comma]!.text !== ',') comma++;
  if (comma >= limit) return false;
  const [start, end] = [head.start, tokens[comma]!.start];
  if (names.some(({ span }) => span.start >= start && span.end <= end)) return false;
  // `the 30-date run`: the figure describes and tells not which.
  const number = comma + 2;
  const isDescribed = tokens[number]?.kind === 'number' && tokens[number + 1]?.text === '-';
  if (tokens[comma + 1]?.lower === 'the' && isDescribed && !isCapital(tokens[number + 3]?.text ?? ''))
    return true;
  return opensWithKnown(reading, sentence, comma + 1);
}

const SOME_OF = /^(?:all|some|most|many|none|each|both|either|neither|one|two|three|four|five|several|half)$/;

/** `After the meeting, …`, `According to the memo, …`: an event or paper told before, named by its bare noun. */
function isLedByKnown({ tokens }: Reading, sentence: Sentence, first: number): boolean {
  let at = first + 1;
  if (isAtKnown(tokens, first)) return true;
  const isPaper = tokens[first]!.lower === 'according' && tokens[at]?.lower === 'to';
  if (isPaper || (tokens[first]!.lower === 'ahead' && tokens[at]?.lower === 'of')) at++;
  else if (!EVENT_LEADS.has(tokens[first]!.lower)) return false;
  const noun = tokens[at + 1];
  return (
    at + 2 < sentence.last &&
    tokens[at]!.lower === 'the' &&
    noun !== undefined &&
    ((isPaper ? PAPERS : TOLD_EVENTS).has(noun.lower) ||
      (tokens[first]!.lower === 'under' &&
        /^(?:proposal|plan|deal|agreement|bill|proposed|measure)$/.test(noun.lower))) &&
    tokens[at + 2]!.text === ','
  );
}

/** `In the letter, …`, `At the news conference, …` */
function isAtKnown(tokens: readonly Token[], first: number): boolean {
  if (!/^(?:in|at|on|from)$/.test(tokens[first]!.lower) || tokens[first + 1]?.lower !== 'the') return false;
  const noun = /^(?:press|news|joint)$/.test(tokens[first + 2]?.lower ?? '') ? first + 3 : first + 2;
  const { lower = '' } = tokens[noun] ?? {};
  return (PAPERS.has(lower) || TOLD_EVENTS.has(lower)) && tokens[noun + 1]?.text === ',';
}

const EVENT_LEADS = wordSet('after before during following despite since amid at for under');
/** Of these there are many in a report; its storm or attack stands in its headline. */
const TOLD_EVENTS = wordSet(
  'meeting meetings talks hearing summit vote speech interview debate conference session call visit trip briefing event ceremony announcement',
);

const PAPERS = wordSet(
  'memo document documents report letter email e-mail indictment complaint lawsuit suit affidavit statement poll survey study filing filings transcript article paper newspaper outlet source sources',
);

/** `The House, however, passed`, `The House then passed`: a link to the sentence before within the first words. */
function isLinkedInside(reading: Reading, sentence: Sentence, first: number): boolean {
  const { tokens } = reading;
  const limit = Math.min(sentence.last - 2, first + LINK_REACH);
  for (let at = first + 1; at < limit; at++) {
    const { lower, text } = tokens[at]!;
    if (/^["“]$/.test(text)) return false;
    if (lower === 'then' && PAST.test(tokens[at + 1]!.lower) && isToldThen(tokens, first, at)) return true;
    if (tokens[at - 1]!.text !== ',') continue;
    if (LINKS.has(lower) && tokens[at + 1]!.text === ',') return true;
    if (LINKING.test(text + reading.text.slice(tokens[at]!.end, tokens[at]!.end + 18))) return true;
  }
  return false;
}

/** `The president then told reporters …`, `The men are then forced …`: no verb, link or stop stands before. */
function isToldThen(tokens: readonly Token[], first: number, then: number): boolean {
  const last = /^(?:is|are|was|were)$/.test(tokens[then - 1]!.lower) ? then - 2 : then - 1;
  if (tokens[last]?.kind !== 'word' || /^(?:and|or|but|who|which|that)$/.test(tokens[last]!.lower))
    return false;
  for (let at = first; at <= last; at++)
    if (
      VERBS.has(tokens[at]!.lower) ||
      /^(?:who|which|that|when|if|as|before|after)$/.test(tokens[at]!.lower)
    )
      return false;
  return true;
}

/** In tokens. */
const LINK_REACH = 18;
const LINKS = wordSet(
  'however instead meanwhile moreover therefore nevertheless nonetheless though too likewise',
);
const LINKING =
  /^(?:on the other hand|in turn|by contrast|in contrast|for instance|for example|in other words),/;
const PAST = /^(?:\p{Ll}{3,}ed|went|took|made|gave|came|sent|met|told|said|left|won|lost)$/u;

/** `Forced his aide to go.`: a list's row, without a subject. */
function isFragment({ tokens }: Reading, sentence: Sentence, first: number): boolean {
  if (!/^(?:\p{Lu}\p{Ll}+ed|Got|Made|Took|Gave|Saw|Held|Led|Met)$/u.test(tokens[first]!.text)) return false;
  if (!DETERMINERS.has(tokens[first + 1]?.lower ?? '')) return false;
  for (let at = first + 2; at < sentence.last; at++) if (tokens[at]!.text === ',') return false;
  return true;
}

const DETERMINERS = wordSet('the a an his her its their');

/** So many tokens from the beginning an owner is looked for, and what was done. */
const NEAR = 20;
const LONG = 60;

/** `About 40 percent of the state's population …` in a sentence that names no state, nor anything. */
function ownsUnnamed(
  { tokens }: Reading,
  sentence: Sentence,
  first: number,
  names: readonly NameMention[],
): boolean {
  if (names.length > 0) return false;
  const limit = Math.min(sentence.last - 2, first + NEAR);
  for (let at = first; at < limit; at++)
    if (tokens[at]!.lower === 'the' && OWNERS.has(tokens[at + 1]!.lower) && tokens[at + 2]!.lower === "'s")
      return true;
  return false;
}

/** `praised the move`, `denounced the plan as …`: what was done is told before, unless its noun stands in the sentence. */
function takesKnown({ tokens }: Reading, sentence: Sentence, first: number): boolean {
  const limit = Math.min(sentence.last - 2, first + LONG);
  for (let at = first + 2; at < limit; at++) {
    const verb = tokens[at - 1]!.lower === 'on' ? at - 2 : at - 1;
    if (tokens[at]!.lower !== 'the') continue;
    if (MAKES.has(tokens[verb]!.lower) && verb === at - 1 && isMadeKnown(tokens, at + 1)) return true;
    if (!(verb < at - 1 ? COMMENTS : RECEIVES).has(tokens[verb]!.lower)) continue;
    const noun = tokens[at + 1]!.lower;
    if (!DEEDS.has(noun) || !/^(?:[,.;]|as|and|but|while|saying)$/.test(tokens[at + 2]!.lower)) continue;
    if (!tokens.slice(first, at).some(({ lower }) => lower === noun)) return true;
  }
  return false;
}

/** `announced the decision in a broadcast`, `made the controversial statement`: of what, the sentence before told. */
function isMadeKnown(tokens: readonly Token[], at: number): boolean {
  const noun = MADE.has(tokens[at]!.lower) ? at : at + 1;
  return MADE.has(tokens[noun]?.lower ?? '') && !TELLS_WHAT.has(tokens[noun + 1]?.lower ?? '');
}

const MAKES = wordSet('announced announces made makes make issued delivered');
const MADE = wordSet(
  'decision announcement statement comment comments remark remarks claim claims accusation allegation allegations disclosure revelation ruling',
);
const TELLS_WHAT = wordSet('of to that about by not whether , : ;');

/** `said the proposal would fail`, `said that the deal was off`: as `takesKnown`, where it is spoken of. */
function saysOfKnown({ tokens }: Reading, sentence: Sentence, first: number): boolean {
  const limit = Math.min(sentence.last - 3, first + LONG);
  for (let at = first + 2; at < limit; at++) {
    if (tokens[at]!.lower !== 'the' || !DEEDS.has(tokens[at + 1]!.lower)) continue;
    const before = tokens[at - 1]!.lower === 'that' ? at - 2 : at - 1;
    if (!SAID.has(tokens[before]!.lower) && !SHOWS.has(tokens[before]!.lower)) continue;
    if (!/^(?:would|will|could|should|is|was|has|had|does|did)$/.test(tokens[at + 2]!.lower)) continue;
    const noun = tokens[at + 1]!.lower;
    if (!tokens.slice(first, at).some(({ lower }) => lower === noun)) return true;
  }
  return false;
}

const SHOWS = wordSet(
  'say indicated indicates suggested suggests believes believe hopes hoped expects expected fears feared',
);

/** `Her comments come as …`, `The announcement came …`: of what was said or done itself not a word. */
function isUntoldDeed({ tokens }: Reading, sentence: Sentence, first: number): boolean {
  const limit = Math.min(sentence.last - 2, first + SUBJECT_REACH);
  for (let at = first + 1; at < limit; at++) {
    const { lower, text } = tokens[at]!;
    if (COMES.has(lower)) {
      const noun = tokens[at - 1]!.lower;
      return (
        (SAID_OR_DONE.has(noun) || isSaidBy(tokens, first, at)) &&
        !/^(?:from|under|into|true|out|up|down)$/.test(tokens[at + 1]!.lower)
      );
    }
    if (/^["“,;:]$/.test(text)) return false;
  }
  return false;
}

/** `The comments from Ms. Lee and her aides came …` */
function isSaidBy(tokens: readonly Token[], first: number, verb: number): boolean {
  for (let at = first; at < verb - 1; at++)
    if (SAID_OR_DONE.has(tokens[at]!.lower)) return /^(?:from|by)$/.test(tokens[at + 1]!.lower);
  return false;
}

/** In tokens. */
const SUBJECT_REACH = 12;
const COMES = wordSet('come comes came');
const SAID_OR_DONE = wordSet(
  'comment comments announcement remarks statement statements decision move report news ruling revelation revelations warning attack attacks criticism accusation accusations',
);

const RECEIVES = wordSet(
  'characterized described praised praises denounced denounces criticized criticised criticizes welcomed welcomes hailed hails condemned condemns slammed blasted rejected rejects defended defends opposed opposes backed backs supported supports dismissed dismisses denied denies called approved blocked signed announced about',
);
const COMMENTS = wordSet('comment comments commented commenting');
const DEEDS = wordSet(
  'document memo case matter incident development move decision plan proposal measure idea report comments remarks statement allegations allegation claims claim news bill bills ruling deal agreement offer accusations accusation attack legislation',
);

const OWNERS = wordSet(
  'state country city county company group agency party school hospital bank town village region island university team firm department court bill law program organization',
);

function hasBareThat({ tokens }: Reading, sentence: Sentence, first: number): boolean {
  let isQuoted = false;
  const limit = Math.min(sentence.last - 1, first + LONGEST);
  for (let at = first; at < limit; at++) {
    if (/^["“”]$/.test(tokens[at]!.text)) isQuoted = !isQuoted;
    if (isQuoted || tokens[at]!.lower !== 'that') continue;
    const [before, behind] = [tokens[at - 1]?.lower ?? '', tokens[at + 1]!.lower];
    if (at === first + 1 && LEADS.has(before) && tokens[at + 1]!.kind === 'word' && at > first) return true;
    if (
      /^(?:as|all|of|like|than|from|beyond|with|about)$/.test(before) &&
      /^(?:might|may|is|was|would|could|and|,|\.)$/.test(behind)
    )
      return true;
  }
  return false;
}

/** `All 14 companies are now …`: a count of what was told before; `All 50 states` is known. */
const ALL_OF_THEM =
  /^(?:all|both) (?:of (?:them|these|those)|(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)) (?!(?:states|senators|members|seats|countries|provinces|counties|republicans|democrats|teams)\b)\p{Ll}+ (?:are|were|have|had|will|would|can|could|said|\p{Ll}+ed)\b/iu;
