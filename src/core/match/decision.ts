import { FEATURES } from './features';
import { type Part, RELATIONS, STORY } from './weights';

/**
 * The log-odds that an article belongs on a page, by what is known of the two: by its story, or by the relations of the
 * countries that both are about, whichever is likelier. Two logistic models whose weights `npm run fit` finds; one alone
 * had to believe likeness less, since pages on the trade of two countries are little like one on their leaders' meeting.
 */
export function logOdds(features: readonly number[]): number {
  const byStory = storyLogOdds(features);
  return features[BOND]! > 0 ? Math.max(byStory, sumOf(RELATIONS, features)) : byStory;
}

/** The same by its story alone. */
export function storyLogOdds(features: readonly number[]): number {
  return sumOf(STORY, features);
}

const BOND = FEATURES.indexOf('bond');

function sumOf({ bias, weights }: Part, features: readonly number[]): number {
  let sum = bias;
  for (let at = 0; at < FEATURES.length; at += 1) sum += features[at]! * (weights[FEATURES[at]!] ?? 0);
  return sum;
}

/** The probability, 0 to 1. */
export function chanceOf(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
