import type { Counted } from '../text/read-terms';

/** A text as a list of weighted terms: its most telling ones, the heaviest first. */
export interface Profile {
  readonly terms: Uint32Array;
  readonly weights: Float64Array;
  readonly total: number;
}

/** The `size` heaviest terms by (1 + ln count) × what `weightOf` says of the term at a place. */
export function profileOf(
  { places, counts }: Counted,
  size: number,
  weightOf: (place: number) => number,
): Profile {
  const all = new Float64Array(counts.length);
  for (let place = 0; place < all.length; place += 1)
    all[place] = (1 + Math.log(counts[place]!)) * weightOf(place);
  const found = places.terms();
  const best = heaviest(all, found, size);
  const terms = new Uint32Array(best.length);
  const weights = new Float64Array(best.length);
  let total = 0;
  for (let at = 0; at < best.length; at += 1) {
    terms[at] = found[best[at]!]!;
    weights[at] = all[best[at]!]!;
    total += weights[at]!;
  }
  return { terms, weights, total };
}

/** The places of the `size` highest weights, highest first; of equals that of the lowest term. */
export function heaviest(weights: Float64Array, terms: Uint32Array, size: number): Int32Array {
  const best = new Int32Array(Math.min(size, weights.length));
  let length = 0;
  for (let place = 0; place < weights.length; place += 1) {
    const isFull = length === best.length;
    if (isFull && !isHeavier(place, best[length - 1]!)) continue;
    let low = 0;
    let high = length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (isHeavier(place, best[middle]!)) high = middle;
      else low = middle + 1;
    }
    if (!isFull) length += 1;
    best.copyWithin(low + 1, low);
    best[low] = place;
  }
  return best;

  function isHeavier(a: number, b: number): boolean {
    const difference = weights[a]! - weights[b]!;
    return difference > 0 || (difference === 0 && terms[a]! < terms[b]!);
  }
}

/** The share, 0 to 1, of the profile's weight whose terms stand in the other text; 0 for an empty profile. */
export function coverageOf({ terms, weights, total }: Profile, { places, counts }: Counted): number {
  let covered = 0;
  for (let at = 0; at < terms.length; at += 1) {
    const place = places.find(terms[at]!);
    if (place >= 0 && place < counts.length) covered += weights[at]!;
  }
  return total === 0 ? 0 : covered / total;
}

/** A text with its profile: what two texts are compared by. */
export interface Profiled {
  readonly profile: Profile;
  readonly text: Counted;
}

/** How much two texts cover of each other: the geometric mean of both ways, 0 to 1. */
export function mutualCoverage(a: Profiled, b: Profiled): number {
  return Math.sqrt(coverageOf(a.profile, b.text) * coverageOf(b.profile, a.text));
}
