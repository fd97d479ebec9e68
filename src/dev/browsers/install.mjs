import { spawnSync } from 'node:child_process';
import { BrowserError, browserCache, findBrowsers, versionOf } from './find.mjs';

/**
 * Installs a browser of the kind and says on stderr what it does: by apt where we are root and the package is a real
 * one, else by downloading into the repo's own cache. Throws a BrowserError with what to do when neither works.
 */
export async function installBrowser(kind) {
  if (isRoot() && installByApt(kind) && findBrowsers().some((browser) => browser.kind === kind)) return;
  try {
    await download(kind);
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw new BrowserError(
      `No ${NAMES[kind]} was found and none could be installed (${reason}): install ${NAMES[kind]}, or set BACKSTORY_BROWSER to its path.`,
    );
  }
}

/**
 * Installs, where that is easy, what some of the tests need and are left out without: a screen without a monitor and a
 * hand for its keyboard, for real shortcuts; a web server to stand before a cluster.
 */
export function installTestPrograms() {
  const missing = Object.entries(PROGRAMS).filter(([name]) => spawnSync('which', [name]).status !== 0);
  if (missing.length === 0 || !isRoot() || !runs('apt-cache', ['--version'])) return;
  const packages = missing.map(([, name]) => name);
  say(`Installing ${packages.join(', ')} …`);
  runs('apt-get', ['update', '-qq']);
  apt(...packages);
}

const PROGRAMS = { Xvfb: 'xvfb', xdotool: 'xdotool', nginx: 'nginx-light' };
const NAMES = { chromium: 'Chrome, Chromium or Edge', firefox: 'Firefox' };
const PACKAGES = { chromium: 'chromium', firefox: 'firefox-esr' };
/** What a downloaded browser needs beside what it brings. Chrome's own list is known to @puppeteer/browsers. */
const LIBRARIES = { chromium: [], firefox: ['libgtk-3-0', 'libdbus-glib-1-2'] };

function isRoot() {
  return process.getuid?.() === 0;
}

function installByApt(kind) {
  if (!runs('apt-cache', ['--version'])) return false;
  say(`Installing ${PACKAGES[kind]} …`);
  runs('apt-get', ['update', '-qq']);
  if (!hasRealPackage(PACKAGES[kind])) return false;
  return apt(PACKAGES[kind], 'fonts-dejavu');
}

/** Ubuntu has packages of these names that only install a snap; their version says so. */
function hasRealPackage(name) {
  const policy = spawnSync('apt-cache', ['policy', name], { encoding: 'utf8' }).stdout ?? '';
  const candidate = /Candidate: (\S+)/.exec(policy)?.[1] ?? '(none)';
  return candidate !== '(none)' && !candidate.includes('snap');
}

function apt(...packages) {
  return runs('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages]);
}

/** Whether the command ran and succeeded. What it prints is shown only when it fails: stdout belongs to the caller. */
function runs(command, parameters) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status, stderr } = spawnSync(command, parameters, { env, encoding: 'utf8' });
  if (status !== 0 && stderr) process.stderr.write(stderr);
  return status === 0;
}

async function download(kind) {
  const { Browser, detectBrowserPlatform, install, resolveBuildId } = await import('@puppeteer/browsers');
  const platform = detectBrowserPlatform();
  if (!platform) throw new Error('no download is known for this system');
  const browser = kind === 'chromium' ? Browser.CHROME : Browser.FIREFOX;
  const buildId = await resolveBuildId(browser, platform, 'stable');
  say(`Downloading ${browser} ${buildId} …`);
  const installDeps = kind === 'chromium' && process.platform === 'linux' && isRoot();
  const { executablePath } = await install({
    browser,
    buildId,
    cacheDir: browserCache,
    platform,
    installDeps,
  });
  if (isRoot() && LIBRARIES[kind].length > 0) apt(...LIBRARIES[kind]);
  versionOf(executablePath);
}

function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}
