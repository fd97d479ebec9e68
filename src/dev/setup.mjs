import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Sets up what is missing before the first command of a fresh clone: the dependencies and a browser, with
// `--all-browsers` a Chromium-family browser and Firefox, with `--packages` none, with `--benches` none but the
// benchmarks' peers.
// Plain JavaScript with nothing but Node, silent when all is there; what it says goes to stderr. Exit 2 with one
// sentence when something is missing that it cannot get.

const root = fileURLToPath(new URL('../..', import.meta.url));

requireNode(20, 19);
await installDependencies(root);
if (process.argv.includes('--benches')) await installDependencies(join(root, 'tests/bench'));
else if (!process.argv.includes('--packages')) await ensureBrowsers(process.argv.includes('--all-browsers'));

function requireNode(major, minor) {
  const [haveMajor = 0, haveMinor = 0] = process.versions.node.split('.').map(Number);
  if (haveMajor > major || (haveMajor === major && haveMinor >= minor)) return;
  giveUp(`Backstory needs Node ${major}.${minor} or newer; this is Node ${process.versions.node}.`);
}

/** A stamp with the lock file's hash tells that node_modules was made from this very lock file. */
async function installDependencies(folder) {
  const lock = join(folder, 'package-lock.json');
  const stamp = join(folder, 'node_modules/.backstory-setup');
  const hash = createHash('sha256').update(readFileSync(lock)).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  if (!isInstalledSince(folder, lock)) {
    process.stderr.write('Installing dependencies (npm ci) …\n');
    const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: folder,
      stdio: ['ignore', 2, 2],
      shell: process.platform === 'win32',
    });
    if (npm.status !== 0) giveUp('The dependencies could not be installed: npm ci failed, see above.');
  }
  writeFileSync(stamp, hash);
}

/** npm writes its own lock file into node_modules last, so a newer one means a finished install. */
function isInstalledSince(folder, lock) {
  const installed = join(folder, 'node_modules/.package-lock.json');
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs;
}

async function ensureBrowsers(all) {
  const { findBrowsers } = await import('./browsers/find.mjs');
  try {
    const have = new Set(findBrowsers().map(({ kind }) => kind));
    const missing = all ? ['chromium', 'firefox'].filter((kind) => !have.has(kind)) : [];
    if (!all && have.size === 0) missing.push('chromium');
    if (missing.length === 0 && !all) return;
    const { installBrowser, installTestPrograms } = await import('./browsers/install.mjs');
    for (const kind of missing) await installBrowser(kind);
    if (all) installTestPrograms();
  } catch (error) {
    if (error?.name !== 'BrowserError') throw error;
    giveUp(error.message);
  }
}

function giveUp(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(2);
}
