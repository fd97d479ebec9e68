import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, vi } from 'vitest';
import { run } from '../../src/cli/run';

/** The command line in one process, which can be killed by its id. */
export const BACKSTORY = ['--import', 'tsx', 'src/cli/main.ts'];

/** Runs a command to its end, in this process: what it does is the same, and starting Node takes longer than most commands. */
export async function backstory(...words: string[]) {
  const written = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((name) =>
    vi.spyOn(process[name], 'write').mockImplementation((text) => {
      written[name] += text;
      return true;
    }),
  );
  try {
    return told(await run(words), written.stdout, written.stderr);
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

/** The same in a process of its own, as the reader runs it. */
export function spawned(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...BACKSTORY, ...words], {
    encoding: 'utf8',
  });
  return told(status, stdout, stderr);
}

function told(status: number | null, stdout: string, stderr: string) {
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
