import { FEATURES } from '../../src/core/match/features';
import type { Part } from '../../src/core/match/weights';
import { type Example, fitLogistic } from './fit-logistic';
import type { Pair } from './fit-pairs';

/** Features that may speak either way; all others are evidence for an article. */
const EITHER: ReadonlySet<string> = new Set([
  'undated',
  'few',
  'fewDated',
  'pageLength',
  'fewPageLength',
  'articleLength',
  'unspaced',
  'otherLanguage',
]);

/** Of the square of a standardised weight; the sets about the seed are one article's, and would tell its own dates. */
const PENALTY = { story: 3, relations: 400 };
/** What all pairs of a set weigh together before `WEIGHT`, and the fewest of them that do so. */
const SET_WEIGHT = 500;
const FEW = 120;

/** How many pairs of its kind one stands for, right and wrong: of archives of one article few of the strangers were drawn. */
const STANDS_FOR: Readonly<Record<string, readonly [right: number, wrong: number]>> = {
  'basil-one': [1, 10],
  random: [1, 3],
  seed: [8, 1],
  own: [2, 1],
  'own-abroad': [2, 1],
  // Of pages that a reader opens far more are of another story than of the same; the sets have as many of both.
  semeval: [1, 2],
  'semeval-across': [1, 1.5],
};

/**
 * How much more or less a set weighs than another. That of one-article archives has 150 strangers for each right page, as
 * readers' pages are: one in a thousand wrong is as many as the right ones. Partners were told by their headlines and days
 * alone, and of undated pages on the same subject nobody said that they were of no use.
 */
const WEIGHT: Readonly<Record<string, number>> = {
  'basil-one': 250,
  basil: 14,
  'basil-undated': 8,
  partners: 0.5,
  ecbplus: 14,
  random: 6,
  large: 5,
  seed: 4,
  'seed-news': 20,
  own: 2,
  'own-abroad': 2,
  stories: 2,
  semeval: 16,
  'semeval-across': 2,
};

/** How many pairs of its set one pair stands for. */
export function standsFor({ set, right }: Pick<Pair, 'set' | 'right'>): number {
  return (STANDS_FOR[set] ?? [1, 1])[right ? 0 : 1];
}

/** Both parts of the decision. */
export interface Fitted {
  readonly story: Part;
  readonly relations: Part;
}

/**
 * Fits both parts: what tells a story on all pairs but the right ones of the sets about the seed, which are about its
 * subject and not its story; what tells relations on these, and on all wrong pairs, where there are such.
 */
export function fitDecision(pairs: readonly Pair[]): Fitted {
  const isOnSubject = ({ set }: Pair): boolean => SUBJECT_SETS.has(set);
  return {
    story: fitPart(
      pairs.filter((pair) => !(isOnSubject(pair) && pair.right)),
      FEATURES.filter((name) => !OF_RELATIONS_ALONE.has(name)),
      ({ set }) => WEIGHT[set] ?? 1,
      PENALTY.story,
    ),
    relations: fitPart(
      pairs.filter((pair) => pair.features[BOND]! > 0 && (isOnSubject(pair) || !pair.right)),
      OF_RELATIONS,
      (pair) => (isOnSubject(pair) ? SUBJECT_WEIGHT : (WEIGHT[pair.set] ?? 1) / 10),
      PENALTY.relations,
    ),
  };
}

const BOND = FEATURES.indexOf('bond');
const SUBJECT_SETS: ReadonlySet<string> = new Set(['seed', 'seed-news', 'own', 'own-abroad', 'samples']);
const OF_RELATIONS_ALONE: ReadonlySet<string> = new Set(['bond', 'bondFar']);
/** What is known of the seed weighs more than the many other pairs, most of which concern the United States. */
const SUBJECT_WEIGHT = 30;
/** Few, since the sets about the seed have one article. */
const OF_RELATIONS: readonly (typeof FEATURES)[number][] = [
  'bond',
  'bondFar',
  'undated',
  'sameYear',
  'few',
  'otherFit',
];

function fitPart(
  pairs: readonly Pair[],
  names: readonly string[],
  weightOf: (pair: Pair) => number,
  penalty: number,
): Part {
  // Without `bond` no pair speaks of relations.
  if (pairs.length === 0) return { bias: 0, weights: {} };
  const totals = new Map<string, number>();
  for (const pair of pairs) totals.set(pair.set, (totals.get(pair.set) ?? 0) + standsFor(pair));
  const examples = pairs.map((pair) => ({
    ...pair,
    weight: (SET_WEIGHT * weightOf(pair) * standsFor(pair)) / Math.max(FEW, totals.get(pair.set)!),
  }));
  const left = new Set(FEATURES.map((_, at) => at).filter((at) => !names.includes(FEATURES[at]!)));
  for (;;) {
    const used = FEATURES.map((_, at) => at).filter((at) => !left.has(at));
    const [bias, ...weights] = fitLogistic(
      examples.map((one) => onlyWith(one, used)),
      penalty,
    );
    const found = used.map((at, place) => ({ at, weight: weights[place]! }));
    const wrong = found
      .filter(({ at, weight }) => isWrong(FEATURES[at]!, weight))
      .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
    if (wrong.length === 0)
      return {
        bias: bias!,
        weights: Object.fromEntries(found.map(({ at, weight }) => [FEATURES[at]!, weight])),
      };
    for (const { at } of wrong.slice(0, Math.ceil(wrong.length / 2))) left.add(at);
  }
}

function isWrong(name: string, weight: number): boolean {
  return !EITHER.has(name) && weight < 0;
}

function onlyWith(example: Example, used: readonly number[]): Example {
  return { ...example, features: used.map((at) => example.features[at]!) };
}
