/** A sentence as the choice sees it; `words` are its distinct stems. */
export interface Candidate {
  readonly words: ReadonlySet<string>;
  readonly length: number;
  readonly place: number;
  readonly density: number;
  /** The share of the headline's words that it tells, 0 to 1; 0 where there is no headline. */
  readonly told: number;
  readonly hasFigure: boolean;
  readonly quoteStart: boolean;
  readonly isVague: boolean;
}

/** Sentences that share more of their words with a chosen one say the same. */
const SAME = 0.5;

/** A sentence that names nothing is shown behind those that do. */
const VAGUE = 0.5;
/** Where so many are shown, one that names nothing is left out. */
const ENOUGH = 1;

/**
 * The order in which candidates are best shown, each with its score, near-repetitions left out. Centrality and density
 * count as a share of the article's best; weights measured on CNN/DailyMail highlights.
 */
export function chosenFrom(
  candidates: readonly Candidate[],
  limit: number,
): { index: number; score: number }[] {
  const counts = new Map<string, number>();
  for (const { words } of candidates) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const central = candidates.map(({ words }) => centrality(words, counts));
  const mostCentral = Math.max(1e-9, ...central);
  const densest = Math.max(1e-9, ...candidates.map(({ density }) => density));
  const scored = candidates.map((candidate, index) => ({
    index,
    score:
      ((0.7 * central[index]!) / mostCentral +
        1.2 / (1 + 0.45 * candidate.place) +
        (0.25 * candidate.density) / densest +
        0.3 * candidate.told +
        (candidate.hasFigure ? 0.1 : 0)) *
        lengthFactor(candidate.length) *
        (candidate.isVague ? VAGUE : 1) -
      (candidate.quoteStart ? 0.15 : 0) -
      0.005 * candidate.length,
  }));
  scored.sort((a, b) => b.score - a.score || a.index - b.index);
  const chosen: { index: number; score: number }[] = [];
  for (const entry of scored) {
    if (chosen.length >= limit) break;
    if (candidates[entry.index]!.isVague && chosen.length >= ENOUGH) continue;
    if (!chosen.some(({ index }) => overlap(candidates[index]!.words, candidates[entry.index]!.words) > SAME))
      chosen.push(entry);
  }
  return chosen;
}

/** Cosine between a sentence and the sum of all sentences, over distinct words. */
function centrality(words: ReadonlySet<string>, counts: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const word of words) sum += counts.get(word)! - 1;
  return words.size ? sum / Math.sqrt(words.size) : 0;
}

/** Under 8 words a sentence says little, over 45 too much at once. */
function lengthFactor(words: number): number {
  return words < 8 ? 0.3 : words > 45 ? 0.6 : 1;
}

/** The share of the smaller set's words that the other has too. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (!small.size) return 0;
  let shared = 0;
  for (const word of small) if (large.has(word)) shared++;
  return shared / small.size;
}
