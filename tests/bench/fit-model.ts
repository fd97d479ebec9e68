import { FEATURES } from '../../src/core/match/features';
import { type Example, fitLogistic } from './fit-logistic';
import type { Pair } from './fit-pairs';

/** Features that may speak either way; all others are evidence for an article. */
const EITHER: ReadonlySet<string> = new Set([
  'undated',
  'few',
  'fewDated',
  'pageLength',
  'articleLength',
  'unspaced',
  'otherLanguage',
]);

const PENALTY = 3;
/** What all pairs of a set weigh together before `WEIGHT`, and the fewest of them that do so. */
const SET_WEIGHT = 500;
const FEW = 120;

/** How many pairs of its kind one stands for, right and wrong: of archives of one article few of the strangers were drawn. */
const STANDS_FOR: Readonly<Record<string, readonly [right: number, wrong: number]>> = {
  'basil-one': [1, 10],
  random: [4, 1],
  seed: [8, 1],
  own: [2, 1],
  'own-abroad': [2, 1],
};

/**
 * How much more or less a set weighs than another. That of one-article archives has 150 strangers for each right page, as
 * readers' pages are: one in a thousand wrong is as many as the right ones. Partners were told by their headlines and days
 * alone, and of undated pages on the same subject nobody said that they were of no use.
 */
const WEIGHT: Readonly<Record<string, number>> = {
  'basil-one': 250,
  basil: 14,
  'basil-undated': 0.7,
  partners: 0.5,
  ecbplus: 1.5,
  random: 7,
  seed: 25,
  own: 6,
  'own-abroad': 5,
  semeval: 6,
  'semeval-across': 2,
};

/** How many pairs of its set one pair stands for. */
export function standsFor({ set, right }: Pick<Pair, 'set' | 'right'>): number {
  return (STANDS_FOR[set] ?? [1, 1])[right ? 0 : 1];
}

/** The weights of the decision, the bias first, in the order of the features. */
export function fitDecision(pairs: readonly Pair[]): number[] {
  const totals = new Map<string, number>();
  for (const pair of pairs) totals.set(pair.set, (totals.get(pair.set) ?? 0) + standsFor(pair));
  const examples = pairs.map((pair) => ({
    ...pair,
    weight: (SET_WEIGHT * (WEIGHT[pair.set] ?? 1) * standsFor(pair)) / Math.max(FEW, totals.get(pair.set)!),
  }));
  const left = new Set<number>();
  for (;;) {
    const used = FEATURES.map((_, at) => at).filter((at) => !left.has(at));
    const weights = fitLogistic(
      examples.map((one) => onlyWith(one, used)),
      PENALTY,
    );
    const wrong = used
      .map((at, place) => ({ at, weight: weights[place + 1]! }))
      .filter(({ at, weight }) => isWrong(FEATURES[at]!, weight))
      .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
    if (wrong.length === 0) {
      const all = new Array<number>(FEATURES.length + 1).fill(0);
      all[0] = weights[0]!;
      used.forEach((at, place) => {
        all[at + 1] = weights[place + 1]!;
      });
      return all;
    }
    for (const { at } of wrong.slice(0, Math.ceil(wrong.length / 2))) left.add(at);
  }
}

function isWrong(name: string, weight: number): boolean {
  return !EITHER.has(name) && weight < 0;
}

function onlyWith(example: Example, used: readonly number[]): Example {
  return { ...example, features: used.map((at) => example.features[at]!) };
}
