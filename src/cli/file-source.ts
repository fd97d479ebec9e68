import { openSync, readSync, statSync } from 'node:fs';
import type { PackSource } from '../core/pack/source';

/** A pack in a file, which stays open until the command ends: only what is asked for is read into memory. */
export function fileSource(path: string): PackSource {
  const file = openSync(path, 'r');
  return {
    length: statSync(path).size,
    async read(start, end) {
      const bytes = new Uint8Array(end - start);
      return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, start));
    },
  };
}
