import { limitedExpand } from '../core/formats/expand';
import type { Tools } from '../core/formats/format';
import { expand } from '../sources/expand';

/** What a file may expand to in a browser at most; larger archives are for the command line. */
const MAX_EXPANDED_BYTES = 64 * 1024 * 1024;

/** What the importers of one file need of the platform, as a Worker has it. The reader of pages is loaded when used. */
export function importTools(): Tools {
  return {
    expand: limitedExpand(expand, MAX_EXPANDED_BYTES),
    readHtml: async (html, url) => (await import('../read/html')).articleOfHtml(html, url),
  };
}
