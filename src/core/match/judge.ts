import { actorsIn, type Mentioned } from '../actors/actors';
import { actorsOfPage } from '../actors/of-page';
import { type Archive, articleAt } from '../archive/archive';
import { rarityOfTerm } from '../archive/rarity';
import { type Article, textOf } from '../article';
import { withoutBoilerplate } from '../pack/boilerplate';
import { dayOf } from '../pack/day';
import { saturations } from '../pack/impact';
import type { PageReading } from '../page-reading';
import { languageOfArticle } from '../text/language';
import { withoutNotices } from '../text/notices';
import { type ReadTerms, readTerms } from '../text/read-terms';
import { termPlaces } from '../text/term-places';
import type { TermCounts } from '../text/terms';
import { actorAgreement } from './actor-agreement';
import { logOdds } from './decision';
import { featuresOf } from './features';
import { likened } from './likeness';
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
  /** The geometric mean of the shares of their weights that page and article cover of each other: 0 to 1. */
  readonly coverage: number;
  /**
   * Decides the order: the exact score × the root of the coverage (basil R@5 +.007, bglink-dev +.02, ecbplus +.005) ×
   * 1 + how much the leads cover of each other: reports of one event begin alike, those of another of its kind do not
   * (basil MRR +.018, ecbplus +.002).
   */
  readonly order: number;
  readonly features: readonly number[];
  /** The article's countries, persons of state and topics, the most prominent first. */
  readonly actors: readonly Mentioned[];
  /** The log-odds that the article belongs on the page: decides what is shown. */
  readonly logOdds: number;
}

/** Rarities and profiles that all comparisons of one page share. */
export interface Judge {
  readonly profile: Profile;
  readonly pageActors: readonly Mentioned[];
  readonly rarityOf: (term: number) => number;
  readonly judge: (hit: RankedHit) => Promise<JudgedHit>;
}

/** `day` is the page's (see day.ts), 0 to leave dates out: the same that the hits were ranked with. */
export function judgeFor(reading: PageReading, query: Query, archive: Archive, day: number): Judge {
  const rarityOf = rememberedRarities(query, archive);
  const profile = profileOf(query.text.counts, PAGE_TERMS, weighing(query.text, rarityOf));
  const pageLead = profiledLead(query.text, rarityOf);
  const pageLikened = likened(query.text, rarityOf);
  const pageActors = actorsOfPage(reading, archive.actors);
  return {
    profile,
    pageActors,
    rarityOf,
    async judge(hit) {
      const article = withoutBoilerplate(await articleAt(archive, hit), archive.packs[hit.pack]!);
      const text = withoutNotices(textOf({ ...article, headline: '' }));
      const language = languageOfArticle(article);
      const read = readTerms(article.headline, text, language);
      const { counts } = read;
      const profiled = { profile: profileOf(counts, ARTICLE_TERMS, weighing(read, rarityOf)), text: counts };
      const pageShare = coverageOf(profile, counts);
      const articleShare = coverageOf(profiled.profile, query.text.counts);
      const coverage = Math.sqrt(pageShare * articleShare);
      const score = exactScore(query, counts);
      const dateShare = hit.dateless > 0 ? hit.score / hit.dateless : 1;
      const leadCoverage = mutualCoverage(pageLead, profiledLead(read, rarityOf));
      const order = score * dateShare * Math.sqrt(coverage) * (1 + leadCoverage);
      const articleLikened = likened(read, rarityOf);
      const actors = actorsIn(article.headline, text, language, archive.actors);
      const features = featuresOf({
        page: pageLikened,
        article: articleLikened,
        lead: leadCoverage,
        score,
        actors: actorAgreement(pageActors, actors, reading.language),
        rarityOf,
        days: daysBetween(day, dayOf(article.date)),
        articles: archive.articles,
        language,
        isOtherLanguage: language !== reading.language,
      });
      return {
        hit,
        article,
        language,
        profiled,
        coverage,
        order,
        actors,
        features,
        logOdds: logOdds(features),
      };
    },
  };
}

function daysBetween(page: number, article: number): number | null {
  return page === 0 || article === 0 ? null : page - article;
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
  return Math.min(1, score / (selfScore || 1));
}

const PAGE_TERMS = 100;
const ARTICLE_TERMS = 40;
