import type { ChosenColumns } from '../../core/formats/fields/columns';
import type { Sample } from '../../core/formats/sample';
import { calmly } from '../../holdings/calmly';
import { offerFile } from '../../holdings/offer-file';
import { say, sayCount } from '../../language/say';
import { ask } from '../../messages/ask';
import { AskError } from '../../messages/wire';
import { watchStore } from '../../store/changes';
import type { Job } from '../../store/database';
import { addJobs, clearJob, endJob, readJobs, readRejected, reopenJob } from '../../store/jobs';
import { countBare, countUnpacked } from '../../store/segments';
import { StoreError } from '../../store/store-error';
import { watchFailures, watchPacked } from '../../workshop/channel';
import { isPack } from '../packs/check-pack';
import { forgetColumns, keepColumns, readColumns, unknownColumns } from './columns';
import type { ImportsProps } from './import-section';
import { type Progress, paceOf, withProgress } from './pace';
import { rejectedTable } from './rejected-table';
import { type Left, wholeKeeper } from './whole';

/** A file that is imported in the browser has at most so many bytes. */
const MAX_FILE_BYTES = 64 * 1024 * 1024;
const MAX_FILE = '64 MiB';

/** The list is read anew so often at most while an import goes on. */
const REST_MS = 300;

/**
 * Shows the imports now and whenever something about them changes; gives what takes in more files. Packs among them are
 * handed to `install`; folders, of which only the names are given, are refused.
 */
export function watchImports(
  show: (imports: ImportsProps) => void,
  install: (packs: readonly File[]) => Promise<void>,
): (files: readonly File[], folders: readonly string[]) => Promise<void> {
  const seen = new Map<number, Progress[]>();
  let refused: readonly string[] = [];
  let isStaging = false;
  let unknown: readonly { readonly file: File; readonly sample: Sample }[] = [];
  /** Why what was imported could not be indexed, `''` when it could. */
  let notIndexed = '';

  /** The jobs that were open at a time, until none is. */
  let together = new Set<number>();
  /** Of the segment that is being packed so many articles are done. */
  let packed = 0;
  const wholeOf = wholeKeeper();
  let read: { readonly own: readonly Job[]; readonly waiting: number; readonly bare: number } = {
    own: [],
    waiting: 0,
    bare: 0,
  };
  let chosen = 0;

  const draw = (): void => {
    const { own, waiting, bare } = read;
    const [asked] = unknown;
    const running = own.find(({ state }) => state === 'open');
    const shown = own.map((job) => ({
      job,
      isRunning: job === running,
      pace: job === running ? paceOf(seen.get(job.id) ?? [], job.size) : null,
    }));
    show({
      jobs: shown.sort((a, b) => byTurn(a.job, b.job)),
      waiting: notIndexed === '' ? waiting : 0,
      bare: notIndexed === '' ? bare : 0,
      whole: wholeOf(leftOf(own.filter(({ id }) => together.has(id)))),
      refused: [...refused, ...(notIndexed === '' ? [] : notIndexedSentences(waiting, bare, notIndexed))],
      isStaging,
      asked: asked
        ? {
            name: asked.file.name,
            sample: asked.sample,
            choose: (columns) => act(() => choose(columns)),
            leaveOut: () => {
              unknown = unknown.slice(1);
              readAgain();
            },
          }
        : null,
      chosen,
      forgetColumns: () => act(forgetColumns),
      maxSize: MAX_FILE,
      add: (files) => void add(files),
      cancel: (id) => act(() => endJob(id, 'cancelled')),
      goOn: (id) => act(() => reopenJob(id).then(() => ask('work'))),
      clear: (id) => act(() => clearJob(id)),
      readRejected,
      saveRejected: ({ id, name }) =>
        act(async () => offerFile(`${name} rejected.tsv`, rejectedTable(await readRejected(id)))),
    });
  };
  const leftOf = (reading: readonly Job[]): Left | null => {
    const atMs = performance.now();
    const { waiting, bare } = read;
    if (reading.length > 0) {
      const of = reading.reduce((sum, { size }) => sum + size, 0);
      return { stage: 'read', left: of - reading.reduce((sum, job) => sum + bytesDone(job), 0), of, atMs };
    }
    if (notIndexed !== '' || waiting + bare === 0) return null;
    const [stage, left] = waiting > 0 ? (['index', waiting] as const) : (['facts', bare] as const);
    return { stage, left: Math.max(0, left - packed), atMs };
  };

  const readStore = async (): Promise<void> => {
    // What is wrong with the store is told at the top of the page.
    const [jobs, bare] = await Promise.all([readJobs(), countBare()]).catch(() => [[], 0] as const);
    const own = jobs.filter(({ feed }) => feed === null);
    const open = own.filter(({ state }) => state === 'open');
    const [running] = open;
    // While a file is read nobody is told of them, and Chromium reads a row of each to count them.
    const isTold = !running || notIndexed !== '';
    const waiting = isTold ? await countUnpacked('imported').catch(() => 0) : 0;
    const atMs = performance.now();
    if (running) seen.set(running.id, withProgress(seen.get(running.id) ?? [], { ...running, atMs }));
    together = new Set(running ? [...together, ...open.map(({ id }) => id)] : []);
    read = { own, waiting, bare };
    chosen = (await readColumns()).length;
    draw();
  };
  const readAgain = calmly(readStore, REST_MS);

  const add = async (files: readonly File[], folders: readonly string[] = []): Promise<void> => {
    const arePacks = await Promise.all(files.map((file) => isPack(file).catch(() => false))); // addJobs says why not
    const packs = files.filter((_, nth) => arePacks[nth]);
    const others = files.filter((_, nth) => !arePacks[nth]);
    refused = [...folders.map(folderRefusal), ...others.flatMap((file) => refusalOf(file) ?? [])];
    const taken = others.filter((file) => refusalOf(file) === null);
    await stageKnown(taken);
    if (packs.length > 0) await install(packs);
  };
  /** Stages those whose columns are known; of the others the reader is asked, of one after the other. */
  const stageKnown = async (files: readonly File[]): Promise<void> => {
    isStaging = files.length > 0;
    readAgain();
    const samples = await Promise.all(files.map((file) => unknownColumns(file).catch(() => null))); // as above
    unknown = [
      ...unknown,
      ...files.flatMap((file, nth) => (samples[nth] ? [{ file, sample: samples[nth] }] : [])),
    ];
    const known = files.filter((_, nth) => !samples[nth]);
    if (known.length > 0) await stage(known);
    isStaging = false;
    readAgain();
  };
  const choose = async (columns: ChosenColumns): Promise<void> => {
    const waiting = unknown;
    if (waiting[0] === undefined) return;
    await keepColumns({ shape: waiting[0].sample.names, columns });
    unknown = [];
    await stageKnown(waiting.map(({ file }) => file)); // others of the same columns are known now
  };
  const stage = async (files: readonly File[]): Promise<void> => {
    try {
      await addJobs(files, new Date().toISOString(), await readColumns());
      await ask('work');
    } catch (error) {
      refused = [...refused, sentenceOf(error)];
    }
  };
  const act = (work: () => Promise<void>): void => {
    void work()
      .catch((error: unknown) => {
        refused = [sentenceOf(error)];
      })
      .then(readAgain);
  };

  watchStore((change) => {
    if (change === 'segments') notIndexed = '';
    if (change === 'jobs' || change === 'segments') readAgain();
  });
  watchFailures((sentence) => {
    notIndexed = sentence;
    readAgain();
  });
  watchPacked((articles) => {
    packed = articles;
    draw();
  });
  readAgain();
  void goOnWithOpen().catch(() => {}); // as above
  return add;
}

/** An update of the extension, for one, ends the work without a word. */
async function goOnWithOpen(): Promise<void> {
  const isOpen = (await readJobs()).some(({ state }) => state === 'open');
  if (isOpen || (await countUnpacked('imported')) > 0) await ask('work');
}

function notIndexedSentences(waiting: number, bare: number, why: string): string[] {
  if (waiting > 0) return [sayCount('not_indexed', waiting, why)];
  return bare > 0 ? [sayCount('facts_not_made', bare, why)] : [];
}

/** What ended otherwise than done is read no further. */
function bytesDone({ state, size, bytes }: Job): number {
  return state === 'open' ? Math.min(bytes, size) : size;
}

function folderRefusal(name: string): string {
  return say('refused_folder', name);
}

/** Why a file is not taken, with what to do; null when it is. */
function refusalOf({ name, size }: File): string | null {
  if (size === 0) return say('refused_empty_file', name);
  if (size <= MAX_FILE_BYTES) return null;
  return `${say('refused_large', name, MAX_FILE)} npm run --silent backstory -- pack ${name} --out ${name}.pack`;
}

/** Those to be done first, in their order; then those that are done, the latest first. */
function byTurn(a: ImportsProps['jobs'][number]['job'], b: typeof a): number {
  const [aIsOpen, bIsOpen] = [a.state === 'open', b.state === 'open'];
  if (aIsOpen !== bIsOpen) return aIsOpen ? -1 : 1;
  return aIsOpen ? a.id - b.id : b.id - a.id;
}

function sentenceOf(error: unknown): string {
  if (error instanceof StoreError || error instanceof AskError) return error.message;
  return say('refused_unread', String(error));
}
