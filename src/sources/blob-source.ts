import { PackFormatError } from '../core/pack/error';
import type { PackSource } from '../core/pack/source';

/**
 * A pack in a Blob, such as one that IndexedDB keeps: only what is asked for is read into memory. Rejects with
 * PackFormatError when the browser has lost its file.
 */
export function blobSource(blob: Blob): PackSource {
  return {
    length: blob.size,
    read: async (start, end) => {
      const bytes = await blob
        .slice(start, end)
        .arrayBuffer()
        .catch((cause: unknown) => {
          throw new PackFormatError('The browser cannot read its file', { cause });
        });
      return new Uint8Array(bytes);
    },
  };
}
