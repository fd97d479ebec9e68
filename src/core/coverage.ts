import type { TermCounts } from './terms';

/** How often each term of a text occurs. */
export type Counted = Pick<TermCounts, 'counts'>;

/** A text as a set of weighted terms: its most telling ones, the heaviest first. */
export interface Profile {
  readonly weights: ReadonlyMap<number, number>;
  readonly total: number;
}

/** The `size` heaviest terms by (1 + ln count) × what `weightOf` says of the term. */
export function profileOf({ counts }: Counted, size: number, weightOf: (term: number) => number): Profile {
  const weighted = [...counts]
    .map(([term, count]): [number, number] => [term, (1 + Math.log(count)) * weightOf(term)])
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, size);
  return { weights: new Map(weighted), total: weighted.reduce((sum, [, weight]) => sum + weight, 0) };
}

/** The share, 0 to 1, of the profile's weight whose terms stand in the other text; 0 for an empty profile. */
export function coverageOf({ weights, total }: Profile, { counts }: Counted): number {
  let covered = 0;
  for (const [term, weight] of weights) if (counts.has(term)) covered += weight;
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
