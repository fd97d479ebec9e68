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
  bias: -7.334,
  weights: {
    manyCosine: 1.923,
    manyLead: 14.471,
    fewOpening: 8.49,
    score: 3.309,
    manyScore: 5.891,
    rareNames: 1.298,
    topics: 1.391,
    near: 6.395,
    nearCosine: 5.6,
    sameYear: 0.523,
    undated: 1.705,
    few: 2.546,
    fewDated: -5.261,
    pageLength: -2.541,
    fewPageLength: 2.517,
    articleLength: -1.676,
    unspaced: 1.244,
    otherLanguage: 0.598,
    otherFit: 0.967,
    otherTopics: 1.008,
  },
};

/** That it is about the same relations of states. */
export const RELATIONS: Part = {
  bias: -6.886,
  weights: {
    bond: 8.635,
    bondFar: 6.879,
    sameYear: 2.487,
    undated: 2.071,
    few: 2.689,
    otherFit: 3.37,
  },
};
