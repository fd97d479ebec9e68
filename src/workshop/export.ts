import type { ExportNote } from './export-main';
import exportUrl from './export-main?worker&url';
import { newWorker } from './worker';

/** Packs all that the reader keeps as one pack. `packed` is told how many articles so far. Rejects with a sentence. */
export function packOwnArchive(packed: (articles: number) => void): Promise<Blob> {
  const worker = newWorker(exportUrl);
  return new Promise<Blob>((resolve, reject) => {
    worker.onmessage = ({ data }: { readonly data: ExportNote }) => {
      if ('packed' in data) packed(data.packed);
      else if ('file' in data) resolve(data.file);
      else reject(new Error(data.failed));
    };
    worker.onerror = ({ message }) => reject(new Error(message));
  }).finally(() => worker.terminate());
}
