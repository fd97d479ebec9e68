import { Session } from 'node:inspector/promises';

/** How often a block of a function ran; `block` is its place in the transformed source. */
interface BlockCount {
  readonly file: string;
  readonly name: string;
  readonly block: string;
  readonly count: number;
}

/** Counts by V8 itself, not by the clock: they are the same on every machine and under every load. */
export interface Counter {
  /** What ran since the last question, in the files whose address holds `part`. */
  take(part: string): Promise<BlockCount[]>;
  stop(): void;
}

/** Starts to count; modules that are loaded from now on are counted by block, others by function alone. */
export async function startCounting(): Promise<Counter> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  return {
    async take(part) {
      const { result } = await session.post('Profiler.takePreciseCoverage');
      return result
        .filter(({ url }) => url.includes(part))
        .flatMap(({ url, functions }) =>
          functions.flatMap(({ functionName, ranges }) =>
            ranges.map(({ startOffset, endOffset, count }) => ({
              file: url.slice(url.indexOf(part)),
              name: functionName,
              block: `${startOffset}-${endOffset}`,
              count,
            })),
          ),
        );
    },
    stop: () => session.disconnect(),
  };
}
