import { spawnSync } from 'node:child_process';

/** All that must hold before a change is done, in one word: each step's own output, then one line for each. */
const STEPS: readonly (readonly [name: string, command: string])[] = [
  ['format and lint', 'biome ci .'],
  ['types', 'tsc'],
  ['types of the core', 'tsc -p src/core'],
  ['dead code', 'knip'],
  ['tests and size limits', 'vitest run --configLoader runner'],
  ['build', 'npm run --silent build'],
  ['add-on lint', 'web-ext lint --source-dir dist/firefox --warnings-as-errors'],
];

const results = STEPS.map(([name, command]) => {
  process.stderr.write(`\n── ${name}: ${command}\n`);
  const { status } = spawnSync(command, { shell: true, stdio: ['ignore', 2, 2] });
  return { name, passed: status === 0 };
});

for (const { name, passed } of results) process.stdout.write(`${passed ? 'passed' : 'FAILED'}  ${name}\n`);
process.exitCode = results.every(({ passed }) => passed) ? 0 : 1;
