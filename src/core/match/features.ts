import type { ReadTerms } from '../text/read-terms';
import type { ActorAgreement } from './actor-agreement';
import { heaviest } from './shared-weight';

/** What the decision knows of a page and an article, by name; the order is that of the weights. */
export const FEATURES = [
  'pageShare',
  'articleShare',
  'lead',
  'undatedLead',
  'names',
  'namesBack',
  'figures',
  'headline',
  'rarest',
  'mainCountries',
  'fit',
  'bond',
  'persons',
  'topics',
  'mainTopics',
  'sameWeeks',
  'sameYear',
  'undated',
  'articles',
  'pageLength',
  'articleLength',
  'otherLanguage',
  'otherFit',
  'otherTopics',
  'otherPersons',
  'otherFigures',
] as const;

export interface Evidence {
  readonly pageShare: number;
  readonly articleShare: number;
  readonly leadCoverage: number;
  readonly page: ReadTerms;
  readonly article: ReadTerms;
  readonly actors: ActorAgreement;
  readonly rarityOf: (term: number) => number;
  /** Between the page and the article, null when a date is unknown. */
  readonly days: number | null;
  readonly articles: number;
  readonly isOtherLanguage: boolean;
}

/** The features in their order. */
export function featuresOf(evidence: Evidence): number[] {
  const { pageShare, articleShare, leadCoverage, page, article, actors, rarityOf, days } = evidence;
  const other = evidence.isOtherLanguage ? 1 : 0;
  const figures = kindShare(article, page, rarityOf, isFigure, 6);
  const byName: Record<(typeof FEATURES)[number], number> = {
    pageShare,
    articleShare,
    lead: leadCoverage,
    undatedLead: days === null ? leadCoverage : 0,
    names: kindShare(article, page, rarityOf, isName, 8),
    namesBack: kindShare(page, article, rarityOf, isName, 8),
    figures,
    headline: Math.sqrt(headlineShare(page, article) * headlineShare(article, page)),
    rarest: rarestShared(page, article, rarityOf) / 10,
    mainCountries: actors.mainCountries,
    fit: actors.fit,
    bond: actors.bond,
    persons: actors.persons,
    topics: actors.topics,
    mainTopics: actors.mainTopics,
    sameWeeks: days === null ? 0 : Math.exp(-Math.abs(days) / 14),
    sameYear: days === null ? 0 : Math.exp(-Math.abs(days) / 500),
    undated: days === null ? 1 : 0,
    articles: Math.log10(Math.max(1, evidence.articles)) / 4,
    pageLength: lengthOf(page),
    articleLength: lengthOf(article),
    otherLanguage: other,
    otherFit: other * actors.fit,
    otherTopics: other * (actors.topics + actors.mainTopics),
    otherPersons: other * actors.persons,
    otherFigures: other * figures,
  };
  return FEATURES.map((name) => byName[name]);
}

const isName = (emphasis: number): boolean => emphasis > 1 && emphasis < 2;
const isFigure = (emphasis: number): boolean => emphasis > 2;

/** Some 0 for a line, 1 for 1,000 words. */
const lengthOf = ({ counts }: ReadTerms): number => Math.log10(Math.max(10, counts.total)) - 1.5;

/** The share of one text's heaviest terms of a kind that the other has; 0 for none of the kind. */
function kindShare(
  of: ReadTerms,
  within: ReadTerms,
  rarityOf: (term: number) => number,
  isKind: (emphasis: number) => boolean,
  most: number,
): number {
  const terms = of.counts.places.terms();
  const weights = new Float64Array(terms.length);
  for (let place = 0; place < terms.length; place += 1)
    if (isKind(of.emphases[place]!))
      weights[place] = rarityOf(terms[place]!) * (1 + Math.log(of.counts.counts[place]!));
  let shared = 0;
  let total = 0;
  for (const place of heaviest(weights, terms, most)) {
    total += weights[place]!;
    if (within.counts.places.find(terms[place]!) >= 0) shared += weights[place]!;
  }
  return total === 0 ? 0 : shared / total;
}

/** The share of one headline's terms that stand in the other's headline or lead. */
function headlineShare(of: ReadTerms, within: ReadTerms): number {
  const terms = of.lead.places.terms();
  let shared = 0;
  for (let place = 0; place < of.headlineTerms; place += 1) {
    const other = within.lead.places.find(terms[place]!);
    if (other >= 0 && other < within.lead.counts.length) shared += 1;
  }
  return of.headlineTerms === 0 ? 0 : shared / of.headlineTerms;
}

/** The mean rarity of the three rarest terms that both have among their forty heaviest, in nats. */
function rarestShared(page: ReadTerms, article: ReadTerms, rarityOf: (term: number) => number): number {
  const best = [0, 0, 0];
  const terms = article.lead.places.terms();
  for (let place = 0; place < article.lead.counts.length; place += 1) {
    const other = page.lead.places.find(terms[place]!);
    if (other < 0 || other >= page.lead.counts.length) continue;
    const rarity = rarityOf(terms[place]!);
    if (rarity <= best[2]!) continue;
    best[2] = rarity;
    best.sort((a, b) => b - a);
  }
  return (best[0]! + best[1]! + best[2]!) / 3;
}
