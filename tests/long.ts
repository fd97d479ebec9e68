import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { cellsOf, type Promised, pathOf } from './promised';
import { PROMISES } from './promises';

// `npm run test:long [-- --only WORDS] [--browser chromium|firefox]`: tries every promise at length, row by row, and writes
// the table of SECURITY.md from what came of it and how long it took. `--only` takes the rows whose promise or file holds
// the words; a row that was not run keeps its result with its day. What all rows take stands below the table. Exit 1 when a promise is broken or has never been tried.

const root = fileURLToPath(new URL('..', import.meta.url));
const TABLE = join(root, 'SECURITY.md');
const [BEGIN, END] = ['<!-- promises -->', '<!-- /promises -->'];
const NEVER = 'not run yet';

const { values } = parseArgs({
  options: { only: { type: 'string', default: '' }, browser: { type: 'string', default: '*' } },
});
const wanted = values.only.toLowerCase();
const isWanted = (row: Promised) => `${row.promise} ${pathOf(row)}`.toLowerCase().includes(wanted);
if (!PROMISES.some(isWanted)) throw new Error(`No promise has the words "${values.only}"`);

let isKept = true;
for (const row of PROMISES.filter(isWanted)) {
  process.stderr.write(`\n${row.promise}\n`);
  const began = performance.now();
  const { isWhole, result } = tried(row);
  const seconds = Math.round((performance.now() - began) / 1000);
  isKept &&= isWhole;
  writeTable(new Map([[row, `${new Date().toISOString().slice(0, 10)}: ${result}, ${seconds} s`]]));
}
const table = tableIn(readFileSync(TABLE, 'utf8'));
process.stdout.write(`${table}\n`);
process.exitCode = isKept && !table.includes(NEVER) && !table.includes('**') ? 0 : 1;

/** Writes the table anew, with these results and the others as they stand. */
function writeTable(results: ReadonlyMap<Promised, string>): void {
  const before = readFileSync(TABLE, 'utf8');
  const rows = PROMISES.map((row) => {
    const result = results.get(row) ?? keptResult(row, before);
    return `${cellsOf(row)} ${result} |`;
  });
  const table = ['| promise | tests | inputs | result |', '|---|---|---|---|', ...rows, '', sumOf(rows)].join(
    '\n',
  );
  const [head, rest] = [before.slice(0, before.indexOf(BEGIN)), before.slice(before.indexOf(END))];
  writeFileSync(TABLE, `${head}${BEGIN}\n${table}\n${rest}`);
}

/** How long all rows take, one after the other. */
function sumOf(rows: readonly string[]): string {
  const seconds = rows.flatMap((row) => /, (\d+) s \|$/.exec(row)?.[1] ?? []);
  const sum = seconds.reduce((total, one) => total + Number(one), 0).toLocaleString('en');
  return `${seconds.length} of ${rows.length} rows have their time: ${sum} s in all, one after the other.`;
}

function tableIn(text: string): string {
  return text.slice(text.indexOf(BEGIN) + BEGIN.length, text.indexOf(END)).trim();
}

/** What stands in the table for a row, by its promise, file and inputs: others were not tried. */
function keptResult(row: Promised, text: string): string {
  const line = text.split('\n').find((one) => one.startsWith(`${cellsOf(row)} `));
  return line?.slice(cellsOf(row).length + 1).replace(/ \|$/, '') ?? NEVER;
}

/** Runs a row's tests. A command's result is the last line that it prints. */
function tried(row: Promised): { readonly isWhole: boolean; readonly result: string } {
  if (row.suite === 'command') {
    const { status, stdout } = spawnSync(process.execPath, ['--import', 'tsx', pathOf(row)], {
      cwd: root,
      env: { ...process.env, ...row.more },
      stdio: ['ignore', 'pipe', 'inherit'],
      encoding: 'utf8',
    });
    const said = stdout.trim().split('\n').at(-1)?.replaceAll('|', '/') || `ended with ${status}`;
    return status === 0 ? { isWhole: true, result: said } : { isWhole: false, result: `**${said}**` };
  }
  const { statuses, isWhole } = triedByVitest(row);
  const passed = statuses.filter((status) => status === 'passed').length;
  const failed = statuses.filter((status) => status === 'failed').length;
  if (failed > 0) return { isWhole: false, result: `**${failed} of ${passed + failed} failed**` };
  if (!isWhole) return { isWhole, result: '**did not come to its end**' };
  const left = statuses.length - passed;
  const skipped = left > 0 && row.only === undefined ? `, ${left} not for this browser or machine` : '';
  const browser = row.suite === 'e2e' && values.browser !== '*' ? ` in ${values.browser} alone` : '';
  return passed > 0
    ? { isWhole, result: `${passed} passed${skipped}${browser}` }
    : { isWhole: false, result: '**no test was run**' };
}

/** `isWhole` is false where a file could not be loaded, or what comes before or after its tests failed. */
function triedByVitest(row: Promised): { readonly statuses: readonly string[]; readonly isWhole: boolean } {
  const folder = mkdtempSync(join(tmpdir(), 'backstory-long-'));
  const output = join(folder, 'results.json');
  const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');
  const browsers = ['--config', 'tests/e2e/vitest.config.ts', '--project', values.browser];
  const { status: code } = spawnSync(
    process.execPath,
    [
      vitest,
      'run',
      ...['--configLoader', 'runner', '--reporter=default', '--reporter=json', `--outputFile=${output}`],
      ...(row.suite === 'e2e' ? browsers : []),
      ...(row.only === undefined ? [] : ['--testNamePattern', row.only]),
      pathOf(row),
    ],
    { cwd: root, env: { ...process.env, ...row.more }, stdio: ['ignore', 2, 2] },
  );
  try {
    const { testResults } = JSON.parse(readFileSync(output, 'utf8')) as {
      readonly testResults: readonly { readonly assertionResults: readonly { readonly status: string }[] }[];
    };
    const statuses = testResults.flatMap(({ assertionResults }) =>
      assertionResults.map(({ status }) => status),
    );
    return { statuses, isWhole: code === 0 };
  } catch {
    return { statuses: [], isWhole: false };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
