import { type Archive, openArchive } from '../core/archive/archive';
import { failureKindOf, sentenceOf } from '../core/failure';
import type { Pack } from '../core/pack/open';
import { headsOf } from '../core/pack/texts';
import { openBundled } from '../sources/bundled';
import { type OpenedFiles, OWN, openOwnPacks } from '../sources/own';
import { readOrigins, seqsFrom } from '../store/holdings';
import { readUnpacked } from '../store/unpacked';
import { type Row, rowOf } from './row';

/** The whole archive, opened for the library. */
export interface Shelves {
  readonly archive: Archive;
  /** Sentences on what could not be opened; once all rows were read, also on what could not be read. */
  readonly failures: readonly string[];
  /** All articles, some hundreds at a time as they are read. */
  readonly rows: () => AsyncGenerator<readonly Row[]>;
}

const files: OpenedFiles = new Map();
const bundled = openBundled(() => {});

/** Opens what came with the extension and the reader's own. Rejects with a sentence when the former cannot be read. */
export async function openShelves(): Promise<Shelves> {
  const [pack, { statistics, actors }, own] = await Promise.all([
    bundled.pack,
    bundled.judges(),
    openOwnPacks(files).catch((error: unknown) => ({ packs: [], seqs: [], failures: [sentenceOf(error)] })),
  ]);
  const archive = openArchive([pack, ...own.packs], statistics, actors);
  const seqs = [null, ...own.seqs];
  const failures = [...own.failures];
  const rows = () => rowsOf(archive.packs, seqs, (sentence) => failures.push(sentence));
  return { archive, failures, rows };
}

async function* rowsOf(
  packs: readonly Pack[],
  seqs: readonly (Uint32Array | null)[],
  failed: (sentence: string) => void,
): AsyncGenerator<readonly Row[]> {
  // What is wrong with the reader's own was told when it was opened.
  const origins = await originsBySeq().catch(() => new Map<number, string>());
  const unpacked = await readUnpacked().catch(() => []);
  yield unpacked
    .map(({ article, identity, origin, seq }) =>
      rowOf({ ...article, id: `${OWN}/${identity}` }, { origin, seq, place: null }),
    )
    .reverse();
  // The latest segments first, so that rows of one day stand as they came.
  for (const number of [...packs.keys()].reverse()) {
    const pack = packs[number]!;
    try {
      for await (const heads of headsOf(pack))
        yield heads.map(({ index, head }) => {
          const seq = seqs[number]?.[index] ?? null;
          const origin = seq === null ? pack.namespace : (origins.get(seq) ?? OWN);
          const id = `${pack.namespace}/${head.id}`;
          return rowOf({ ...head, id }, { origin, seq, place: { pack: number, index } });
        });
    } catch (error) {
      if (failureKindOf(error) !== 'damage') throw error;
      failed(sentenceOf(error)); // the others are listed all the same
    }
  }
}

async function originsBySeq(): Promise<Map<number, string>> {
  const bySeq = new Map<number, string>();
  for (const { origin } of await readOrigins())
    for (const seq of await seqsFrom(origin)) bySeq.set(seq, origin);
  return bySeq;
}
