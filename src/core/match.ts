import { type Archive, articleAt, type Hit, rarityOfTerm } from './archive';
import { type Article, type Page, refOf, textOf } from './article';
import type { Related } from './context';
import { coverageOf, type Profile, profileOf } from './coverage';
import { dayOf } from './pack/day';
import { queryOf } from './query';
import { rankHits } from './rank';
import { termSpans } from './term-spans';
import { type TermCounts, termCounts } from './terms';
import { canonicalUrl, urlKeys } from './url';
import { matchedSentence, type ReadText, readText, sharedNames, whyOf } from './why';

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
  return (await relatedHits(page, archive, options)).map(({ related }) => related);
}

/** The same with each article's place in the archive. */
export async function relatedHits(
  page: Page,
  archive: Archive,
  { limit = 5, dateBlind = false }: RelatedOptions = {},
): Promise<RelatedHit[]> {
  const query = queryOf(page, archive);
  const hits = rankHits(query, archive, CANDIDATES, dateBlind ? 0 : dayOf(page.date));
  const reading = pageReading(page, query.language, archive);
  const own = new Set(urlKeys(page));
  const found: RelatedHit[] = [];
  for (const hit of hits) {
    const article = await articleAt(archive, hit);
    if (own.has(canonicalUrl(article.url))) continue;
    const related = compare(reading, article, archive, dateBlind);
    if (related) found.push({ hit, related });
    if (found.length === limit) break;
  }
  return found;
}

/** How many of the best hits are read and judged. */
const CANDIDATES = 12;

/** Terms of the page, of the article and of one story that are compared. */
const PAGE_TERMS = 100;
const ARTICLE_TERMS = 40;

/** Least score that is shown. Seed archive: 0 of 181 unrelated pages reach .20. */
const SHOWN = 0.33;
const SAME_STORY = 0.45;

interface PageReading {
  readonly language: string;
  readonly date: string;
  readonly text: ReadText;
  readonly counts: TermCounts;
  readonly profile: Profile;
}

function pageReading(page: Page, language: string, archive: Archive): PageReading {
  const counts = termCounts(page.headline, page.text, language);
  const text = `${page.headline}\n\n${page.text}`;
  return {
    language,
    date: page.date,
    text: readText(text, termSpans(text, language)),
    counts,
    profile: profileOf(counts, archive, PAGE_TERMS),
  };
}

function compare(page: PageReading, article: Article, archive: Archive, dateBlind: boolean): Related | null {
  const counts = termCounts(article.headline, `${article.lead}\n\n${article.body}`, page.language);
  const articleShare = coverageOf(profileOf(counts, archive, ARTICLE_TERMS), page.counts);
  const score = Math.sqrt(coverageOf(page.profile, counts) * articleShare);
  if (score < SHOWN) return null;
  const whole = textOf(article);
  const text = readText(whole, termSpans(whole, page.language));
  const rarity = (term: number): number => rarityOfTerm(term, archive);
  const names = sharedNames(text, page.text, rarity);
  if (names.length < 2) return null;
  const days = daysBetween(page.date, article.date);
  const isNear = dateBlind || days === null || Math.abs(days) <= 14;
  return {
    article: refOf(article),
    kind: score >= SAME_STORY && isNear ? 'same story' : 'background',
    score,
    days,
    sentence: matchedSentence(text, page.profile.weights),
    why: whyOf(text, page.text, names, rarity),
  };
}

function daysBetween(page: string, article: string): number | null {
  const from = dayOf(article);
  const to = dayOf(page);
  return from === 0 || to === 0 ? null : to - from;
}
