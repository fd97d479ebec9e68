import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserKind } from './browsers/find.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Builds the extension, into `dist/chrome` or `dist/firefox` unless said, and gives its folder. What the build says goes to
 * stderr; throws when it fails.
 */
export function buildExtension(
  kind: BrowserKind,
  outDir = join(root, 'dist', kind === 'firefox' ? 'firefox' : 'chrome'),
): string {
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin/vite.js');
  const words = ['--configLoader', 'runner', '--logLevel', 'warn', '--outDir', outDir, '--emptyOutDir'];
  const mode = kind === 'firefox' ? ['--mode', 'firefox'] : [];
  const { status } = spawnSync(process.execPath, [vite, 'build', ...words, ...mode], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: 'production', // which a test has otherwise
      // The config shares the source's extensionless imports, which Vite only warns of.
      VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true',
    },
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) throw new Error('The extension could not be built, see above');
  return outDir;
}
