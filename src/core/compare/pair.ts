import type { Figure } from './figure';

export type Verdict = 'same' | 'differs' | 'not comparable';

/** Within this share two figures are the same. */
const SAME = 0.01;
/** Figures further apart than this factor measure different things. */
const APART = 2;
/** Overlap of things measured ·.6 and of contexts ·.4 from which on two figures measure the same. Measured. */
const LEAST_OVERLAP = 0.35;
/** Figures that differ are of one thing only where their sentences share so many words. */
const LEAST_CONTEXT = 0.3;

/** Whether two figures say the same, differ, or measure different things. Symmetric. */
export function comparePair(a: Figure, b: Figure): Verdict {
  const [p, q] = [a.quantity, b.quantity];
  if (p.unit !== q.unit || p.kind !== q.kind || p.kind === 'duration' || p.kind === 'age')
    return 'not comparable';
  if (p.kind === 'count' && (countsNothing(a) || countsNothing(b))) return 'not comparable';
  if (p.value === 0 || q.value === 0 || p.value < 0 !== q.value < 0) return 'not comparable';
  // A change and a level have the unit in common and nothing else.
  if ((p.status === 'change') !== (q.status === 'change')) return 'not comparable';
  if (p.status === 'change' && opposite(a, b)) return 'not comparable';
  if (!measureAlike(a, b)) return 'not comparable';
  const ratio = middle(p.value, p.high) / middle(q.value, q.high);
  // "five people" and "five people" need not be the same five, and say nothing if they are.
  if (Math.abs(ratio - 1) <= SAME)
    return p.kind === 'count' && (p.value <= FEW || (isNeeded(a) && isNeeded(b))) ? 'not comparable' : 'same';
  // What is needed and what there is differ always.
  if (p.kind === 'count' && isNeeded(a) !== isNeeded(b)) return 'not comparable';
  return ratio > 1 / APART && ratio < APART && contextOf(a, b) >= LEAST_CONTEXT
    ? 'differs'
    : 'not comparable';
}

const FEW = 10;

/** `needs 60 votes`: a rule that stays the same tells nothing. */
function isNeeded({ sentence }: Figure): boolean {
  return /\b(?:needs?|needed|necessary|requires?|required|threshold|to (?:win|clinch|reach|secure))\b/.test(
    sentence,
  );
}

/** `a two-run lead`, `8 Photos`, `5 minute read`: a figure of the page or of a thing's shape, not of the news. */
function countsNothing({ text, quantity }: Figure): boolean {
  return /^[\d\p{L}]+-\p{L}/u.test(text) || NO_NEWS.has(quantity.of[0] ?? '') || THE_REST.test(text);
}

/** `three other Americans`, `ten more`: counted beside others, and less than all. */
const THE_REST = /\b(?:others?|additional|further|remaining)\b|\bmore\b(?! than)/i;

const NO_NEWS: ReadonlySet<string> = new Set(
  'photo video comment share image picture page minute hour story read view follower tweet time way thing point part side reason question day week month year'.split(
    ' ',
  ),
);

function measureAlike(a: Figure, b: Figure): boolean {
  if (conflict(a.names, b.names)) return false;
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
function conflict(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size > 0 && b.size > 0 && !intersects(a, b);
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

function intersects(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const word of a) if (b.has(word)) return true;
  return false;
}

function middle(low: number, high: number | undefined): number {
  return high === undefined ? low : (low + high) / 2;
}
