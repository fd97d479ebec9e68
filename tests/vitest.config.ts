import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { inBrowsers, maxWorkers } from './e2e/vitest.config';
import { reporter } from './reporter';

const root = fileURLToPath(new URL('..', import.meta.url));

declare module 'vitest' {
  interface ProvidedContext {
    /** Whether both extensions have just been built, for the browsers' tests. */
    isBuilt?: boolean;
  }
}

/** All tests in one queue, the browsers' own first: they are the longest, and wait where the others work. */
export default defineConfig({
  cacheDir: `${root}node_modules/.vite`,
  root,
  test: {
    maxWorkers,
    reporters: ['default', reporter(process.env.BACKSTORY_RESULTS)],
    projects: [
      ...inBrowsers,
      { extends: `${root}vite.config.ts`, test: { name: 'unit', provide: { isBuilt: true } } },
    ],
  },
});
