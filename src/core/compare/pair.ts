import { ORG_WORDS } from '../annotate/names/lexicon';
import type { Figure } from './figure';
import { countsNothing, isAged, isNeeded, isOfTold, isPartial, isProgress, isWhole, sectorOf } from './role';

export type Verdict = 'same' | 'differs' | 'not comparable';

/** Within this share two figures are the same. */
const SAME = 0.01;
/** Figures further apart than this factor measure different things. */
const APART = 2;
/** Overlap of things measured ·.6 and of contexts ·.4 from which on two figures measure the same. Measured. */
const LEAST_OVERLAP = 0.35;
/** Figures that differ are of one thing only where their sentences share so many words. */
const LEAST_CONTEXT = 0.3;
/** And so many where the same is done to the same: `people were affected`. */
const LEAST_BESIDE_ACTION = 0.25;

/** Whether two figures say the same, differ, or measure different things. Symmetric. */
export function comparePair(a: Figure, b: Figure): Verdict {
  const [p, q] = [a.quantity, b.quantity];
  if (p.unit !== q.unit || p.kind !== q.kind || p.kind === 'duration' || p.kind === 'age')
    return 'not comparable';
  if (p.kind === 'count' && (countsNothing(a) || countsNothing(b))) return 'not comparable';
  if (isProgress(a) !== isProgress(b) || isOfTold(a) || isOfTold(b)) return 'not comparable';
  if (p.value === 0 || q.value === 0 || p.value < 0 !== q.value < 0) return 'not comparable';
  // A change and a level have the unit in common and nothing else.
  if ((p.status === 'change') !== (q.status === 'change')) return 'not comparable';
  if (p.status === 'change' && opposite(a, b)) return 'not comparable';
  const ratio = middle(p.value, p.high) / middle(q.value, q.high);
  const isEqual = Math.abs(ratio - 1) <= SAME;
  if (!measureAlike(a, b) && !(isEqual && isSameSum(a, b))) return 'not comparable';
  if (isNamesake(a, b)) return 'not comparable';
  if (isEqual) return isTelling(a, b) && isOfOneThing(a, b) ? 'same' : 'not comparable';
  // What is needed and what there is differ always, and two needs are two rules.
  if (p.kind === 'count' && (isNeeded(a) || isNeeded(b))) return 'not comparable';
  const least = p.kind === 'count' && intersects(a.actions, b.actions) ? LEAST_BESIDE_ACTION : LEAST_CONTEXT;
  if (ratio >= APART || ratio <= 1 / APART || contextOf(a, b) < least) return 'not comparable';
  return isWhole(a) ||
    isWhole(b) ||
    isPartial(a) ||
    isPartial(b) ||
    isOfOther(a, b) ||
    isAged(a) !== isAged(b) ||
    sectorOf(a) !== sectorOf(b) ||
    isRounded(a, b) ||
    isRounded(b, a) ||
    !measureOneThing(a, b)
    ? 'not comparable'
    : 'differs';
}

/** `The Woolsey Fire …` beside `The Hill Fire …`: what the sentences are about is two of a kind. A paper is but a source. */
function isNamesake(a: Figure, b: Figure): boolean {
  const [[one = ''], [other = '']] = [a.names, b.names];
  const [words, others] = [one.split(' '), other.split(' ')];
  const kind = words.at(-1)!;
  if (words.length < 2 || others.length < 2 || kind !== others.at(-1)) return false;
  return !ORG_WORDS.has(kind.toLowerCase()) && !words.slice(0, -1).some((word) => others.includes(word));
}

const FEW = 10;
/** What a name that both sentences have counts beside a word of both. */
const NAME = 2;
/** So much is shared at least where a figure is said to be the same; one that is not round tells half of it. */
const LEAST_EVIDENCE = 2;
/** Sums of money on one matter are seldom alike by chance, whatever the sentence calls them. */
const LEAST_FOR_SUMS = 3;

/** Whether it says something that two figures are the same: "five people" and "five people" need not be the same five. */
function isTelling(a: Figure, b: Figure): boolean {
  const { kind, value, unit } = a.quantity;
  if (unit === '%' && value === 100) return false;
  // Two polls are alike by chance.
  const isExact = value === b.quantity.value && !Number.isInteger(value);
  if (unit === '%' && !isExact && (ASKED.test(a.sentence) || ASKED.test(b.sentence))) return false;
  if ((kind === 'count' || kind === 'measure') && value <= FEW) return false;
  if (kind === 'count' && (isNeeded(a) || isNeeded(b) || isWhole(a) || isWhole(b))) return false;
  if (contextOf(a, b) >= LEAST_CONTEXT) return true;
  return evidence(a, b, -1) >= (digitsOf(value) > 2 ? LEAST_EVIDENCE / 2 : LEAST_EVIDENCE);
}

/**
 * Whether equal sums are of one thing: `spared from $20 billion in cuts` is not `$20 billion is restored for schools`. One
 * that is not round tells it by itself; else a word beside it must stand beside the other.
 */
function isOfOneThing(a: Figure, b: Figure): boolean {
  if (a.quantity.kind !== 'money' || digitsOf(a.quantity.value) > 2) return true;
  return intersects(a.near, b.near);
}

/** Equal sums of one matter whose sentences name them in other words: `in aid`, `of assistance`. */
function isSameSum(a: Figure, b: Figure): boolean {
  if (a.quantity.kind !== 'money' || a.quantity.value !== b.quantity.value || conflict(a, b)) return false;
  return evidence(a, b, 1) >= LEAST_FOR_SUMS - (digitsOf(a.quantity.value) > 2 ? 1 : 0);
}

/** Words and names that both sentences have; a thing that both measure counts `thing` more. */
function evidence(a: Figure, b: Figure, thing: 1 | -1): number {
  let found = NAME * sharedNames(a, b);
  for (const word of a.words)
    if (b.words.has(word) && !a.nameWords.has(word) && !b.nameWords.has(word)) found++;
  for (const measured of a.quantity.of) if (b.quantity.of.includes(measured)) found += thing;
  return found;
}

/** How many names have a word that the other sentence has too: the same by surname. */
function sharedNames(a: Figure, b: Figure): number {
  let shared = 0;
  for (const word of a.nameWords) if (b.words.has(word)) shared++;
  for (const word of b.nameWords) if (a.words.has(word) && !a.nameWords.has(word)) shared++;
  return Math.min(shared, Math.max(a.names.size, b.names.size));
}

/** How many digits a number has but for the noughts at its end: chance seldom makes two of three digits alike. */
function digitsOf(value: number): number {
  const [digits] = Number(Math.abs(value).toPrecision(12)).toExponential().split('e');
  return digits!.replace('.', '').length;
}

/** `Trump has 740, Kasich 143` beside `Kasich hopes for 500`: one figure is another's whom the other sentence names too. */
function isOfOther(a: Figure, b: Figure): boolean {
  if (a.quantity.kind === 'money' || !a.nearest || !b.nearest || a.nearest.type !== b.nearest.type)
    return false;
  const [one, other] = [a, b].map(({ nearest }) => nearest!.entity.split(' ').at(-1)!);
  const isSame = a.nearest.entity.includes(other!) || b.nearest.entity.includes(one!);
  const [isOneThere, isOtherHere] = [b.sentence.includes(one!), a.sentence.includes(other!)];
  // A place may lie in another, a person is nobody else.
  const isTold = a.nearest.type === 'person' ? isOneThere || isOtherHere : isOneThere && isOtherHere;
  return !isSame && isTold;
}

/** How far a bounded figure is from the one that it stands for at most. */
const ROUNDED = 0.15;
/** And one without a bound. */
const ROUNDED_PLAINLY = 0.02;

/** `more than $700 billion` of $716 billion, `$1.4 billion` of $1.375 billion: one figure, told less exactly. */
function isRounded({ quantity: coarse }: Figure, { quantity: fine }: Figure): boolean {
  if (digitsOf(coarse.value) >= digitsOf(fine.value)) return false;
  const off = fine.value / coarse.value - 1;
  if (coarse.bound === '>') return fine.bound !== '>' && off > 0 && off < ROUNDED;
  if (coarse.bound === '<') return fine.bound !== '<' && off < 0 && off > -ROUNDED;
  if (coarse.bound === '~') return Math.abs(off) < ROUNDED;
  const digits = digitsOf(coarse.value);
  return (
    digits > 1 && Math.abs(off) < ROUNDED_PLAINLY && Number(fine.value.toPrecision(digits)) === coarse.value
  );
}

/** What of two percentages the longer sentence says as the other does. */
const LEAST_ALIKE = 0.4;

/** Shares of anything look alike: percentages are of one thing only where all is said alike, and no poll asks. */
function measureOneThing(a: Figure, b: Figure): boolean {
  if (a.quantity.kind !== 'percent') return true;
  // "The fire is 25% contained": of which, only the sentence before tells.
  if (a.names.size > 0 !== b.names.size > 0) return false;
  if (ASKED.test(a.sentence) || ASKED.test(b.sentence)) return false;
  const [ofA, ofB] = [new Set(a.quantity.of), new Set(b.quantity.of)];
  return shareOfLarger(ofA, ofB) >= 0.5 || shareOfLarger(a.words, b.words) >= LEAST_ALIKE;
}

const ASKED =
  /\b(?:polls?|polled|polling|surveys?|surveyed|voters?|respondents?|(?:un)?favou?rable|approv(?:e[ds]?|al)|disapprov(?:e[ds]?|al)|viewers|watchers|of (?:Americans|Republicans|Democrats|adults))\b/;

function measureAlike(a: Figure, b: Figure): boolean {
  if (conflict(a, b)) return false;
  const [ofA, ofB] = [a.quantity.of, b.quantity.of];
  const things = share(new Set(ofA), new Set(ofB));
  const context = share(a.words, b.words);
  if (a.quantity.kind === 'count') {
    // What is counted must be the same noun, and what happens to it too: displaced Syrians are not killed ones.
    if (!ofA[0] || ofA[0] !== ofB[0]) return false;
    if (a.actions.size && b.actions.size && !intersects(a.actions, b.actions)) return false;
    if (a.actions.size !== b.actions.size && !(a.actions.size && b.actions.size) && context < 0.4)
      return false;
    return 0.6 * things + 0.4 * context >= LEAST_OVERLAP;
  }
  if (things === 0 && (ofA.length > 0 || ofB.length > 0)) return false;
  // Sharing only the subject ("the bank") is not enough: what stands nearest to one figure must be said of the other.
  if (ofA.length && ofB.length && !ofB.includes(ofA[0]!) && !ofA.includes(ofB[0]!)) return false;
  return 0.6 * things + 0.4 * context >= LEAST_OVERLAP;
}

const contextOf = (a: Figure, b: Figure): number => share(a.words, b.words);

/** Both name someone or something and share no name: other subjects. */
function conflict(a: Figure, b: Figure): boolean {
  return a.names.size > 0 && b.names.size > 0 && sharedNames(a, b) === 0;
}

function opposite(a: Figure, b: Figure): boolean {
  return (a.actions.has('rise') && b.actions.has('fall')) || (a.actions.has('fall') && b.actions.has('rise'));
}

function share(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const small = Math.min(a.size, b.size);
  if (small === 0) return 0;
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return shared / small;
}

function shareOfLarger(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  return large.size === 0 ? 0 : (share(small, large) * small.size) / large.size;
}

function intersects(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const word of a) if (b.has(word)) return true;
  return false;
}

function middle(low: number, high: number | undefined): number {
  return high === undefined ? low : (low + high) / 2;
}
