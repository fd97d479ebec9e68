import { bookmarksOf } from '../core/formats/html/write-bookmarks';
import { say } from '../language/say';
import { eachOwn } from '../store/articles';
import { readWatched } from '../store/jobs';
import { allLabelled } from '../store/labels';
import { packOwnArchive } from '../workshop/export';
import { type ArticleFormat, CITATION_FORMATS, JSON_LINES_FORMAT, WACZ_FORMAT } from './article-formats';
import type { Leaving } from './json-lines';

/** A way in which all that the reader keeps can leave the browser as a file. */
export interface ExportFormat extends Pick<ArticleFormat, 'name' | 'title' | 'fileName'> {
  /** What is in it: there is nothing to save when the reader has none. */
  readonly of: 'articles' | 'bookmarks';
  /** `seen` is told how many articles so far. */
  readonly make: (seen: (articles: number) => void) => Promise<Blob>;
}

export const JSON_LINES = ofAll(JSON_LINES_FORMAT);

export const EXPORT_FORMATS: readonly ExportFormat[] = [
  JSON_LINES,
  {
    name: 'pack',
    title: () => say('export_pack'),
    fileName: 'backstory.pack',
    of: 'articles',
    make: packOwnArchive,
  },
  ofAll(WACZ_FORMAT),
  ...CITATION_FORMATS.map(ofAll),
  {
    name: 'bookmarks',
    title: () => say('export_bookmarks'),
    fileName: 'backstory bookmarks.html',
    of: 'bookmarks',
    make: async () => new Blob([bookmarksOf(await readWatched())]),
  },
];

function ofAll(format: ArticleFormat): ExportFormat {
  return { ...format, of: 'articles', make: (seen) => format.write(eachLeaving(), seen) };
}

/** All of the reader's own with what the reader put to them. */
async function* eachLeaving(): AsyncGenerator<Leaving> {
  const labelled = new Map((await allLabelled()).map((labels) => [labels.identity, labels]));
  for await (const own of eachOwn()) yield { ...own, labels: labelled.get(own.identity) };
}
