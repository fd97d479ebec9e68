import type { DateMention } from '../../fact';
import type { Reading, Sentence } from '../../text/reading';
import { isCapital, type Token } from '../../text/tokens';
import { DEMONYMS, FEMALE, MALE, ORG_WORDS, PARTICLES, STARTERS, THING_WORDS, TITLES } from './lexicon';
import { isPlace } from './places';
import { isInitial, isShouted, isSmallWord, type Spelling, startsName } from './spelling';

/** Capitalised words that may be a name, tokens `first` to `next`; `initial`: the first stands where any word has a capital. */
export interface Run {
  readonly first: number;
  readonly next: number;
  readonly initial: boolean;
  readonly sentence: number;
}

/** No name is longer, in tokens. */
const LONGEST = 14;

/** The runs of capitalised words of a sentence, without dates and without words that only start the sentence. */
export function runsOf(
  reading: Reading,
  index: number,
  spelling: Spelling,
  isDate: (token: Token) => boolean,
): Run[] {
  const sentence = reading.sentences[index]!;
  const runs: Run[] = [];
  for (let at = sentence.first; at < sentence.last; ) {
    if (!startsName(reading, at) || isDate(reading.tokens[at]!)) {
      at++;
      continue;
    }
    const initial = isInitial(reading, sentence, at);
    const next = runEnd(reading, sentence, at, isDate);
    let first = at;
    if (initial) while (first < next && isStarter(reading, first, next, spelling)) first++;
    while (first < next && reading.tokens[first]!.kind === 'mark') first++;
    if (first < next) runs.push({ first, next, initial: initial && first === at, sentence: index });
    at = next;
  }
  return runs;
}

/** Lets a caller ask in text order whether a token lies in a date. */
export function dateTest(dates: readonly DateMention[]): (token: Token) => boolean {
  const starts = new Set<number>();
  for (const { span, type } of dates)
    if (type === 'DATE' || type === 'TIME') for (let at = span.start; at < span.end; at++) starts.add(at);
  return (token) => starts.has(token.start);
}

/** Is the capitalised first word an ordinary one? */
function isStarter(reading: Reading, at: number, next: number, spelling: Spelling): boolean {
  const { lower, text } = reading.tokens[at]!;
  const followed = at + 1 < next && reading.tokens[at + 1]!.kind === 'word';
  if (isShouted(text) && isPlace(lower)) return false;
  if (STARTERS.has(lower))
    return !(followed && lower === 'new' && isPlace(`new ${reading.tokens[at + 1]!.lower}`));
  if (spelling.capital.has(lower) || isPlace(lower)) return false;
  if (MALE.has(lower) || FEMALE.has(lower) || DEMONYMS.has(lower)) return false;
  if (spelling.small.has(lower)) return !TITLES.has(lower) || !followed;
  if (isShouted(text)) return false;
  return /(?:ing|ly|ed|tion|ness|ists|ments)$/.test(lower) && lower.length > 5 && !followed;
}

/** `Ann Lee Ann Marie Lee`: link texts run together; a word said twice at once (`Sirhan Sirhan`) is a name. */
function isRepeated({ tokens }: Reading, start: number, at: number): boolean {
  const { text } = tokens[at]!;
  for (let before = start; before < at - 1; before++) if (tokens[before]!.text === text) return true;
  return false;
}

function runEnd(
  reading: Reading,
  sentence: Sentence,
  start: number,
  isDate: (token: Token) => boolean,
): number {
  const { tokens } = reading;
  const limit = Math.min(sentence.last, start + LONGEST);
  let end = start + 1;
  if (!isCapital(tokens[start]!.text)) end = start + 3;
  let hasHead = isHead(tokens[start]!.lower);
  let hasOf = false;
  while (end < limit) {
    const token = tokens[end]!;
    const behind = tokens[end + 1];
    if (token.kind === 'word' && isCapital(token.text) && token.lower !== "'s") {
      if (isDate(token) || token.text === 'I' || isRepeated(reading, start, end)) break;
      if (isSmallWord(token)) break;
      hasHead ||= isHead(token.lower);
      end++;
    } else if (
      token.text === '.' &&
      token.glued &&
      behind &&
      isCapitalWord(behind) &&
      isShortened(tokens[end - 1]!) &&
      end + 1 < limit
    )
      end += 1;
    else if (token.text === '-' && token.glued && behind?.glued && isCapitalWord(behind)) {
      if (isCountryWord(tokens[end - 1]!.lower) && isCountryWord(behind.lower)) break;
      end += 2;
    } else if (
      (token.text === '&' || token.lower === "'s") &&
      behind &&
      isCapitalWord(behind) &&
      (token.text === '&' || POSSESSIVE_NAMES.has(tokens[end - 1]!.lower))
    )
      end += 2;
    else if (
      PARTICLES.has(token.lower) &&
      token.text === token.lower &&
      particleEnd(tokens, end) &&
      end + 2 <= limit
    )
      end = particleEnd(tokens, end);
    else if (
      (token.lower === 'of' || (token.lower === 'for' && hasHead)) &&
      hasHead &&
      behind &&
      !isDate(behind)
    ) {
      const article = behind?.lower === 'the' ? 1 : 0;
      const target = tokens[end + 1 + article];
      if (!target || !isCapitalWord(target) || isDate(target) || end + 2 + article > limit) break;
      hasOf = true;
      end += 2 + article;
      hasHead ||= isHead(target.lower);
    } else if (
      token.lower === 'and' &&
      hasOf &&
      behind &&
      isCapitalWord(behind) &&
      isOrgRun(tokens, start, end) &&
      !MALE.has(behind.lower) &&
      !isSomebodyOf(tokens, start, end)
    )
      end += 2;
    // "Operation Fast and Furious"
    else if (
      token.lower === 'and' &&
      end - start === 2 &&
      tokens[start]!.lower === 'operation' &&
      behind &&
      isCapitalWord(behind)
    )
      end += 2;
    else if (token.lower === 'and' && bodyEnd(tokens, start, end) > 0 && bodyEnd(tokens, start, end) <= limit)
      end = bodyEnd(tokens, start, end);
    else break;
  }
  return Math.min(end, sentence.last);
}

const POSSESSIVE_NAMES = new Set([
  'people',
  'women',
  'children',
  'veterans',
  'governors',
  'lloyd',
  'mcdonald',
  'moody',
  'sotheby',
  'macy',
  'wendy',
]);

function isHead(word: string): boolean {
  return (
    ORG_WORDS.has(word) ||
    TITLES.has(word) ||
    THING_WORDS.has(word) ||
    word === 'republic' ||
    word === 'people' ||
    word === 'state' ||
    word === 'gulf' ||
    word === 'bay' ||
    word === 'isle' ||
    word === 'sea' ||
    word === 'kingdom'
  );
}

/** Only ministries and the like go on behind "and": Department of Health and Human Services. */
function isOrgRun(tokens: readonly Token[], start: number, end: number): boolean {
  for (let at = start; at < end; at++)
    if (
      /^(?:department|ministry|institutes|centers|office|bureau|secretary|minister)$/.test(tokens[at]!.lower)
    )
      return true;
  return false;
}

/** `Secretary of State Mike Berg and …`: behind the office stands who holds it. */
function isSomebodyOf(tokens: readonly Token[], start: number, end: number): boolean {
  for (let at = start; at < end - 1; at++)
    if (MALE.has(tokens[at]!.lower) || FEMALE.has(tokens[at]!.lower)) return true;
  return false;
}

/** `House Oversight and Government Reform Committee`: behind the word for a body after "and", else 0. */
function bodyEnd(tokens: readonly Token[], start: number, and: number): number {
  if (and - start < 2 || !BODY_LEADS.has(tokens[start]!.lower) || ORG_WORDS.has(tokens[and - 1]!.lower))
    return 0;
  for (let at = and + 1; at < and + 5; at++) {
    const token = tokens[at];
    if (!token || !isCapitalWord(token)) return 0;
    if (
      ORG_WORDS.has(token.lower) &&
      !(tokens[at + 1] && isCapitalWord(tokens[at + 1]!) && ORG_WORDS.has(tokens[at + 1]!.lower))
    ) {
      if (
        /^(?:government|security|services?|center)$/.test(token.lower) &&
        tokens[at + 1] &&
        isCapitalWord(tokens[at + 1]!)
      )
        continue;
      return at + 1;
    }
  }
  return 0;
}

const BODY_LEADS = new Set([
  'house',
  'senate',
  'u.s.',
  'us',
  'national',
  'federal',
  'international',
  'state',
  'royal',
  'american',
  'european',
]);

/** Behind `de la`, `bin`, `al-`: the token after the capitalised word that follows, else 0. */
function particleEnd(tokens: readonly Token[], at: number): number {
  let next = at + 1;
  if (PARTICLES.has(tokens[next]?.lower ?? '') && tokens[next]!.text === tokens[next]!.lower) next++;
  if (tokens[next]?.text === '-') next++;
  const target = tokens[next];
  return target && isCapitalWord(target) ? next + 1 : 0;
}

function isCapitalWord(token: Token): boolean {
  return token.kind === 'word' && isCapital(token.text);
}

/** A single initial or a shortened title before a stop. */
function isShortened(token: Token): boolean {
  return token.kind === 'word' && (token.text.length === 1 || SHORTENED.has(token.lower));
}

const SHORTENED = new Set(
  'mr mrs ms dr sen sens rep reps gov gen lt col capt maj sgt adm jr sr st ft mt prof rev hon messrs cpl pvt supt det cmdr'.split(
    ' ',
  ),
);

function isCountryWord(word: string): boolean {
  return DEMONYMS.has(word) || isPlace(word);
}
