import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Compression } from '../core/formats/format';
import { formatOf, isNamedAsFormat, unknownFormat } from '../core/formats/formats';
import { HEAD_BYTES } from '../core/formats/peek';
import { InputError } from './input-error';

const COMPRESSED = /\.(?:gz|br|bz2|zst)$/i;

/** How a file is compressed by the end of its name; null for gzip, which is told by its first bytes, and for none. */
export function compressionOf(file: string): Compression | null {
  const end = /\.(br|bz2|zst)$/i.exec(file)?.[1]?.toLowerCase();
  return end === undefined ? null : end === 'br' ? 'br' : end === 'bz2' ? 'bzip2' : 'zstd';
}

/** A file's name without the end that says how it is compressed. */
export function plainName(file: string): string {
  return file.replace(COMPRESSED, '');
}

/**
 * The files to be read: those named, and in folders and the folders in them all whose names end as a format's do, by name.
 * Throws InputError for a path that is not there, a folder without such files, and a file of no format.
 */
export async function inputFiles(paths: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for (const path of paths) {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (!stats) throw new InputError(`${path} is not there`);
    if (stats.isDirectory()) {
      files.push(...filesIn(path));
      continue;
    }
    if (!isNamedAsFormat(plainName(path)) && !COMPRESSED.test(path)) {
      const head = headOf(path);
      if (formatOf(path, head) === null) throw new InputError(`${path} ${await unknownFormat(head)}`);
    }
    files.push(path);
  }
  return files;
}

function filesIn(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((found) => found.isFile() && isNamedAsFormat(plainName(found.name)))
    .map((found) => relative(folder, join(found.parentPath, found.name)));
  if (files.length === 0) throw new InputError(`${folder} holds no file of a format that is understood`);
  return files.sort().map((file) => join(folder, file));
}

function headOf(path: string): Uint8Array {
  const file = openSync(path, 'r');
  try {
    const head = new Uint8Array(HEAD_BYTES);
    return head.subarray(0, readSync(file, head));
  } finally {
    closeSync(file);
  }
}
