import { type Archive, archiveIn, type Hit } from '../archive/archive';
import { type Page, refOf, textOf } from '../article';
import type { Related } from '../context';
import { dayOf } from '../pack/day';
import { type PageReading, readingOfPage } from '../page-reading';
import { withoutNotices } from '../text/notices';
import { type ReadText, readText } from '../text/read-text';
import type { Phrase } from '../text/term-spans';
import { withoutExcerpt } from '../url/excerpt-address';
import { canonicalUrl } from '../url/url';
import { agreedOrders } from './agreement';
import { copiedShare, isCopy, shinglesOf } from './copies';
import { chanceOf, storyLogOdds } from './decision';
import { foreignHits } from './foreign-hits';
import { type Judge, type JudgedHit, judgeFor } from './judge';
import { queryOf } from './query';
import { candidateHits, isReadWhole, type RankedHit } from './rank';
import { matchedSentence, sharedNames, whyOf } from './why';

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
 * weak one. The page itself is left out. `score` is the probability, 0 to 1, that it belongs there.
 */
export async function relatedTo(
  page: Page,
  archive: Archive,
  options: RelatedOptions = {},
): Promise<Related[]> {
  const reading = readingOfPage(page);
  const hits = await relatedHits(reading, await archiveIn(reading.language, archive), options);
  return hits.map(({ related }) => related);
}

/** The same for a page that is read already in an archive of `archiveIn`, with each article's place in it. */
export async function relatedHits(
  reading: PageReading,
  archive: Archive,
  { limit = 5, dateBlind = false }: RelatedOptions = {},
): Promise<RelatedHit[]> {
  const { page } = reading;
  const query = queryOf(reading, archive);
  const day = dateBlind ? 0 : dayOf(page.date);
  const isAllRead = isReadWhole(archive);
  const hits = candidateHits(query, archive, MAX_READ, day).filter(
    ({ dateless }) => isAllRead || dateless >= HOPELESS,
  );
  const foreign = isAllRead ? [] : foreignHits(reading, query, archive, MOST_FOREIGN, day);
  if (hits.length + foreign.length === 0) return [];
  const judge = judgeFor(reading, query, archive, day);
  const own = new Set(reading.addresses);
  const text = reading.whole;
  const shown: ReadHit[] = [];
  const atOnce = isAllRead ? MAX_READ : READ_AT_ONCE;
  const isMore = (read: number) => read < hits.length && (read < LEAST_CHOICE || shown.length < limit);
  for (let from = 0; from === 0 || isMore(from); from += atOnce) {
    const some = hits.slice(from, from + atOnce);
    const judged = await Promise.all((from === 0 ? withOthers(some, foreign) : some).map(judge.judge));
    const likely = judged.filter(
      ({ article, logOdds }) =>
        logOdds >= LEAST_LOG_ODDS && !own.has(withoutExcerpt(canonicalUrl(article.url))),
    );
    for (const one of likely.sort((a, b) => b.order - a.order)) {
      addUnlessCopied(shown, compare(one, text, judge));
    }
    if (likely.length === 0 && (shown.length > 0 || from > 0)) break;
  }
  const pageShingles = shinglesOf(text.spans);
  const rivals = shown.filter(({ shingles }) => !isCopy(pageShingles, shingles));
  const bar = Math.max(...rivals.map(({ judged }) => storyLogOdds(judged.features))) - RIVAL_LOG_ODDS;
  const kept = shown.filter(({ judged }) => judged.logOdds >= Math.min(bar, SURE_LOG_ODDS));
  const orders = agreedOrders(kept.map(({ judged }) => judged));
  const { terms, weights } = judge.profile;
  const weightOf = new Map(Array.from(terms, (term, at) => [term, weights[at]!]));
  return kept
    .map((one, at) => ({ one, order: orders[at]! }))
    .sort((a, b) => b.order - a.order)
    .slice(0, limit)
    .map(({ one }) => ({
      hit: one.judged.hit,
      related: relatedOf(one, reading, text, judge, weightOf, dateBlind),
    }));
}

/** Hits of the words, and those of other languages that are not among them. */
function withOthers(hits: readonly RankedHit[], foreign: readonly RankedHit[]): RankedHit[] {
  const isMet = ({ pack, index }: RankedHit): boolean =>
    hits.some((hit) => hit.pack === pack && hit.index === index);
  return [...hits, ...foreign.filter((hit) => !isMet(hit))];
}

/** So many articles in other languages are read. */
const MOST_FOREIGN = 8;

/**
 * Hits are read and judged by fours, until none of four fits; eight where none has fitted before. By twelves, until fewer
 * than three of them do, half as many more are read for basil's pages and for those of which the archive has nothing, and
 * the same fit but 9 of 9,444 pairs of ecbplus.
 */
const READ_AT_ONCE = 4;
/** Among so many the best are chosen where all fit: their order is known when they are read. */
const LEAST_CHOICE = 12;
const MAX_READ = 36;

/** Score without dates below which an article of a larger archive is not read. */
const HOPELESS = 0.1;

/** The probability from which an article is shown. */
export const LEAST_CHANCE = 0.69;
const LEAST_LOG_ODDS = Math.log(LEAST_CHANCE / (1 - LEAST_CHANCE));

/**
 * An article whose odds are so many times worse than the best story's, copies of the page aside, is not shown beside it:
 * where an archive has the very story, others of its kind are other stories. Of relations there may be many. What is sure
 * by itself is shown all the same. With 2.2 (.9) and 4.5 ecbplus' true pairs are shown to .90 at precision .979, basil's to
 * .995 at .974; with 3 and 3.5 to .88 at .981 and .995 at .982.
 */
const RIVAL_LOG_ODDS = 4.5;
const SURE_LOG_ODDS = 2.2;

/** A judged article as text, with what it shares with the page. */
interface ReadHit {
  readonly judged: JudgedHit;
  readonly text: ReadText;
  readonly names: readonly Phrase[];
  readonly shingles: ReadonlySet<number>;
}

function compare(judged: JudgedHit, page: ReadText, judge: Judge): ReadHit {
  const text = readText(withoutNotices(textOf(judged.article)), judged.language);
  return {
    judged,
    text,
    names: sharedNames(text, page, judge.rarityOf, judged.language),
    shingles: shinglesOf(text.spans),
  };
}

/** Keeps the better ranked of two copies. */
function addUnlessCopied(shown: ReadHit[], one: ReadHit): void {
  if (!shown.some(({ shingles }) => isCopy(shingles, one.shingles))) shown.push(one);
}

function relatedOf(
  { judged, text, names, shingles }: ReadHit,
  { page, language }: PageReading,
  pageText: ReadText,
  judge: Judge,
  weights: ReadonlyMap<number, number>,
  dateBlind: boolean,
): Related {
  const { article, coverage } = judged;
  const days = daysBetween(page.date, article.date);
  const pageShingles = shinglesOf(pageText.spans);
  const kind = isCopy(pageShingles, shingles) ? 'copy' : kindOf(coverage, dateBlind ? null : days);
  return {
    article: refOf(article),
    kind,
    score: chanceOf(judged.logOdds),
    days,
    sentence: matchedSentence(text, weights),
    why: whyOf(text, pageText, names, judge.rarityOf),
    ...(judged.language === language ? {} : { language: judged.language }),
    ...(kind === 'copy' ? { copied: copiedShare(pageText.spans, shingles) } : {}),
  };
}

/** Only dates tell the same story from one of its kind: without them it is related. */
function kindOf(coverage: number, days: number | null): Related['kind'] {
  if (coverage < SAME_STORY) return 'background';
  if (days === null) return 'related';
  return Math.abs(days) <= SAME_STORY_DAYS ? 'same story' : 'background';
}

const SAME_STORY = 0.44;
const SAME_STORY_DAYS = 14;

function daysBetween(page: string, article: string): number | null {
  const from = dayOf(article);
  const to = dayOf(page);
  return from === 0 || to === 0 ? null : to - from;
}
