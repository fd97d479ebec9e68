import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer, type Plugin } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A gallery that is being served: the pages of the extension drawn from fixtures, without the extension. */
export interface ServedGallery {
  readonly url: string;
  /** Every state, with how wide its window is, in px. */
  readonly states: () => Promise<readonly { readonly name: string; readonly width: number }[]>;
  readonly addressOf: (name: string, wishes: { readonly language: string; readonly theme: string }) => string;
  readonly close: () => Promise<void>;
}

/** Serves it on a free port of this machine alone; `isWatched`: what is changed in the source shows at once. */
export async function serveGallery({ isWatched = false } = {}): Promise<ServedGallery> {
  // Of its own: two that make ready the packages in one folder take them from each other.
  const cacheDir = join(root, `node_modules/.vite-gallery/${process.pid}`);
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    cacheDir,
    plugins: [withoutBrowser()],
    server: {
      host: '127.0.0.1',
      port: 0,
      strictPort: false,
      hmr: isWatched && { host: '127.0.0.1' },
      ...(!isWatched && { watch: null }),
    },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    optimizeDeps: { entries: ['src/gallery/*.html'] },
  });
  await server.listen();
  const url = `${server.resolvedUrls!.local[0]}src/gallery/`;
  return {
    url,
    states: async () => {
      const { STATES } = (await server.ssrLoadModule('/src/gallery/states.tsx')) as {
        STATES: readonly { readonly name: string; readonly width: number }[];
      };
      return STATES;
    },
    addressOf: (state, wishes) => `${url}frame.html?${new URLSearchParams({ state, ...wishes })}`,
    async close() {
      await server.close();
      await rm(cacheDir, { recursive: true, force: true });
    },
  };
}

/** Puts what stands for the browser's functions in the place of the one file that has them. */
function withoutBrowser(): Plugin {
  const own = join(root, 'src/gallery/browser.ts');
  return {
    name: 'backstory:without-browser',
    enforce: 'pre',
    resolveId: (source) => (/^(\.\.?\/)+browser$/.test(source) ? own : null),
  };
}
