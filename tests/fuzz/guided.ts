import type { Counter } from '../core/growth/counts';

/** What is fed with bytes: `part` of the files whose blocks guide, inputs to begin from, and how a refusal is known. */
export interface Target {
  readonly part: string;
  readonly seeds: readonly Uint8Array[];
  readonly run: (bytes: Uint8Array) => Promise<unknown>;
  /** Whether an error is an answer, as for damaged input, and no fault. */
  readonly isRefusal: (error: unknown) => boolean;
}

export interface Found {
  /** The first faults, each with its input in base64. */
  readonly faults: readonly string[];
  readonly blocks: number;
  readonly runs: number;
}

/** So many inputs are tried between two looks at what ran: a look takes some milliseconds. */
const BATCH = 128;
const MOST_BYTES = 1 << 16;

/**
 * Feeds a target with changed inputs, and goes on from those that reach blocks no other has reached. The same `seed` gives
 * the same inputs; it ends with `most` faults.
 */
export async function fuzzed(
  target: Target,
  counter: Counter,
  { runs, seed = 1, most = 10 }: { readonly runs: number; readonly seed?: number; readonly most?: number },
): Promise<Found> {
  const random = randomOf(seed);
  const pool = [...target.seeds];
  const reached = new Set<string>();
  const faults: string[] = [];
  const feed = async (bytes: Uint8Array): Promise<void> => {
    try {
      await target.run(bytes);
    } catch (error) {
      if (!target.isRefusal(error) && faults.length < most)
        faults.push(`${String(error)}: ${Buffer.from(bytes).toString('base64').slice(0, 4_000)}`);
    }
  };
  const isNews = async (): Promise<boolean> => {
    const before = reached.size;
    // V8 tells a block only where it ran another number of times than what is around it: of a single run those that did
    // not run tell how far it came.
    for (const { file, block, count } of await counter.take(target.part))
      reached.add(`${file} ${block} ${count > 0}`);
    return reached.size > before;
  };
  for (const bytes of pool) await feed(bytes);
  await isNews();
  for (let run = 0; run < runs && faults.length < most; run += BATCH) {
    const batch = Array.from({ length: BATCH }, () => changed(pool, random));
    const known = new Set(reached);
    for (const bytes of batch) await feed(bytes);
    if (!(await isNews())) continue;
    // One of them did: each is fed once more, alone.
    reached.clear();
    for (const block of known) reached.add(block);
    for (const bytes of batch) {
      await feed(bytes);
      if (await isNews()) pool.push(bytes);
    }
  }
  return { faults, blocks: reached.size, runs };
}

function changed(pool: readonly Uint8Array[], random: (below: number) => number): Uint8Array {
  const nth = random(2) === 0 ? pool.length - 1 : random(pool.length); // the latest came furthest
  let bytes: Uint8Array = pool[nth]!.slice();
  for (let times = 1 + random(4); times > 0; times -= 1) {
    const at = random(Math.max(1, bytes.length));
    switch (random(6)) {
      case 0:
        if (bytes.length > 0) bytes[at]! ^= 1 << random(8);
        break;
      case 1:
        if (bytes.length > 0) bytes[at] = random(256);
        break;
      case 2:
        if (bytes.length > 0) bytes[at] = TELLING[random(TELLING.length)]!;
        break;
      case 3:
        bytes = joined(bytes.subarray(0, at), bytes.subarray(Math.min(bytes.length, at + 1 + random(16))));
        break;
      case 4:
        bytes = joined(bytes.subarray(0, at), bytes.subarray(at, at + 1 + random(64)), bytes.subarray(at));
        break;
      default: {
        const other = pool[random(pool.length)]!;
        bytes = joined(bytes.subarray(0, at), other.subarray(random(Math.max(1, other.length))));
      }
    }
  }
  return bytes.subarray(0, MOST_BYTES);
}

/** Ends of ranges, and signs that formats give a meaning. */
const TELLING = [0, 1, 0x7f, 0x80, 0xff, ...Buffer.from('\n\r\t <>&"\'/\\{}[],:;=-0')];

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

/** Mulberry32: whole numbers from 0, below what is given. */
function randomOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}
