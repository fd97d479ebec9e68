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

/** What matchers look at: the reading, the reference day and the date last resolved before. */
export interface Calendar {
  readonly reading: Reading;
  readonly today: Day;
  readonly months: ReadonlyMap<string, number>;
  readonly weekdays: ReadonlyMap<string, number>;
  /** Value of the last DATE of day, month or year grain found in the text, else `''`. */
  last: string;
  /** Where that was told, an offset; a clock time far behind is of another day. */
  lastAt: number;
  /** The quarter found last, `1989-Q3`, else `''`. */
  quarter: string;
  /** The weekday last told with its date, `Friday, Oct. 11, 2019`: its number and day, and the sentence that tells it. */
  dated: { readonly weekday: number; readonly day: string; readonly sentence: number } | null;
  /** Where the sentence that is read begins, a token. */
  sentence: number;
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
