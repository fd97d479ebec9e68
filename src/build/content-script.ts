import { build, type Plugin } from 'vite';
import { withoutHtmlSinks } from './html-sinks';

/** Where the content script stands in the built extension; `askPage` injects it from there. */
const FILE_NAME = 'content.js';
const ENTRY = 'src/content/main.ts';

/**
 * Builds the content script as one self-contained classic file. crxjs would make a loader of it and list its chunks
 * as web-accessible, by which any page can tell that the extension is installed.
 */
export function contentScript(): Plugin {
  return {
    name: 'backstory:content-script',
    apply: 'build',
    async generateBundle() {
      const built = await build({
        configFile: false,
        logLevel: 'warn',
        plugins: [withoutHtmlSinks()],
        build: {
          write: false,
          target: 'es2022',
          lib: { entry: ENTRY, formats: ['iife'], name: 'backstory', fileName: () => FILE_NAME },
        },
      });
      const [output] = Array.isArray(built) ? built : [built];
      if (!output || !('output' in output) || output.output.length !== 1) {
        this.error(`${ENTRY} must build to exactly one file`);
      }
      this.emitFile({ type: 'asset', fileName: FILE_NAME, source: output.output[0].code });
    },
  };
}
