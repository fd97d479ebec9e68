import { limitedExpand } from '../core/formats/expand';
import type { Tools } from '../core/formats/format';
import { expand } from './expand';

/** What the importers of one file need, as Node has it; sizes are not limited here, only what is made to exhaust. */
export function importTools(): Tools {
  return {
    expand: limitedExpand(expand, Number.POSITIVE_INFINITY),
    readHtml: async (html, url) => (await import('../read/html')).articleOfHtml(html, url),
  };
}
