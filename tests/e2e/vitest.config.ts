import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

declare module 'vitest' {
  interface ProvidedContext {
    browser: 'chromium' | 'firefox';
  }
}

/** Each test runs in each browser: `--project chromium` or `--project firefox` takes one. Run `npm run build` first. */
export default defineConfig({
  cacheDir: fileURLToPath(new URL('../../node_modules/.vite', import.meta.url)),
  test: {
    root: fileURLToPath(new URL('.', import.meta.url)),
    // One browser at a time: popups close when another window takes the focus, and machines of two cores are common.
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: (['chromium', 'firefox'] as const).map((browser) => ({
      extends: true,
      test: { name: browser, include: ['*.test.ts'], provide: { browser } },
    })),
  },
});
