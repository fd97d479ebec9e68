import { crx } from '@crxjs/vite-plugin';
import { defineConfig } from 'vitest/config';
import { archiveFiles } from './src/build/archive-files';
import { classicScripts } from './src/build/classic-scripts';
import { withoutHtmlSinks } from './src/build/html-sinks';
import { licences } from './src/build/licences';
import { manifestFor, type Target } from './src/build/manifest';
import { stateIcons } from './src/build/state-icons';
import { stylesheetOrder } from './src/build/stylesheet-order';

export default defineConfig(({ mode }) => {
  const target: Target = mode === 'firefox' ? 'firefox' : 'chrome';
  return {
    // Unit tests import the source as it is; only a build makes an extension of it.
    plugins:
      mode === 'test'
        ? []
        : [
            withoutHtmlSinks(),
            archiveFiles('seeds'),
            stateIcons(),
            stylesheetOrder(),
            licences(),
            crx({ manifest: manifestFor(target), browser: target }),
            classicScripts(target), // after crxjs, which would put a loader before the background
          ],
    build: {
      outDir: `dist/${target}`,
      emptyOutDir: true,
      target: 'es2022',
      // A page asks for all its scripts at once, not for those of the second as it reads the first.
      modulePreload: {
        polyfill: false,
        resolveDependencies: (_file, needed, { hostType }) => (hostType === 'html' ? needed : []),
      },
      rolldownOptions: {
        checks: { pluginTimings: false }, // a warning on each machine that is busy with something else
        // Pages that the manifest does not name, or where crxjs does not look: Chrome's side panel it finds by itself.
        input: {
          library: 'src/library/index.html',
          reader: 'src/reader/index.html',
          welcome: 'src/welcome/index.html',
          ...(target === 'chrome'
            ? { offscreen: 'src/offscreen/index.html' }
            : { panel: 'src/panel/index.html' }),
        },
      },
    },
    worker: { format: 'es' as const, plugins: () => [withoutHtmlSinks()] },
    test: {
      include: ['tests/**/*.test.{ts,tsx}'],
      exclude: ['tests/e2e/**', 'tests/cluster/**'],
      setupFiles: ['tests/english.ts'],
      // Against paths that never end, not slow machines: many of these run programs or search at random.
      testTimeout: 120_000,
      hookTimeout: 120_000,
    },
  };
});
