import { browser } from '../browser';
import { type KnownActors, openActors } from '../core/actors/table';
import { type Archive, openArchive } from '../core/archive/archive';
import {
  type LanguageStatistics,
  openStatistics,
  type StatisticsSource,
  sourceOfStatistics,
} from '../core/archive/language-statistics';
import { inNamespace, openPack, type Pack } from '../core/pack/open';
import { bytesSource } from '../core/pack/source';
import { say } from '../language/say';
import { inflate } from './inflate';
import { WITH_STATISTICS } from './statistics-languages';

const PACK_FILE = 'archive/seeds.pack';
const STATISTICS_FILE = 'archive/english.table';
const ACTORS_FILES = ['archive/actors.table', 'archive/topics.table'];

/** What the extension ships. */
export interface Bundled {
  readonly pack: Promise<Pack>;
  /** What pages are judged by. It is read at the first call: to find by address there is no need of it. */
  judges(): Promise<Judges>;
}

interface Judges {
  readonly statistics: LanguageStatistics;
  readonly actors: KnownActors;
}

/**
 * Opens what the extension ships and tells the share, 0 to 1, that is open by then. All reject with a sentence when
 * their file is missing or damaged.
 */
export function openBundled(opened: (share: number) => void): Bundled {
  const count = shareCounter(2 + ACTORS_FILES.length, opened);
  const pack = fetchOwn(PACK_FILE, count)
    .then((bytes) => openPack(bytesSource(bytes), inflate))
    .then((read) => inNamespace(read, 'bundled'));
  let judges: Promise<Judges> | null = null;
  return {
    pack,
    judges: () => {
      judges ??= fetchJudges(count);
      Promise.all([pack, judges]).then(
        () => opened(1),
        () => {}, // told to whoever asked for them
      );
      return judges;
    },
  };
}

async function fetchJudges(count: Count): Promise<Judges> {
  const files = [STATISTICS_FILE, ...ACTORS_FILES].map((file) => fetchOwn(file, count));
  const [statistics, ...tables] = await Promise.all(files);
  return { statistics: openStatistics(statistics!), actors: openActors(...tables) };
}

/** The bytes of the pack that the extension ships. Rejects with a sentence when it is missing. */
export function fetchBundledPack(): Promise<Uint8Array<ArrayBuffer>> {
  return fetchOwn(PACK_FILE, () => {});
}

/** An archive without articles, for a page that judges by itself. Rejects with a sentence when a file is missing. */
export async function fetchEmptyArchive(): Promise<Archive> {
  const { statistics, actors } = await fetchJudges(() => {});
  return openArchive([], statistics, actors, otherStatistics);
}

/** The statistics of other languages than English, each fetched when a page in it is first judged. */
export const otherStatistics: StatisticsSource = sourceOfStatistics(async (language) =>
  WITH_STATISTICS.includes(language) ? fetchOwn(`archive/${language}.table`, () => {}) : null,
);

/** Called with the size of each file when that is known, then with no more bytes than it has as they come. */
type Count = (come: { readonly size?: number; readonly bytes?: number }) => void;

function shareCounter(files: number, tell: (share: number) => void): Count {
  const sum = { known: 0, size: 0, bytes: 0 };
  return ({ size, bytes = 0 }) => {
    if (size !== undefined) sum.known += 1;
    sum.size += size ?? 0;
    sum.bytes += bytes;
    // A browser need not say how long a file is.
    if (sum.known === files && sum.size > 0) tell(Math.min(1, sum.bytes / sum.size));
  };
}

async function fetchOwn(file: string, count: Count): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(browser.runtime.getURL(file));
  if (!response.ok) throw new Error(say('own_file_missing', file));
  count({ size: Number(response.headers.get('content-length')) });
  const counting = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, to) {
      count({ bytes: chunk.length });
      to.enqueue(chunk);
    },
  });
  return new Uint8Array(await new Response(response.body!.pipeThrough(counting)).arrayBuffer());
}
