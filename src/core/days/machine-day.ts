import { isCalendarDay } from '../url/day-in-address';

/** A written date is not longer. */
const MAX_DATE_CHARS = 100;

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * The day in a machine-written date (ISO 8601, RFC 2822, Java's) or an English one ("December 31, 2023") by its own
 * offset, as `YYYY-MM-DD`; `''` when there is none, when day and month could be exchanged (`01/02/2023`), or when it is a
 * computer's zero (1970-01-01, year 1).
 */
export function dayIn(written: string): string {
  const text = written.slice(0, MAX_DATE_CHARS);
  const iso =
    /^\s*(\d{4})([-/.]?)(\d\d)\2(\d\d)(?!\d{1,5}$)/.exec(text) ??
    /^\s*(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/.exec(text);
  if (iso !== null) return dayOf(iso[1]!, iso[3]!, iso[4]!);
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst !== null && monthOf(monthFirst[1]!) !== '0')
    return dayOf(monthFirst[3]!, monthOf(monthFirst[1]!), monthFirst[2]!);
  const dayFirst = /\b(\d{1,2})[\s-]+([a-z]{3})[a-z]*\.?,?[\s-]+(\d{4})\b/i.exec(text);
  return dayFirst === null ? '' : dayOf(dayFirst[3]!, monthOf(dayFirst[2]!), dayFirst[1]!);
}

/** `Dec. 31, 2023`, Java's `Sun Dec 31 15:30:00 CET 2023`, and the same with `+0000`. */
const MONTH_FIRST =
  /\b([a-z]{3})[a-z]*\.?\s+(\d{1,2}),?\s+(?:\d\d:\d\d:\d\d\s+(?:(?:[a-z]+(?:[+-]\d\d:?\d\d)?|[+-]\d{4})\s+)?)?(\d{4})\b/i;

/** The day of year, month and day in digits if it is one of the calendar that a publisher may mean, else `''`. */
export function dayOf(year: string, month: string, day: string): string {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDay(text) && year >= '1700' && text !== '1970-01-01' ? text : '';
}

function monthOf(name: string): string {
  return String(MONTHS.indexOf(name.toLowerCase()) + 1);
}
