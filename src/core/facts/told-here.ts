import { SAID } from '../annotate/names/lexicon';
import type { NameMention } from '../fact';
import type { Reading, Sentence } from '../text/reading';
import { isCapital, type Token } from '../text/tokens';
import { wordSet } from '../text/word-set';
import { LONGEST } from './pointing-back';

/**
 * `When Jenny Horne spoke, her …`, `Before his death, Flanagan blamed …`, `A regulator said he …`: the pronoun's person
 * stands in the sentence, whomever the text before suggests.
 */
export function isToldHere(
  { tokens }: Reading,
  sentence: Sentence,
  first: number,
  pronoun: number,
  names: readonly NameMention[],
): boolean {
  const { lower, start } = tokens[pronoun] ?? NOTHING;
  if (!/^(?:he|she|him|her|his|hers)$/.test(lower)) return false;
  const people = names.filter(({ type }) => type === 'person' || type === 'other');
  // "On NBC's Today show, he …": what leads is no person.
  const isLed = PREPOSITIONS.has(tokens[first]!.lower) && tokens[pronoun - 1]?.text === ',';
  if (people.some(({ span, type }) => span.end <= start && !(isLed && type === 'other'))) return true;
  if (/^(?:a|an|every|each|one|another)$/.test(tokens[first]!.lower)) return true;
  if (hasRoleBefore(tokens, first, pronoun)) return true;
  let comma = pronoun + 1;
  const limit = Math.min(sentence.last, pronoun + LONGEST);
  while (comma < limit && tokens[comma]!.text !== ',') comma++;
  const subject = tokens[comma + 1];
  return (
    comma < limit - 1 &&
    isModifier(tokens[first]!) &&
    people.some(({ span }) => span.start >= subject!.start && span.start <= subject!.start + SUBJECT_REACH)
  );
}

/** Titles stand before the name: `U.S. District Judge William Pauley`. UTF-16 units. */
const SUBJECT_REACH = 40;

/** `critics of the president for his handling`: a role that somebody holds, told before the pronoun. */
function hasRoleBefore(tokens: readonly Token[], first: number, pronoun: number): boolean {
  for (let at = Math.max(first, pronoun - ROLE_REACH); at < pronoun; at++)
    if ((ROLES.has(tokens[at]!.lower) && tokens[at + 1]!.lower !== "'s") || isSomebody(tokens, at, pronoun))
      return true;
  return false;
}

/** `an alderman vowed`: somebody new who did something of which persons alone are capable. */
function isSomebody(tokens: readonly Token[], at: number, pronoun: number): boolean {
  if (!/^an?$/.test(tokens[at]!.lower) || at + 2 >= pronoun) return false;
  return (
    SAID.has(tokens[at + 2]!.lower) ||
    /^(?:vowed|promised|refused|decided|tried|wanted|agreed)$/.test(tokens[at + 2]!.lower)
  );
}

/** In tokens. */
const ROLE_REACH = 40;
const ROLES = wordSet(
  'president premier minister chancellor king queen governor senator congressman congresswoman mayor chairman chairwoman judge justice officer general secretary ambassador director leader candidate nominee lawmaker lawyer attorney doctor teacher student man woman boy girl father mother son daughter brother sister wife husband suspect attacker gunman shooter bomber assailant killer terrorist robber victim driver soldier worker spokesman spokeswoman',
);

/**
 * Is a pronoun within quotation marks explained: somebody is named or told before it in the sentence? `"She lied," Comey
 * said` is not.
 */
export function isQuotedExplained(
  { tokens }: Reading,
  first: number,
  pronoun: number,
  names: readonly NameMention[],
): boolean {
  const { lower, start } = tokens[pronoun] ?? NOTHING;
  if (!/^(?:he|she|him|her|his)$/.test(lower)) return true;
  if (names.some(({ type, span }) => (type === 'person' || type === 'other') && span.end <= start))
    return true;
  for (let at = Math.max(first, pronoun - LONGEST); at < pronoun; at++)
    if (ROLES.has(tokens[at]!.lower) || ANYBODY.has(tokens[at]!.lower)) return true;
  return false;
}

const ANYBODY = wordSet(
  'who whoever anyone anybody someone somebody everyone everybody nobody person people guy one each every kid child baby member owner patient voter player',
);

/** So near a sentence's beginning the owner is whom it is about. Tokens. */
export const OWNER_REACH = 4;

/** A leading phrase ends within so many tokens. */
const LEAD_REACH = 40;

/** `With his team in place, he …` */
export function isLedTo({ tokens }: Reading, sentence: Sentence, at: number): boolean {
  const limit = Math.min(sentence.last - 1, at + LEAD_REACH);
  for (let comma = at; comma < limit; comma++)
    if (tokens[comma]!.text === ',') return /^s?he$/.test(tokens[comma + 1]!.lower);
  return false;
}

/** `In his focus group, six said Trump …`: a pronoun within the leading phrase means the subject behind its comma. */
export function isAheadOfOther(
  { tokens }: Reading,
  sentence: Sentence,
  first: number,
  { span, entity }: NameMention,
  names: readonly NameMention[],
): boolean {
  if (!PREPOSITIONS.has(tokens[first]!.lower) || span.start > (tokens[first + OWNER_REACH]?.start ?? 0))
    return false;
  const own = names.filter((name) => name.entity === entity);
  if (own.length === 0 || own.some((name) => name.span.start < span.start)) return false;
  const limit = Math.min(sentence.last, first + LEAD_REACH);
  let comma = first + 1;
  while (comma < limit && (tokens[comma]!.text !== ',' || tokens[comma]!.start < span.end)) comma++;
  // Titles stand before the name: "Governor Ann Lee".
  let at = comma + 1;
  while (at < sentence.last && (isCapital(tokens[at]!.text) || TITLED.test(tokens[at]!.text))) {
    if (own.some((name) => name.span.start === tokens[at]!.start)) return false;
    at++;
  }
  return true;
}

/** `Written in ink, it …`, `During talks, they …`: the first word is no subject. */
export function isModifier({ kind, lower }: Token): boolean {
  return kind === 'mark' || /(?:ing|ed|en)$/.test(lower) || PREPOSITIONS.has(lower);
}

export const PREPOSITIONS = wordSet(
  'in on at by for from with without after before during since until under over as if when while once because although though despite unlike like to among between amid about against following according',
);

const TITLED = /^(?:\.|the|former)$/;

/** Stands for the word of an empty text. */
const NOTHING = { lower: '', start: 0 };
