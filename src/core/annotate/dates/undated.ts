import type { DateMention } from '../../fact';
import type { Reading } from '../../text/reading';
import { type Day, dayOf } from './calendar';

/** Two days apart in year, month, day of the month and of the week: what is the same from both needs neither. */
const ANY_DAYS = ['2002-03-20', '2013-08-09'] as const;

/**
 * The dates of a text as `read` finds them, given the day to count from. Where the day of the text is not known, what
 * depends on it is kept without it: the value is `XXXX-03-20` for a day without a year, `XXXX-XX-XX` for `on Tuesday` and `last year`.
 */
export function datesWherever(
  reading: Reading,
  read: (dated: Reading, today: Day) => DateMention[],
): DateMention[] {
  const today = dayOf(reading.date);
  if (today) return read(reading, today);
  const [dates, others] = ANY_DAYS.map((date) => read({ ...reading, date }, dayOf(date)!)) as [
    DateMention[],
    DateMention[],
  ];
  const byStart = new Map(others.map((date) => [date.span.start, date]));
  return dates.map((date) => {
    const value = sharedValue(date.value, byStart.get(date.span.start)?.value ?? '');
    return value === date.value ? date : { ...date, value, implied: true };
  });
}

function sharedValue(value: string, other: string): string {
  if (value === other) return value;
  const [, day] = /^\d{4}(-\d\d(?:-\d\d)?)$/.exec(value) ?? [];
  return day !== undefined && other.slice(4) === day ? `XXXX${day}` : 'XXXX-XX-XX';
}
