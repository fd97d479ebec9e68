import { dayIn, dayOf } from '../days/machine-day';
import { printedDay } from '../days/printed-day';

/** A printed date is not longer. */
const MAX_DATE_CHARS = 100;

/** RFC 850 and RFC 822: `04-Mar-19`, `4 Mar 19 09:00`. */
const TWO_DIGITS = /(?<!\d)(\d{1,2}[\s-]+\p{L}{3,12}\.?[\s-]+)(\d\d)(?!\d)(?!:)/u;

/** Seconds since 1970, or so many with three or six digits more. */
const SINCE_1970 = /^(\d{9,10})(?:\d{3}|\d{6})?(?:\.\d+)?$/;

/**
 * The day of publication that a feed, a table or an agency's file gives, by its own offset, as `YYYY-MM-DD`: RFC 822 and
 * 850, ISO 8601 (extended or basic), W3C-DTF, asctime, seconds since 1970, and days as they are printed for readers in the
 * `locales` (BCP 47) that are likely; `''` for a month, a year, what may be two days, or what is no date.
 */
export function feedDay(written: string, locales: readonly string[] = []): string {
  const text = written.trim().slice(0, MAX_DATE_CHARS);
  const seconds = SINCE_1970.exec(text);
  if (seconds !== null && !/^(?:19|20)\d{6}$/.test(text)) return dayOfSeconds(Number(seconds[1]));
  // RFC 2822, section 4.3: 00 to 49 are of this century
  const whole = text.replace(
    TWO_DIGITS,
    (_, before: string, year: string) => before + (Number(year) < 50 ? '20' : '19') + year,
  );
  return dayIn(whole) || printedDay(whole, locales);
}

function dayOfSeconds(seconds: number): string {
  const [year, month, day] = new Date(seconds * 1_000).toISOString().slice(0, 10).split('-');
  return dayOf(year!, month!, day!);
}
