import { type Archive, articleAt, headOf } from '../archive/archive';
import { type ArticleRef, refOf, textOf } from '../article';
import type { MatchedSentence } from '../context';
import { foldWord } from '../text/words';
import { type DatedHit, hitsIn } from './hits';
import { hasPhrase } from './phrase';
import { parseSearch, type SearchQuery } from './query';
import { sentenceWith } from './sentence';
import { type Wanted, wantedOf } from './wanted';

/** An article that a search found, with its first sentence that holds most of what was typed. */
export interface Found {
  readonly article: ArticleRef;
  readonly score: number;
  readonly sentence: MatchedSentence | null;
}

/** What a search found. */
export interface SearchResult {
  /** The first articles in the order that was asked for. */
  readonly found: readonly Found[];
  /** How many articles there are in all; that or more when it is not exact. */
  readonly count: number;
  readonly isExact: boolean;
  /** Nothing was typed but words that stand in nearly every article. */
  readonly isCommon: boolean;
}

/** By score, or by day, those of unknown day behind. */
export type SearchOrder = 'best' | 'newest' | 'oldest';

export interface SearchOptions {
  readonly limit?: number;
  readonly order?: SearchOrder;
  /** How many articles are read at most to find and count those with a phrase or of a publisher. */
  readonly mostRead?: number;
}

/**
 * Articles that hold every word of a typed search; every word of every article can be found, and stop words in
 * capitals are names. Understands `"phrases"`, an unfinished last word, `before:2024`, `after:2023-03`, `publisher:name`;
 * a word that nowhere occurs is taken with one typo. Empty for a search without words or bounds.
 */
export async function searchArchive(
  text: string,
  archive: Archive,
  options: SearchOptions = {},
): Promise<SearchResult> {
  const query = parseSearch(text);
  return shown(await fittingHits(query, archive, options), query, archive, options);
}

/** All that fits a search, in no order. */
export interface Fitting extends Pick<SearchResult, 'isExact' | 'isCommon'> {
  readonly hits: readonly DatedHit[];
}

/** What the words of the articles themselves fit; their `tags` are no part of it. */
export async function fittingHits(
  query: SearchQuery,
  archive: Archive,
  { order = 'best', mostRead = MOST_READ }: SearchOptions,
): Promise<Fitting> {
  const wanted = wantedOf(query, archive);
  if (wanted.isCommon) return { hits: [], isExact: true, isCommon: true };
  const hits = await wordHits(query, wanted, archive);
  if (!mustRead(query)) return { hits, isExact: true, isCommon: false };
  const read = hits.sort(ORDERS[order]).slice(0, mostRead);
  return {
    hits: await withPhrases(read, query, archive),
    isExact: read.length === hits.length,
    isCommon: false,
  };
}

const MOST_READ = 2_000;

/** How many articles a typed search finds; null when more than `mostRead` would have to be read to know. */
export async function countFitting(text: string, archive: Archive, mostRead: number): Promise<number | null> {
  const query = parseSearch(text);
  const hits = await wordHits(query, wantedOf(query, archive), archive);
  if (!mustRead(query)) return hits.length;
  return hits.length > mostRead ? null : (await withPhrases(hits, query, archive)).length;
}

async function wordHits(query: SearchQuery, wanted: Wanted, archive: Archive): Promise<DatedHit[]> {
  return (await Promise.all(archive.packs.map((_, number) => hitsIn(number, query, wanted, archive)))).flat();
}

/** The index knows plain words as they stand, but neither which follow each other nor who published. */
function mustRead({ phrases, publisher }: SearchQuery): boolean {
  return (
    publisher !== '' || phrases.some((phrase) => phrase.length > 1 || !/^[\x00-\x7f]*$/.test(phrase[0]!))
  );
}

/** The first of what fits, read. */
export async function shown(
  { hits, isExact, isCommon }: Fitting,
  query: SearchQuery,
  archive: Archive,
  { limit = 20, order = 'best' }: SearchOptions,
): Promise<SearchResult> {
  const first = [...hits].sort(ORDERS[order]).slice(0, limit);
  const wanted = wantedOf(query, archive);
  const found = await Promise.all(first.map((hit) => foundAt(hit, query, wanted, archive)));
  return { found, count: hits.length, isExact, isCommon };
}

const byPlace = (a: DatedHit, b: DatedHit): number => a.pack - b.pack || a.index - b.index;
const byScore = (a: DatedHit, b: DatedHit): number => b.score - a.score || byPlace(a, b);
const undatedLast = (a: DatedHit, b: DatedHit): number => Number(a.day === 0) - Number(b.day === 0);

const ORDERS: Readonly<Record<SearchOrder, (a: DatedHit, b: DatedHit) => number>> = {
  best: byScore,
  newest: (a, b) => b.day - a.day || byScore(a, b),
  oldest: (a, b) => undatedLast(a, b) || a.day - b.day || byScore(a, b),
};

/** Those that have the phrases and the publisher that were asked for. Neighbours share what is read. */
async function withPhrases(
  hits: readonly DatedHit[],
  query: SearchQuery,
  archive: Archive,
): Promise<DatedHit[]> {
  const fit: DatedHit[] = [];
  for (const hit of [...hits].sort(byPlace)) {
    const { publisher, url } = await headOf(archive, hit);
    if (!isOfPublisher(publisher, url, query)) continue;
    if (query.phrases.length === 0 || hasPhrases(textOf(await articleAt(archive, hit)), query)) fit.push(hit);
  }
  return fit;
}

/** Whether the publisher's name or host has what was asked for. */
export function isOfPublisher(publisher: string, url: string, query: SearchQuery): boolean {
  return [publisher, url.split('/')[2] ?? ''].some((name) => foldWord(name).includes(query.publisher));
}

function hasPhrases(text: string, { phrases }: SearchQuery): boolean {
  return phrases.every((phrase) => hasPhrase(text, phrase));
}

async function foundAt(
  hit: DatedHit,
  query: SearchQuery,
  { actors, about }: Wanted,
  archive: Archive,
): Promise<Found> {
  const article = await articleAt(archive, hit);
  const sentence = sentenceWith(textOf(article), query, {
    terms: new Set([...about, ...[...actors.values()].flat()]),
    known: archive.actors,
  });
  return { article: refOf(article), score: hit.score, sentence };
}
