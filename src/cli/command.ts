import { parseArgs } from 'node:util';

/** Every option of every command; each command takes those it names in its usage. */
const OPTIONS = {
  archive: { type: 'string' },
  columns: { type: 'string', multiple: true },
  date: { type: 'string' },
  'date-blind': { type: 'boolean' },
  endpoint: { type: 'string' },
  format: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  html: { type: 'string' },
  index: { type: 'string' },
  licence: { type: 'string' },
  limit: { type: 'string' },
  list: { type: 'string' },
  name: { type: 'string' },
  'no-facts': { type: 'boolean' },
  order: { type: 'string' },
  out: { type: 'string' },
  publish: { type: 'boolean' },
  queries: { type: 'string' },
  replicas: { type: 'string' },
  shards: { type: 'string' },
  sign: { type: 'string' },
  text: { type: 'string' },
  top: { type: 'string' },
  url: { type: 'string' },
  verify: { type: 'boolean' },
} as const;

/** The options as given; a missing one is undefined. */
export type Options = ReturnType<typeof parseWords>['values'];

/** Rows that were left out; 0 when all is done. Throws InputError when nothing can be done. */
export type Command = (files: readonly string[], options: Options) => Promise<number>;

/** The words behind a command's name: its files, and its options. Throws Node's ERR_PARSE_ARGS for options not named above. */
export function parseWords(words: string[]) {
  return parseArgs({ args: words, options: OPTIONS, allowPositionals: true });
}
