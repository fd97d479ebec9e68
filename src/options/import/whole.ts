/** What imports are at, one after the other: files are read, what they brought is indexed, facts are made of it. */
type Stage = 'read' | 'index' | 'facts';

/** How far all imports together have come in a stage. */
export interface Whole {
  readonly stage: Stage;
  /** Bytes of files when they are read, else articles. */
  readonly done: number;
  readonly of: number;
  /** Null as long as nobody can tell. */
  readonly secondsLeft: number | null;
}

/** What is left of a stage at a moment, of `of` when that is known. */
export interface Left {
  readonly stage: Stage;
  readonly left: number;
  readonly of?: number;
  readonly atMs: number;
}

/** What is seen for less time than this tells nothing. */
const LEAST_MS = 400;

/**
 * Gives a function that is told what is left, null for nothing, and tells the whole: of the most that was left since the
 * stage began, at the pace since then. A bar never falls back: what was packed is told before the store has it.
 */
export function wholeKeeper(): (now: Left | null) => Whole | null {
  let first: Left | null = null;
  let most = 0;
  let least = 0;
  return (now) => {
    if (now === null) {
      first = null;
      return null;
    }
    const { stage, of = now.left, atMs } = now;
    if (first?.stage !== stage || now.left > first.left) [first, most, least] = [now, 0, now.left];
    most = Math.max(most, of);
    least = Math.min(least, now.left);
    const left = least;
    const fell = first.left - left;
    const isTelling = fell > 0 && atMs - first.atMs >= LEAST_MS;
    const secondsLeft = isTelling ? (left * (atMs - first.atMs)) / fell / 1000 : null;
    return { stage, done: most - left, of: most, secondsLeft };
  };
}
