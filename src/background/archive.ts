import type { Archive } from '../core/archive';
import { openBundledArchive } from '../sources/bundled';

let opening: Promise<Archive> | null = null;

/** The archive, opened once for the life of this background; an opening that failed is tried again when asked again. */
export function openedArchive(): Promise<Archive> {
  opening ??= openBundledArchive().catch((error: unknown) => {
    opening = null;
    throw error;
  });
  return opening;
}
