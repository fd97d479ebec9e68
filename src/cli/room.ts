import { accessSync, constants } from 'node:fs';
import { InputError } from './input-error';

/** Throws InputError for a folder that takes no file. */
export function requireWritable(folder: string): void {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    const why = (error as Error).message;
    throw new InputError(`${folder} takes no file (${why}): give --out a place in a folder that does`);
  }
}

/**
 * Does work that writes to a folder. Rejects with InputError where its disk takes no more: `advice` says what to do then
 * beside making room.
 */
export async function whereRoomIs<T>(folder: string, advice: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (!FULL.test(code ?? '')) throw error;
    throw new InputError(`${folder} takes no more (${message}): make room there, ${advice}`);
  }
}

/** No room on the disk, none left of what a user may take, or a file as long as files may be. */
const FULL = /^(?:ENOSPC|EDQUOT|EFBIG)$/;
