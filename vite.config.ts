import { crx } from '@crxjs/vite-plugin';
import { defineConfig } from 'vite';
import { archiveFiles } from './src/build/archive-files';
import { contentScript } from './src/build/content-script';
import { manifestFor, type Target } from './src/build/manifest';
import { withoutInnerHtml } from './src/build/preact-html';

export default defineConfig(({ mode }) => {
  const target: Target = mode === 'firefox' ? 'firefox' : 'chrome';
  return {
    plugins: [
      withoutInnerHtml(),
      archiveFiles('seeds'),
      contentScript(),
      crx({ manifest: manifestFor(target), browser: target }),
    ],
    build: {
      outDir: `dist/${target}`,
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: { polyfill: false },
    },
  };
});
