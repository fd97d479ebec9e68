import { type Archive, articleAt } from '../archive/archive';
import { findById } from '../archive/find-by-id';
import { refOf, textOf } from '../article';
import { foldedTag, type Labels } from '../labels';
import { stopWordsOf } from '../text/language';
import { foldedWords, parseSearch, type SearchQuery } from './query';
import { type Found, hasPhrase, isOfPublisher, searchArchive, sentenceWith } from './search';

/** What a reader put to an article; `id` is the article's as the archive gives it. */
export interface LabelledArticle extends Labels {
  readonly id: string;
}

/** So many labelled articles are read at most for one search. */
const MAX_READ = 500;

/**
 * A typed search among articles, tags and notes together: first those that were found by what the reader put to them,
 * the latest given first, then the archive's as `searchArchive` ranks them. With `tag:` only articles with that tag.
 */
export async function searchAll(
  text: string,
  archive: Archive,
  labelled: readonly LabelledArticle[],
  { limit = 20 } = {},
): Promise<Found[]> {
  const query = parseSearch(text);
  const byLabels = await searchLabelled(query, archive, labelled, limit);
  if (query.tags.length > 0 || byLabels.length === limit) return byLabels;
  const met = new Set(byLabels.map(({ article }) => article.id));
  const found = await searchArchive(text, archive, { limit });
  return [...byLabels, ...found.filter(({ article }) => !met.has(article.id))].slice(0, limit);
}

async function searchLabelled(
  query: SearchQuery,
  archive: Archive,
  labelled: readonly LabelledArticle[],
  limit: number,
): Promise<Found[]> {
  const found: Found[] = [];
  const candidates = labelled.filter((labels) => isMeant(labels, query)).slice(0, MAX_READ);
  for (const labels of candidates) {
    if (found.length === limit) break;
    const one = await findLabelled(labels, query, archive);
    if (one) found.push(one);
  }
  return found;
}

/** Whether it has the tags that were asked for; where none were, whether its labels have any word that was. */
function isMeant(labels: LabelledArticle, query: SearchQuery): boolean {
  if (query.tags.length > 0) return query.tags.every((tag) => hasTag(labels, tag));
  const words = wordsIn(labels);
  return wantedOf(query).some((word) => words.has(word)) || hasPrefix(words, query.prefix);
}

function hasTag({ tags }: Labels, { name, isWhole }: SearchQuery['tags'][number]): boolean {
  return tags.map(foldedTag).some((tag) => (isWhole ? tag === name : tag.startsWith(name)));
}

/** The article if it has, with its labels, all that was asked for; null for one that is not packed yet. */
async function findLabelled(
  labels: LabelledArticle,
  query: SearchQuery,
  archive: Archive,
): Promise<Found | null> {
  const hit = await findById(labels.id, archive);
  if (!hit) return null;
  const article = await articleAt(archive, hit);
  const { date, publisher, url } = article;
  if (query.before !== '' && !(date !== '' && date < query.before)) return null;
  if (query.after !== '' && !(date >= query.after)) return null;
  if (query.publisher !== '' && !isOfPublisher(publisher, url, query)) return null;
  const text = textOf(article);
  const inText = foldedWords(text);
  const words = new Set([...inText, ...wordsIn(labels)]);
  const isWhole =
    wantedOf(query).every((word) => words.has(word)) &&
    (query.prefix === null || hasPrefix(words, query.prefix)) &&
    query.phrases.every((phrase) => hasPhrase(inText, phrase) || hasPhrase(foldedWords(labels.note), phrase));
  return isWhole ? { article: refOf(article), score: 1, sentence: sentenceWith(text, query) } : null;
}

function wantedOf(query: SearchQuery): string[] {
  const stops = stopWordsOf('en');
  return [...query.words, ...query.phrases.flat()].filter((word) => !stops.has(word));
}

function wordsIn({ tags, note }: Labels): Set<string> {
  return new Set(foldedWords([...tags, note].join('\n')));
}

function hasPrefix(words: ReadonlySet<string>, prefix: string | null): boolean {
  return prefix !== null && [...words].some((word) => word.startsWith(prefix));
}
