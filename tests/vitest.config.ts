import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { builtFor, inBrowsers, maxWorkers } from './e2e/vitest.config';
import { LongestFirst } from './longest-first';
import { reporter } from './reporter';

const root = fileURLToPath(new URL('..', import.meta.url));

declare module 'vitest' {
  interface ProvidedContext {
    /** The folders of both extensions, where they have just been built for the browsers' tests. */
    built?: { readonly chromium: string; readonly firefox: string };
  }
}

/** All tests in one queue, the long ones first, then the browsers' own: they wait where the others work. */
export default defineConfig({
  cacheDir: `${root}node_modules/.vite`,
  root,
  test: {
    maxWorkers,
    sequence: { sequencer: LongestFirst },
    reporters: ['default', reporter(process.env.BACKSTORY_RESULTS)],
    projects: [
      ...inBrowsers,
      {
        extends: `${root}vite.config.ts`,
        test: {
          name: 'unit',
          provide: { built: { chromium: builtFor('chromium'), firefox: builtFor('firefox') } },
        },
      },
    ],
  },
});
