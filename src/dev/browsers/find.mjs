import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Plain JavaScript: the set-up script runs it before anything is installed.

/** Where browsers are downloaded to when none is installed. */
export const browserCache = fileURLToPath(new URL('../../../.cache/browsers', import.meta.url));

/** A wish that cannot be met: a sentence for the user, never a stack trace. */
export class BrowserError extends Error {
  name = 'BrowserError';
}

/**
 * The browsers of this machine, the most usual first: the one that `BACKSTORY_BROWSER` names, then the installed
 * ones, then downloaded ones. Snap packages are left out, as they cannot read a profile in the temporary folder.
 * Throws a BrowserError when `BACKSTORY_BROWSER` names no file.
 */
export function findBrowsers() {
  const wished = process.env.BACKSTORY_BROWSER;
  if (wished && !isFile(wished)) throw new BrowserError(`BACKSTORY_BROWSER names no file: ${wished}`);
  const found = [
    ...(wished ? [{ kind: kindOf(wished), path: wished }] : []),
    ...installed('chromium'),
    ...installed('firefox'),
    ...downloaded(),
  ];
  return found.filter((browser, at) => found.findIndex(({ path }) => path === browser.path) === at);
}

/** The browser's own version, such as `156.0.8078.79`; `unknown` when it does not say (Chrome on Windows does not). */
export function versionOf(path) {
  if (process.platform === 'win32') return 'unknown';
  const said = execFileSync(path, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  return /\d+(?:\.\d+)+/.exec(said)?.[0] ?? 'unknown';
}

const NAMES = {
  chromium: [
    'google-chrome-stable',
    'google-chrome',
    'chromium',
    'chromium-browser',
    'microsoft-edge-stable',
  ],
  firefox: ['firefox', 'firefox-esr'],
};

const USUAL_PLACES = {
  linux: {
    chromium: ['/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge'],
    firefox: ['/opt/firefox/firefox'],
  },
  darwin: {
    chromium: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    firefox: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  },
  win32: {
    chromium: inProgramFiles(
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ),
    firefox: inProgramFiles('Mozilla Firefox\\firefox.exe'),
  },
};

function inProgramFiles(...tails) {
  const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) => process.env[name]);
  return roots.flatMap((root) => (root ? tails.map((tail) => join(root, tail)) : []));
}

function installed(kind) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = NAMES[kind].flatMap((name) => folders.map((folder) => join(folder, name)));
  const places = [...onPath, ...(USUAL_PLACES[process.platform]?.[kind] ?? [])];
  const first = new Map();
  for (const path of places.filter(isUsable)) {
    const real = realpathSync(path);
    if (!first.has(real)) first.set(real, path);
  }
  return [...first.values()].map((path) => ({ kind, path }));
}

function isUsable(path) {
  return isFile(path) && !isSnap(path);
}

function isFile(path) {
  return existsSync(path) && statSync(path).isFile();
}

/** Ubuntu ships `firefox` and `chromium-browser` as small scripts that start, or only praise, a snap. */
function isSnap(path) {
  const real = realpathSync(path);
  if (real.startsWith('/snap/') || real === '/usr/bin/snap') return true;
  return statSync(real).size < 10_000 && readFileSync(real, 'latin1').includes('/snap/bin/');
}

function kindOf(path) {
  return /firefox|librewolf|waterfox/i.test(basename(path)) ? 'firefox' : 'chromium';
}

/** The layout is that of @puppeteer/browsers: chrome/PLATFORM-VERSION/chrome-PLATFORM/chrome. */
function downloaded() {
  const inside = {
    chromium: ['chrome', ['chrome-linux64/chrome', 'chrome-win64/chrome.exe', ...macChrome()]],
    firefox: ['firefox', ['firefox/firefox', 'core/firefox.exe', 'Firefox.app/Contents/MacOS/firefox']],
  };
  return Object.entries(inside).flatMap(([kind, [folder, tails]]) => {
    const root = join(browserCache, folder);
    const versions = existsSync(root) ? readdirSync(root) : [];
    const paths = versions.flatMap((version) => tails.map((tail) => join(root, version, tail)));
    return paths.filter(isFile).map((path) => ({ kind, path }));
  });
}

function macChrome() {
  const app = 'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing';
  return [`chrome-mac-arm64/${app}`, `chrome-mac-x64/${app}`];
}
