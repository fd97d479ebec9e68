import type { FEATURES } from './features';

/** A logistic model: what it starts from, and what each feature that it knows adds. */
export interface Part {
  readonly bias: number;
  readonly weights: Readonly<Partial<Record<(typeof FEATURES)[number], number>>>;
}

/*
 * The weights of the decision, as `npm run fit` writes them; tests/bench/fit-sets.ts has the pairs that they come from.
 * What is evidence for an article never counts against it: a feature that would is left out.
 */

/** That an article tells the page's story. */
export const STORY: Part = {
  bias: -6.871,
  weights: {
    manyCosine: 5.361,
    lead: 7.801,
    opening: 3.188,
    score: 2.724,
    rareNames: 1.869,
    topics: 1.102,
    near: 5.558,
    nearCosine: 5.855,
    sameYear: 0.157,
    undated: 2.47,
    few: 1.791,
    fewDated: -3.069,
    pageLength: -1.105,
    articleLength: -2.365,
    unspaced: 1.698,
    otherLanguage: 0.648,
    otherFit: 1.072,
    otherTopics: 1.299,
  },
};

/** That it is about the same relations of states. */
export const RELATIONS: Part = {
  bias: -7.71,
  weights: {
    bond: 9.687,
    bondFar: 5.327,
    sameYear: 2.568,
    undated: 2.457,
    few: 2.929,
    otherFit: 4.311,
  },
};
