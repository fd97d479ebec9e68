import { spawn } from 'node:child_process';
import { abstentionFigures } from './eval-abstention';
import { requireData } from './eval-data';
import { decisionFigures } from './eval-decision';
import { leadFigures } from './eval-leads';
import { rankingFigures } from './eval-ranking';
import { sizeFigures } from './eval-size';

const PARTS: Readonly<Record<string, (options: readonly string[]) => Promise<void>>> = {
  ranking: rankingFigures,
  leads: leadFigures,
  decision: decisionFigures,
  abstention: (options) => abstentionFigures(options.includes('--full') ? 1 : 20),
  size: sizeFigures,
};

/** What each of two processors does, one part after the other. */
const TURNS = [
  ['ranking', 'leads'],
  ['decision', 'abstention', 'size'],
] as const;

/**
 * `npm run eval`: the quality of ranking and of abstaining on real news and the size of the index, without speeds, each
 * part in a process of its own, two at a time. With `--full` the pages of allsides37k are all shown to the seed archive,
 * else every twentieth; with `--read` what random archives show is printed; with the name of a part it alone is run. What
 * each feature of the decision gives is printed by `npm run fit`.
 */
requireData();
const [part = '', ...options] = process.argv.slice(2);
if (Object.hasOwn(PARTS, part)) await PARTS[part]!(options);
else await allParts(process.argv.slice(2));

async function allParts(given: readonly string[]): Promise<void> {
  const started = performance.now();
  const done = TURNS.map(async (parts) => {
    let output = '';
    for (const one of parts) output += await outputOf([one, ...given]);
    return output;
  });
  for (const output of done) process.stdout.write(await output);
  console.log(`(in all ${((performance.now() - started) / 1000).toFixed(0)} s)`);
}

/** What this file prints for one part. Rejects when it fails; its own messages have gone to stderr. */
function outputOf(step: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, ['--import', 'tsx', new URL(import.meta.url).pathname, ...step], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (chunk) => {
    output += chunk;
  });
  return new Promise((resolve, reject) => {
    child.on('close', (code) =>
      code === 0 ? resolve(output) : reject(new Error(`${step[0]} ended with ${code}`)),
    );
  });
}
