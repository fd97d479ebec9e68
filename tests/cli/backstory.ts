import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, vi } from 'vitest';

/** The command line in one process, which can be killed by its id. */
export const BACKSTORY = ['--import', 'tsx', 'src/cli/main.ts'];

/** Runs a command to its end. */
export function backstory(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...BACKSTORY, ...words], {
    encoding: 'utf8',
  });
  const lines = stdout.split('\n').filter((line) => line !== '');
  return { status, stdout, stderr, lines, rows: () => lines.map((line) => JSON.parse(line)) };
}

/** A folder for the files of a test file, gone when it is through. Tests may start Node several times. */
export function workFolder() {
  vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
  const folder = mkdtempSync(join(tmpdir(), 'backstory-cli-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  return {
    folder,
    fileOf(name: string, content: string | Uint8Array): string {
      const path = join(folder, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
      return path;
    },
    linesOf: (...rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).join('\n'),
  };
}
