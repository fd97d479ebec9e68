import { FEATURES } from './features';
import { BIAS, WEIGHTS } from './weights';

/**
 * The log-odds that an article belongs on a page, by what is known of the two: a logistic model whose weights
 * `npm run fit` finds. No feature decides alone.
 */
export function logOdds(features: readonly number[]): number {
  let sum = BIAS;
  for (let at = 0; at < FEATURES.length; at += 1) sum += features[at]! * WEIGHTS[FEATURES[at]!];
  return sum;
}

/** The probability, 0 to 1. */
export function chanceOf(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
