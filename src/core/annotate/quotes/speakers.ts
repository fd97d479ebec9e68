import type { Reading, Sentence } from '../../text/reading';
import { isCapital } from '../../text/tokens';
import { wordSet } from '../../text/word-set';
import { SAID } from '../names/lexicon';
import { AUXILIARIES, isCue } from './cues';
import { isAccused, isAsked } from './no-sayer';

/** Who speaks, as tokens `first` to `next`. */
export interface Source {
  readonly first: number;
  readonly next: number;
}

/** Not behind a passive. */
const SAID_ACTIVE = /^(?!(?:is|are|was|were|be|been|being|what|to|be|widely|often|so-called)$)/;

/** A source's words: no longer, in tokens. */
const LONGEST = 12;
const REACH = 40;
/** Commas and dashes between a quote and its source at most. */
const MARKS = 4;

const STOPPERS = wordSet(
  'that but and or because while when if as which who whom where why how what although though since after before until than whether so with of in on at by for to from',
);
/** Stoppers that stand within a phrase too: `the head of the union for France`. */
const WITHIN = /^(?:of|for|and|from|at|in|with)$/;
const OPEN_ARTICLES = wordSet('the a an his her their its our one some many two several');

/** The source behind a closed quote: `," Smith said`, `," said Smith`, `," the spokesman, a former judge, told CNN`. */
export function sourceBehind(reading: Reading, sentence: Sentence, behind: number): Source | null {
  const { tokens } = reading;
  let at = behind;
  while (at < Math.min(sentence.last, behind + MARKS) && /^[,—–-]+$/.test(tokens[at]!.text)) at++;
  const limit = Math.min(sentence.last, at + 26);
  if (at >= limit) return null;
  if (
    SAID.has(tokens[at]!.lower) ||
    (AUXILIARIES.has(tokens[at]!.lower) && SAID.has(tokens[at + 1]?.lower ?? ''))
  ) {
    const verb = SAID.has(tokens[at]!.lower) ? at : at + 1;
    return phraseFrom(reading, sentence, verb + 1);
  }
  if (tokens[at]!.lower === 'according' && tokens[at + 1]?.lower === 'to')
    return phraseFrom(reading, sentence, at + 2);
  // "called it “short on facts,” noting that Lee could not say": whoever called it so goes on.
  if (/^(?:noting|adding|saying|arguing|insisting|citing)$/.test(tokens[at]!.lower)) return null;
  for (let verb = at + 1; verb < limit; verb++) {
    const token = tokens[verb]!;
    if (isQuoteMark(token.text) || token.text === ';') break;
    if (SAID.has(token.lower) && !/^(?:to|the|a|an|his|her|their|that|of|in)$/.test(tokens[verb - 1]!.lower))
      return subjectBefore(reading, at, verb);
  }
  return null;
}

/** The source before an opening quote: `Smith said, "…`, `Smith, who …, called it "…`, `According to Smith, "…`. */
export function sourceBefore(reading: Reading, sentence: Sentence, opening: number): Source | null {
  const { tokens } = reading;
  const floor = Math.max(sentence.first, opening - REACH);
  for (let at = opening - 1; at >= floor; at--) {
    const token = tokens[at]!;
    if (token.lower === 'according' && tokens[at + 1]?.lower === 'to')
      return phraseFrom(reading, sentence, at + 2);
    // "began publishing", "continued to press" say nothing.
    if (/^(?:began|begins|continue[sd])$/.test(token.lower) && /ing$|^to$/.test(tokens[at + 1]!.lower))
      continue;
    if (!isCue(token.lower) || isQuoteMark(tokens[at - 1]?.text ?? '')) continue;
    if (at === floor) continue;
    // "was thought to be" says nothing of who thought.
    const isGoingOn = token.lower.endsWith('ing') && /^(?:is|are|was|were)$/.test(tokens[at - 1]!.lower);
    if (!isGoingOn && !SAID_ACTIVE.test(tokens[at - 1]!.lower)) continue;
    const subject = subjectBefore(reading, floor, at);
    // "The expert said Trump had made an “improper” demand": the words are the expert's.
    const isThought = !SAID.has(token.lower) || /^(?:agreed|believes?)$/.test(token.lower);
    const before = subject && isThought ? sayerBefore(reading, floor, subject.first) : null;
    if (before ?? subject) return before ?? subject;
  }
  // An interview's `Clinton: "Our goal …"`.
  if (tokens[opening - 1]?.text !== ':') return null;
  let last = opening - 2;
  if (tokens[last]?.text === ')') while (last > floor && tokens[last + 1]?.text !== '(') last--;
  const name = last < floor ? undefined : tokens[last];
  return name?.kind === 'word' && isCapital(name.text) ? phraseUntil(reading, floor, last) : null;
}

/** Who says the clause that begins with a token: `… said`, `… said that` stands right before it. */
function sayerBefore(reading: Reading, floor: number, clause: number): Source | null {
  const { tokens } = reading;
  const isThat = tokens[clause - 1]?.lower === 'that';
  let verb = isThat ? clause - 2 : clause - 1;
  // "told the host Chuck Todd that"
  for (let at = verb; isThat && at > Math.max(floor, verb - TOLD_REACH); at--)
    if (tokens[at]!.lower === 'told') verb = at;
  return verb > floor && /^(?:said|says|told)$/.test(tokens[verb]!.lower)
    ? subjectBefore(reading, floor, verb)
    : null;
}

/** Whom somebody told, in tokens. */
const TOLD_REACH = 6;

/**
 * The noun phrase that ends right before a verb, its appositions passed over; behind a participle or an object (`threw her
 * support behind him, saying`, `released a statement saying`) the subject of the clause; null for none.
 */
function subjectBefore(reading: Reading, floor: number, verb: number): Source | null {
  const found = phraseBefore(reading, floor, verb);
  const isParticiple = reading.tokens[verb]!.lower.endsWith('ing');
  if (found && !isParticiple && !isNobody(reading, found)) return found;
  return clauseSubject(reading, floor, verb) ?? (found && !isNobody(reading, found) ? found : null);
}

/** A verb with its object, or an adverb alone. */
function isNobody({ tokens }: Reading, { first, next }: Source): boolean {
  const { lower, text } = tokens[first]!;
  if (text !== lower && next - first > 1) return false;
  return ADVERBS.has(lower) || (text === lower && isFiniteVerb(lower));
}

const ADVERBS = wordSet(
  'however now while then meanwhile instead later still yet today fact first finally again thus so',
);

/** A subject further off is not looked for, in tokens. */
const LONGEST_CLAUSE = 60;

/** The subject of the first finite verb before a token, outside of quotations, that is a name, a pronoun or `the …`. */
export function clauseSubject(reading: Reading, floor: number, before: number): Source | null {
  const { tokens } = reading;
  let isQuoted = false;
  const from = Math.max(floor, before - LONGEST_CLAUSE);
  for (let verb = from; verb < before; verb++) {
    const { text, lower } = tokens[verb]!;
    if (isQuoteMark(text)) isQuoted = !isQuoted;
    if (isQuoted || verb === from || text !== lower || !isFiniteVerb(lower)) continue;
    const subject = phraseBefore(reading, from, verb);
    if (!subject || isNobody(reading, subject) || isAsked(tokens, subject.first)) continue;
    // "who was charged with “aiding the enemy”": the words are another's.
    if (isAccused(tokens, verb)) return null;
    const head = tokens[subject.first]!;
    if (isCapital(head.text) || isSubjectPronoun(head.lower) || OPEN_ARTICLES.has(head.lower)) return subject;
  }
  return null;
}

/** The noun phrase that ends right before a verb; null when there is none. */
function phraseBefore(reading: Reading, floor: number, verb: number): Source | null {
  const { tokens } = reading;
  let at = verb - 1;
  while (
    at >= floor &&
    (AUXILIARIES.has(tokens[at]!.lower) ||
      (tokens[at]!.lower.endsWith('ly') && tokens[at]!.text === tokens[at]!.lower))
  )
    at--;
  // "Trump on Friday announced".
  if (at >= floor && DAYS.test(tokens[at]!.lower)) at -= tokens[at - 1]?.lower === 'on' ? 2 : 1;
  if (at >= floor && tokens[at]!.text === ',') {
    // The apposition or clause between two commas belongs to the name before the first.
    let comma = at - 1;
    while (comma >= floor && tokens[comma]!.text !== ',' && !isQuoteMark(tokens[comma]!.text)) comma--;
    if (comma > floor && tokens[comma]!.text === ',') at = comma - 1;
    else return null;
  } else if (at >= floor && tokens[at]!.text === ')') {
    while (at >= floor && tokens[at]!.text !== '(') at--;
    at--;
  }
  // Verbs that share a subject: "Smith stood up and said".
  const who = at >= floor ? tokens[at]!.lower : '';
  if (who === 'who' || who === 'and' || who === 'that') {
    let back = at - 1;
    if (who === 'who') {
      if (tokens[back]?.text === ',') back--;
      return phraseUntil(reading, floor, back);
    }
    for (; back >= floor && at - back < 20; back--) {
      const token = tokens[back]!;
      if (isSubjectPronoun(token.lower)) return { first: back, next: back + 1 };
      if (token.kind === 'word' && isCapital(token.text) && isFiniteVerb(tokens[back + 1]?.lower ?? ''))
        return phraseUntil(reading, floor, back);
    }
    return null;
  }
  return phraseUntil(reading, floor, at);
}

function isFiniteVerb(word: string): boolean {
  return (
    SAID.has(word) ||
    /ed$/.test(word) ||
    /^(?:was|is|had|has|went|took|came|did|made|gave|stood|sat|got|left|told|spoke|wrote)$/.test(word)
  );
}

function isSubjectPronoun(word: string): boolean {
  return word === 'he' || word === 'she' || word === 'they' || word === 'i' || word === 'we' || word === 'it';
}

/** The phrase that ends with token `last`, back to what cannot belong to it. */
function phraseUntil(reading: Reading, floor: number, last: number): Source | null {
  const { tokens } = reading;
  if (last < floor || (tokens[last]!.kind === 'mark' && !/^["”]$/.test(tokens[last]!.text))) return null;
  let first = last;
  while (first > floor && last - first + 1 < LONGEST) {
    const before = tokens[first - 1]!;
    if (isSubjectPronoun(tokens[first]!.lower)) break;
    if (
      before.kind === 'mark' &&
      before.text !== '-' &&
      before.text !== '.' &&
      before.text !== '&' &&
      before.text !== "'" &&
      before.text !== '’'
    )
      break;
    if (before.text === '.' && !/^\p{Lu}/u.test(tokens[first - 2]?.text ?? '')) break;
    if (STOPPERS.has(before.lower) && !WITHIN.test(before.lower)) break;
    if (
      SAID.has(before.lower) ||
      isSubjectPronoun(before.lower) ||
      /^(?:is|was|were|are|has|had|have|will|would)$/.test(before.lower)
    )
      break;
    if (/^(?:in|with|at|from|and|on)$/.test(before.lower) && first - 1 <= floor) break;
    if (/^(?:citing|quoting|including)$/.test(before.lower)) break;
    first--;
  }
  // "he and Kim said": two speak.
  if (tokens[first]!.lower === 'and' && first > floor && isSubjectPronoun(tokens[first - 1]!.lower))
    return { first: first - 1, next: last + 1 };
  // A leading preposition is the clause's, not the source's.
  while (first < last && /^(?:in|on|at|with|from|and|of|for|,|-)$/.test(tokens[first]!.lower)) first++;
  // "Rep. Ann Lee, R-Ohio, chairman of …, said": a party and a state say nothing.
  if (
    /^[DRI]$/.test(tokens[first]!.text) &&
    tokens[first + 1]?.text === '-' &&
    tokens[first - 1]?.text === ','
  )
    return phraseUntil(reading, floor, first - 2);
  // "Senator Ann Lee, Republican of Ohio, said"
  const isOfParty = /^(?:Democrat|Republican|Independent)$/.test(tokens[first]!.text);
  if (isOfParty && tokens[first + 1]?.lower === 'of' && tokens[first - 1]?.text === ',')
    return phraseUntil(reading, floor, first - 2);
  // "Dean Garfield, president of the council said": the name stands before the comma.
  const isApposed =
    tokens[first - 1]?.text === ',' && first - 2 >= floor && isCapital(tokens[first - 2]!.text);
  if (isApposed && tokens[first]!.text === tokens[first]!.lower && !OPEN_ARTICLES.has(tokens[first]!.lower))
    return phraseUntil(reading, floor, first - 2);
  return hasWord(reading, first, last + 1) ? { first, next: last + 1 } : null;
}

/** The phrase that starts at a token: up to a comma, a verb or the sentence's end. */
function phraseFrom(reading: Reading, sentence: Sentence, first: number): Source | null {
  const { tokens } = reading;
  let next = first;
  if (first >= sentence.last) return null;
  if (isSubjectPronoun(tokens[first]!.lower)) return { first, next: first + 1 };
  if (tokens[first]!.lower === 'that' || tokens[first]!.kind === 'mark') return null;
  while (next < sentence.last && next - first < LONGEST) {
    const token = tokens[next]!;
    if (
      token.kind === 'mark' &&
      token.text !== '-' &&
      token.text !== '&' &&
      token.text !== "'" &&
      token.text !== '’'
    ) {
      if (
        !(token.text === '.' && token.glued && next + 1 < sentence.last && tokens[next - 1]!.text.length <= 4)
      )
        break;
    }
    if (
      next > first &&
      (/^(?:who|that|in|on|at|during|when|after|as|while|to|about|by|last|this|before|with)$/.test(
        token.lower,
      ) ||
        SAID.has(token.lower))
    )
      break;
    if (next > first && DAYS.test(token.lower)) break;
    next++;
  }
  return hasWord(reading, first, next) ? { first, next } : null;
}

/** A source is somebody: never a bare figure, such as the `2,876` of `reported 2,876 cases`. */
function hasWord(reading: Reading, first: number, next: number): boolean {
  const words = reading.tokens.slice(first, next).filter(({ kind }) => kind === 'word');
  const [head] = words;
  if (!head) return false;
  if (words.length > 1) return !/^(?:\p{Ll}+ing|begun|what)$/u.test(head.text);
  return !/^(?:the|a|an|begun|which|who|what|this|that|these|those|there|then|and|not|also|today|as|to|of|in)$/.test(
    head.lower,
  );
}

const DAYS = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:yesterday|today)$/;
const isQuoteMark = (text: string): boolean => /^["“”«»]$/.test(text);
