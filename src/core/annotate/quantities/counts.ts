import { fractionAt, ordinalAt } from '../../text/numbers';
import type { Reading, Sentence } from '../../text/reading';
import { isCapital } from '../../text/tokens';
import { wordSet } from '../../text/word-set';
import type { Amount } from './amount';
import { isFunctionWord, isVerb, stemIn } from './measured';

/** What stands for a noun behind a number: `nine more`, `42 trapped`. */
const NOUNLESS = wordSet(
  'more others other killed dead injured wounded missing trapped hurt arrested detained',
);
/** Behind these a small number counts nothing. */
const NEVER = wordSet("and or to but times percent per p.m a.m p.m. a.m. o'clock");
/** `four-star`, `two-way`: adjectives that count nothing. */
const NO_HYPHENED = wordSet('star way figure fold time tier front day night wide old');
const PEOPLE = wordSet('person man woman child boy girl soldier officer police policeman killed dead died');
const DEFINITE = wordSet("the these those our their both its 's");
const QUALIFIERS = wordSet('of the these those his her its their our all');

/** What a bare number counts and where the counted phrase ends; null when it counts nothing. */
export function countAt(
  reading: Reading,
  sentence: Sentence,
  amount: Amount,
): { of: string[]; next: number } | null {
  const { tokens } = reading;
  if (ordinalAt(tokens, amount.first)) return null;
  if (isPart(reading, amount) || isYear(reading, amount)) return null;
  const fraction = fractionAt(tokens, amount.first);
  if (fraction && fraction.next >= amount.next) return null; // "half", but not "half a million"
  let at = amount.next;
  if (amount.hyphened) at++;
  const first = tokens[at];
  const word = first?.kind === 'word' ? first.lower : '';
  if (!first || at >= sentence.last || NEVER.has(word)) return scaled(reading, amount);
  if (amount.hyphened && (!first.glued || NO_HYPHENED.has(word))) return null;
  if (amount.value === 1 && amount.spelled && !PEOPLE.has(word)) return null;
  // "the two countries" refers to what is known, it does not count.
  if (amount.value === 2 && amount.spelled && DEFINITE.has(tokens[amount.first - 1]?.lower ?? ''))
    return null;
  if (NOUNLESS.has(word)) {
    const noun = tokens[at + 1];
    const named =
      noun?.kind === 'word' && /s$/.test(noun.lower) && !isFunctionWord(noun.lower) && word !== 'killed';
    return { of: [stemIn(reading, named ? noun.lower : word)], next: named ? at + 2 : at + 1 };
  }
  if (word === 'of') return countedOf(reading, sentence, amount, at);
  return nounPhrase(reading, sentence, amount, at);
}

/** A thousand and more needs no noun to be a count, if it is written as one: `100,000`, `2 million`. */
function scaled(reading: Reading, amount: Amount): { of: string[]; next: number } | null {
  const isWritten = amount.next > amount.first + 1 || reading.tokens[amount.first]!.text.includes(',');
  return amount.value >= 1000 && isWritten && Number.isInteger(amount.value)
    ? { of: [], next: amount.next }
    : null;
}

/** `23 of the miners`. */
function countedOf(
  reading: Reading,
  sentence: Sentence,
  amount: Amount,
  of: number,
): { of: string[]; next: number } | null {
  let at = of + 1;
  while (QUALIFIERS.has(reading.tokens[at]?.lower ?? '') && at < sentence.last) at++;
  return nounPhrase(reading, sentence, amount, at);
}

/** Adjectives, names and nouns up to the head, five words at most: `two Russian-Chinese summits`. */
function nounPhrase(
  reading: Reading,
  sentence: Sentence,
  amount: Amount,
  from: number,
): { of: string[]; next: number } | null {
  const { tokens } = reading;
  const limit = Math.min(sentence.last, from + 7);
  let head = -1;
  let taken = 0;
  for (let at = from; at < limit && taken < 5; at++) {
    const token = tokens[at]!;
    if (token.text === '-' && token.glued) continue;
    if (token.kind !== 'word' || token.lower === "'s") break;
    if (isFunctionWord(token.lower) && token.lower !== 'other') break;
    if (isVerb(token.lower) && head >= 0) break;
    if (head >= 0 && isPlural(token.lower) === false && isPlural(tokens[head]!.lower)) break;
    taken++;
    head = at;
    if (amount.hyphened) break;
    if (isPlural(token.lower) && tokens[at + 1]?.text !== '-') break;
  }
  if (head < 0) return scaled(reading, amount);
  const plural = isPlural(tokens[head]!.lower);
  if (!plural && !amount.hyphened && !(amount.value === 1)) {
    if (!COLLECTIVE.has(tokens[head]!.lower)) return scaled(reading, amount);
  }
  if (isCapital(tokens[head]!.text) && head === from && !plural) return scaled(reading, amount);
  const of: string[] = [];
  for (let at = head; at >= from && of.length < 3; at--) {
    const token = tokens[at]!;
    if (token.kind === 'word' && (at === head || !isCapital(token.text)) && token.lower !== 'other')
      of.push(stemIn(reading, token.lower));
  }
  return { of, next: head + 1 };
}

const COLLECTIVE = wordSet(
  'people police men women children troops personnel staff percent aircraft cattle sheep fish feet mice crew team youth deer offspring',
);
const SINGULAR = wordSet(
  'his its this was is has does as us news less across business congress process access series plus thus press class loss boss campus virus status crisis bus gas',
);

function isPlural(word: string): boolean {
  return (
    COLLECTIVE.has(word) ||
    /(?:men|women)$/.test(word) ||
    (word.length > 3 && word.endsWith('s') && !word.endsWith('ss') && !SINGULAR.has(word))
  );
}

/** `the 2018 midterms`: so written, a year of our time rather than a count; counts have commas or are round. */
function isYear(reading: Reading, { first, next, value }: Amount): boolean {
  return next === first + 1 && /^(?:19[5-9]|20[0-4])\d$/.test(reading.tokens[first]!.text) && value % 100 > 0;
}

/** Scores (`3-2`), dates and parts of a longer number are no counts. */
function isPart(reading: Reading, amount: Amount): boolean {
  const { tokens } = reading;
  const before = tokens[amount.first - 1];
  const behind = tokens[amount.next];
  const glued = tokens[amount.first]!.glued;
  if (before && glued && /^[-–/:.,]$/.test(before.text) && tokens[amount.first - 2]?.kind === 'number')
    return true;
  if (before && glued && (before.text === "'" || before.text === '’')) return true;
  return Boolean(
    behind?.glued &&
      (/^[/:]$/.test(behind.text) ||
        (/^[-–]$/.test(behind.text) && tokens[amount.next + 1]?.kind === 'number')),
  );
}
