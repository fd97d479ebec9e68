import { type Archive, articleAt, rarityOfTerm } from '../archive/archive';
import type { Article } from '../article';
import { withoutBoilerplate } from '../pack/boilerplate';
import { dayOf } from '../pack/day';
import { saturations } from '../pack/impact';
import { languageOfArticle } from '../text/language';
import { type ReadTerms, readTerms } from '../text/read-terms';
import { termPlaces } from '../text/term-places';
import type { TermCounts } from '../text/terms';
import { nearness } from './date-factor';
import type { Query } from './query';
import type { RankedHit } from './rank';
import { coverageOf, mutualCoverage, type Profile, type Profiled, profileOf } from './shared-weight';

/** A hit whose article was read and compared with the page term by term. */
export interface JudgedHit {
  readonly hit: RankedHit;
  /** Line ends stand in place of boilerplate. */
  readonly article: Article;
  readonly language: string;
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
  const rarityOf = rememberedRarities(query, archive);
  const profile = profileOf(query.text.counts, PAGE_TERMS, weighing(query.text, rarityOf));
  const pageLead = profiledLead(query.text, rarityOf);
  return {
    profile,
    rarityOf,
    async judge(hit) {
      const article = withoutBoilerplate(await articleAt(archive, hit), archive.packs[hit.pack]!);
      const text = article.lead === '' ? article.body : `${article.lead}\n\n${article.body}`;
      const language = languageOfArticle(article);
      const read = readTerms(article.headline, text, language);
      const { counts } = read;
      const profiled = { profile: profileOf(counts, ARTICLE_TERMS, weighing(read, rarityOf)), text: counts };
      const pageShare = coverageOf(profile, counts);
      const articleShare = coverageOf(profiled.profile, query.text.counts);
      const coverage = Math.sqrt(pageShare * articleShare);
      const score = exactScore(query, counts);
      const dateShare = hit.score / hit.dateless;
      const leadCoverage = mutualCoverage(pageLead, profiledLead(read, rarityOf));
      const order = score * dateShare * Math.sqrt(coverage) * (1 + leadCoverage);
      const strength = Math.sqrt(coverage * score) * nearness(day, dayOf(article.date)) * (1 + leadCoverage);
      return {
        hit,
        article,
        language,
        profiled,
        pageShare,
        articleShare,
        coverage,
        leadCoverage,
        order,
        strength,
      };
    },
  };
}

/** The rarities of the page's terms, and of others once they were asked for. */
function rememberedRarities({ text, rarities }: Query, archive: Archive): (term: number) => number {
  const { places } = text.counts;
  const others = termPlaces(2048);
  const known: number[] = [];
  return (term) => {
    const place = places.find(term);
    if (place >= 0) return rarities[place]!;
    const other = others.add(term);
    if (other === known.length) known.push(rarityOfTerm(term, archive));
    return known[other]!;
  };
}

function weighing({ counts, emphases }: ReadTerms, rarityOf: Judge['rarityOf']): (place: number) => number {
  const terms = counts.places.terms();
  return (place) => rarityOf(terms[place]!) * emphases[place]!;
}

function profiledLead(read: ReadTerms, rarityOf: Judge['rarityOf']): Profiled {
  const { lead } = read;
  return { profile: profileOf(lead, lead.counts.length, weighing(read, rarityOf)), text: lead };
}

/** The hit's score without dates from all of the article's terms, where the index has the best 200 in four bits. */
function exactScore({ terms, selfScore }: Query, { places, counts, total }: TermCounts): number {
  const values = saturations(counts, total);
  let score = 0;
  for (const { term, weight } of terms) {
    const place = places.find(term);
    if (place >= 0) score += weight * values[place]!;
  }
  return Math.min(1, score / selfScore);
}

const PAGE_TERMS = 100;
const ARTICLE_TERMS = 40;
