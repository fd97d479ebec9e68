import { SAID } from '../annotate/names/lexicon';
import { isCapital, type Token } from '../text/tokens';
import { wordSet } from '../text/word-set';
import { VERBS } from './verbs';

/**
 * Is the `that` at a token, behind a verb or before one, a demonstrative with a noun that the sentence has not told of:
 * `voted to echo that sentiment`, `did not release that footage.`, `said that date will be moved`? English.
 */
export function isThatUntold(tokens: readonly Token[], first: number, at: number, last: number): boolean {
  const noun = tokens[at + 1];
  if (noun?.kind !== 'word' || isCapital(noun.text)) return false;
  // "Unfortunately, that type of exchange …", "In Oslo, that share fell"
  if (tokens[at - 1]?.text === ',' && isLead(tokens, first, at)) return true;
  if (NO_NOUN.has(noun.lower)) return false;
  const behind = at + 2 < last ? tokens[at + 2]! : null;
  const isFigured = FIGURES.has(noun.lower) && hasFigure(tokens, first, at);
  if (!isFigured && COUNTED.has(noun.lower) && AUXILIARIES.has(behind?.lower ?? ''))
    return isFirstTold(tokens, first, at);
  if (isFigured || isVerbal(noun.lower)) return false;
  const verb = PARTICLES.has(tokens[at - 1]?.lower ?? '') ? at - 2 : at - 1;
  const taken = TAKES.has(tokens[verb]?.lower ?? '');
  // "understand that fear.": a clause is more than a noun.
  if (!(taken ? isEnd(behind, 1) || isTwo(tokens, at, last) : isEnd(behind, 0))) return false;
  return at - first < NEAR_START || isFirstTold(tokens, first, verb);
}

/** An adverb or a phrase that no verb belongs to leads to the comma before a token. */
function isLead(tokens: readonly Token[], first: number, at: number): boolean {
  const { lower } = tokens[first]!;
  return (
    at - first < NEAR_START && (lower.endsWith('ly') || LEADS.has(lower)) && isFirstTold(tokens, first, at)
  );
}

const LEADS = wordSet('in on at for by with from under today now');

/** `66% …, and that number will grow`: a figure stands before. */
function hasFigure(tokens: readonly Token[], first: number, at: number): boolean {
  for (let before = first; before < at; before++)
    if (tokens[before]!.kind === 'number' || COUNTS.has(tokens[before]!.lower)) return true;
  return false;
}

const FIGURES = wordSet('number figure total percentage share rate amount');
const COUNTS = wordSet(
  'two three four five six seven eight nine ten dozen dozens hundreds thousands millions half third quarter majority minority percent',
);

/** Within so many tokens nothing is told before. */
const NEAR_START = 9;

/** `that validation feature, …`: two words and the phrase's end. */
function isTwo(tokens: readonly Token[], at: number, last: number): boolean {
  const second = tokens[at + 2];
  if (at + 2 >= last || second?.kind !== 'word' || second.text !== second.lower) return false;
  return !isVerbal(second.lower) && isEnd(at + 3 < last ? tokens[at + 3]! : null, 1);
}

function isEnd(token: Token | null, loose: 0 | 1): boolean {
  return token === null || /^[.;)!]$/.test(token.text) || (loose === 1 && PHRASE_END.test(token.text));
}

const PHRASE_END =
  /^(?:,|[”"]|and|or|but|in|on|at|by|from|with|for|to|after|before|during|when|while|as|into|through|against|because)$/;

/** No verb but of saying stands before, outside of a relative clause: nothing that could be meant is told. */
function isFirstTold(tokens: readonly Token[], first: number, verb: number): boolean {
  for (let at = Math.max(first, verb - REACH); at < verb; at++) {
    const { lower, text } = tokens[at]!;
    if (/^(?:who|which)$/.test(lower)) {
      while (at < verb && tokens[at]!.text !== ',') at++;
      continue;
    }
    if (text !== lower || SAID.has(lower) || AUXILIARIES.has(lower)) continue;
    if (VERBS.has(lower) || /\p{Ll}{3}ed$/u.test(lower)) return false;
  }
  return true;
}

/** In tokens. */
const REACH = 60;

/** `steps that help.`, `a deal that failed.`: a relative clause. */
function isVerbal(lower: string): boolean {
  return VERBS.has(lower) || /(?:[^s]s|ed|ly)$/.test(lower);
}

const AUXILIARIES = wordSet(
  "will would has had is was could may might should can won't wouldn't hasn't hadn't isn't wasn't couldn't can't did didn't does doesn't to have",
);
const PARTICLES = wordSet('up back out off down over away on');

/** They have a thing for their object and never a clause behind `that`. */
const TAKES = wordSet(
  'accept accepted accepting address addressed backed backing block blocked blocking break broke broken build change changed changing compromise compromising condemn condemned convey cross crossed cut defend defended defending deliver delivered deny dismissed drop dropped echo echoed echoes echoing end ended exploit face filled fill follow followed gave get getting give given gives giving got had hear heard held hit hold holding impede impedes implement implemented issued join joined keep keeping kept lead led lose losing lost made make makes making meet met oppose opposed opposes opposing pass passed paid pay praise praised praising publish published push pushed raise raised received reject rejected rejecting rejects release released releasing repeat repeated repeating repeats resist reverse reversed risk seek seeking seen send sent serve served share shared shares sharing shift shifted signed sought start started support supported supporting supports take takes taken taking threw throw told took treat treated undermine undermined undermines use used uses using veto vetoed violate violated violates walk walked want wants watched won win winning against',
);

/** Of these, one has an article: `that date will` is no clause behind `that`. */
const COUNTED = wordSet(
  'date deadline bill law meeting number figure total plan vote decision case report video letter memo call ban deal proposal measure rule policy order attack claim charge argument effort move number question ruling statement story theory approach strategy target goal amount percentage share rate',
);

/** `that much`, `that one day`, `make that possible`, `that is`: no noun behind it. */
const NO_NOUN = wordSet(
  "much many often far long small bad close good hard big high low well easily simple few little great same very sort kind type way one anyone anybody someone everyone nobody anything something nothing everything possible clear happen happens true easier harder work work. the a an this these those it he she they we i you who what when where why how if in on at by for from to of with without as and or but not no any all some both each every either more most less even only just never ever there here then such other others another two three is was will would has had are were can could may might must should do does did don't doesn't didn't can't won't be so too up out down back people women men children",
);
