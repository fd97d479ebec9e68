import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserKind, findBrowsers, versionOf } from '../src/dev/browsers/find.mjs';
import { buildExtension } from '../src/dev/build-extension';

interface Count {
  readonly passed: number;
  readonly failed: number;
}

const LIMIT_MS = 75 * 60_000;
const NAMES = { chromium: 'Chromium', firefox: 'Firefox' } as const;

const root = fileURLToPath(new URL('..', import.meta.url));
const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');
const started = Date.now();
const reports = mkdtempSync(join(tmpdir(), 'backstory-tests-'));

/** Unit and property tests, then the built extension in both browsers; a line for each, the sum of all on the last. */
function runAll(): Count {
  const counts = [{ line: 'Unit and property tests', count: runVitest('unit', []) }];
  for (const kind of ['chromium', 'firefox'] as const) counts.push(runInBrowser(kind));
  process.stdout.write('\n');
  for (const { line, count } of counts) process.stdout.write(`${line}: ${printed(count)}\n`);
  return {
    passed: counts.reduce((sum, { count }) => sum + count.passed, 0),
    failed: counts.reduce((sum, { count }) => sum + count.failed, 0),
  };
}

function runInBrowser(kind: BrowserKind): { line: string; count: Count } {
  const browser = findBrowsers().find((candidate) => candidate.kind === kind);
  if (!browser) return { line: `${NAMES[kind]} not found`, count: { passed: 0, failed: 1 } };
  const line = `${NAMES[kind]} ${versionOf(browser.path)}`;
  try {
    buildExtension(kind);
  } catch (error) {
    return { line: `${line}, ${error}`, count: { passed: 0, failed: 1 } };
  }
  const config = join(root, 'tests/e2e/vitest.config.ts');
  return { line, count: runVitest(kind, ['--config', config, '--project', kind]) };
}

/** Counts from vitest's own report; a run that ends badly without naming a failed test counts as one failure. */
function runVitest(name: string, words: readonly string[]): Count {
  const report = join(reports, `${name}.json`);
  const { status } = spawnSync(
    process.execPath,
    [vitest, 'run', ...words, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      timeout: Math.max(1, started + LIMIT_MS - Date.now()),
    },
  );
  const count = existsSync(report)
    ? countIn(JSON.parse(readFileSync(report, 'utf8')))
    : { passed: 0, failed: 0 };
  return status === 0 || count.failed > 0 ? count : { ...count, failed: 1 };
}

/** A file that could not even be loaded has no tests, and counts as one failure. */
function countIn({ numPassedTests, numFailedTests, testResults }: Report): Count {
  const broken = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  );
  return { passed: numPassedTests, failed: numFailedTests + broken.length };
}

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

function printed({ passed, failed }: Count): string {
  return failed === 0 ? `${passed} passed` : `${passed} passed, ${failed} failed`;
}

const { passed, failed } = runAll();
rmSync(reports, { recursive: true });
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
