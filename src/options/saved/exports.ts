import { bibtexOf } from '../../core/citations/bibtex';
import type { Cited } from '../../core/citations/cited';
import { cslJsonOf } from '../../core/citations/csl-json';
import { markdownOf } from '../../core/citations/markdown';
import { risOf } from '../../core/citations/ris';
import { bookmarksOf } from '../../core/formats/html/write-bookmarks';
import { eachOwn } from '../../store/articles';
import { readWatched } from '../../store/jobs';
import { packOwnArchive } from '../../workshop/export';
import { jsonLinesOf, textFile } from './json-lines';

/** A way in which all that the reader keeps can leave the browser as a file. */
export interface ExportFormat {
  /** As in a list of choices. */
  readonly name: string;
  readonly fileName: string;
  /** What is in it: there is nothing to save when the reader has none. */
  readonly of: 'articles' | 'bookmarks';
  /** `seen` is told how many articles so far. */
  readonly make: (seen: (articles: number) => void) => Promise<Blob>;
}

export const JSON_LINES: ExportFormat = {
  name: 'JSON Lines, every version',
  fileName: 'backstory.jsonl',
  of: 'articles',
  make: (seen) => textFile(jsonLinesOf(eachOwn()), seen),
};

export const EXPORT_FORMATS: readonly ExportFormat[] = [
  JSON_LINES,
  { name: 'A pack, to share or install', fileName: 'backstory.pack', of: 'articles', make: packOwnArchive },
  { name: 'Citations: BibTeX', fileName: 'backstory.bib', of: 'articles', make: citations(bibtexOf) },
  { name: 'Citations: RIS', fileName: 'backstory.ris', of: 'articles', make: citations(risOf) },
  { name: 'Citations: CSL-JSON', fileName: 'backstory.json', of: 'articles', make: citations(cslJsonOf) },
  { name: 'Citations: Markdown', fileName: 'backstory.md', of: 'articles', make: citations(markdownOf) },
  {
    name: 'Bookmarks to look out for: HTML',
    fileName: 'backstory bookmarks.html',
    of: 'bookmarks',
    make: async () => new Blob([bookmarksOf(await readWatched())]),
  },
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
