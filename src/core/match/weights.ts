import type { FEATURES } from './features';

/**
 * The weights of the decision, as `npm run fit` writes them; tests/bench/fit-sets.ts has the pairs that they come from.
 * What is evidence for an article never counts against it: a feature that would has the weight 0.
 */
export const BIAS = -5.678;

export const WEIGHTS: Readonly<Record<(typeof FEATURES)[number], number>> = {
  pageShare: 3.834,
  articleShare: 6.742,
  lead: 3.338,
  undatedLead: 1.922,
  names: 0.0,
  namesBack: 1.018,
  figures: 0.0,
  headline: 0.458,
  rarest: 0.041,
  mainCountries: 0.174,
  fit: 0.0,
  bond: 4.568,
  persons: 0.0,
  topics: 1.916,
  mainTopics: 0.0,
  sameWeeks: 1.676,
  sameYear: 2.46,
  undated: 2.23,
  articles: -2.091,
  pageLength: -0.529,
  articleLength: -1.155,
  otherLanguage: 1.589,
  otherFit: 3.023,
  otherTopics: 0.61,
  otherPersons: 0.661,
  otherFigures: 0.0,
};
