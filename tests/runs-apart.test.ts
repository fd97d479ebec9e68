import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const PRINT = `
const { inBrowsers } = await import('./tests/e2e/vitest.config.ts');
console.log(inBrowsers.map(({ test }) => test.provide.extension).join('\\n'));`;

/** The folders from which the browsers of a run load the extension, as a process of its own has them. */
async function foldersOfARun(): Promise<string[]> {
  const words = ['--import', 'tsx', '--input-type=module', '--eval', PRINT];
  const { stdout } = await promisify(execFile)(process.execPath, words);
  return stdout.trim().split('\n');
}

test('two runs at once in one clone build the extension apart, and not where a reader has it open', async () => {
  const runs = await Promise.all([foldersOfARun(), foldersOfARun()]);
  const folders = runs.flat();
  expect(new Set(folders).size).toBe(4);
  expect(folders.filter((folder) => folder.startsWith(`${process.cwd()}/`))).toEqual([]);
});
