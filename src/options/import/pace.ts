/** How far a file had been read at a moment. */
export interface Progress {
  readonly atMs: number;
  readonly rows: number;
  readonly bytes: number;
}

export interface Pace {
  readonly rowsPerSecond: number;
  readonly secondsLeft: number;
}

/** What was seen longer ago does not count. Articles are packed between times, for some ten seconds. */
const WINDOW_MS = 60_000;

/** What is seen for less time than this tells nothing. */
const LEAST_MS = 400;

/** The moments that the pace is told by, a new one among them. */
export function withProgress(seen: readonly Progress[], now: Progress): Progress[] {
  return [...seen.filter(({ atMs }) => now.atMs - atMs <= WINDOW_MS), now];
}

/** How fast a file of `size` bytes is read, and how long that will still take; null as long as nobody can tell. */
export function paceOf(seen: readonly Progress[], size: number): Pace | null {
  const [first, last] = [seen[0], seen.at(-1)];
  if (!first || !last || last.atMs - first.atMs < LEAST_MS || last.bytes <= first.bytes) return null;
  const seconds = (last.atMs - first.atMs) / 1000;
  return {
    rowsPerSecond: (last.rows - first.rows) / seconds,
    secondsLeft: ((size - last.bytes) * seconds) / (last.bytes - first.bytes),
  };
}
