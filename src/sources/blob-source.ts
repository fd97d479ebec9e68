import type { PackSource } from '../core/pack/source';
import { readBlob } from '../store/read-blob';

/**
 * A pack in a Blob, such as one that IndexedDB keeps: only what is asked for is read into memory. Rejects with
 * PackFormatError when the browser has lost its file.
 */
export function blobSource(blob: Blob): PackSource {
  return {
    length: blob.size,
    read: async (start, end) => new Uint8Array(await readBlob(blob, start, end)),
  };
}
