import type { Archive, Hit } from '../archive/archive';
import { type Page, refOf, textOf } from '../article';
import type { Related } from '../context';
import { dayOf } from '../pack/day';
import { type PageReading, readingOfPage } from '../page-reading';
import { type ReadText, readText } from '../text/read-text';
import type { Phrase } from '../text/term-spans';
import { canonicalUrl } from '../url/url';
import { agreedOrders } from './agreement';
import { copiedShare, isCopy, shinglesOf } from './copies';
import { type Judge, type JudgedHit, judgeFor } from './judge';
import { queryOf } from './query';
import { rankHits } from './rank';
import { matchedSentence, nameShare, sharedNames, whyOf } from './why';

export interface RelatedOptions {
  readonly limit?: number;
  /** Leaves dates out of the order and of the kind. */
  readonly dateBlind?: boolean;
}

/** A related article with its place, so that its facts can be read. */
export interface RelatedHit {
  readonly hit: Hit;
  readonly related: Related;
}

/**
 * Archived articles that tell the page's story or its background, best first, at most `limit`; none rather than a
 * weak one. The page itself is left out. `score`, 0 to 1 and comparable between pages, is the geometric mean of two
 * shares: how much of the page's weight the article covers, and how much of the article's best terms the page covers.
 */
export async function relatedTo(
  page: Page,
  archive: Archive,
  options: RelatedOptions = {},
): Promise<Related[]> {
  return (await relatedHits(readingOfPage(page), archive, options)).map(({ related }) => related);
}

/** The same for a page that is read already, with each article's place in the archive. */
export async function relatedHits(
  reading: PageReading,
  archive: Archive,
  { limit = 5, dateBlind = false }: RelatedOptions = {},
): Promise<RelatedHit[]> {
  const { page } = reading;
  const query = queryOf(reading, archive);
  const day = dateBlind ? 0 : dayOf(page.date);
  const hits = rankHits(query, archive, MAX_READ, day).filter(({ dateless }) => dateless >= HOPELESS);
  if (hits.length === 0) return [];
  const judge = judgeFor(query, archive, day);
  const own = new Set(reading.addresses);
  const text = reading.whole;
  const [least, leastStrong] = [leastCoverage(archive.articles), leastStrength(archive.articles)];
  const shown: ReadHit[] = [];
  for (let from = 0; from < hits.length && shown.length < limit; from += READ_AT_ONCE) {
    const judged = await Promise.all(hits.slice(from, from + READ_AT_ONCE).map(judge.judge));
    const likely = judged.filter(
      ({ article, coverage, pageShare, leadCoverage, strength }) =>
        coverage >= least &&
        leadCoverage >= LEAST_LEAD_COVERAGE &&
        strength >= leastStrong &&
        pageShare >= LEAST_PAGE_SHARE &&
        !own.has(canonicalUrl(article.url)),
    );
    for (const one of likely.sort((a, b) => b.order - a.order)) {
      addUnlessCopied(shown, compare(one, text, judge));
    }
    if (likely.length * 2 < READ_AT_ONCE) break;
  }
  const bar = Math.min(RIVAL_BAR, RIVAL_SHARE * Math.max(...shown.map(({ judged }) => judged.strength)));
  const kept = shown.filter(({ judged }) => judged.strength >= bar);
  const orders = agreedOrders(kept.map(({ judged }) => judged));
  const { terms, weights } = judge.profile;
  const weightOf = new Map(Array.from(terms, (term, at) => [term, weights[at]!]));
  return kept
    .map((one, at) => ({ one, order: orders[at]! }))
    .sort((a, b) => b.order - a.order)
    .slice(0, limit)
    .map(({ one }) => ({
      hit: one.judged.hit,
      related: relatedOf(one, page, text, judge, weightOf, dateBlind),
    }));
}

/** Hits are read and judged by twelve: the first twelve suffice unless most of them fit, as when a wire story
 * stands there ten times. */
const READ_AT_ONCE = 12;
const MAX_READ = 36;

/** Score without dates below which an article is not read: 99 in 100 of those shown have .37 and more. */
const HOPELESS = 0.34;

/**
 * Least coverage that is shown: .31 by a single article, .36 from some 300 on, since of more articles more come close
 * by chance. With the one seed as archive, the highest of 181 unrelated pages has .21.
 */
function leastCoverage(articles: number): number {
  return Math.min(SURE_COVERAGE, 0.31 + 0.02 * Math.log10(Math.max(1, articles)));
}

/**
 * The same for strength. Of 194 pairs that archives of 10 to 1,000 articles showed without it and that were read, it
 * keeps 123 of 145 right and 20 of 49 wrong ones.
 */
function leastStrength(articles: number): number {
  return Math.min(0.36, 0.17 + 0.15 * Math.log10(Math.max(1, articles)));
}

const SURE_COVERAGE = 0.36;

/**
 * Below `SURE_COVERAGE` most of the article's main names must stand on the page: a story on trade between America and
 * China shares words and Xi Jinping with the seed, but not Putin and Russia (share .55; all true ones have .75).
 */
const MOST_NAMES = 0.6;

/** Least share of the page that the article covers: less is a long page that has everything in it. */
const LEAST_PAGE_SHARE = 0.2;

/**
 * Reports of one matter begin alike, at least a little. Of the pairs that archives of ten articles showed without it, it
 * keeps 21 of 25 right and 4 of 8 wrong ones; nothing is lost where a page's partner is to be found (65, 63 and 63 of 100)
 * or among basil's and ecbplus's siblings. Of 20 pairs of a fresh draw it left out one, a wrong one.
 */
const LEAST_LEAD_COVERAGE = 0.1;

/**
 * A better rival raises the bar to this share of its strength, at most to `RIVAL_BAR`. With basil as archive and
 * pages, 96 instead of 75 % of what is shown is right, and still 92 % of pages show a sibling.
 */
const RIVAL_SHARE = 0.7;
const RIVAL_BAR = 0.55;

const SAME_STORY = 0.44;
const SAME_STORY_DAYS = 14;

/** A judged article as text, with what it shares with the page. */
interface ReadHit {
  readonly judged: JudgedHit;
  readonly text: ReadText;
  readonly names: readonly Phrase[];
  readonly nameShare: number;
  readonly shingles: ReadonlySet<number>;
}

function compare(judged: JudgedHit, page: ReadText, judge: Judge): ReadHit {
  const text = readText(textOf(judged.article), judged.language);
  return {
    judged,
    text,
    names: sharedNames(text, page, judge.rarityOf),
    nameShare: nameShare(text, page, judge.rarityOf),
    shingles: shinglesOf(text.spans),
  };
}

/** Keeps the better ranked of two copies, and only what shares more than one name with the page. */
function addUnlessCopied(shown: ReadHit[], one: ReadHit): void {
  const isSure = one.judged.coverage >= SURE_COVERAGE || one.nameShare >= MOST_NAMES;
  if (!isSure || one.names.length < LEAST_NAMES) return;
  if (shown.some(({ shingles }) => isCopy(shingles, one.shingles))) return;
  shown.push(one);
}

const LEAST_NAMES = 2;

function relatedOf(
  { judged, text, names, shingles }: ReadHit,
  page: Page,
  pageText: ReadText,
  judge: Judge,
  weights: ReadonlyMap<number, number>,
  dateBlind: boolean,
): Related {
  const { article, coverage } = judged;
  const days = daysBetween(page.date, article.date);
  const isNear = dateBlind || days === null || Math.abs(days) <= SAME_STORY_DAYS;
  const pageShingles = shinglesOf(pageText.spans);
  const kind = isCopy(pageShingles, shingles)
    ? 'copy'
    : coverage >= SAME_STORY && isNear
      ? 'same story'
      : 'background';
  return {
    article: refOf(article),
    kind,
    score: coverage,
    days,
    sentence: matchedSentence(text, weights),
    why: whyOf(text, pageText, names, judge.rarityOf),
    ...(kind === 'copy' ? { copied: copiedShare(pageText.spans, shingles) } : {}),
  };
}

function daysBetween(page: string, article: string): number | null {
  const from = dayOf(article);
  const to = dayOf(page);
  return from === 0 || to === 0 ? null : to - from;
}
