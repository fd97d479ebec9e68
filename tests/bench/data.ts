import { pathToFileURL } from 'node:url';

/**
 * Real news for measuring; it lies beside the repository and is never part of it. `BACKSTORY_DATA` names another folder of
 * the same files.
 */
export const DATA = process.env.BACKSTORY_DATA
  ? pathToFileURL(`${process.env.BACKSTORY_DATA}/`)
  : new URL('../../../shared/data/', import.meta.url);
