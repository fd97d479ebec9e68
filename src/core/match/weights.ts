import type { FEATURES } from './features';

/**
 * The weights of the decision, as `npm run fit` writes them; tests/bench/fit-sets.ts has the pairs that they come from.
 * What is evidence for an article never counts against it: a feature that would has the weight 0.
 */
export const BIAS = -13.45;

export const WEIGHTS: Readonly<Record<(typeof FEATURES)[number], number>> = {
  manyShare: 12.07,
  manyCosine: 12.52,
  lead: 2.05,
  score: 5.08,
  pairs: 0.8,
  rareNames: 1.08,
  mainCountries: 0.51,
  bond: 5.07,
  bondFar: 5.38,
  topics: 1.69,
  near: 3.94,
  nearCosine: 1.1,
  sameYear: 2.91,
  undated: 3.59,
  undatedCosine: 4.85,
  few: 6.49,
  fewDated: -0.74,
  pageLength: -2.25,
  articleLength: -0.63,
  unspaced: 3.03,
  otherLanguage: 1.23,
  otherFit: 5.66,
  otherTopics: 1.18,
  otherPersons: 0.46,
};
