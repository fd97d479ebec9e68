import { writeFileSync } from 'node:fs';
import { chanceOf } from '../../src/core/match/decision';
import { FEATURES } from '../../src/core/match/features';
import { LEAST_CHANCE } from '../../src/core/match/related';
import { requireData } from './eval-data';
import { logitOf } from './fit-logistic';
import { fitDecision, standsFor } from './fit-model';
import type { Pair } from './fit-pairs';
import { pairsIn, SETS } from './fit-sets';

/**
 * `npm run fit`: fits the decision on all sets together and writes its weights. Before that it prints, for each source of
 * sets, how a decision fitted on all other sources does there; how far its probabilities hold; and what is lost without
 * each feature, all by the same cross-validation. Pairs are made once; `--anew` makes them again.
 */
requireData();
const pairs = await pairsIn(Object.keys(SETS));
const sources = [...new Set(pairs.map(sourceOf))];
const judged = crossValidated(FEATURES.map(() => true));
printBySet(judged);
printReliability(judged);
printAblation();
const weights = fitDecision(pairs);
console.log('fitted on all:');
printBySet(pairs.map((pair) => ({ pair, chance: chanceOf(logitOf(weights, pair.features)) })));
writeWeights(weights);

interface Judged {
  readonly pair: Pair;
  readonly chance: number;
}

/** Sets of the same articles are left out together. */
function sourceOf({ set }: Pair): string {
  return set.split('-')[0]!;
}

/** Each pair with the probability by a decision fitted without its source, and without the features not `used`. */
function crossValidated(used: readonly boolean[]): Judged[] {
  const kept = pairs.map((pair) => ({
    pair,
    features: pair.features.map((value, at) => (used[at] ? value : 0)),
  }));
  return sources.flatMap((source) => {
    const own = kept.filter(({ pair }) => sourceOf(pair) === source);
    const others = kept.filter(({ pair }) => sourceOf(pair) !== source);
    const fitted = fitDecision(others.map(({ pair, features }) => ({ ...pair, features })));
    return own.map(({ pair, features }) => ({ pair, chance: chanceOf(logitOf(fitted, features)) }));
  });
}

function printBySet(of: readonly Judged[]): void {
  for (const set of new Set(of.map(({ pair }) => pair.set))) {
    const here = of.filter(({ pair }) => pair.set === set);
    const { right, wrong, ofRight, ofWrong } = countsOf(here, LEAST_CHANCE);
    const precision = right + wrong === 0 ? '-' : (right / (right + wrong)).toFixed(3);
    console.log(
      `${set.padEnd(16)} right shown ${(right / Math.max(1, ofRight)).toFixed(3)} of ${ofRight}, wrong shown ` +
        `${(wrong / Math.max(1, ofWrong)).toFixed(4)} of ${ofWrong}, precision ${precision}`,
    );
  }
}

/** As many pairs as those here stand for. */
function countsOf(of: readonly Judged[], least: number) {
  const counts = { right: 0, wrong: 0, ofRight: 0, ofWrong: 0 };
  for (const { pair, chance } of of) {
    const many = standsFor(pair);
    counts[pair.right ? 'ofRight' : 'ofWrong'] += many;
    if (chance >= least) counts[pair.right ? 'right' : 'wrong'] += many;
  }
  return counts;
}

/** Of the pairs that were given a probability, how many are right. */
function printReliability(of: readonly Judged[]): void {
  for (let low = 0; low < 10; low += 1) {
    const here = of.filter(({ chance }) => Math.min(9, Math.floor(chance * 10)) === low);
    const right = here.filter(({ pair }) => pair.right).length;
    console.log(`probability ${low / 10} to ${(low + 1) / 10}: ${right} of ${here.length} right`);
  }
}

function printAblation(): void {
  const whole = lossOf(judged);
  console.log(`mean loss, all features: ${whole.toFixed(4)} nats a set`);
  FEATURES.forEach((name, left) => {
    const without = lossOf(crossValidated(FEATURES.map((_, at) => at !== left)));
    console.log(
      `without ${name.padEnd(16)} ${without - whole >= 0 ? '+' : ''}${(without - whole).toFixed(4)}`,
    );
  });
}

/** The mean over sets of the mean loss of their pairs, right and wrong ones counting half each. */
function lossOf(of: readonly Judged[]): number {
  const sets = [...new Set(of.map(({ pair }) => pair.set))];
  const losses = sets.map((set) => {
    const sides = [true, false].map((right) => {
      const here = of.filter(({ pair }) => pair.set === set && pair.right === right);
      const loss = here.reduce(
        (sum, { chance }) => sum - Math.log(Math.max(1e-6, right ? chance : 1 - chance)),
        0,
      );
      return here.length === 0 ? 0 : loss / here.length;
    });
    return (sides[0]! + sides[1]!) / 2;
  });
  return losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
}

function writeWeights([bias, ...found]: readonly number[]): void {
  const lines = FEATURES.map((name, at) => `  ${name}: ${found[at]!.toFixed(3)},\n`);
  writeFileSync(
    new URL('../../src/core/match/weights.ts', import.meta.url),
    `import type { FEATURES } from './features';

/**
 * The weights of the decision, as \`npm run fit\` writes them; tests/bench/fit-sets.ts has the pairs that they come from.
 * What is evidence for an article never counts against it: a feature that would has the weight 0.
 */
export const BIAS = ${bias!.toFixed(3)};

export const WEIGHTS: Readonly<Record<(typeof FEATURES)[number], number>> = {
${lines.join('')}};
`,
  );
}
