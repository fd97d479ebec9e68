import type { Archive, Hit } from '../archive/archive';
import { idfWith } from '../archive/rarity';
import { dayOf } from '../pack/day';
import { daysOf } from '../pack/days';
import type { PackFile } from '../pack/file';
import { SATURATIONS } from '../pack/impact';
import { type Lookup, openLookup } from '../pack/lookup';
import { findPostings, scanPostings } from '../pack/postings';
import type { SearchQuery } from './query';
import { isKnown, type Wanted } from './wanted';
import { termsForPrefix, termsForWord } from './word-terms';

/** An article that has every word of a search and keeps to its days; `day` as in day.ts, 0 when unknown. */
export interface DatedHit extends Hit {
  readonly day: number;
}

/** Such articles of a pack in its order. */
export async function hitsIn(
  number: number,
  query: SearchQuery,
  { words, prefix, actors, about, literal, others }: Wanted,
  archive: Archive,
): Promise<DatedHit[]> {
  const { file, hidden, articles } = archive.packs[number]!;
  const lookup = await openLookup(file);
  // Of `Sino-Russian` an article has the words or both actors.
  const withActors = (terms: readonly number[], word: string): (readonly number[])[] =>
    actors.get(word)?.map((actor) => [...terms, actor]) ?? [terms];
  const isSure = (word: string): boolean => actors.has(word) || literal.has(word) || isKnown(word, archive);
  const termsOf = (word: string): number[] => termsForWord(file, lookup, word, isSure(word));
  const needed: (readonly number[])[] = [...words, ...about]
    .slice(0, MOST_WORDS)
    .flatMap((one) => (typeof one === 'number' ? [[one]] : withActors(termsOf(one), one)));
  if (prefix !== null)
    needed.push(...withActors(termsForPrefix(file, lookup, prefix, isSure(prefix)), prefix));
  const hasBounds = query.before !== '' || query.after !== '' || query.publisher !== '';
  if (needed.length === 0 && !hasBounds) return [];
  const scores = new Float64Array(articles);
  const met = new Uint8Array(articles);
  const { add, addMore } = adder(file, lookup, scores, met, archive);
  needed.forEach((terms, nth) => {
    for (const term of terms) add(term, nth);
  });
  for (const word of others) for (const term of termsOf(word)) addMore(term, needed.length);
  const days = daysOf(file);
  const before = dayOf(query.before);
  const after = dayOf(query.after);
  const hits: DatedHit[] = [];
  for (let index = 0; index < articles; index += 1) {
    const day = days[index]!;
    if (met[index] !== needed.length || hidden.has(index)) continue;
    if (before > 0 && !(day > 0 && day < before)) continue;
    if (after > 0 && !(day >= after)) continue;
    hits.push({ pack: number, index, score: needed.length === 0 ? day / 0xffff : scores[index]!, day });
  }
  return hits;
}

/** As many fit the byte in which they are counted. */
const MOST_WORDS = 100;

/** `add` adds a term's score to the articles that have it and had all words before this one, `addMore` to those with all. */
function adder(file: PackFile, lookup: Lookup, scores: Float64Array, met: Uint8Array, archive: Archive) {
  const scan = (term: number, visit: (index: number, score: number) => void): void => {
    const list = findPostings(file, term);
    if (!list) return;
    const rarity = idfWith(list.df, term, archive);
    scanPostings(list, file.articles, (index, impact) => visit(index, rarity * SATURATIONS[impact]!));
    lookup.scanFurther(list.place, (index) => visit(index, rarity * SATURATIONS[0]!));
  };
  return {
    add: (term: number, nth: number) =>
      scan(term, (index, score) => {
        if (met[index]! < nth) return;
        met[index] = nth + 1;
        scores[index]! += score;
      }),
    addMore: (term: number, all: number) =>
      scan(term, (index, score) => {
        if (met[index] === all) scores[index]! += score;
      }),
  };
}
