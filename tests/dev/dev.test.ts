import { spawn } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
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
test.skipIf(!browser)(
  'a change of the source is built and loaded while one works',
  { timeout: 240_000 },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'backstory-dev-'));
    for (const part of PARTS) cpSync(part, join(folder, part), { recursive: true });
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
    const command = spawn(
      process.execPath,
      ['--import', 'tsx', 'src/dev/dev.ts', '--headless', '--browser', 'chromium'],
      {
        cwd: folder,
        env: { ...process.env, BACKSTORY_BROWSER: browser!.path },
        stdio: ['ignore', 'ignore', 'pipe'],
      },
    );
    let said = '';
    command.stderr!.on('data', (portion: Buffer) => {
      said += portion.toString();
    });
    const ended = new Promise((done) => command.once('exit', done));
    const saidOf = async (words: RegExp) => {
      while (!words.test(said)) {
        if (command.exitCode !== null) throw new Error(said || 'The command said nothing');
        await new Promise((done) => setTimeout(done, 200));
      }
    };
    try {
      await saidOf(/Watching for changes/);
      const page = join(folder, 'dist/dev-chromium/src/options/index.html');
      expect(existsSync(page)).toBe(true);
      appendFileSync(join(folder, 'src/options/index.html'), '<!-- changed -->');
      await saidOf(/Reloaded\./);
      expect(readFileSync(page, 'utf8')).toContain('<!-- changed -->');
    } finally {
      command.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  },
);
