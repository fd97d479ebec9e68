import { type TermPlaces, termPlaces } from '../../text/term-places';
import { byteSink } from '../bytes';
import { idf, impactOf, saturations } from '../impact';
import { writeLookup } from '../lookup';

/**
 * An article's terms with how often each occurs, headline weighted, and its length in terms. A term that occurs 0 times
 * stands in boilerplate alone: it can be looked up, but the article is not found by it.
 */
export interface ArticleTerms {
  readonly terms: Uint32Array;
  readonly counts: Uint16Array;
  readonly length: number;
  /** How many of the terms are words. Behind them stand tags, which are always among the best: their impact and 1. */
  readonly words: number;
}

/** The sections in parts that follow each other. */
export interface IndexSections {
  readonly terms: readonly Uint8Array[];
  readonly offsets: readonly Uint8Array[];
  readonly postings: readonly Uint8Array[];
  readonly lookup: readonly Uint8Array[];
}

/**
 * How many of its terms an article is found by: those of highest saturation × √idf. Basil in 37k, R@5/MRR:
 * all .830/.818, 300 .827/.822, 200 .820/.808, 150 .815/.805; chosen by saturation × idf, 150 give .785/.773,
 * since idf alone prefers misprints to what the article is about.
 */
const BEST_TERMS = 200;

/** So many postings are turned at a time: of 200,000 articles there are 70 million, which would take 350 MB more. */
const MOST_TURNED = 1 << 22;

/**
 * The sections of the ranking index, as layout.ts describes them, and of the look-up. Uses the articles up: their own
 * lists are overwritten, since there is no room for others beside them.
 */
export function writeIndex(articles: readonly ArticleTerms[], vocabulary: Iterable<string>): IndexSections {
  const { hashes, df } = numberTerms(articles);
  for (const article of articles) weighTerms(article, df, articles.length);
  const offsets = new Uint32Array(hashes.length + 1);
  const postings: Uint8Array[] = [];
  let written = 0;
  for (const { from, starts, owners, marks } of turned(articles, hashes.length, true)) {
    const sink = byteSink(owners.length * 2 + starts.length * 2);
    for (let at = 0; at + 1 < starts.length; at += 1) {
      const [start, end] = [starts[at]!, starts[at + 1]!];
      sink.varint(df[from + at]!);
      sink.varint(end - start);
      let previous = -1;
      for (let slot = start; slot < end; slot += 1) {
        sink.varint(owners[slot]! - previous);
        previous = owners[slot]!;
      }
      for (let slot = start; slot < end; slot += 2) {
        const second = slot + 1 < end ? marks[slot + 1]! - BEST : 0;
        sink.byte((marks[slot]! - BEST) | (second << 4));
      }
      offsets[from + at + 1] = written + sink.length();
    }
    written += sink.length();
    postings.push(sink.view().slice());
  }
  return {
    terms: [new Uint8Array(hashes.buffer)],
    offsets: [new Uint8Array(offsets.buffer)],
    postings,
    lookup: writeLookup(vocabulary, lists(turned(articles, hashes.length, false)), hashes.length),
  };
}

function* lists(stretches: Iterable<Stretch>): Generator<Uint32Array> {
  for (const { starts, owners } of stretches)
    for (let at = 0; at + 1 < starts.length; at += 1) yield owners.subarray(starts[at], starts[at + 1]);
}

/** All terms ascending, with the number of articles of each; in the articles, their places there replace the terms. */
function numberTerms(articles: readonly ArticleTerms[]): { hashes: Uint32Array; df: Uint32Array } {
  const places = termPlaces(1 << 16);
  let met = new Uint32Array(1 << 16);
  for (const { terms, counts } of articles) {
    for (let at = 0; at < terms.length; at += 1) {
      const place = places.add(terms[at]!);
      if (place >= met.length) met = grown(met);
      if (counts[at]! > 0) met[place]! += 1;
      terms[at] = place;
    }
  }
  const hashes = places.terms().slice().sort();
  const { rankOf, df } = ranked(places, met, hashes);
  for (const { terms } of articles)
    for (let at = 0; at < terms.length; at += 1) terms[at] = rankOf[terms[at]!]!;
  return { hashes, df };
}

function ranked(places: TermPlaces, met: Uint32Array, hashes: Uint32Array) {
  const rankOf = new Uint32Array(hashes.length);
  const df = new Uint32Array(hashes.length);
  for (let rank = 0; rank < hashes.length; rank += 1) {
    const place = places.find(hashes[rank]!);
    rankOf[place] = rank;
    df[rank] = met[place]!;
  }
  return { rankOf, df };
}

function grown(values: Uint32Array): Uint32Array<ArrayBuffer> {
  const more = new Uint32Array(values.length * 2);
  more.set(values);
  return more;
}

/** In place of an article's counts: of its best terms the impact and this, of the others 0. */
const BEST = 1;

function weighTerms(
  { terms, counts: all, length, words }: ArticleTerms,
  df: Uint32Array,
  articles: number,
): void {
  const counts = all.subarray(0, words);
  const values = saturations(counts, length);
  const weights = new Float64Array(values.length);
  for (let at = 0; at < weights.length; at += 1)
    weights[at] = counts[at] === 0 ? 0 : values[at]! * Math.sqrt(idf(df[terms[at]!]!, articles));
  let { least, ties } = leastOf(weights);
  for (let at = 0; at < weights.length; at += 1) {
    const weight = weights[at]!;
    const isBest = counts[at]! > 0 && (weight > least || (weight === least && ties-- > 0));
    counts[at] = isBest ? impactOf(values[at]!) + BEST : 0;
  }
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
  /** What stands in place of the counts. */
  readonly marks: Uint8Array;
}

/** For each term the articles of which it is one of the best, or one of the others, a stretch of terms at a time. */
function* turned(articles: readonly ArticleTerms[], terms: number, isBest: boolean): Generator<Stretch> {
  const sizes = new Uint32Array(terms);
  for (const { terms: ofArticle, counts } of articles)
    for (let at = 0; at < ofArticle.length; at += 1)
      if (counts[at]! > 0 === isBest) sizes[ofArticle[at]!]! += 1;
  for (let from = 0; from < terms; ) {
    let to = from;
    let size = 0;
    while (to < terms && (to === from || size + sizes[to]! <= MOST_TURNED)) size += sizes[to++]!;
    const starts = new Uint32Array(to - from + 1);
    for (let at = 0; from + at < to; at += 1) starts[at + 1] = starts[at]! + sizes[from + at]!;
    const next = starts.slice();
    const owners = new Uint32Array(size);
    const marks = new Uint8Array(size);
    for (let index = 0; index < articles.length; index += 1) {
      const { terms: ofArticle, counts } = articles[index]!;
      for (let at = 0; at < ofArticle.length; at += 1) {
        const term = ofArticle[at]!;
        if (term < from || term >= to || counts[at]! > 0 !== isBest) continue;
        const slot = next[term - from]!;
        next[term - from] = slot + 1;
        owners[slot] = index;
        marks[slot] = counts[at]!;
      }
    }
    yield { from, starts, owners, marks };
    from = to;
  }
}
