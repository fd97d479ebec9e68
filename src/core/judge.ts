import { type Archive, articleAt, rarityOfTerm } from './archive';
import type { Article } from './article';
import { withoutBoilerplate } from './boilerplate';
import { type Counted, coverageOf, mutualCoverage, type Profile, type Profiled, profileOf } from './coverage';
import { nearness } from './date-factor';
import { saturations } from './impact';
import { languageOf } from './language';
import { dayOf } from './pack/day';
import { type Query, readTerms } from './query';
import type { RankedHit } from './rank';
import type { TermCounts } from './terms';

/** A hit whose article was read and compared with the page term by term. */
export interface JudgedHit {
  readonly hit: RankedHit;
  /** Line ends stand in place of boilerplate. */
  readonly article: Article;
  readonly profiled: Profiled;
  /** The share of the page's weight that the article covers, and the share of the article's that the page covers. */
  readonly pageShare: number;
  readonly articleShare: number;
  /** The geometric mean of the two: 0 to 1, comparable between pages. */
  readonly coverage: number;
  /** How much the leads cover of each other, alike. */
  readonly leadCoverage: number;
  /**
   * Decides the order: the exact score × the root of the coverage (basil R@5 +.007, bglink-dev +.02, ecbplus +.005) ×
   * 1 + how much the leads cover of each other: reports of one event begin alike, those of another of its kind do not
   * (basil MRR +.018, ecbplus +.002).
   */
  readonly order: number;
  /**
   * Decides beside coverage what is shown: the root of coverage × the score without dates, distant days damped, × 1 +
   * how much the leads cover of each other.
   */
  readonly strength: number;
}

/** Rarities and profiles that all comparisons of one page share. */
export interface Judge {
  readonly profile: Profile;
  readonly rarityOf: (term: number) => number;
  readonly judge: (hit: RankedHit) => Promise<JudgedHit>;
}

/** `day` is the page's (see day.ts), 0 to leave dates out: the same that the hits were ranked with. */
export function judgeFor(query: Query, archive: Archive, day: number): Judge {
  const rarities = new Map(query.rarities);
  const rarityOf = (term: number): number => {
    let rarity = rarities.get(term);
    if (rarity === undefined) {
      rarity = rarityOfTerm(term, archive);
      rarities.set(term, rarity);
    }
    return rarity;
  };
  const weightBy =
    (emphases: ReadonlyMap<number, number>) =>
    (term: number): number =>
      rarityOf(term) * (emphases.get(term) ?? 1);
  const profile = profileOf(query.counts, PAGE_TERMS, weightBy(query.emphases));
  const leadOf = (lead: Counted, emphases: ReadonlyMap<number, number>): Profiled => ({
    profile: profileOf(lead, lead.counts.size, weightBy(emphases)),
    text: lead,
  });
  const pageLead = leadOf(query.lead, query.emphases);
  return {
    profile,
    rarityOf,
    async judge(hit) {
      const article = withoutBoilerplate(await articleAt(archive, hit), archive.packs[hit.pack]!);
      const text = article.lead === '' ? article.body : `${article.lead}\n\n${article.body}`;
      const language = languageOf(`${article.headline}\n${text}`, article.lang);
      const { counts, lead, emphases } = readTerms(article.headline, text, language);
      const profiled = { profile: profileOf(counts, ARTICLE_TERMS, weightBy(emphases)), text: counts };
      const pageShare = coverageOf(profile, counts);
      const articleShare = coverageOf(profiled.profile, query.counts);
      const coverage = Math.sqrt(pageShare * articleShare);
      const score = exactScore(query, counts);
      const dateShare = hit.score / hit.dateless;
      const leadCoverage = mutualCoverage(pageLead, leadOf(lead, emphases));
      const order = score * dateShare * Math.sqrt(coverage) * (1 + leadCoverage);
      const strength = Math.sqrt(coverage * score) * nearness(day, dayOf(article.date)) * (1 + leadCoverage);
      return { hit, article, profiled, pageShare, articleShare, coverage, leadCoverage, order, strength };
    },
  };
}

/** The hit's score without dates from all of the article's terms, where the index has the best 200 in four bits. */
function exactScore({ terms, selfScore }: Query, { counts, total }: TermCounts): number {
  const values = saturations([...counts.values()], total);
  const places = new Map([...counts.keys()].map((term, place) => [term, place]));
  let score = 0;
  for (const { term, weight } of terms) {
    const place = places.get(term);
    if (place !== undefined) score += weight * values[place]!;
  }
  return Math.min(1, score / selfScore);
}

const PAGE_TERMS = 100;
const ARTICLE_TERMS = 40;
