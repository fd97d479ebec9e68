export interface Example {
  readonly features: readonly number[];
  readonly right: boolean;
  readonly weight: number;
}

/**
 * Weights of a logistic model, the bias first, by Newton's method on the penalised likelihood (Hastie, Tibshirani &
 * Friedman 2009, section 4.4.1); `penalty` is that of a standardised weight's square.
 */
export function fitLogistic(examples: readonly Example[], penalty: number): number[] {
  const size = examples[0]!.features.length + 1;
  const scales = scalesOf(examples);
  const rows = examples.map(({ features }) => {
    const row = [1, ...features.map((value, at) => value / scales[at]!)];
    const places = row.flatMap((value, at) => (value === 0 ? [] : [at]));
    return { places: Int32Array.from(places), values: Float64Array.from(places, (at) => row[at]!) };
  });
  let weights = new Array<number>(size).fill(0);
  for (let step = 0; step < STEPS; step += 1) {
    const gradient = weights.map((weight, at) => (at === 0 ? 0 : -penalty * weight));
    const hessian = weights.map((_, row) =>
      weights.map((__, at) => (row === at && row > 0 ? penalty : 1e-9)),
    );
    rows.forEach(({ places, values }, nth) => {
      const { right, weight } = examples[nth]!;
      let logit = 0;
      for (let a = 0; a < places.length; a += 1) logit += values[a]! * weights[places[a]!]!;
      const chance = logistic(logit);
      const error = weight * ((right ? 1 : 0) - chance);
      const curve = weight * chance * (1 - chance);
      for (let a = 0; a < places.length; a += 1) {
        const line = hessian[places[a]!]!;
        const value = curve * values[a]!;
        gradient[places[a]!]! += error * values[a]!;
        for (let b = 0; b <= a; b += 1) line[places[b]!]! += value * values[b]!;
      }
    });
    for (let a = 0; a < size; a += 1) for (let b = 0; b < a; b += 1) hessian[b]![a] = hessian[a]![b]!;
    const change = solved(hessian, gradient);
    weights = weights.map((weight, at) => weight + change[at]!);
    if (Math.max(...change.map(Math.abs)) < 1e-4) break;
  }
  return weights.map((weight, at) => (at === 0 ? weight : weight / scales[at - 1]!));
}

const STEPS = 30;

const logistic = (logit: number): number => 1 / (1 + Math.exp(-logit));

function scalesOf(examples: readonly Example[]): number[] {
  return examples[0]!.features.map((_, at) => {
    const values = examples.map(({ features }) => features[at]!);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length) || 1;
  });
}

/** Gauss's elimination with pivots. */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at]!]);
  const size = rows.length;
  for (let at = 0; at < size; at += 1) {
    let best = at;
    for (let row = at + 1; row < size; row += 1)
      if (Math.abs(rows[row]![at]!) > Math.abs(rows[best]![at]!)) best = row;
    [rows[at], rows[best]] = [rows[best]!, rows[at]!];
    for (let row = 0; row < size; row += 1) {
      if (row === at) continue;
      const factor = rows[row]![at]! / rows[at]![at]!;
      if (factor === 0) continue;
      for (let column = at; column <= size; column += 1) rows[row]![column]! -= factor * rows[at]![column]!;
    }
  }
  return rows.map((row, at) => row[size]! / row[at]!);
}
