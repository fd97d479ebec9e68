/**
 * How much a text is about each of its terms, between 0 and 1: BM25's term frequency part with k1 = 4 and b = 1
 * (MATCHING's ablation: +.032 nDCG@10 over 1.2 and .75), divided by a power of the whole vector's length, which
 * keeps texts of few words from winning by their shortness (+.003 on short articles).
 *
 * Length is taken relative to a constant instead of the archive's mean, so that the values depend on the text alone:
 * packs of short and of long articles can be searched together, and a saved article needs no statistics.
 */
export function saturations(counts: ArrayLike<number>, length: number): Float64Array {
  const values = Float64Array.from(counts, (count) => count / (count + (K1 * length) / MEAN_LENGTH));
  const scale = values.reduce((sum, value) => sum + value * value, 0) ** (-LENGTH_POWER / 2);
  return values.map((value) => value * scale);
}

/** A saturation as a byte from 1 to 255; on a square root scale, since most are small. */
export function impactOf(saturation: number): number {
  return Math.max(1, Math.min(255, Math.round(Math.sqrt(saturation) * 255)));
}

/** The inverse of `impactOf` for every byte. */
export const SATURATIONS: Float64Array = Float64Array.from(
  { length: 256 },
  (_, impact) => (impact / 255) ** 2,
);

/** How rare a term is, in nats: 0 for one in every article. Robertson and Zaragoza 2009, smoothed to stay positive. */
export function idf(df: number, articles: number): number {
  return Math.log(1 + Math.max(0, articles - df + 0.5) / (df + 0.5));
}

const K1 = 4;
/** Terms in a news article, stop words not counted. */
const MEAN_LENGTH = 400;
const LENGTH_POWER = 0.3;
