import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

declare module 'vitest' {
  interface ProvidedContext {
    browser: 'chromium' | 'firefox';
    /** The folder of the extension that was built for the run. */
    extension: string;
    /** See SessionOptions.template. */
    template?: string;
  }
}

/** Browsers wait more than they work: at two a core, two cores are busy nearly all the time. */
export const maxWorkers = 2 * availableParallelism();

/**
 * The folder into which this run builds the extension for the browser: another than that of a run beside it in the same
 * clone, which would build anew what this one's browsers have open.
 */
export function builtFor(browser: 'chromium' | 'firefox'): string {
  return join(tmpdir(), `backstory-built-${process.pid}-${browser}`);
}

/** Each test runs in each browser, each file in one of its own, which is built first. */
export const inBrowsers = (['chromium', 'firefox'] as const).map((browser) => ({
  extends: true as const,
  root: fileURLToPath(new URL('.', import.meta.url)),
  test: {
    name: browser,
    include: ['*.test.ts'],
    exclude: [],
    provide: { browser, extension: builtFor(browser) },
    globalSetup: './build.ts',
    // Files have browsers of their own, not processes: puppeteer took a second to be read anew for each.
    isolate: false,
    // A browser that lost a key or a click once; the run's last lines name what needed it.
    retry: 1,
    // Against what never ends: beside other work a start of Firefox alone has taken 40 s.
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
}));

/** `--project chromium` or `--project firefox` takes one browser. */
export default defineConfig({
  cacheDir: fileURLToPath(new URL('../../node_modules/.vite', import.meta.url)),
  root: fileURLToPath(new URL('.', import.meta.url)),
  test: { maxWorkers, projects: inBrowsers },
});
