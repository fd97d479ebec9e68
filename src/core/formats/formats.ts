import { encodingMarked } from './decode';
import type { Importer } from './format';

/** A format of articles: what the reader knows it by, how a file of it is told, and its importer, loaded when used. */
export interface Format {
  /** As in a list within a sentence. */
  readonly name: string;
  readonly fits: (file: { readonly extension: string; readonly head: string }) => boolean;
  readonly importer: () => Promise<Importer>;
}

/** How many bytes of a file's beginning tell its format: feeds may begin with a long comment. */
export const HEAD_BYTES = 16 * 1024;

/** What is understood; the first that fits is taken, so what is told by its first bytes stands before mere extensions. */
const FORMATS: readonly Format[] = [
  {
    name: 'JSON Lines (.jsonl)',
    fits: ({ extension, head }) => /^(jsonl|ndjson)$/.test(extension) || /^\{.*\}\s*\n\s*\{/.test(head),
    importer: async () => (await import('./json-lines')).readJsonLines,
  },
  {
    name: 'seeds (.txt)',
    fits: ({ extension, head }) => extension === 'txt' || /^date[ \t]+\d{4}-/.test(head),
    importer: async () => (await import('./seed')).readSeed,
  },
];

/**
 * The format of a file by its name and its first bytes (up to HEAD_BYTES serve); null when it is none that is understood.
 * `unknownFormat` says so to the reader.
 */
export function formatOf(name: string, head: Uint8Array): Format | null {
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const text = new TextDecoder(encodingMarked(head) ?? 'utf-8').decode(head).trimStart();
  return FORMATS.find(({ fits }) => fits({ extension, head: text })) ?? null;
}

/** The end of a sentence on a file whose format is unknown: what is understood. */
export function unknownFormat(): string {
  return `is of no format that is understood: ${formatNames('or')}`;
}

/** What is understood, as a list within a sentence. */
export function formatNames(conjunction: 'and' | 'or'): string {
  const names = FORMATS.map(({ name }) => name);
  return `${names.slice(0, -1).join(', ')} ${conjunction} ${names.at(-1)}`;
}
