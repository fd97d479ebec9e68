import { bibtexOf } from '../../core/citations/bibtex';
import type { Cited } from '../../core/citations/cited';
import { cslJsonOf } from '../../core/citations/csl-json';
import { markdownOf } from '../../core/citations/markdown';
import { risOf } from '../../core/citations/ris';
import { bookmarksOf } from '../../core/formats/html/write-bookmarks';
import { say } from '../../language/say';
import { eachOwn } from '../../store/articles';
import { readWatched } from '../../store/jobs';
import { packOwnArchive } from '../../workshop/export';
import { jsonLinesOf, textFile } from './json-lines';

/** A way in which all that the reader keeps can leave the browser as a file. */
export interface ExportFormat {
  readonly name: string;
  /** As in a list of choices. */
  readonly title: () => string;
  readonly fileName: string;
  /** What is in it: there is nothing to save when the reader has none. */
  readonly of: 'articles' | 'bookmarks';
  /** `seen` is told how many articles so far. */
  readonly make: (seen: (articles: number) => void) => Promise<Blob>;
}

export const JSON_LINES: ExportFormat = {
  name: 'JSON Lines',
  title: () => say('export_jsonl'),
  fileName: 'backstory.jsonl',
  of: 'articles',
  make: (seen) => textFile(jsonLinesOf(eachOwn()), seen),
};

export const EXPORT_FORMATS: readonly ExportFormat[] = [
  JSON_LINES,
  {
    name: 'pack',
    title: () => say('export_pack'),
    fileName: 'backstory.pack',
    of: 'articles',
    make: packOwnArchive,
  },
  {
    name: 'BibTeX',
    title: () => say('export_citations', 'BibTeX'),
    fileName: 'backstory.bib',
    of: 'articles',
    make: citations(bibtexOf),
  },
  {
    name: 'RIS',
    title: () => say('export_citations', 'RIS'),
    fileName: 'backstory.ris',
    of: 'articles',
    make: citations(risOf),
  },
  {
    name: 'CSL-JSON',
    title: () => say('export_citations', 'CSL-JSON'),
    fileName: 'backstory.json',
    of: 'articles',
    make: citations(cslJsonOf),
  },
  {
    name: 'Markdown',
    title: () => say('export_citations', 'Markdown'),
    fileName: 'backstory.md',
    of: 'articles',
    make: citations(markdownOf),
  },
  {
    name: 'bookmarks',
    title: () => say('export_bookmarks'),
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
