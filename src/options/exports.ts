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
];
