import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EQUIVALENT, mutantsOfEntry } from './equivalent';
import { type Mutant, mutantsOf } from './mutants';
import { ROOMS, type Room } from './rooms';

// Changes the source in one place at a time and runs the tests of that room: a change that no test notices shows what is
// not tested. MUTATIONS says how many a room, ROOM takes one room, WORKERS how many run at once (a core each). Which ones
// is drawn by chance, each day anew, so that nobody writes tests for the sample; SEED draws those of a day again. Changes
// that can be noticed by nobody are not drawn (equivalent.ts). An own small run: Stryker would bring some hundred packages
// for the same six rooms.

const root = fileURLToPath(new URL('../..', import.meta.url));
const COUNT = Number(process.env.MUTATIONS ?? 10);
const SEED = Number(process.env.SEED ?? new Date().toISOString().slice(0, 10).replaceAll('-', ''));
const WORKERS = Number(process.env.WORKERS ?? availableParallelism());

/**
 * Of all rooms together so many are wanted, and in each room what chance does not fall below: twenty changes tell a share
 * to nine points only. Where nine of ten are noticed, 16 of 20 in each of six rooms come in 77 of 100 draws; 96 of 120 and
 * 12 of 20 in each in nearly all. Where three of four are, 96 of 120 come in 12 of 100.
 */
const WANTED_PERCENT = 80;
const WANTED_IN_A_ROOM = 60;

/** A run with a change that loops without end is ended after so many times what the room takes, and counts as noticed. */
const MOST_TIMES = 5;
const LEAST_LIMIT_MS = 30_000;
const LONGEST_MS = 600_000;

/** Of what the tests draw by chance fewer are drawn: they run once for each change. */
const FEWER = { MUTANTS: '200', RUNS: '100' };

const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');

type Outcome = 'passed' | 'failed' | 'endless';

/** What comes of the tests: `endless` where they do not come to their end within the time. */
function outcomeOf(mutant: Mutant | null, tests: readonly string[], limitMs: number): Promise<Outcome> {
  const run = spawn(
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
  return new Promise((done, fail) => {
    run
      .on('error', fail)
      .on('exit', (code) => done(code === 0 ? 'passed' : code === null ? 'endless' : 'failed'));
  });
}

const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).map((name) =>
  `src/${name}`.replaceAll('\\', '/'),
);

/** What may be changed in a room, in the order of chance. */
function drawnOf({ files }: Room, random: () => number): Mutant[] {
  const mutants = sources
    .filter((file) => files.test(file))
    .sort()
    .flatMap((file) => {
      const source = readFileSync(join(root, file), 'utf8');
      const all = mutantsOf(file, source);
      const equivalent = new Set(EQUIVALENT.flatMap((entry) => mutantsOfEntry(entry, all, source)));
      return all.filter((mutant) => !equivalent.has(mutant));
    });
  for (let last = mutants.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [mutants[last], mutants[other]] = [mutants[other]!, mutants[last]!];
  }
  return mutants.slice(0, COUNT);
}

/** Numbers from 0 to 1 that are the same for the same seed: mulberry32, by Tommy Ettinger. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** How many of the sample some test noticed, and of these how many by coming to no end. */
async function noticedOf(
  sample: readonly Mutant[],
  { tests, name }: Room,
): Promise<{ readonly noticed: number; readonly endless: number }> {
  const began = performance.now();
  if ((await outcomeOf(null, tests, LONGEST_MS)) !== 'passed')
    throw new Error(`The tests of ${name} fail without any change`);
  const limitMs = Math.max(LEAST_LIMIT_MS, Math.ceil(MOST_TIMES * (performance.now() - began)));
  const left = [...sample];
  let noticed = 0;
  let endless = 0;
  const worker = async (): Promise<void> => {
    for (let mutant = left.pop(); mutant; mutant = left.pop()) {
      const outcome = await outcomeOf(mutant, tests, limitMs);
      if (outcome !== 'passed') noticed += 1;
      if (outcome === 'endless') endless += 1;
      if (outcome === 'failed') continue;
      const { file, line, from, text } = mutant;
      const said = outcome === 'passed' ? 'not noticed' : 'without end';
      process.stderr.write(`${said}: ${file}:${line} "${from}" -> "${text}"\n`);
    }
  };
  await Promise.all(Array.from({ length: WORKERS }, worker));
  return { noticed, endless };
}

const results: string[] = [];
let noticed = 0;
let endless = 0;
let tried = 0;
let lowest = 100;
for (const room of ROOMS.filter(({ name }) => !process.env.ROOM || name === process.env.ROOM)) {
  const sample = drawnOf(room, randomOf(SEED));
  const found = await noticedOf(sample, room);
  noticed += found.noticed;
  endless += found.endless;
  tried += sample.length;
  lowest = Math.min(lowest, Math.round((100 * found.noticed) / sample.length));
  const result = `${room.name} ${found.noticed} of ${sample.length}`;
  process.stderr.write(`${result}\n`);
  results.push(result);
}
const percent = Math.round((100 * noticed) / tried);
process.stdout.write(
  `${percent} % of ${tried} changes noticed (${results.join(', ')}; ${endless} by running without end; seed ${SEED})\n`,
);
process.exitCode = percent >= WANTED_PERCENT && lowest >= WANTED_IN_A_ROOM ? 0 : 1;
