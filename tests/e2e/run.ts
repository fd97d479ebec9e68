import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

// `npm run test:e2e -- [FILE…] [--browser chromium|firefox] [--pictures]`: the files whose names contain the words, all
// unless said. Pictures of what is shown are kept in .screenshots.
const { values, positionals } = parseArgs({
  options: { browser: { type: 'string', default: '*' }, pictures: { type: 'boolean' } },
  allowPositionals: true,
});
const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');
const config = fileURLToPath(new URL('vitest.config.ts', import.meta.url));
const words = ['--configLoader', 'runner', '--config', config, '--project', values.browser, ...positionals];
const env = values.pictures ? { ...process.env, BACKSTORY_PICTURES: 'yes' } : process.env;
const { status } = spawnSync(process.execPath, [vitest, 'run', ...words], { stdio: 'inherit', env });
process.exitCode = status ?? 1;
