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
  bias: -7.361,
  weights: {
    manyCosine: 1.903,
    manyLead: 14.48,
    fewOpening: 8.5,
    score: 3.588,
    manyScore: 5.537,
    rareNames: 1.275,
    topics: 1.381,
    near: 6.344,
    nearCosine: 5.888,
    sameYear: 0.485,
    undated: 1.764,
    few: 2.609,
    fewDated: -4.992,
    pageLength: -2.408,
    fewPageLength: 2.112,
    articleLength: -1.739,
    unspaced: 1.278,
    otherLanguage: 0.617,
    otherFit: 0.971,
    otherTopics: 1.06,
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
