import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  build,
  createServer,
  type InlineConfig,
  type Plugin,
  type PreviewServer,
  preview,
  type ViteDevServer,
} from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

const HOST = '127.0.0.1';

const COMMON: InlineConfig = {
  root,
  configFile: false,
  logLevel: 'error',
  plugins: [withoutBrowser()],
  worker: { format: 'es' },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
};

/** A gallery that is being served: the pages of the extension drawn from fixtures, without the extension. */
export interface ServedGallery {
  readonly url: string;
  /** Every state, with how wide its window is, in px. */
  readonly states: () => Promise<readonly { readonly name: string; readonly width: number }[]>;
  readonly addressOf: (name: string, wishes: { readonly language: string; readonly theme: string }) => string;
  readonly close: () => Promise<void>;
}

/**
 * Serves it on a free port of this machine alone, built: a page of its some 190 modules as they stand takes two seconds of
 * processor time to load.
 */
export async function serveGallery(): Promise<ServedGallery> {
  const outDir = await mkdtemp(join(tmpdir(), 'backstory-gallery-'));
  await build({
    ...COMMON,
    build: {
      outDir,
      target: 'es2022',
      minify: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: {
          index: 'src/gallery/index.html',
          frame: 'src/gallery/frame.html',
          states: 'src/gallery/states.tsx',
        },
        preserveEntrySignatures: 'allow-extension', // the states are exported
        output: { entryFileNames: '[name].mjs', chunkFileNames: 'assets/[name]-[hash].mjs' },
      },
    },
  });
  for (const folder of ['_locales', 'icons']) // which pages ask for at the root, as those of the extension do
    await cp(join(root, folder), join(outDir, folder), { recursive: true });
  const server = await preview({ ...COMMON, build: { outDir }, preview: { host: HOST, port: 0 } });
  const states = () => import(pathToFileURL(join(outDir, 'states.mjs')).href);
  return served(server, states, async () => {
    await server.close();
    await rm(outDir, { recursive: true, force: true });
  });
}

/** The same as the source stands: what is changed there shows at once. */
export async function watchGallery(): Promise<ServedGallery> {
  // Of its own: two that make ready the packages in one folder take them from each other.
  const cacheDir = join(root, `node_modules/.vite-gallery/${process.pid}`);
  const server = await createServer({
    ...COMMON,
    cacheDir,
    server: { host: HOST, port: 0, strictPort: false, hmr: { host: HOST } },
    optimizeDeps: { entries: ['src/gallery/*.html'] },
  });
  await server.listen();
  const states = () => server.ssrLoadModule('/src/gallery/states.tsx');
  return served(server, states, async () => {
    await server.close();
    await rm(cacheDir, { recursive: true, force: true });
  });
}

function served(
  { resolvedUrls }: ViteDevServer | PreviewServer,
  load: () => Promise<unknown>,
  close: () => Promise<void>,
): ServedGallery {
  const url = `${resolvedUrls!.local[0]}src/gallery/`;
  return {
    url,
    states: async () => ((await load()) as typeof import('../gallery/states')).STATES,
    addressOf: (state, wishes) => `${url}frame.html?${new URLSearchParams({ state, ...wishes })}`,
    close,
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
