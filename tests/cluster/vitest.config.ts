import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The contract of the remote archive, held against a real cluster that is started for it: `npm run test:cluster`. */
export default defineConfig({
  cacheDir: fileURLToPath(new URL('../../node_modules/.vite', import.meta.url)),
  test: {
    root: fileURLToPath(new URL('../..', import.meta.url)),
    include: ['tests/cluster/*.test.ts'],
    fileParallelism: false,
  },
});
