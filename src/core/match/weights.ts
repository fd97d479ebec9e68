import type { FEATURES } from './features';

/**
 * The weights of the decision, as `npm run fit` writes them; tests/bench/fit-sets.ts has the pairs that they come from.
 * What is evidence for an article never counts against it: a feature that would has the weight 0.
 */
export const BIAS = -5.35;

export const WEIGHTS: Readonly<Record<(typeof FEATURES)[number], number>> = {
  pageShare: 3.454,
  articleShare: 6.332,
  lead: 3.327,
  undatedLead: 2.487,
  names: 0,
  namesBack: 0.996,
  figures: 0,
  headline: 0.543,
  rarest: 0.046,
  mainCountries: 0.182,
  fit: 0,
  bond: 4.624,
  persons: 0,
  topics: 1.838,
  mainTopics: 0,
  sameWeeks: 1.924,
  sameYear: 2.249,
  undated: 2.108,
  articles: -1.997,
  pageLength: -0.624,
  articleLength: -1.296,
  otherLanguage: 1.533,
  otherFit: 2.987,
  otherTopics: 0.665,
  otherPersons: 0.657,
  otherFigures: 0,
};
