import { loadLanguages } from '../core/annotate/language';
import { PackFormatError } from '../core/pack/error';
import { type Command, parseWords } from './command';
import { InputError } from './input-error';

/** Loaded when called: packing needs no DOM, reading no archive. */
const COMMANDS: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['pack', async () => (await import('./commands/pack')).packCommand],
  ['bulk', async () => (await import('./commands/bulk')).bulkCommand],
  ['inspect', async () => (await import('./commands/inspect')).inspectCommand],
  ['export', async () => (await import('./commands/export')).exportCommand],
  ['context', async () => (await import('./commands/context')).contextCommand],
  ['rank', async () => (await import('./commands/rank')).rankCommand],
  ['search', async () => (await import('./commands/search')).searchCommand],
  ['read', async () => (await import('./commands/read')).readCommand],
  ['annotate', async () => (await import('./commands/annotate')).annotateCommand],
  ['facts', async () => (await import('./commands/facts')).factsCommand],
]);

const USAGE = `Usage: npm run --silent backstory -- COMMAND
  pack INPUT… --out FILE [--name NAME] [--licence LICENCE] [--columns CHOICE] [--no-facts] [--publish [--sign KEY.pem]]
  bulk INPUT… --endpoint URL --index NAME [--columns CHOICE] [--shards 1] [--replicas 1] [--no-facts]
  inspect PACK [--verify]
  export PACK|DIR [--format jsonl|bibtex|ris|csl-json|zotero-csv|markdown] [--out FILE]
  context FROM (--url URL (--html FILE | --text FILE) [--date DATE] | --list FILE.jsonl)
  rank FROM --queries FILE.jsonl [--limit 100] [--date-blind]
  search --archive PACK|DIR WORDS… [--order best|newest|oldest] [--limit 20]
  read (FILE.html --url URL | --list FILE.jsonl)
  annotate FILE.jsonl
  facts (FILE.jsonl | SEED.txt) [--top N]
CHOICE says which column of a table or key of an object is what: headline=Titel,text=Inhalt (also lead, date, address,
publisher, language, id); the others are known by their names. Given again it is for tables of other columns.
FROM is --archive PACK|DIR, or --endpoint URL --index NAME of a cluster; context takes both and merges them. The value of
Authorization for a cluster is read from the environment variable BACKSTORY_AUTHORIZATION.
JSON goes to stdout, messages to stderr. Exit: 0 done, 1 done but rows were rejected, 2 usage or unreadable input.
`;

/**
 * Runs a command: JSON on stdout, messages on stderr. Gives the exit code: 0 done, 1 done but rows were rejected, 2 usage or
 * unreadable input. Rejects with what the caller cannot mend.
 */
export async function run(words: string[]): Promise<number> {
  const [name = '', ...rest] = words;
  const load = COMMANDS.get(name);
  if (!load) {
    const isHelp = name === '--help' || name === '-h';
    process.stderr.write(
      isHelp ? USAGE : `${name === '' ? 'No command' : `No command "${name}"`}.\n${USAGE}`,
    );
    return isHelp ? 0 : 2;
  }
  try {
    const { values, positionals } = parseWords(rest);
    if (values.help) {
      process.stderr.write(USAGE);
      return 0;
    }
    await loadLanguages();
    const command = await load();
    return (await command(positionals, values)) > 0 ? 1 : 0;
  } catch (error) {
    if (!isCallers(error)) throw error;
    process.stderr.write(`backstory ${name}: ${(error as Error).message}\n`);
    return 2;
  }
}

/** Whether the caller can mend it: wrong words, a file that is not there, a damaged pack, a malformed seed. */
function isCallers(error: unknown): boolean {
  if (error instanceof InputError || error instanceof PackFormatError) return true;
  const { code, name } = error as NodeJS.ErrnoException;
  return name === 'ArticleFormatError' || /^(ERR_PARSE_ARGS|ENOENT|EISDIR|EACCES|Z_)/.test(code ?? '');
}
