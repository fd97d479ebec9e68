import { writeFileSync } from 'node:fs';
import { chanceOf } from '../../src/core/match/decision';
import { FEATURES } from '../../src/core/match/features';
import { requireData } from './eval-data';
import { logitOf } from './fit-logistic';
import { fitDecision } from './fit-model';
import type { Pair } from './fit-pairs';
import { pairsIn, SETS } from './fit-sets';

/**
 * `npm run fit`: fits the decision on all sets together and writes its weights; before that prints for each source of sets
 * how a decision fitted on all others does there. Pairs are made once; `--anew` makes them again.
 */
requireData();
const pairs = await pairsIn(Object.keys(SETS));
for (const source of new Set(pairs.map(sourceOf))) {
  const weights = fitDecision(pairs.filter((pair) => sourceOf(pair) !== source));
  printFigures(
    `${source}, fitted on all others`,
    pairs.filter((pair) => sourceOf(pair) === source),
    weights,
  );
}
const weights = fitDecision(pairs);
printFigures('all, fitted on all', pairs, weights);
printReliability(pairs, weights);
writeWeights(weights);

/** Sets of the same articles are left out together. */
function sourceOf({ set }: Pair): string {
  return set.split('-')[0]!;
}

function printFigures(name: string, of: readonly Pair[], weights: readonly number[]): void {
  const figures = [0.5, 0.65, 0.8, 0.9].map((least) => {
    const shown = of.filter(({ features }) => chanceOf(logitOf(weights, features)) >= least);
    const right = shown.filter((pair) => pair.right).length;
    const all = of.filter((pair) => pair.right).length;
    return `from ${least} on ${right} of ${all} right ones, ${shown.length - right} wrong`;
  });
  console.log(`${name}: ${figures.join('; ')}`);
}

/** Of the pairs that were given a probability, how many are right. */
function printReliability(of: readonly Pair[], weights: readonly number[]): void {
  for (let low = 0; low < 10; low += 1) {
    const here = of.filter(
      ({ features }) => Math.min(9, Math.floor(chanceOf(logitOf(weights, features)) * 10)) === low,
    );
    const right = here.filter((pair) => pair.right).length;
    console.log(`probability ${low / 10} to ${(low + 1) / 10}: ${right} of ${here.length} right`);
  }
}

function writeWeights([bias, ...weights]: readonly number[]): void {
  const lines = FEATURES.map((name, at) => `  ${name}: ${weights[at]!.toFixed(3)},\n`);
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
