import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import type { Mutant } from './mutants';
import { nearestFirst } from './nearest-first';

const root = fileURLToPath(new URL('../..', import.meta.url));
const mutant = JSON.parse(process.env.MUTANT ?? 'null') as Mutant | null;

/** The unit tests over the source with one change, which is made while the file is loaded: the file itself stays. */
export default defineConfig({
  root,
  cacheDir: `${root}node_modules/.vite`,
  plugins: [
    {
      name: 'mutant',
      enforce: 'pre',
      load(id) {
        if (mutant === null || id.split('?')[0] !== `${root}${mutant.file}`) return null;
        const source = readFileSync(`${root}${mutant.file}`, 'utf8');
        return source.slice(0, mutant.start) + mutant.text + source.slice(mutant.end);
      },
    },
  ],
  test: {
    include: ['tests/**/*.test.ts'],
    bail: 1,
    isolate: false,
    // Whoever started the run ends it: a busy machine must not pass for a change that was noticed.
    testTimeout: 0,
    hookTimeout: 0,
    maxWorkers: 1,
    pool: 'threads', // a process of its own would outlive the run that is ended for never ending
    sequence: { sequencer: nearestFirst(mutant?.file ?? '') },
  },
});
