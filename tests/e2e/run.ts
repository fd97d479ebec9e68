import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

// `npm run test:e2e -- [FILE…] [--browser chromium|firefox]`: the files whose names contain the words, all unless said.
const { values, positionals } = parseArgs({
  options: { browser: { type: 'string', default: '*' } },
  allowPositionals: true,
});
const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');
const config = fileURLToPath(new URL('vitest.config.ts', import.meta.url));
const words = ['--configLoader', 'runner', '--config', config, '--project', values.browser, ...positionals];
const { status } = spawnSync(process.execPath, [vitest, 'run', ...words], { stdio: 'inherit' });
process.exitCode = status ?? 1;
