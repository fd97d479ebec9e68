import type { TermPlaces } from '../../text/term-places';
import { byteSink } from '../bytes';
import { idf, impactOf, saturations } from '../impact';
import type { NewSpool, PackParts } from '../spool';
import type { ArticleTerms } from './article-terms';
import { type Lists, listsIn } from './lists';
import { writeLookup } from './write-lookup';

/** The sections in parts that follow each other. */
export interface IndexSections {
  readonly terms: readonly Uint8Array[];
  readonly offsets: readonly Uint8Array[];
  readonly postings: PackParts;
  readonly lookup: PackParts;
}

/**
 * How many of its terms an article is found by: those of highest saturation × √idf. Basil in 37k, R@5/MRR:
 * all .830/.818, 300 .827/.822, 200 .820/.808, 150 .815/.805; chosen by saturation × idf, 150 give .785/.773,
 * since idf alone prefers misprints to what the article is about.
 */
const BEST_TERMS = 200;

/** So many postings are turned at a time, in 80 MB: of 200,000 articles there are 70 million. */
const MOST_TURNED = 1 << 24;

/**
 * The sections of the ranking index, as layout.ts describes them, and of the look-up. `articles` gives all of them each
 * time, whose terms are known by their `places`.
 */
export function writeIndex(
  articles: () => Iterable<ArticleTerms>,
  places: TermPlaces,
  vocabulary: Iterable<string>,
  newSpool: NewSpool,
): IndexSections {
  const { hashes, rankOf, df, rarityOf } = rankedTerms(articles(), places);
  const best = listsIn(newSpool());
  const others = listsIn(newSpool());
  const bestSizes = new Uint32Array(hashes.length);
  const otherSizes = new Uint32Array(hashes.length);
  for (const article of articles()) {
    const { chosen, left } = weighed(article, rankOf, rarityOf);
    for (const posting of chosen) bestSizes[posting >>> IMPACT_BITS]! += 1;
    for (const posting of left) otherSizes[posting >>> IMPACT_BITS]! += 1;
    best.add(chosen);
    others.add(left);
  }
  const offsets = new Uint32Array(hashes.length + 1);
  const postings = newSpool();
  for (const { from, starts, owners, impacts } of turned(best, bestSizes)) {
    const sink = byteSink(owners.length * 2 + starts.length * 2);
    const written = postings.bytes();
    for (let at = 0; at + 1 < starts.length; at += 1) {
      const [start, end] = [starts[at]!, starts[at + 1]!];
      sink.varint(df[from + at]!);
      sink.varint(end - start);
      let previous = -1;
      for (let slot = start; slot < end; slot += 1) {
        sink.varint(owners[slot]! - previous);
        previous = owners[slot]!;
      }
      for (let slot = start; slot < end; slot += 2)
        sink.byte(impacts[slot]! | (slot + 1 < end ? impacts[slot + 1]! << 4 : 0));
      offsets[from + at + 1] = written + sink.length();
    }
    postings.append(sink.view().slice());
  }
  best.discard();
  const lookup = writeLookup(
    vocabulary,
    articlesOfTerms(turned(others, otherSizes)),
    hashes.length,
    newSpool(),
  );
  others.discard();
  return {
    terms: [new Uint8Array(hashes.buffer)],
    offsets: [new Uint8Array(offsets.buffer)],
    postings: [postings],
    lookup,
  };
}

function* articlesOfTerms(stretches: Iterable<Stretch>): Generator<Uint32Array> {
  for (const { starts, owners } of stretches)
    for (let at = 0; at + 1 < starts.length; at += 1) yield owners.subarray(starts[at], starts[at + 1]);
}

/** All terms ascending and the number of articles of each; by their places their ranks there, and √idf. */
function rankedTerms(articles: Iterable<ArticleTerms>, places: TermPlaces) {
  const met = new Uint32Array(places.size());
  let count = 0;
  for (const { terms, counts } of articles) {
    count += 1;
    for (let at = 0; at < terms.length; at += 1) if (counts[at]! > 0) met[terms[at]!]! += 1;
  }
  const hashes = places.terms().slice().sort();
  const rankOf = new Uint32Array(hashes.length);
  const df = new Uint32Array(hashes.length);
  const rarityOf = new Float64Array(hashes.length);
  for (let rank = 0; rank < hashes.length; rank += 1) {
    const place = places.find(hashes[rank]!);
    rankOf[place] = rank;
    df[rank] = met[place]!;
    rarityOf[place] = Math.sqrt(idf(met[place]!, count));
  }
  return { hashes, rankOf, df, rarityOf };
}

/** A posting of an article is the term's rank and, in its lowest bits, the impact. */
const IMPACT_BITS = 4;

/** The postings of an article's best terms, and those of its others, which have no impact. */
function weighed(
  { terms, counts, length, words }: ArticleTerms,
  rankOf: Uint32Array,
  rarityOf: Float64Array,
): { chosen: Uint32Array; left: Uint32Array } {
  const values = saturations(counts.subarray(0, words), length);
  const weights = new Float64Array(words);
  for (let at = 0; at < words; at += 1)
    weights[at] = counts[at] === 0 ? 0 : values[at]! * rarityOf[terms[at]!]!;
  let { least, ties } = leastOf(weights);
  const chosen = new Uint32Array(terms.length);
  const left = new Uint32Array(terms.length);
  let best = 0;
  let others = 0;
  for (let at = 0; at < terms.length; at += 1) {
    const weight = at < words ? weights[at]! : Number.POSITIVE_INFINITY;
    const isBest = counts[at]! > 0 && (weight > least || (weight === least && ties-- > 0));
    const posting = rankOf[terms[at]!]! << IMPACT_BITS;
    if (isBest) chosen[best++] = posting | (at < words ? impactOf(values[at]!) : counts[at]! - 1);
    else left[others++] = posting;
  }
  return { chosen: chosen.subarray(0, best), left: left.subarray(0, others) };
}

/** The weight of the last of the best terms, and how many of that very weight are among them: the first. */
function leastOf(weights: Float64Array): { least: number; ties: number } {
  if (weights.length <= BEST_TERMS) return { least: -1, ties: 0 };
  const sorted = weights.slice().sort();
  const least = sorted[sorted.length - BEST_TERMS]!;
  let ties = 0;
  for (let at = sorted.length - BEST_TERMS; sorted[at] === least; at += 1) ties += 1;
  return { least, ties };
}

/** Terms in a row, from `from` on; `starts` tells where each one's articles begin, and where the last one's end. */
interface Stretch {
  readonly from: number;
  readonly starts: Uint32Array;
  /** Articles, ascending within a term. */
  readonly owners: Uint32Array;
  readonly impacts: Uint8Array;
}

/** For each term its articles in the postings, of which it has so many, a stretch of terms at a time. */
function* turned(postings: Lists, sizes: Uint32Array): Generator<Stretch> {
  for (let from = 0; from < sizes.length; ) {
    let to = from;
    let size = 0;
    while (to < sizes.length && (to === from || size + sizes[to]! <= MOST_TURNED)) size += sizes[to++]!;
    const starts = new Uint32Array(to - from + 1);
    for (let at = 0; from + at < to; at += 1) starts[at + 1] = starts[at]! + sizes[from + at]!;
    const next = starts.slice();
    const owners = new Uint32Array(size);
    const impacts = new Uint8Array(size);
    let article = 0;
    for (const list of postings.all()) {
      for (let at = 0; at < list.length; at += 1) {
        const term = list[at]! >>> IMPACT_BITS;
        if (term < from || term >= to) continue;
        const slot = next[term - from]!;
        next[term - from] = slot + 1;
        owners[slot] = article;
        impacts[slot] = list[at]! & ((1 << IMPACT_BITS) - 1);
      }
      article += 1;
    }
    yield { from, starts, owners, impacts };
    from = to;
  }
}
