import { PackFormatError } from '../core/pack/error';

/** A file on the disk is read within milliseconds; Chromium never answers for one that has become shorter. */
const LIMIT_MS = 5_000;

/** The bytes of a file that the browser keeps. Rejects with PackFormatError when it has lost them, or does not answer. */
export async function readBlob(blob: Blob, start: number, end: number): Promise<ArrayBuffer> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new PackFormatError('The browser cannot read its file')), LIMIT_MS);
  });
  const read = blob
    .slice(start, end)
    .arrayBuffer()
    .catch((cause: unknown) => {
      throw new PackFormatError('The browser cannot read its file', { cause });
    });
  try {
    return await Promise.race([read, late]);
  } finally {
    clearTimeout(timer);
  }
}
