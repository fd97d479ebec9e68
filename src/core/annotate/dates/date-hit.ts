import type { DateMention } from '../../fact';
import type { Reading } from '../../text/reading';
import type { Day } from './calendar';

/** A date expression over the tokens `first` to `next`, the last one excluded. */
export interface DateHit {
  readonly first: number;
  readonly next: number;
  readonly value: string;
  readonly type: DateMention['type'];
  readonly grain: string;
  readonly implied: boolean;
}

/** What matchers look at: the reading, the reference day (null when unknown) and the date last resolved before. */
export interface Calendar {
  readonly reading: Reading;
  readonly today: Day | null;
  readonly months: ReadonlyMap<string, number>;
  readonly weekdays: ReadonlyMap<string, number>;
  /** Value of the last DATE of day, month or year grain found in the text, else `''`. */
  last: string;
  /** Where that was told, an offset; a clock time far behind is of another day. */
  lastAt: number;
  /** The quarter found last, `1989-Q3`, else `''`. */
  quarter: string;
}

export function dateHit(
  first: number,
  next: number,
  value: string,
  grain: string,
  implied = false,
  type: DateMention['type'] = 'DATE',
): DateHit {
  return { first, next, value, type, grain, implied };
}

/** The lower-case word or mark at a token; `''` outside of the text. */
export function wordAt(calendar: Calendar, at: number): string {
  return calendar.reading.tokens[at]?.lower ?? '';
}
