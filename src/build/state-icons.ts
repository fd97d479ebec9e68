import { readdirSync, readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const FOLDER = 'icons/states';

/** Ships the button's shapes, which the manifest does not name: the background sets them tab by tab. */
export function stateIcons(): Plugin {
  return {
    name: 'backstory:state-icons',
    apply: 'build',
    generateBundle() {
      for (const name of readdirSync(FOLDER).filter((file) => file.endsWith('.png'))) {
        const fileName = `${FOLDER}/${name}`;
        this.emitFile({ type: 'asset', fileName, source: readFileSync(fileName) });
      }
    },
  };
}
