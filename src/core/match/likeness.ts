import type { ReadTerms } from '../text/read-terms';
import { type TermPlaces, termPlaces } from '../text/term-places';

/** What two texts are compared by as wholes. */
export interface Likened {
  readonly read: ReadTerms;
  /** All of the text. */
  readonly whole: Vector;
  /** What it begins with: headline and about a sentence. */
  readonly opening: Vector;
}

/** Loose terms (see `looseTermsIn`), each with the sum of (1 + ln count) × rarity of the words that begin so. */
interface Vector {
  readonly places: TermPlaces;
  readonly weights: readonly number[];
  readonly norm: number;
}

/** Reads a text for `cosineOf`. Linear in its words. */
export function likened(read: ReadTerms, rarityOf: (term: number) => number): Likened {
  const { places, counts } = read.counts;
  const terms = places.terms();
  const rarities = new Float64Array(counts.length);
  for (let place = 0; place < counts.length; place += 1) rarities[place] = rarityOf(terms[place]!);
  const opening = new Array<number>(counts.length).fill(0);
  for (const place of read.opening) opening[place]! += 1;
  return {
    read,
    whole: vectorOf(counts, read.loose, rarities),
    opening: vectorOf(opening, read.loose, rarities),
  };
}

function vectorOf(counts: readonly number[], loose: readonly number[], rarities: Float64Array): Vector {
  const places = termPlaces(counts.length);
  const weights: number[] = [];
  for (let place = 0; place < counts.length; place += 1) {
    if (counts[place] === 0) continue;
    const at = places.add(loose[place]!);
    weights[at] = (weights[at] ?? 0) + rarities[place]! * (1 + Math.log(counts[place]!));
  }
  return { places, weights, norm: Math.sqrt(weights.reduce((sum, weight) => sum + weight ** 2, 0)) };
}

/** The cosine of two vectors, 0 to 1; 0 for a text without terms. */
export function cosineOf(a: Vector, b: Vector): number {
  const terms = a.places.terms();
  let dot = 0;
  for (let place = 0; place < a.weights.length; place += 1) {
    const other = b.places.find(terms[place]!);
    if (other >= 0) dot += a.weights[place]! * b.weights[other]!;
  }
  return dot === 0 ? 0 : dot / (a.norm * b.norm);
}
