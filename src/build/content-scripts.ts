import { readFileSync } from 'node:fs';
import { build, type Plugin } from 'vite';
import { withoutHtmlSinks } from './html-sinks';

/** Where the content scripts stand in the built extension; `askPage` injects them from there. */
const SCRIPTS = {
  'read.js': 'src/content/read-main.ts',
  'marks.js': 'src/content/marks-main.ts',
  'auto.js': 'src/content/auto-main.ts',
  'first-question.js': 'src/popup/first-question.ts',
};
const STYLES = { 'marks.css': 'src/content/marks.css' };

/**
 * Builds each content script as one self-contained classic file. crxjs would make loaders of them and list their chunks
 * as web-accessible, by which any page can tell that the extension is installed.
 */
export function contentScripts(): Plugin {
  return {
    name: 'backstory:content-scripts',
    apply: 'build',
    async generateBundle() {
      for (const [fileName, entry] of Object.entries(SCRIPTS)) {
        this.emitFile({ type: 'asset', fileName, source: await classicScript(entry, fileName) });
      }
      for (const [fileName, file] of Object.entries(STYLES)) {
        this.emitFile({ type: 'asset', fileName, source: readFileSync(file) });
      }
    },
  };
}

/** The entry and all that it imports as one classic file. */
export async function classicScript(entry: string, fileName: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [withoutHtmlSinks()],
    build: {
      write: false,
      target: 'es2022',
      lib: { entry, formats: ['iife'], name: 'backstory', fileName: () => fileName },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !('output' in output) || output.output.length !== 1) {
    throw new Error(`${entry} must build to exactly one file`);
  }
  return output.output[0].code;
}
