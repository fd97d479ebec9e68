import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Mutant, mutantsOf } from './mutants';

// Changes the source in one place at a time and runs the tests of that room: a change that no test notices shows what is
// not tested. A sample, drawn evenly; MUTATIONS says of how many in all, ROOM takes one room. An own small run: Stryker
// would bring some hundred packages for the same six rooms.

const root = fileURLToPath(new URL('../..', import.meta.url));
const COUNT = Number(process.env.MUTATIONS ?? 30);

/** A run with a change that loops without end is ended after so many times what the room takes, and counts as noticed. */
const MOST_TIMES = 5;
const LEAST_LIMIT_MS = 90_000;
const LONGEST_MS = 600_000;

/** Of what the tests draw by chance fewer are drawn: they run once for each change. */
const FEWER = { MUTANTS: '200', RUNS: '100' };

/** Dates, quantities, names and quotes of whole articles. */
const OF_ALL_SPANS = ['tests/core/annotate/spans.test.ts', 'tests/core/annotate/hand-check.test.ts'];

/** Files that are changed, and the tests that have to notice. */
const ROOMS: readonly { readonly name: string; readonly files: RegExp; readonly tests: readonly string[] }[] =
  [
    {
      name: 'pack',
      files: /^src\/core\/pack\/[\w-]+\.ts$/,
      tests: ['tests/core/pack', 'tests/core/archive'],
    },
    { name: 'match', files: /^src\/core\/match\//, tests: ['tests/core/match'] },
    { name: 'url', files: /^src\/core\/url\//, tests: ['tests/core/url'] },
    {
      name: 'quantities',
      files: /^src\/core\/annotate\/quantities\//,
      tests: ['tests/core/annotate/quantities', ...OF_ALL_SPANS],
    },
    {
      name: 'dates',
      files: /^src\/core\/annotate\/dates\//,
      tests: ['tests/core/annotate/dates', ...OF_ALL_SPANS],
    },
    {
      name: 'messages',
      files: /^src\/(?:messages\/|core\/page\.ts)/,
      tests: ['tests/messages', 'tests/core/page.test.ts'],
    },
  ];

const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');

function isNoticed(mutant: Mutant | null, tests: readonly string[], limitMs: number): boolean {
  const { status } = spawnSync(
    process.execPath,
    [vitest, 'run', '--configLoader', 'runner', '--config', 'tests/mutation/vitest.config.ts', ...tests],
    {
      cwd: root,
      env: { ...process.env, ...FEWER, MUTANT: JSON.stringify(mutant) },
      stdio: 'ignore',
      timeout: limitMs,
      killSignal: 'SIGKILL',
    },
  );
  return status !== 0;
}

const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).map(
  (name) => `src/${name}`,
);
const rooms = ROOMS.filter(({ name }) => !process.env.ROOM || name === process.env.ROOM);
const results: string[] = [];
let noticed = 0;
let tried = 0;
for (const { name, files, tests } of rooms) {
  const began = performance.now();
  if (isNoticed(null, tests, LONGEST_MS)) throw new Error(`The tests of ${name} fail without any change`);
  const limitMs = Math.max(LEAST_LIMIT_MS, Math.ceil(MOST_TIMES * (performance.now() - began)));
  const mutants = sources
    .filter((file) => files.test(file))
    .flatMap((file) => mutantsOf(file, readFileSync(join(root, file), 'utf8')));
  const share = Math.ceil(COUNT / rooms.length);
  const sample = mutants.filter(
    (_, at) => Math.floor((at * share) / mutants.length) !== Math.floor(((at + 1) * share) / mutants.length),
  );
  const survivors = sample.filter((mutant) => !isNoticed(mutant, tests, limitMs));
  for (const { file, line, from, text } of survivors)
    process.stderr.write(`not noticed: ${file}:${line} "${from}" -> "${text}"\n`);
  noticed += sample.length - survivors.length;
  tried += sample.length;
  const result = `${name} ${sample.length - survivors.length} of ${sample.length}`;
  process.stderr.write(`${result}\n`);
  results.push(result);
}
const percent = Math.round((100 * noticed) / tried);
process.stdout.write(`${percent} % of ${tried} changes noticed (${results.join(', ')})\n`);
process.exitCode = percent >= 80 ? 0 : 1;
