import type { ReadTerms } from '../text/read-terms';
import { type TermPlaces, termPlaces } from '../text/term-places';

/** What two texts are compared by as wholes. */
export interface Likened {
  readonly read: ReadTerms;
  /** The weight of each term by its place: (1 + ln count) × rarity. */
  readonly weights: Float64Array;
  /** The length of the vector of these weights. */
  readonly norm: number;
  /** The different pairs of neighbouring terms, with the rarity of both together by the place of each. */
  readonly pairs: TermPlaces;
  readonly pairWeights: readonly number[];
}

/** Reads a text for `cosineOf` and `sharedPairs`. Linear in its words. */
export function likened(read: ReadTerms, rarityOf: (term: number) => number): Likened {
  const { places, counts } = read.counts;
  const terms = places.terms();
  const weights = new Float64Array(counts.length);
  const rarities = new Float64Array(counts.length);
  let squares = 0;
  for (let place = 0; place < counts.length; place += 1) {
    rarities[place] = rarityOf(terms[place]!);
    weights[place] = rarities[place]! * (1 + Math.log(counts[place]!));
    squares += weights[place]! ** 2;
  }
  const pairs = termPlaces(read.sequence.length);
  const pairWeights: number[] = [];
  for (let at = 1; at < read.sequence.length; at += 1) {
    const [left, right] = [read.sequence[at - 1]!, read.sequence[at]!];
    const place = pairs.add(pairHash(terms[left]!, terms[right]!));
    if (place === pairWeights.length) pairWeights.push(rarities[left]! + rarities[right]!);
  }
  return { read, weights, norm: Math.sqrt(squares), pairs, pairWeights };
}

/** The cosine of two texts' vectors of tf·idf, 0 to 1; 0 for a text without terms. */
export function cosineOf(a: Likened, b: Likened): number {
  const terms = a.read.counts.places.terms();
  const { places } = b.read.counts;
  let dot = 0;
  for (let place = 0; place < a.weights.length; place += 1) {
    const other = places.find(terms[place]!);
    if (other >= 0 && other < b.weights.length) dot += a.weights[place]! * b.weights[other]!;
  }
  return dot === 0 ? 0 : dot / (a.norm * b.norm);
}

/**
 * How many telling pairs of neighbouring words both texts have: reports of one event say the same of the same ("travel
 * ban", "Judge Gorsuch"), others of its kind use the same words apart.
 */
export function sharedPairs(a: Likened, b: Likened): number {
  const hashes = a.pairs.terms();
  let shared = 0;
  for (let place = 0; place < a.pairWeights.length; place += 1) {
    const other = b.pairs.find(hashes[place]!);
    if (other >= 0 && a.pairWeights[place]! >= TELLING) shared += 1;
  }
  return shared;
}

/** Nats of both words together: two words that one article in 50 has. */
const TELLING = 8;

function pairHash(left: number, right: number): number {
  const bits = Math.imul(Math.imul(left, 0x9e3779b1) ^ right, 0x85ebca6b);
  return (bits ^ (bits >>> 15)) >>> 0 || 1;
}
