import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LONG, PROMISES, type Promised } from './promises';

// `npm run test:long [-- unit|e2e]`: tries every promise at length and writes the table of SECURITY.md from what came of
// it. A row whose suite was not run keeps its result. Exit 1 when a promise is broken or has no test.

const root = fileURLToPath(new URL('..', import.meta.url));
const TABLE = join(root, 'SECURITY.md');
const [BEGIN, END] = ['<!-- promises -->', '<!-- /promises -->'];

const chosen = process.argv[2];
const suites = (['unit', 'e2e'] as const).filter((suite) => !chosen || chosen === suite);
const results = new Map<string, string>();
for (const suite of suites) for (const [file, result] of resultsOf(suite)) results.set(file, result);

const before = readFileSync(TABLE, 'utf8');
const rows = PROMISES.map((row) => rowOf(row, before));
const table = ['| promise | tests | inputs | result |', '|---|---|---|---|', ...rows].join('\n');
const [head, rest] = [before.slice(0, before.indexOf(BEGIN)), before.slice(before.indexOf(END))];
writeFileSync(TABLE, `${head}${BEGIN}\n${table}\n${rest}`);
process.stdout.write(`${table}\n`);
const isBroken = PROMISES.some(
  ({ suite, file }) => suites.includes(suite) && !/^\d+ passed/.test(results.get(pathOf(suite, file)) ?? ''),
);
process.exitCode = isBroken ? 1 : 0;

function rowOf({ promise, suite, file, inputs }: Promised, earlier: string): string {
  const path = pathOf(suite, file);
  const kept = earlier
    .split('\n')
    .find((line) => line.includes(`\`${path}\``))
    ?.split(' | ')
    .at(-1);
  const result = results.get(path) ?? kept?.replace(/ \|$/, '') ?? 'not run yet';
  return `| ${promise} | \`${path}\` | ${inputs} | ${result} |`;
}

function pathOf(suite: string, file: string): string {
  return `tests/${suite === 'e2e' ? 'e2e/' : ''}${file}`;
}

/** How many tests of each file passed and failed. */
function resultsOf(suite: string): Map<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'backstory-long-'));
  const output = join(folder, 'results.json');
  const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');
  const files = PROMISES.filter((row) => row.suite === suite).map(({ file }) => pathOf(suite, file));
  const config = suite === 'e2e' ? ['--config', 'tests/e2e/vitest.config.ts'] : [];
  const words = [
    'run',
    '--configLoader',
    'runner',
    ...config,
    '--reporter=default',
    '--reporter=json',
    `--outputFile=${output}`,
  ];
  spawnSync(process.execPath, [vitest, ...words, ...files], {
    cwd: root,
    env: { ...process.env, ...LONG },
    stdio: ['ignore', 2, 2],
  });
  const { testResults } = JSON.parse(readFileSync(output, 'utf8')) as {
    readonly testResults: readonly {
      readonly name: string;
      readonly assertionResults: readonly { readonly status: string }[];
    }[];
  };
  rmSync(folder, { recursive: true });
  const counts = new Map<string, { passed: number; failed: number }>();
  for (const { name, assertionResults } of testResults) {
    const path = relative(root, name);
    const count = counts.get(path) ?? { passed: 0, failed: 0 };
    for (const { status } of assertionResults)
      if (status === 'passed') count.passed += 1;
      else if (status === 'failed') count.failed += 1;
    counts.set(path, count);
  }
  return new Map(
    [...counts].map(([path, { passed, failed }]) => [
      path,
      failed === 0 ? `${passed} passed` : `${failed} of ${passed + failed} failed`,
    ]),
  );
}
