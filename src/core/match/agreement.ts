import { mutualCoverage, type Profiled } from './shared-weight';

/** What agreement is asked of: an article with what decides its order. */
export interface Ordered {
  readonly profiled: Profiled;
  readonly order: number;
}

/**
 * The orders raised, up to doubled, where an article covers what the two best others say: reports of one event
 * resemble each other also in what the page leaves out (scores smoothed over neighbours, Diaz 2005). Kept in place.
 */
export function agreedOrders(judged: readonly Ordered[]): number[] {
  const best = judged.toSorted((a, b) => b.order - a.order);
  return judged.map((one) => {
    const witnesses = best.filter((other) => other !== one).slice(0, WITNESSES);
    let agreed = 0;
    let total = 0;
    for (const witness of witnesses) {
      agreed += witness.order * mutualCoverage(one.profiled, witness.profiled);
      total += witness.order;
    }
    return total === 0 ? one.order : one.order * (1 + agreed / total);
  });
}

/** One to five rank alike; ten bring in other stories. */
const WITNESSES = 2;
