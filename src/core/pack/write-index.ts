import { idf, impactOf, saturations } from '../impact';
import { byteSink } from './bytes';
import { writeLookup } from './lookup';

/**
 * An article's terms with how often each occurs, headline weighted, and its length in terms. A term that occurs 0 times
 * stands in boilerplate alone: it can be looked up, but the article is not found by it.
 */
export interface ArticleTerms {
  readonly terms: Uint32Array;
  readonly counts: Uint16Array;
  readonly length: number;
}

export interface IndexSections {
  readonly terms: Uint8Array;
  readonly offsets: Uint8Array;
  readonly postings: Uint8Array;
  readonly lookup: Uint8Array;
}

/**
 * How many of its terms an article is found by: those of highest saturation × √idf. Basil in 37k, R@5/MRR:
 * all .830/.818, 300 .827/.822, 200 .820/.808, 150 .815/.805; chosen by saturation × idf, 150 give .785/.773,
 * since idf alone prefers misprints to what the article is about.
 */
const BEST_TERMS = 200;

/** The sections of the ranking index, as layout.ts describes them, and of the look-up. */
export function writeIndex(articles: readonly ArticleTerms[], vocabulary: Iterable<string>): IndexSections {
  const df = countArticles(articles);
  const hashes = Uint32Array.from(df.keys()).sort();
  const places = new Map<number, number>();
  for (const [place, hash] of hashes.entries()) places.set(hash, place);
  const isBest = articles.map(({ terms, counts, length }) => {
    const weights = saturations(counts, length);
    terms.forEach((term, at) => {
      weights[at]! *= Math.sqrt(idf(df.get(term)!, articles.length));
    });
    return heaviest(weights, counts);
  });
  const best = invert(articles, places, isBest, 1);
  const offsets = new Uint32Array(hashes.length + 1);
  const postings = byteSink(best.owners.length * 2 + hashes.length * 2);
  hashes.forEach((hash, place) => {
    const start = best.starts[place]!;
    const end = best.starts[place + 1]!;
    postings.varint(df.get(hash)!);
    postings.varint(end - start);
    let previous = -1;
    for (let slot = start; slot < end; slot += 1) {
      postings.varint(best.owners[slot]! - previous);
      previous = best.owners[slot]!;
    }
    for (let slot = start; slot < end; slot += 2) {
      const second = slot + 1 < end ? best.impacts[slot + 1]! : 0;
      postings.byte(best.impacts[slot]! | (second << 4));
    }
    offsets[place + 1] = postings.length();
  });
  const rest = invert(articles, places, isBest, 0);
  return {
    terms: new Uint8Array(hashes.buffer),
    offsets: new Uint8Array(offsets.buffer),
    postings: postings.view(),
    lookup: writeLookup(vocabulary, lists(rest), hashes.length),
  };
}

function* lists({ starts, owners }: { readonly starts: Uint32Array; readonly owners: Uint32Array }) {
  for (let place = 0; place + 1 < starts.length; place += 1)
    yield owners.subarray(starts[place], starts[place + 1]);
}

function countArticles(articles: readonly ArticleTerms[]): Map<number, number> {
  const df = new Map<number, number>();
  for (const { terms, counts } of articles)
    terms.forEach((term, at) => {
      df.set(term, (df.get(term) ?? 0) + (counts[at] === 0 ? 0 : 1));
    });
  return df;
}

/** For each term the articles, ascending, of which it is one of the best terms (`wanted` 1) or one of the others (0). */
function invert(
  articles: readonly ArticleTerms[],
  places: ReadonlyMap<number, number>,
  isBest: readonly Uint8Array[],
  wanted: 0 | 1,
): { readonly starts: Uint32Array; readonly owners: Uint32Array; readonly impacts: Uint8Array } {
  const starts = new Uint32Array(places.size + 1);
  articles.forEach(({ terms }, index) => {
    terms.forEach((term, at) => {
      if (isBest[index]![at] === wanted) starts[places.get(term)! + 1]! += 1;
    });
  });
  for (let place = 1; place < starts.length; place += 1) starts[place]! += starts[place - 1]!;
  const next = starts.slice();
  const owners = new Uint32Array(starts.at(-1) ?? 0);
  const impacts = new Uint8Array(wanted === 1 ? owners.length : 0);
  articles.forEach(({ terms, counts, length }, index) => {
    const values = wanted === 1 ? saturations(counts, length) : null;
    terms.forEach((term, at) => {
      if (isBest[index]![at] !== wanted) return;
      const slot = next[places.get(term)!]!++;
      owners[slot] = index;
      if (values) impacts[slot] = impactOf(values[at]!);
    });
  });
  return { starts, owners, impacts };
}

/** 1 for each of the heaviest terms, 0 for the others and those counted 0; the earlier one wins a tie. */
function heaviest(weights: Float64Array, counts: Uint16Array): Uint8Array {
  if (weights.length <= BEST_TERMS) return Uint8Array.from(counts, (count) => Math.min(count, 1));
  const places = Uint32Array.from(weights.keys()).sort((a, b) => weights[b]! - weights[a]! || a - b);
  const best = new Uint8Array(weights.length);
  for (const place of places.subarray(0, BEST_TERMS)) best[place] = Math.min(counts[place]!, 1);
  return best;
}
