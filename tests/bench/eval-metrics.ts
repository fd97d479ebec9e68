export const mean = (values: readonly number[]): number =>
  values.length === 0 ? Number.NaN : values.reduce((sum, value) => sum + value, 0) / values.length;

/** Normalised discounted cumulative gain of the first `k`, gain 2^grade − 1 (Burges et al. 2005). */
export function ndcg(ranked: readonly string[], grades: ReadonlyMap<string, number>, k: number): number {
  const gain = (found: readonly number[]): number =>
    found.slice(0, k).reduce((sum, grade, rank) => sum + (2 ** grade - 1) / Math.log2(rank + 2), 0);
  const ideal = gain([...grades.values()].sort((a, b) => b - a));
  return ideal === 0 ? 0 : gain(ranked.map((id) => grades.get(id) ?? 0)) / ideal;
}

const relevant = (grades: ReadonlyMap<string, number>): Set<string> =>
  new Set([...grades].filter(([, grade]) => grade > 0).map(([id]) => id));

export function recall(ranked: readonly string[], grades: ReadonlyMap<string, number>, k: number): number {
  const wanted = relevant(grades);
  return ranked.slice(0, k).filter((id) => wanted.has(id)).length / wanted.size;
}

export function reciprocalRank(ranked: readonly string[], grades: ReadonlyMap<string, number>): number {
  const wanted = relevant(grades);
  const first = ranked.findIndex((id) => wanted.has(id));
  return first < 0 ? 0 : 1 / (first + 1);
}

/** The share of pairs of a right and an explicitly wrong article that are in the right order; unranked ones stand last. */
export function orderedPairs(ranked: readonly string[], grades: ReadonlyMap<string, number>): number {
  const place = new Map(ranked.map((id, rank) => [id, rank]));
  const rankOf = (id: string): number => place.get(id) ?? Number.MAX_SAFE_INTEGER;
  const wrong = [...grades].filter(([, grade]) => grade === 0).map(([id]) => id);
  const pairs = [...relevant(grades)].flatMap((right) =>
    wrong.map((other) => Math.sign(rankOf(other) - rankOf(right))),
  );
  return mean(pairs.map((sign) => (sign + 1) / 2));
}

/** 95 % interval of a mean by 2,000 resamples of its values (Efron's percentile bootstrap), always the same draws. */
export function bootstrapInterval(values: readonly number[]): [number, number] {
  const random = randomFrom(1);
  const means = Array.from({ length: 2000 }, () =>
    mean(values.map(() => values[Math.floor(random() * values.length)]!)),
  ).sort((a, b) => a - b);
  return [means[50]!, means[1949]!];
}

/** The same numbers from 0 to 1 for the same seed (Numerical Recipes' linear congruential generator). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** The values in a random order (Fisher and Yates). */
export function shuffled<T>(values: readonly T[], random: () => number): T[] {
  const order = [...values];
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
  return order;
}
