import { bibtexOf } from '../core/citations/bibtex';
import type { Cited } from '../core/citations/cited';
import { cslJsonOf } from '../core/citations/csl-json';
import { markdownOf } from '../core/citations/markdown';
import { risOf } from '../core/citations/ris';
import { eachOwn } from '../store/articles';
import { packOwnArchive } from '../workshop/export';
import { jsonLinesOf, textFile } from './json-lines';

/** A way in which all that the reader keeps can leave the browser as a file. */
export interface ExportFormat {
  /** As in a list of choices. */
  readonly name: string;
  readonly fileName: string;
  /** `seen` is told how many articles so far. */
  readonly make: (seen: (articles: number) => void) => Promise<Blob>;
}

export const JSON_LINES: ExportFormat = {
  name: 'JSON Lines, every version',
  fileName: 'backstory.jsonl',
  make: (seen) => textFile(jsonLinesOf(eachOwn()), seen),
};

export const EXPORT_FORMATS: readonly ExportFormat[] = [
  JSON_LINES,
  { name: 'A pack, to share or install', fileName: 'backstory.pack', make: packOwnArchive },
  { name: 'Citations: BibTeX', fileName: 'backstory.bib', make: citations(bibtexOf) },
  { name: 'Citations: RIS', fileName: 'backstory.ris', make: citations(risOf) },
  { name: 'Citations: CSL-JSON', fileName: 'backstory.json', make: citations(cslJsonOf) },
  { name: 'Citations: Markdown', fileName: 'backstory.md', make: citations(markdownOf) },
];

/** Written all at once, since keys must differ, but never with the articles' texts. */
function citations(write: (articles: readonly Cited[], accessed: string) => string): ExportFormat['make'] {
  return async (seen) => {
    const cited: Cited[] = [];
    for await (const { article } of eachOwn()) {
      const { id, url, date, headline, publisher, lang } = article;
      cited.push({ id, url, date, headline, publisher, lang });
      if (cited.length % SEEN_EVERY === 0) seen(cited.length);
    }
    return new Blob([write(cited, '')]);
  };
}

const SEEN_EVERY = 256;
