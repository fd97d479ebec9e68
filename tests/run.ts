import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserKind, findBrowsers, versionOf } from '../src/dev/browsers/find.mjs';
import type { Report, Results } from './reporter';

/** Against a run that never ends, not slow machines. */
const LIMIT_MS = 75 * 60_000;

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'backstory-tests-'));

/** Unit tests and the built extension in both browsers at once; a line for each, the sum of all on the last. */
async function runAll(): Promise<void> {
  const { isWhole, projects } = await runVitest();
  const named = [
    ['Unit and property tests', 'unit'],
    [browserLine('chromium', 'Chromium'), 'chromium'],
    [browserLine('firefox', 'Firefox'), 'firefox'],
    ['Outside of any test', 'outside'],
  ] as const;
  const all = Object.values(projects);
  for (const line of all.flatMap(({ flaky, failures }) => [...flaky, ...failures])) print(line);
  if (!isWhole) print('FAILED  The run did not come to its end');
  print('');
  for (const [line, name] of named) if (projects[name]) print(`${line}: ${printed(projects[name])}`);
  print('The real cluster was not asked: npm run test:cluster starts one (Java 21 or newer, Maven)');
  const passed = sum(all.map((results) => results.passed));
  const failed = sum(all.map((results) => results.failed)) + (isWhole ? 0 : 1);
  print(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
}

/** The tests in a process group of their own, whose files, browsers' profiles among them, stand in one folder. */
async function runVitest(): Promise<Report> {
  const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');
  const path = join(folder, 'results.json');
  const words = ['run', '--configLoader', 'runner', '--config', join(root, 'tests/vitest.config.ts')];
  const tests = spawn(process.execPath, [vitest, ...words], {
    cwd: root,
    env: { ...process.env, BACKSTORY_RESULTS: path, TMPDIR: folder },
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: true,
  });
  const end = () => {
    kill(-tests.pid!); // the group
    for (const id of leftIn(folder)) kill(id);
  };
  const limit = setTimeout(end, LIMIT_MS);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, end);
  const code = await new Promise<number | null>((resolve) => tests.once('exit', resolve));
  clearTimeout(limit);
  end(); // what a test that failed has left behind
  const report: Report = existsSync(path)
    ? JSON.parse(readFileSync(path, 'utf8'))
    : { isWhole: false, projects: {} };
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  const hasFailure = Object.values(report.projects).some(({ failed }) => failed > 0);
  return code === 0 || hasFailure ? report : { ...report, isWhole: false };
}

/** The processes whose command line names the folder: browsers, which have groups of their own, name their profile. */
function leftIn(path: string): number[] {
  const { stdout } = spawnSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' });
  const lines = (stdout ?? '').split('\n').filter((line) => line.includes(path));
  return lines.map((line) => Number.parseInt(line, 10));
}

function kill(id: number): void {
  try {
    process.kill(id, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

function browserLine(kind: BrowserKind, name: string): string {
  const browser = findBrowsers().find((candidate) => candidate.kind === kind);
  return browser ? `${name} ${versionOf(browser.path)}` : `${name} not found`;
}

function printed({ passed, failed, flaky }: Results): string {
  const again = flaky.length === 0 ? '' : `, ${flaky.length} of them at the second try`;
  return failed === 0 ? `${passed} passed${again}` : `${passed} passed${again}, ${failed} failed`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

await runAll();
