import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { fileSource } from '../../src/cli/file-source';
import { bytesSource } from '../../src/core/pack/source';
import { requireData } from './eval-data';
import { mean, ndcg, recall, reciprocalRank } from './eval-metrics';
import { indexIn } from './eval-size';
import { type Ask, ENGINES, type Engine, type PageQuery } from './match-engines';
import { articlesOf, MOST, type Questions, questionsFor, readQueries, writeQueries } from './match-sets';

/**
 * `npm run bench:match -- [SETS]`: Backstory beside four search engines, on the same articles and pages in one run.
 * Sets are counts of articles of allsides37k with basil hidden in it, or `ecbplus`; default `1000 10000 37841 ecbplus`.
 * Every engine has processes of its own; one that fails or takes longer than `LIMIT_MS` for a step gets a line that says
 * so. All times are of the processor, since others may share the machine, and of all threads; all engines get 50 hits
 * and no dates.
 *
 * - The peers get 40 ready words a page. `backstory-words` gets as many ready terms; `backstory` the whole page, which
 *   it reads itself; `backstory-read` compares the 50 best with the page, text by text; `context` gives all that the
 *   popup shows of a page: related articles with reasons, facts and marks.
 * - `cold` is from the index's bytes to the first answer, code and tables loaded: the middle one of three processes.
 * - `MB` is what an engine keeps in and beside the heap after it was opened from its file and answered all pages.
 */
requireData();
const FOLDER = new URL('../../.cache/match/', import.meta.url).pathname;
mkdirSync(FOLDER, { recursive: true });
const COLD_RUNS = 3;
const LIMIT_MS = 240_000;
const SETTLING_MS = 250;
const queriesFile = (name: string): string => `${FOLDER}${name}.json`;

const [mode, engineName, set] = process.argv.slice(2);
if (mode === 'build') await build(engineName!, set!);
else if (mode === 'cold') console.log((await coldStart(engineName!, set!)).toFixed(1));
else if (mode === 'keep') console.log((await keptMegabytes(engineName!, set!)).toFixed(1));
else if (mode === 'answer') await answer(engineName!, set!);
else await compareAll(process.argv.slice(2));

async function compareAll(given: readonly string[]): Promise<void> {
  const started = performance.now();
  await writeQueries(queriesFile);
  const speeds: string[][] = [];
  const qualities: string[][] = [];
  for (const one of given.length > 0 ? given : ['1000', '10000', `${MOST}`, 'ecbplus']) {
    for (const engine of ENGINES) {
      const { speed, quality } = figuresOf(engine, one);
      speeds.push([one, engine.name, ...speed]);
      qualities.push(...quality.map((row) => [one, engine.name, ...row]));
      console.error(speeds.at(-1)!.join('\t'));
    }
  }
  const sizes = ['B/article', 'gzip', 'articles/s', 'cold ms', 'p50 ms', 'p95 ms', 'MB'];
  printTable(['articles', 'engine', ...sizes], speeds);
  printTable(
    ['articles', 'engine', 'asked', 'R@5', 'MRR', 'nDCG@5', 'nDCG@10', 'judged@5'],
    qualities.filter(([, , asked]) => asked !== undefined),
  );
  console.log(`\nIn all ${((performance.now() - started) / 1000).toFixed(0)} s.`);
}

/**
 * An engine's row of speeds, and its rows of quality; in place of the first figure that could not be had stands why. A
 * peer may fail; when Backstory does, the bench has failed.
 */
function figuresOf(engine: Engine, of: string): { speed: string[]; quality: string[][] } {
  const { name, indexOf } = engine;
  const speed: string[] = [];
  const quality: string[][] = [];
  if (!indexOf) rmSync(pathFor(engine, of), { force: true }); // one of an earlier run is not to be measured
  try {
    speed.push(...(indexOf ? ['', '', ''] : run(['build', name, of])[0]!));
    const colds = Array.from({ length: COLD_RUNS }, () => Number(run(['cold', name, of])[0]![0]));
    speed.push(colds.sort((a, b) => a - b)[COLD_RUNS >> 1]!.toFixed(1));
    const [times = [], ...rows] = run(['answer', name, of]);
    speed.push(...times);
    quality.push(...rows);
    speed.push(run(['keep', name, of])[0]![0]!);
  } catch (error) {
    if (isPack(indexOf ?? name)) process.exitCode = 1;
    speed.push((error as Error).message);
  }
  return { speed, quality };
}

function printTable(head: readonly string[], rows: readonly (readonly string[])[]): void {
  console.log(`| ${head.join(' | ')} |\n|${'---|'.repeat(head.length)}`);
  for (const row of rows) console.log(`| ${row.join(' | ')} |`);
}

/**
 * Runs this file again for one step and reads the figures that it prints, a row a line. Throws a sentence when it fails
 * or takes too long.
 */
function run(step: readonly string[]): string[][] {
  const flags = ['--expose-gc', '--max-old-space-size=8192', '--import', 'tsx'];
  const { error, status, signal, stdout, stderr } = spawnSync(
    process.execPath,
    [...flags, new URL(import.meta.url).pathname, ...step],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], timeout: LIMIT_MS, maxBuffer: 1 << 26 },
  );
  if ((error as NodeJS.ErrnoException | undefined)?.code === 'ETIMEDOUT')
    throw new Error(`${step[0]} took more than ${LIMIT_MS / 1000} s`);
  if (status !== 0) {
    const said = /out of memory|^\w*Error.*$/m.exec(stderr)?.[0];
    const reason = said ?? error?.message ?? `exit ${status ?? signal}`;
    throw new Error(`${step[0]} failed: ${reason}`);
  }
  if (step[0] === 'build') process.stderr.write(stderr);
  return stdout
    .trim()
    .split('\n')
    .map((line) => line.split('\t'));
}

function engineOf(name: string): Engine {
  return ENGINES.find((one) => one.name === name)!;
}

function isPack(name: string): boolean {
  return name === 'backstory' || name === 'context';
}

function pathFor({ name, indexOf }: Engine, of: string): string {
  return `${FOLDER}${indexOf ?? name}-${of}`;
}

async function build(name: string, of: string): Promise<void> {
  const articles = articlesOf(of);
  const started = spent();
  const bytes = await engineOf(name).build(articles);
  const seconds = (spent() - started) / 1000;
  writeFileSync(`${FOLDER}${name}-${of}`, bytes);
  const index = isPack(name) ? await indexIn(bytes) : bytes;
  const figures = [index.length, gzipSync(index).length].map((size) => size / articles.length);
  console.log([...figures, articles.length / seconds].map((figure) => figure.toFixed(0)).join('\t'));
}

async function coldStart(name: string, of: string): Promise<number> {
  const engine = engineOf(name);
  const source = bytesSource(new Uint8Array(readFileSync(pathFor(engine, of))));
  const queries = await queriesFor(engine, of);
  await warmUp(engine, queries);
  const started = spent();
  const ask = await engine.open(source);
  await ask(queries[0]!);
  return spent() - started;
}

/**
 * Loads code and tables by an index of two articles: what is timed is the way from the bytes to the first answer. What
 * the compiler's threads still do for this is waited for.
 */
async function warmUp(engine: Engine, queries: readonly PageQuery[]): Promise<void> {
  const ask = await engine.open(bytesSource(await engine.build([queries[0]!.page, queries[1]!.page])));
  await ask(queries[0]!);
  global.gc!();
  await new Promise((resolve) => setTimeout(resolve, SETTLING_MS));
}

async function queriesFor(
  engine: Engine,
  of: string,
  questions = questionsFor(of)[0]!,
): Promise<PageQuery[]> {
  const asked = readQueries(queriesFile(questions.name));
  return (await engine.prepare?.(fileSource(pathFor(engine, of)), asked)) ?? asked;
}

/** What an opened index that has answered adds to a process in which the engine's code is loaded and compiled. */
async function keptMegabytes(name: string, of: string): Promise<number> {
  const engine = engineOf(name);
  const queries = await queriesFor(engine, of);
  await warmUp(engine, queries);
  const before = await memory();
  const ask = await engine.open(fileSource(pathFor(engine, of)));
  for (const query of queries) await ask(query);
  const after = await memory();
  await ask(queries[0]!); // so that the index is needed until it was weighed
  return (after - before) / 1e6;
}

/** Prints p50 and p95 in the first line, then a line of quality for each set of questions. */
async function answer(name: string, of: string): Promise<void> {
  const engine = engineOf(name);
  const queries = await queriesFor(engine, of);
  await warmUp(engine, queries);
  const ask = await engine.open(fileSource(pathFor(engine, of)));
  await ask(queries[0]!);
  const times: number[] = [];
  for (const query of queries) {
    const began = spent();
    await ask(query);
    times.push(spent() - began);
  }
  times.sort((a, b) => a - b);
  const p50 = times[times.length >> 1]!;
  const p95 = times[Math.floor(times.length * 0.95)]!;
  console.log([p50.toFixed(2), p95.toFixed(2)].join('\t'));
  if (!engine.isRanked) return;
  const ids = articlesOf(of).map(({ id }) => id);
  for (const questions of questionsFor(of)) {
    const asked = await queriesFor(engine, of, questions);
    console.log((await qualityOf(questions, asked, ask, ids)).join('\t'));
  }
}

async function qualityOf(
  { name, judgements, isSparse }: Questions,
  queries: readonly PageQuery[],
  ask: Ask,
  ids: readonly string[],
): Promise<string[]> {
  const judged = judgements();
  const figures: number[][] = [];
  for (const query of queries) {
    const grades = judged.get(query.page.id);
    if (!grades || ![...grades.values()].some((grade) => grade > 0)) continue;
    const found = await ask(query, isSparse ? 1000 : undefined);
    const all = found
      .map((one) => (typeof one === 'number' ? ids[one]! : one))
      .filter((id) => id !== query.page.id);
    const list = isSparse ? all.filter((id) => grades.has(id)) : all;
    figures.push([
      recall(list, grades, 5),
      reciprocalRank(list, grades),
      ndcg(list, grades, 5),
      ndcg(list, grades, 10),
      all.slice(0, 5).filter((id) => grades.has(id)).length / 5,
    ]);
  }
  const means = [0, 1, 2, 3, 4].map((column) => mean(figures.map((row) => row[column]!)).toFixed(3));
  return [name, ...means.slice(0, 4), isSparse ? means[4]! : ''];
}

/** Milliseconds of processor time that this process has taken, all threads together. */
function spent(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Bytes in the heap and beside it, once what nobody needs any more is gone. */
async function memory(): Promise<number> {
  for (let round = 0; round < 3; round += 1) {
    global.gc!();
    await new Promise((resolve) => setTimeout(resolve, SETTLING_MS));
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
