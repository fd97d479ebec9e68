import { type ChildProcess, spawn } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowsers } from '../../src/dev/browsers/find.mjs';

const PARTS = [
  'src',
  'seeds',
  'icons',
  '_locales',
  'manifest.json',
  'vite.config.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
  'LICENSE',
];

const browser = findBrowsers().find(({ kind }) => kind === 'chromium');

// In a copy of the project: other tests build from the source meanwhile.
describe.skipIf(!browser)('a copy of the project', { timeout: 480_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'backstory-dev-'));
  beforeAll(() => {
    for (const part of PARTS) cpSync(part, join(folder, part), { recursive: true });
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

  test('is started without a display, and says what the popup shows on each sample', async () => {
    const command = run('start', '--headless');
    const said = await wholeOf(command.stdout!);
    const lines = said.trim().split('\n');
    expect(lines.length).toBeGreaterThan(5);
    const states = lines.map((line) => (JSON.parse(line) as { state: string }).state);
    expect(states).toEqual(expect.arrayContaining(['found', 'in-archive', 'nothing']));
  });

  test('is built and loaded anew when its source changes', async () => {
    const command = run('dev', '--headless', '--browser', 'chromium');
    const ended = new Promise((done) => command.once('exit', done));
    try {
      await saidBy(command, /Watching for changes/);
      const page = join(folder, 'dist/dev-chromium/src/options/index.html');
      expect(existsSync(page)).toBe(true);
      appendFileSync(join(folder, 'src/options/index.html'), '<!-- changed -->');
      await saidBy(command, /Reloaded\./);
      expect(readFileSync(page, 'utf8')).toContain('<!-- changed -->');
    } finally {
      command.kill('SIGTERM');
      await ended;
    }
  });

  function run(name: string, ...words: readonly string[]): ChildProcess {
    return spawn(process.execPath, ['--import', 'tsx', `src/dev/${name}.ts`, ...words], {
      cwd: folder,
      env: { ...process.env, BACKSTORY_BROWSER: browser!.path },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }
});

/** Resolves once the command's messages match; rejects with all of them when it ends before. */
function saidBy(command: ChildProcess, words: RegExp): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    command.stderr!.on('data', (portion: Buffer) => {
      said += portion.toString();
      if (words.test(said)) resolve();
    });
    command.once('exit', () => reject(new Error(said || 'The command said nothing')));
  });
}

async function wholeOf(stream: Readable): Promise<string> {
  let said = '';
  for await (const portion of stream) said += String(portion);
  return said;
}
