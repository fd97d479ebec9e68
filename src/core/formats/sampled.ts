import type { Source } from './format';

/** So many rows show what a column holds. */
export const SAMPLE_ROWS = 5;

/** The names of a table's columns, or of the keys of its objects, and its first rows. */
export interface Sampled {
  readonly names: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Reads them from the beginning of a source; null where its columns may have no other names. */
export type Sampler = (source: Source) => Promise<Sampled | null>;
