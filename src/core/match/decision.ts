import { FEATURES } from './features';
import { type Part, RELATIONS, STORY } from './weights';

/**
 * The log-odds that an article belongs on a page, by what is known of the two: by its story, or by the relations of the
 * countries that both are about, whichever is likelier. Two logistic models whose weights `npm run fit` finds; one alone
 * had to believe likeness less, since pages on the trade of two countries are little like one on their leaders' meeting.
 */
export function logOdds(features: readonly number[]): number {
  return logOddsBy(STORY, RELATIONS, features);
}

/** The same by other weights. */
export function logOddsBy(story: Part, relations: Part, features: readonly number[]): number {
  const byStory = sumOf(story, features);
  return features[BOND]! > 0 ? Math.max(byStory, sumOf(relations, features)) : byStory;
}

/** The same by its story alone. */
export function storyLogOdds(features: readonly number[]): number {
  return sumOf(STORY, features);
}

const BOND = FEATURES.indexOf('bond');

/** What the days between page and article say may cost no more than `MOST_DAYS_COST` against two whose days nobody knows. */
function sumOf({ bias, weights }: Part, features: readonly number[]): number {
  let sum = bias;
  let byDays = 0;
  for (let at = 0; at < FEATURES.length; at += 1) {
    const name = FEATURES[at]!;
    const value = features[at]! * (weights[name] ?? 0);
    if (OF_DAYS.has(name)) byDays += value;
    else sum += value;
  }
  return sum + Math.max(byDays, (weights.undated ?? 0) - MOST_DAYS_COST);
}

const OF_DAYS: ReadonlySet<string> = new Set([
  'near',
  'nearCosine',
  'sameYear',
  'fewDated',
  'undated',
  'bondFar',
]);

/**
 * Log-odds. Nearly all right pages of the sets are of their article's days, so that the weights alone let a far date cost up
 * to 6.5: a reader who comes a year later saw nothing of what the archive knows. See tests/bench/README.md for other bounds.
 */
const MOST_DAYS_COST = 1.75;

/** The probability, 0 to 1. */
export function chanceOf(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
