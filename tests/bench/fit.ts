import { writeFileSync } from 'node:fs';
import { chanceOf, logOddsBy } from '../../src/core/match/decision';
import { FEATURES } from '../../src/core/match/features';
import { LEAST_CHANCE } from '../../src/core/match/related';
import type { Part } from '../../src/core/match/weights';
import { hashWord } from '../../src/core/text/words';
import { requireData } from './eval-data';
import { type Fitted, fitDecision, standsFor } from './fit-model';
import type { Pair } from './fit-pairs';
import { pairsIn, SETS } from './fit-sets';

/**
 * `npm run fit`: fits the decision on all sets together and writes its weights. Before that it prints how a decision does on
 * each source of sets that was fitted on all others, and on each fifth of the pages that was fitted on the rest; how far its
 * probabilities hold; and what is lost without each feature, by source, unless `--quick` is given. Pairs are made once;
 * `--anew` makes them again.
 */
requireData();
const pairs = await pairsIn(Object.keys(SETS));
const judged = crossValidated(
  FEATURES.map(() => true),
  sourceOf,
);
console.log('each source by what was fitted on all others:');
printBySet(judged);
console.log('each fifth of the pages by what was fitted on the other four:');
const thrown = crossValidated(
  FEATURES.map(() => true),
  fifthOf,
);
printBySet(thrown);
printReliability(thrown);
console.log('and of the sources:');
printReliability(judged);
if (!process.argv.includes('--quick')) printAblation();
const weights = fitDecision(pairs);
console.log('fitted on all:');
printBySet(pairs.map((pair) => ({ pair, chance: chanceBy(weights, pair.features) })));
writeWeights(weights);

interface Judged {
  readonly pair: Pair;
  readonly chance: number;
}

/** Sets of the same articles are left out together. */
function sourceOf({ set }: Pair): string {
  return set.split('-')[0]!;
}

/** The same for pairs of one page, and for the two translations of one pair of semeval8-dev. */
function fifthOf({ set, page }: Pair): string {
  return `${hashWord(set.startsWith('semeval') ? page.replace(/[a-z]+/g, '') : page) % 5}`;
}

/** Each pair with the probability by a decision fitted without its group, and without the features not `used`. */
function crossValidated(used: readonly boolean[], groupOf: (pair: Pair) => string): Judged[] {
  const kept = pairs.map((pair) => ({
    pair,
    features: pair.features.map((value, at) => (used[at] ? value : 0)),
  }));
  return [...new Set(pairs.map(groupOf))].flatMap((group) => {
    const own = kept.filter(({ pair }) => groupOf(pair) === group);
    const others = kept.filter(({ pair }) => groupOf(pair) !== group);
    const fitted = fitDecision(others.map(({ pair, features }) => ({ ...pair, features })));
    return own.map(({ pair, features }) => ({ pair, chance: chanceBy(fitted, features) }));
  });
}

function chanceBy({ story, relations }: Fitted, features: readonly number[]): number {
  return chanceOf(logOddsBy(story, relations, features));
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
    const without = lossOf(
      crossValidated(
        FEATURES.map((_, at) => at !== left),
        sourceOf,
      ),
    );
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

function rounded(weight: number): number {
  return Math.round(weight * 1000) / 1000 || 0;
}

function writeWeights({ story, relations }: Fitted): void {
  const part = ({ bias, weights: found }: Part): string => {
    const lines = FEATURES.map((name) => `    ${name}: ${rounded(found[name] ?? 0)},\n`);
    return `{\n  bias: ${rounded(bias)},\n  weights: {\n${lines.filter((line) => !/ 0,/.test(line)).join('')}  },\n}`;
  };
  writeFileSync(
    new URL('../../src/core/match/weights.ts', import.meta.url),
    `import type { FEATURES } from './features';

/** A logistic model: what it starts from, and what each feature that it knows adds. */
export interface Part {
  readonly bias: number;
  readonly weights: Readonly<Partial<Record<(typeof FEATURES)[number], number>>>;
}

/*
 * The weights of the decision, as \`npm run fit\` writes them; tests/bench/fit-sets.ts has the pairs that they come from.
 * What is evidence for an article never counts against it: a feature that would is left out.
 */

/** That an article tells the page's story. */
export const STORY: Part = ${part(story)};

/** That it is about the same relations of states. */
export const RELATIONS: Part = ${part(relations)};
`,
  );
}
