import type { ReadTerms } from '../text/read-terms';
import type { ActorAgreement } from './actor-agreement';
import { cosineOf, type Likened } from './likeness';

/** What the decision knows of a page and an article, by name; the order is that of the weights. */
export const FEATURES = [
  'manyCosine',
  'manyLead',
  'fewOpening',
  'score',
  'manyScore',
  'rareNames',
  'bond',
  'bondFar',
  'topics',
  'near',
  'nearCosine',
  'sameYear',
  'undated',
  'few',
  'fewDated',
  'pageLength',
  'fewPageLength',
  'articleLength',
  'unspaced',
  'otherLanguage',
  'otherFit',
  'otherTopics',
] as const;

export interface Evidence {
  readonly page: Likened;
  readonly article: Likened;
  /** How much headlines and first sentences cover of each other, 0 to 1. */
  readonly lead: number;
  /** The exact score of the ranking, 0 to 1. */
  readonly score: number;
  readonly actors: ActorAgreement;
  readonly rarityOf: (term: number) => number;
  /** Between the page and the article, null when a date is unknown. */
  readonly days: number | null;
  /** Of the archive. */
  readonly articles: number;
  readonly language: string;
  readonly isOtherLanguage: boolean;
}

/**
 * The features in their order. Of many articles the best ranked is far likelier to belong there than a lone one that is as
 * like the page; so what is alike speaks by how many there are.
 */
export function featuresOf(evidence: Evidence): number[] {
  const { page, article, actors, rarityOf, days } = evidence;
  const isUnspaced = !evidence.isOtherLanguage && UNSPACED.has(evidence.language);
  const scale = isUnspaced ? PAIR_SCALE : 1;
  const cosine = scale * cosineOf(article.whole, page.whole);
  const opening =
    scale * Math.sqrt(cosineOf(page.opening, article.whole) * cosineOf(article.opening, page.whole));
  const few = 1 / (1 + Math.log10(Math.max(1, evidence.articles)));
  const other = evidence.isOtherLanguage ? 1 : 0;
  const pageLength = lengthOf(page.read, isUnspaced);
  const bond = actors.bond * (other === 1 ? 1 : Math.min(1, evidence.lead / SOME_LEAD) ** 2);
  const byName: Record<(typeof FEATURES)[number], number> = {
    manyCosine: (1 - few) * cosine,
    manyLead: (1 - few) * evidence.lead,
    fewOpening: few * opening,
    score: evidence.score,
    manyScore: (1 - few) * evidence.score,
    rareNames: Math.log1p(sharedNames(article.read, page.read, rarityOf)) / 2,
    bond,
    bondFar: bond * (1 - Math.exp(-Math.abs(days ?? 0) / 500)),
    topics: actors.topics,
    near: days === null ? 0 : Math.exp(-Math.abs(days) / 4),
    nearCosine: days === null ? 0 : Math.exp(-Math.abs(days) / 14) * cosine,
    sameYear: days === null ? 0 : Math.exp(-Math.abs(days) / 500),
    undated: days === null ? 1 : 0,
    few,
    fewDated: days === null ? 0 : few,
    pageLength,
    fewPageLength: few * pageLength,
    articleLength: lengthOf(article.read, isUnspaced),
    unspaced: isUnspaced ? 1 : 0,
    otherLanguage: other,
    otherFit: other * actors.fit,
    otherTopics: other * (actors.topics + actors.mainTopics),
  };
  return FEATURES.map((name) => byName[name]);
}

/** Who names two countries in passing begins with something else: so much of each other the beginnings cover on any subject. */
const SOME_LEAD = 0.15;

/**
 * Languages whose terms are pairs of ideographs: two reports share fewer of them than of words, as cosines go three
 * fifths of it, and a text has more than twice as many.
 */
const UNSPACED: ReadonlySet<string> = new Set(['zh', 'ja']);
const PAIR_SCALE = 1.6;
const PAIRS_A_WORD = 2.3;

/** Some 0 for a line, 1 for 1,000 words. */
const lengthOf = ({ counts }: ReadTerms, isUnspaced: boolean): number =>
  Math.log10(Math.max(10, counts.total / (isUnspaced ? PAIRS_A_WORD : 1))) - 1.5;

/** How many rare names both texts have; figures aside, a name in one of them is one in the other. */
function sharedNames(a: ReadTerms, b: ReadTerms, rarityOf: (term: number) => number): number {
  const terms = a.counts.places.terms();
  let shared = 0;
  for (let place = 0; place < a.emphases.length; place += 1) {
    const other = b.emphases[b.counts.places.find(terms[place]!)] ?? Number.NaN; // where the other lacks it
    const emphasis = Math.max(a.emphases[place]!, other);
    if (emphasis > 1 && emphasis < 2 && rarityOf(terms[place]!) >= RARE) shared += 1;
  }
  return shared;
}

/** Nats: a name that one article in 400 has. */
const RARE = 6;
