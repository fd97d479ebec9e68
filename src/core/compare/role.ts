import type { Figure } from './figure';

// What a figure is by the words around it, where that keeps it from being set beside another. English.

/** `13 of the state's 18 seats`: what is there in all, and stays as it is. */
export const isWhole = ({ before }: Figure) => WHOLE.test(before);

const WHOLE =
  /\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|[a-z]{2,8}teen|[a-z]{3,8}ty|half|most|some|many|all|each|none) of (?:(?:the|its|their|those|these) )?(?:[\p{L}.’']+['’]s )?$/iu;

/** `another $2.5 billion`, `five of the candidates`, `up from 12`: less than what there is, or what there was. */
export function isPartial({ text, before, hasRival }: Figure): boolean {
  return hasRival || PART_BEFORE.test(before) || /^[\p{L}\d,.]+ of /u.test(text);
}

const PART_BEFORE =
  /\b(?:another|additional|remaining|further|extra|rest|from|than|(?:among|including|includes?)(?: \p{L}+)?) $/iu;

/** `83,426 people 65 or older`: some of all. */
export const isAged = (figure: Figure) =>
  /^ (?:aged|ages|under|over|older|younger|\d+ (?:or|and) (?:older|over|under|younger))\b/.test(
    behind(figure),
  );

const behind = ({ sentence, before, text }: Figure) => sentence.slice(before.length + text.length);

/** `60 percent of precincts`: how much is counted, not for whom. */
export const isProgress = (figure: Figure) =>
  /^ of (?:the )?(?:precincts|(?:votes?|ballots?|returns) (?:counted|reporting))\b/.test(behind(figure));

/** `that rate was 14.8 percent`: of what, the sentence before told. */
export const isOfTold = ({ before }: Figure) => TOLD.test(before);

const TOLD =
  /\b(?:that|this|the same|a similar) (?:rate|share|figure|number|total|percentage|proportion|amount|sum) (?:is|was|stood at|rose to|fell to|has been|had been|would be) (?:[a-z]{1,12} ){0,2}$/i;

/** `170,000 private-sector jobs` of all jobs, `$40 billion in federal spending` of all spending. `''` for the whole. */
export const sectorOf = (figure: Figure) =>
  SECTOR.exec(figure.text + behind(figure).slice(0, SECTOR_REACH))?.[1]?.toLowerCase() ?? '';

/** UTF-16 units. */
const SECTOR_REACH = 30;

const SECTOR =
  /\b(private|public|government|federal|state|local|manufacturing|construction|retail|farm|factory|part-time|full-time|temporary)\b/i;

/** `needs 60 votes`: a rule that stays the same tells nothing. */
export function isNeeded({ sentence }: Figure): boolean {
  return /\b(?:needs?|needed|necessary|requires?|required|threshold|minimum|getting|hop(?:es?|ing) for|paths? to|to (?:win|clinch|reach|secure))\b/.test(
    sentence,
  );
}

/** `a two-run lead`, `8 Photos`, `5 minute read`: a figure of the page or of a thing's shape, not of the news. */
export function countsNothing({ text, before, sentence, quantity }: Figure): boolean {
  const isAsked =
    SAMPLE.has(quantity.of[0] ?? '') && /\b(?:polls?|surveys?|surveyed|polled)\b/i.test(sentence);
  return (
    /^[\d\p{L}]+-\p{L}/u.test(text) ||
    NO_NEWS.has(quantity.of[0] ?? '') ||
    THE_REST.test(text) ||
    BEHIND_MONTH.test(before) ||
    isAsked
  );
}

/** `a poll of 1,033 adults`: how many were asked is no news. */
const SAMPLE: ReadonlySet<string> = new Set('adult voter people american respondent'.split(' '));

/** `the 19 Sept. 11 hijackers`: a day. */
const BEHIND_MONTH =
  /\b(?:Jan(?:uary|\.)|Feb(?:ruary|\.)|March|April|May|June|July|Aug(?:ust|\.)|Sept(?:ember|\.)|Oct(?:ober|\.)|Nov(?:ember|\.)|Dec(?:ember|\.)) $/;

/** `three other Americans`, `ten more`: counted beside others, and less than all. */
const THE_REST = /\b(?:others?|additional|further|remaining)\b|\bmore\b(?! than)/i;

const NO_NEWS: ReadonlySet<string> = new Set(
  'photo video comment share image picture page minute hour story read view follower tweet time way thing point part side reason question day week month year'.split(
    ' ',
  ),
);
