import type { PackSource } from '../core/pack/source';

/** A pack in a Blob, such as one that IndexedDB keeps: only what is asked for is read into memory. */
export function blobSource(blob: Blob): PackSource {
  return {
    length: blob.size,
    read: async (start, end) => new Uint8Array(await blob.slice(start, end).arrayBuffer()),
  };
}
