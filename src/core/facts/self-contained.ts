import type { Span } from '../article';
import type { NameMention } from '../fact';
import type { Reading, Sentence } from '../text/reading';
import { isDoubleMark, opensQuote } from '../text/sentences';
import { isCapital } from '../text/tokens';
import { wordSet } from '../text/word-set';
import { opensWithKnown, opensWithLink } from './definite';
import { leansBack } from './leans-back';
import { pointsBack, pointsBackInside } from './pointing-back';
import { isRunTogether } from './run-together';
import {
  isAheadOfOther,
  isLedTo,
  isModifier,
  isQuotedExplained,
  isToldHere,
  OWNER_REACH,
  PREPOSITIONS,
} from './told-here';
import { isUntold } from './untold';
import { VERBS } from './verbs';

const PRONOUN_STARTS = wordSet(
  "he she it they his her its their him them this that these those such both neither either none he's she's it's they're that's he'd she'd they'd there's others another here there i we you my our your i'm we're you're i've we've one some many most each",
);

const CONNECTIVES = wordSet(
  'and but or so yet specifically separately however moreover furthermore also instead meanwhile nevertheless nonetheless still thus therefore hence otherwise besides additionally then similarly likewise rather indeed plus too again consequently accordingly nor because which who whose where whom as than though although conversely',
);

const POINTS_IN_QUOTE =
  /^(?:he|she|he['’]s|she['’]s|it|it['’]s|its|this|that|that['’]s|these|those|they|they['’]re|their)$/;

/** What keeps a sentence from standing alone: its own words, or a pronoun that points outside it. */
export interface Standing {
  /** The part that is shown: the sentence without a connective, a dateline or blanks before it. */
  readonly span: Span;
  readonly isAlone: boolean;
  /** It names nobody and nothing, so that others are shown before it. */
  readonly isVague?: boolean;
  readonly antecedent?: { readonly pronoun: string; readonly entity: string };
}

const ORPHANS = wordSet(
  "he she him her his hers they them their it its he's he'd he'll she's she'd she'll they're they've they'd they'll it's it'd it'll he’s he’d he’ll she’s she’d she’ll they’re they’ve they’d they’ll it’s it’d it’ll",
);

/**
 * Whether a sentence, from `start` on, can be read without its neighbours: it starts with no pronoun, connective or
 * open quote, has a finite verb, its marks are paired, and its pronouns and roles are explained in it or by one
 * antecedent beside it.
 */
export function standingOf(
  reading: Reading,
  sentence: Sentence,
  start: number,
  references: readonly NameMention[],
  names: readonly NameMention[],
  isLead = false,
): Standing {
  const { tokens, text } = reading;
  let first = sentence.first;
  while (first < sentence.last && tokens[first]!.start < start) first++;
  first = behindConnective(reading, sentence, first);
  const span = { start: tokens[first]?.start ?? start, end: sentence.end };
  const no: Standing = { span, isAlone: false };
  const head = tokens[first];
  // What costs least and refuses most comes first.
  if (!head) return no;
  if (PRONOUN_STARTS.has(head.lower.replace('’', "'")) && !isCounted(reading, first)) return no;
  if (CONNECTIVES.has(head.lower) && !leadsClause(reading, sentence, first)) return no;
  if (head.kind === 'word' && !isCapital(head.text) && !/[A-Z]/.test(head.text)) return no;
  if (
    head.kind === 'mark' &&
    !isDoubleMark(head.text.charCodeAt(0)) &&
    head.text !== '$' &&
    head.text !== '£' &&
    head.text !== '€'
  )
    return no;
  // "These emails show it": of which, the sentence before told; what is said by I or we is the speaker's own.
  if (head.kind === 'mark' && POINTS_IN_QUOTE.test(tokens[first + 1]?.lower ?? '')) return no;
  if (head.kind === 'mark' && opensWithLink(text.slice(head.end, head.end + 60))) return no;
  const last = text[sentence.end - 1]!;
  if (last === '?' || last === ':' || last === ',') return no;
  // Headings and captions end without a stop; of short texts too, a lead may.
  if (!isLead && !/[.!…]["”’'»)\]]*$/.test(text.slice(Math.max(span.start, span.end - 4), span.end)))
    return no;
  if (!isBalanced(text, span) || !hasVerb(reading, first, sentence.last)) return no;
  const isExplained = references.some(
    ({ span: { start } }) => start <= (tokens[first + 1]?.start ?? start) && start >= span.start,
  );
  if (!isExplained && opensWithKnown(reading, sentence, first)) return no;
  if (opensWithLink(text.slice(span.start, span.start + 60)) || pointsBackInside(reading, sentence, first))
    return no;
  if (pointsBack(reading, sentence, first) || isBareAttribution(reading, sentence, first)) return no;
  if (leansBack(reading, sentence, first, names) || isUntold(reading, sentence, first, names)) return no;
  if (isRunTogether(reading, sentence, first, names)) return no;
  return explained(reading, sentence, first, span, references, names) ?? no;
}

/** Each pronoun needs its antecedent in the sentence, or one person for all beside it. */
function explained(
  reading: Reading,
  sentence: Sentence,
  first: number,
  span: Span,
  references: readonly NameMention[],
  names: readonly NameMention[],
): Standing | null {
  const inside = new Set(names.map(({ entity }) => entity));
  let beside: { pronoun: string; entity: string } | null = null;
  let reference = 0;
  let hasThing = false;
  let hasSeveral = false;
  let quoted = false;
  for (let at = first; at < sentence.last; at++) {
    const token = reading.tokens[at]!;
    while (reference < references.length && references[reference]!.span.start < token.start) reference++;
    if (token.kind === 'mark' && isDoubleMark(token.text.charCodeAt(0))) quoted = !quoted;
    const here = references[reference]?.span.start === token.start ? references[reference]! : null;
    if (here) {
      const isKnown =
        inside.has(here.entity) || here.entity.split(' and ').every((entity) => inside.has(entity));
      // "“He knows his way,” Lee said": not Lee.
      if (here.via === 'pronoun' && quoted && !isQuotedExplained(reading, first, at, names)) return null;
      if (here.via === 'pronoun' && isAheadOfOther(reading, sentence, first, here, names)) return null;
      if (!isKnown) {
        // "Two of his senators": of whose is what the sentence is about, and the nearest man a guess.
        if (/^(?:his|her)$/i.test(here.name) && at <= first + OWNER_REACH && !isLedTo(reading, sentence, at))
          return null;
        if (beside && beside.entity !== here.entity) {
          // Two strangers: a role is readable by itself, a pronoun is not.
          if (here.via === 'pronoun') return null;
          continue;
        }
        // Somebody named or told before in the sentence, or right behind its opening clause, is nearer.
        if (here.via === 'pronoun' && isToldHere(reading, sentence, first, at, names)) continue;
        // A body is no he: the antecedent was not found.
        if (/^(?:he|she|him|her|his|hers)$/i.test(here.name) && here.type !== 'person') return null;
        beside ??= { pronoun: here.name, entity: here.entity };
      }
    } else if (quoted && !isQuotedExplained(reading, first, at, names)) {
      return null;
    } else if (ORPHANS.has(token.lower) && !quoted) {
      const isSeveral = /^the[ym]|^their$/.test(token.lower);
      if (!(isSeveral ? hasSeveral : token.lower.startsWith('it') && hasThing)) return null;
    }
    const kind = isCapital(token.text) ? typeAt(names, token.start) : null;
    const isPerson = kind === 'person';
    const isName = isCapital(token.text) && (at > first || !isModifier(token)) && !ADVERBS.has(token.lower);
    hasThing ||= DETERMINERS.has(token.lower) || (isName && !isPerson) || isPlural(token.lower);
    // A body or a people is several too, a place is not, nor is one person.
    hasSeveral ||=
      isPlural(token.lower) ||
      SEVERAL.has(token.lower) ||
      token.kind === 'number' ||
      (isName && !isPerson && kind !== 'place' && !PREPOSITIONS.has(token.lower));
  }
  return { span, isAlone: true, ...(beside && { antecedent: beside }) };
}

/** The type of the name that stands there; null for none. */
function typeAt(names: readonly NameMention[], at: number): NameMention['type'] | null {
  for (const { type, span } of names) if (span.start <= at && at < span.end) return type;
  return null;
}

const ADVERBS = wordSet(
  'perhaps maybe today yesterday tonight now then here there even just only while when where why how whatever nearly almost',
);

const SEVERAL = wordSet(
  'and people men women children police couple family team group company government staff crew public party band both everyone everybody anyone anybody someone somebody nobody whoever those many some few each every several most all two three four five six seven eight nine ten dozens hundreds thousands',
);

function isPlural(lower: string): boolean {
  return lower.length > 4 && lower.endsWith('s') && !lower.endsWith('ss') && !VERBS.has(lower);
}

const DETERMINERS = wordSet(
  'a an the some any each every no one two three four five six seven eight nine ten',
);

/** `In addition, Xi noted …` and `But Xi noted …` are shown from `Xi` on when a capitalised word follows. */
function behindConnective(reading: Reading, sentence: Sentence, first: number): number {
  const { tokens } = reading;
  let at = first;
  const head = tokens[at]?.lower ?? '';
  if (
    (head === 'in' && tokens[at + 1]?.lower === 'addition') ||
    (head === 'as' && tokens[at + 1]?.lower === 'well')
  )
    at += 2;
  else if (
    head === 'at' &&
    tokens[at + 1]?.lower === 'the' &&
    tokens[at + 2]?.lower === 'same' &&
    tokens[at + 3]?.lower === 'time'
  )
    at += 4;
  else if (
    head === 'on' &&
    tokens[at + 1]?.lower === 'the' &&
    tokens[at + 2]?.lower === 'other' &&
    tokens[at + 3]?.lower === 'hand'
  )
    at += 4;
  else if (LOOSE.has(head)) at += 1;
  else return first;
  if (tokens[at]?.text === ',') at++;
  else if (head !== 'but' && head !== 'and' && head !== 'so') return first;
  const next = tokens[at];
  return next && at < sentence.last - 4 && next.kind === 'word' && isCapital(next.text) && next.text !== 'I'
    ? at
    : first;
}

const LOOSE = wordSet(
  'but and so yet specifically separately however moreover further furthermore also meanwhile nevertheless nonetheless still thus therefore besides additionally similarly likewise indeed consequently',
);

/** `As the war went on, …`, `Although …, …` are clauses, not links to the sentence before. */
function leadsClause(reading: Reading, sentence: Sentence, first: number): boolean {
  const head = reading.tokens[first]!.lower;
  if (head !== 'as' && head !== 'although' && head !== 'though' && head !== 'because') return false;
  const limit = Math.min(sentence.last, first + 25);
  for (let at = first + 2; at < limit; at++) if (reading.tokens[at]!.text === ',') return true;
  return false;
}

/** `One in five …`, `Some 40 people …`, `Most Americans …` stand alone; `One said …`, `Many do` do not. */
function isCounted(reading: Reading, first: number): boolean {
  const head = reading.tokens[first]!.lower;
  if (!/^(?:one|some|many|most|each|such|both|another)$/.test(head)) return false;
  const next = reading.tokens[first + 1];
  if (!next || head === 'such' || head === 'both' || head === 'another') return false;
  if (next.kind === 'number') return true;
  if (next.lower === 'of' || next.lower === 'in') return true;
  return next.kind === 'word' && next.lower.endsWith('s') && !VERBS.has(next.lower);
}

/** `Ann Lee, the mayor, told the Times.`: who spoke, of a quote that stands in another sentence. */
function isBareAttribution(reading: Reading, { last }: Sentence, first: number): boolean {
  for (let at = last - 1; at >= Math.max(first, last - 5); at--)
    if (/^(?:told|said|says)$/.test(reading.tokens[at]!.lower))
      return (at > last - 3 || reading.tokens[at]!.lower === 'told') && isOneName(reading, first, at);
  return false;
}

/** A name, with an apposition between commas or without, and no clause in it. */
function isOneName({ tokens }: Reading, first: number, next: number): boolean {
  if (!isCapital(tokens[first]!.text)) return false;
  const commas = tokens.slice(first, next).filter(({ text }) => text === ',').length;
  const isEnclosed = commas === 2 && tokens[next - 1]?.text === ',';
  return (commas === 0 && next - first <= 4) || isEnclosed;
}

function hasVerb(reading: Reading, first: number, last: number): boolean {
  for (let at = first; at < last; at++) {
    const { lower, text } = reading.tokens[at]!;
    // "a lost soul" has no verb.
    if (ARTICLES.has(reading.tokens[at - 1]?.lower ?? '') && at > first) continue;
    if (VERBS.has(lower) || (lower.length > 3 && lower.endsWith('ed') && text === lower)) return true;
  }
  return false;
}

const ARTICLES = wordSet('a an the his her its their');

/** Double marks open and close within the span, and so do brackets. */
export function isBalanced(text: string, { start, end }: Span): boolean {
  let open = false;
  let brackets = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 40) brackets++;
    else if (code === 41) brackets--;
    else if (isDoubleMark(code)) {
      const opens: boolean = open ? false : opensQuote(text, at, false) || code === 34;
      if (open === opens) return false;
      open = opens;
    }
  }
  return !open && brackets === 0;
}
