import { watch } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { BrowserError, type BrowserKind, findBrowsers } from './browsers/find.mjs';
import { openWithExtension, type ServedSession } from './browsers/open';
import { buildExtension } from './build-extension';
import { samplePages } from './samples/pages';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What a build is made of. */
const WATCHED = ['src', 'seeds', 'icons', '_locales', 'manifest.json', 'vite.config.ts'];

/** Editors write a file in several steps. */
const QUIET_MS = 200;

/** Builds into a folder of its own, opens a browser with the samples, and builds and reloads with every change. */
async function dev(words: readonly string[]): Promise<void> {
  const { headless, browser: kind } = parseArgs({
    args: [...words],
    options: { headless: { type: 'boolean', default: false }, browser: { type: 'string' } },
  }).values;
  const browser = findBrowsers().find((found) => kind === undefined || found.kind === kind);
  if (!browser) throw new BrowserError(`No ${kind ?? 'browser'} was found: npm start sets one up.`);
  const extension = join(root, 'dist', `dev-${browser.kind}`);
  buildExtension(browser.kind, extension);
  const pages = await samplePages();
  const session = await openWithExtension(browser, { extension, headless, pages, elsewhere: 'pass' });
  await session.openPage(pages[0]!.url);
  const stop = onChange(() => void rebuild(browser.kind, extension, session));
  process.stderr.write('Watching for changes. Close the browser to end.\n');
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void session.close());
  await session.ended;
  stop();
}

/** Calls back once for each burst of changes; gives what ends that. */
function onChange(changed: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  const watchers = WATCHED.map((path) =>
    watch(join(root, path), { recursive: true }, () => {
      clearTimeout(timer);
      timer = setTimeout(changed, QUIET_MS);
    }),
  );
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}

/** A build that fails leaves the extension as it is, and says why. */
async function rebuild(kind: BrowserKind, extension: string, session: ServedSession): Promise<void> {
  try {
    buildExtension(kind, extension);
    const page = await session.openPage(`${session.origin}/src/options/index.html`);
    await page.evaluate(() => {
      const { runtime } = (globalThis as unknown as { chrome: { runtime: { reload(): void } } }).chrome;
      setTimeout(() => runtime.reload());
    });
    process.stderr.write('Reloaded.\n');
  } catch (error) {
    process.stderr.write(`${String(error)}\n`);
  }
}

dev(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof BrowserError ? error.message : String(error)}\n`);
  process.exitCode = error instanceof BrowserError ? 2 : 1;
});
