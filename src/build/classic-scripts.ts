import { readFileSync } from 'node:fs';
import type { CrxPlugin } from '@crxjs/vite-plugin';
import { build, type Rolldown } from 'vite';
import { backgroundFiles } from './background-files';
import { inlineConfig } from './inline-config';
import type { Target } from './manifest';
import { filesOfClicked } from './shared-files';

/** Where each stands in the built extension, and what it is built from. */
const SCRIPTS = {
  'read.js': 'src/content/read-main.ts',
  'kind.js': 'src/content/kind-main.ts',
  'marks.js': 'src/content/marks-main.ts',
  'auto.js': 'src/content/auto-main.ts',
  'first-question.js': 'src/popup/first-question.ts',
};
const STYLES = { 'marks.css': 'src/content/marks.css' };

/**
 * Gathers what pages share in few files, and builds each content script as one self-contained classic file, the background
 * as those of `backgroundFiles`. A background that wakes has one file to load then, where crxjs gives it a loader and the
 * chunks that it shares with pages. Of content scripts crxjs would list the chunks as web-accessible, by which any page can
 * tell that the extension is installed.
 */
export function classicScripts(target: Target): CrxPlugin {
  return {
    name: 'backstory:classic-scripts',
    apply: 'build',
    enforce: 'post',
    config: () => ({ build: { rolldownOptions: { output: { codeSplitting: filesOfClicked } } } }),
    async generateBundle() {
      for (const file of await backgroundFiles(target)) this.emitFile(file);
      for (const [fileName, entry] of Object.entries(SCRIPTS)) {
        for (const file of await classicScript(entry, fileName, target)) this.emitFile(file);
      }
      for (const [fileName, file] of Object.entries(STYLES)) {
        this.emitFile({ type: 'asset', fileName, source: readFileSync(file) });
      }
    },
    renderCrxManifest(rendered) {
      const background = target === 'firefox' ? EVENT_PAGE : { service_worker: 'background.js' };
      return { ...rendered, background } as typeof rendered;
    },
  };
}

const EVENT_PAGE = { scripts: ['background.js'], preferred_environment: ['document'] };

/** The entry and all that it imports as one classic file, then the files of the Workers that it starts. */
export async function classicScript(
  entry: string,
  fileName: string,
  target: Target = 'chrome',
): Promise<(Rolldown.EmittedAsset & { readonly source: string | Uint8Array })[]> {
  const built = await build(
    inlineConfig(target, {
      lib: { entry, formats: ['iife'], name: 'backstory', fileName: () => fileName },
    }),
  );
  const [bundle] = Array.isArray(built) ? built : [built];
  if (!bundle || !('output' in bundle)) throw new Error(`${entry} was not built`);
  const [, chunk] = bundle.output.filter(({ type }) => type === 'chunk');
  if (chunk) throw new Error(`${entry} must build to one file, not also to ${chunk.fileName}`);
  return bundle.output.map((file) => ({
    type: 'asset',
    fileName: file.fileName,
    source: file.type === 'chunk' ? file.code : file.source,
  }));
}
