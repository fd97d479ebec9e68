import { spawn } from 'node:child_process';
import { abstentionFigures } from './eval-abstention';
import { requireData } from './eval-data';
import { decisionFigures } from './eval-decision';
import { rankingFigures } from './eval-ranking';

/**
 * `npm run eval`: the quality of ranking and of abstaining on real news, without speeds, each part in a process of its
 * own. With `--full` the pages of allsides37k are all shown to the seed archive, else every twentieth.
 */
requireData();
const [half, ...options] = process.argv.slice(2);
if (half === 'ranking') await rankingFigures();
else if (half === 'decision') await decisionFigures();
else if (half === 'abstention') await abstentionFigures(options.includes('--full') ? 1 : 20);
else await bothHalves(process.argv.slice(2));

async function bothHalves(given: readonly string[]): Promise<void> {
  const started = performance.now();
  const outputs = ['ranking', 'decision', 'abstention'].map((one) => outputOf([one, ...given]));
  for (const output of outputs) process.stdout.write(await output);
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
