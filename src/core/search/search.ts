import { type Archive, articleAt, type Hit, headOf, idfWith } from '../archive/archive';
import { type ArticleRef, refOf, type Span, textOf } from '../article';
import type { MatchedSentence } from '../context';
import { dayOf } from '../pack/day';
import { daysOf } from '../pack/days';
import type { PackFile } from '../pack/file';
import { SATURATIONS } from '../pack/impact';
import { type Lookup, openLookup } from '../pack/lookup';
import type { Pack } from '../pack/open';
import { findPostings, scanPostings } from '../pack/postings';
import { joinedMarks } from '../text/joined-spans';
import { stopWordsOf } from '../text/language';
import { sentencesOf } from '../text/sentences';
import { foldWord, scanWords } from '../text/words';
import { foldedWords, parseSearch, type SearchQuery } from './query';
import { termsForPrefix, termsForWord } from './words';

/** An article that a search found, with its first sentence that holds most of what was typed. */
export interface Found {
  readonly article: ArticleRef;
  readonly score: number;
  readonly sentence: MatchedSentence | null;
}

/**
 * Articles that hold every word of a typed search, best first; every word of every article can be found. Understands
 * `"phrases"`, an unfinished last word, `before:2024`, `after:2023-03`, `publisher:name`; a word that nowhere occurs
 * is taken with one typo. Empty for a search without words or bounds.
 */
export async function searchArchive(text: string, archive: Archive, { limit = 20 } = {}): Promise<Found[]> {
  const query = parseSearch(text);
  const inPacks = await Promise.all(
    archive.packs.map((pack, number) => hitsIn(pack, number, query, archive)),
  );
  const hits = inPacks.flat();
  hits.sort((a, b) => b.score - a.score || a.pack - b.pack || a.index - b.index);
  const found: Found[] = [];
  for (const hit of hits.slice(0, query.phrases.length > 0 || query.publisher !== '' ? MAX_READ : limit)) {
    const one = await readHit(hit, query, archive);
    if (one) found.push(one);
    if (found.length === limit) break;
  }
  return found;
}

/** How many articles are read at most to find those with a phrase or of a publisher. */
const MAX_READ = 2_000;

async function hitsIn(pack: Pack, number: number, query: SearchQuery, archive: Archive): Promise<Hit[]> {
  const { file, hidden } = pack;
  const lookup = await openLookup(file);
  const stops = stopWordsOf('en');
  const wanted = [...query.words, ...query.phrases.flat()]
    .filter((word) => !stops.has(word))
    .map((word) => termsForWord(file, lookup, word));
  if (query.prefix !== null) wanted.push(termsForPrefix(file, lookup, query.prefix));
  const hasBounds = query.before !== '' || query.after !== '' || query.publisher !== '';
  if (wanted.length === 0 && !hasBounds) return [];
  const scores = new Float64Array(pack.articles);
  const met = new Uint8Array(pack.articles);
  const needed = wanted.slice(0, 255);
  needed.forEach((terms, nth) => {
    for (const term of terms) addTerm(file, lookup, term, nth, scores, met, archive);
  });
  const days = daysOf(file);
  const before = dayOf(query.before);
  const after = dayOf(query.after);
  const hits: Hit[] = [];
  for (let index = 0; index < pack.articles; index += 1) {
    const day = days[index]!;
    if (met[index] !== needed.length || hidden.has(index)) continue;
    if (before > 0 && !(day > 0 && day < before)) continue;
    if (after > 0 && !(day >= after)) continue;
    hits.push({ pack: number, index, score: needed.length === 0 ? day / 0xffff : scores[index]! });
  }
  return hits;
}

/** Adds a term's score to the articles that have it and had all words before this one. */
function addTerm(
  file: PackFile,
  lookup: Lookup,
  term: number,
  nth: number,
  scores: Float64Array,
  met: Uint8Array,
  archive: Archive,
): void {
  const list = findPostings(file, term);
  if (!list) return;
  const rarity = idfWith(list.df, term, archive);
  const add = (index: number, saturation: number): void => {
    if (met[index]! < nth) return;
    met[index] = nth + 1;
    scores[index]! += rarity * saturation;
  };
  scanPostings(list, file.articles, (index, impact) => add(index, SATURATIONS[impact]!));
  lookup.scanFurther(list.place, (index) => add(index, SATURATIONS[0]!));
}

/** The article, if it has the phrases and the publisher that were asked for. */
async function readHit(hit: Hit, query: SearchQuery, archive: Archive): Promise<Found | null> {
  if (query.publisher !== '') {
    const { publisher, url } = await headOf(archive, hit);
    if (!isOfPublisher(publisher, url, query)) return null;
  }
  const article = await articleAt(archive, hit);
  const text = textOf(article);
  if (!query.phrases.every((phrase) => hasPhrase(foldedWords(text), phrase))) return null;
  return { article: refOf(article), score: hit.score, sentence: sentenceWith(text, query) };
}

/** Whether the publisher's name or host has what was asked for. */
export function isOfPublisher(publisher: string, url: string, query: SearchQuery): boolean {
  return [publisher, url.split('/')[2] ?? ''].some((name) => foldWord(name).includes(query.publisher));
}

/** Knuth, Morris and Pratt's search: linear even where words repeat. */
export function hasPhrase(words: readonly string[], phrase: readonly string[]): boolean {
  const borders = [0];
  for (let at = 1, border = 0; at < phrase.length; at += 1) {
    while (border > 0 && phrase[at] !== phrase[border]) border = borders[border - 1]!;
    if (phrase[at] === phrase[border]) border += 1;
    borders.push(border);
  }
  let matched = 0;
  for (const word of words) {
    while (matched > 0 && word !== phrase[matched]) matched = borders[matched - 1]!;
    if (word === phrase[matched]) matched += 1;
    if (matched === phrase.length) return true;
  }
  return false;
}

/** The first sentence of a text that holds most of what was typed; null when none holds any. */
export function sentenceWith(text: string, query: SearchQuery): MatchedSentence | null {
  const wanted = new Set([...query.words, ...query.phrases.flat()]);
  let best: { span: Span; marks: Span[]; distinct: number } | null = null;
  for (const span of sentencesOf(text)) {
    const sentence = text.slice(span.start, span.end);
    const marks: Span[] = [];
    const seen = new Set<string>();
    scanWords(sentence, (start, end) => {
      const word = foldWord(sentence.slice(start, end));
      const isWanted = wanted.has(word) || (query.prefix !== null && word.startsWith(query.prefix));
      if (!isWanted) return;
      marks.push({ start, end });
      seen.add(word);
    });
    if (seen.size > (best?.distinct ?? 0)) best = { span, marks, distinct: seen.size };
  }
  if (!best) return null;
  const sentence = text.slice(best.span.start, best.span.end);
  return { text: sentence, span: best.span, marks: joinedMarks(best.marks, sentence) };
}
