import type { Archive, Hit } from './archive';
import { type Page, refOf, textOf } from './article';
import type { Related } from './context';
import { type Judge, type JudgedHit, judgeFor } from './judge';
import { languageOf } from './language';
import { dayOf } from './pack/day';
import { queryOf } from './query';
import { rankHits } from './rank';
import { termSpans } from './term-spans';
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
  const judge = judgeFor(query, archive);
  const own = new Set(urlKeys(page));
  const judged = await Promise.all(hits.filter(({ score }) => score >= HOPELESS).map(judge.judge));
  const shown = judged
    .filter(({ article, coverage }) => coverage >= SHOWN && !own.has(canonicalUrl(article.url)))
    .sort((a, b) => b.order - a.order);
  const pageText = shown.length === 0 ? null : readWhole(`${page.headline}\n\n${page.text}`, query.language);
  const found: RelatedHit[] = [];
  for (const one of shown) {
    const related = pageText && relatedOf(one, page, pageText, judge, dateBlind);
    if (related) found.push({ hit: one.hit, related });
    if (found.length === limit) break;
  }
  return found;
}

/** How many of the best hits are read and judged, and the score below which none was ever shown. */
const CANDIDATES = 12;
const HOPELESS = 0.08;

/** Least coverage that is shown. Seed archive: 0 of 181 unrelated pages reach .20. */
const SHOWN = 0.36;
const SAME_STORY = 0.5;
const SAME_STORY_DAYS = 14;

function readWhole(text: string, language: string): ReadText {
  return readText(text, termSpans(text, language));
}

function relatedOf(
  judged: JudgedHit,
  page: Page,
  pageText: ReadText,
  judge: Judge,
  dateBlind: boolean,
): Related | null {
  const { article, coverage } = judged;
  const whole = textOf(article);
  const text = readWhole(whole, languageOf(whole, article.lang));
  const names = sharedNames(text, pageText, judge.rarityOf);
  if (names.length < 2) return null;
  const days = daysBetween(page.date, article.date);
  const isNear = dateBlind || days === null || Math.abs(days) <= SAME_STORY_DAYS;
  return {
    article: refOf(article),
    kind: coverage >= SAME_STORY && isNear ? 'same story' : 'background',
    score: coverage,
    days,
    sentence: matchedSentence(text, judge.profile.weights),
    why: whyOf(text, pageText, names, judge.rarityOf),
  };
}

function daysBetween(page: string, article: string): number | null {
  const from = dayOf(article);
  const to = dayOf(page);
  return from === 0 || to === 0 ? null : to - from;
}
