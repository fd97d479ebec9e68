import type { Row } from '../core/formats/format';
import type { Rejected } from './articles';
import type { Finished } from './journal';

/** So many rows that were rejected are listed, and so many that were noted; some files have millions of either. */
export const MOST_LISTED = 10_000;

/** What became no article, or not as it stood. */
export type ReportedKind = 'rejected' | 'noted';

/** What a command prints of the rows that it did not take as they stood: the first ones, and how many more there were. */
export interface Reported {
  readonly rejected: readonly Rejected[];
  readonly noted: readonly Rejected[];
  readonly unlisted: Readonly<Record<ReportedKind, number>>;
}

/** Gathers what is reported; `add` takes a row, `count` rows that are not listed. */
export function reportedRows() {
  const reported = {
    rejected: [] as Rejected[],
    noted: [] as Rejected[],
    unlisted: { rejected: 0, noted: 0 },
  };
  const count = (kind: ReportedKind, rows: number): void => {
    reported.unlisted[kind] += rows;
  };
  return {
    reported: reported satisfies Reported,
    count,
    add(kind: ReportedKind, row: Rejected): void {
      if (reported[kind].length < MOST_LISTED) reported[kind].push(row);
      else count(kind, 1);
    },
  };
}

/** How many rows were rejected in all. */
export function rejectionsIn({ rejected, unlisted }: Reported): number {
  return rejected.length + unlisted.rejected;
}

/**
 * A file's rows as `finished` makes them, without the first `done`, which the journal has: of each kind beyond those that
 * are listed many become one.
 */
export async function* unlistedTogether(
  rows: AsyncIterable<Row>,
  done: number,
  finished: (row: Row) => Finished,
): AsyncGenerator<Finished> {
  const listed = { rejected: 0, noted: 0 };
  let left = done;
  let waiting: ReportedKind | null = null;
  let more = 0;
  for await (const row of rows) {
    const kind = row.kind === 'article' ? null : row.kind === 'noted' ? 'noted' : 'rejected';
    const isListed = kind === null || listed[kind]++ < MOST_LISTED;
    if (left > 0) {
      left -= 1;
      continue;
    }
    if (waiting && (waiting !== kind || more === MOST_LISTED)) {
      yield { unlisted: waiting, rows: more };
      waiting = null;
      more = 0;
    }
    if (isListed) yield finished(row);
    else {
      waiting = kind;
      more += 1;
    }
  }
  if (waiting) yield { unlisted: waiting, rows: more };
}
