import { dayIn, dayOf } from '../days/machine-day';
import { printedDay } from '../days/printed-day';

/** A printed date is not longer. */
const MAX_DATE_CHARS = 100;

/** RFC 850 and RFC 822: `04-Mar-19`, `4 Mar 19 09:00`. */
const TWO_DIGITS = /(?<!\d)(\d{1,2}[\s-]+\p{L}{3,12}\.?[\s-]+)(\d\d)(?!\d)(?!:)/u;

/** `201903040900`; as milliseconds it would be of the seventies. */
const TO_THE_MINUTE = /^((?:19|20)\d\d)(0[1-9]|1[0-2])([0-2]\d|3[01])(?:[01]\d|2[0-3])[0-5]\d$/;

/** Seconds since 1970, or so many with three, six or nine digits more. */
const SINCE_1970 = /^(\d{9,10})(?:\d{3}|\d{6}|\d{9})?(?:\.\d+)?$/;

/**
 * The day of publication that a feed, a table or an agency's file gives, by its own offset, as `YYYY-MM-DD`: RFC 822 and
 * 850, ISO 8601 (extended or basic), W3C-DTF, asctime, seconds since 1970, and days as they are printed for readers in the
 * `locales` (BCP 47) that are likely; `''` for a month, a year, what may be two days, or what is no date.
 */
export function feedDay(written: string, locales: readonly string[] = []): string {
  const text = written.trim().slice(0, MAX_DATE_CHARS);
  const minute = TO_THE_MINUTE.exec(text);
  if (minute !== null) return dayOf(minute[1]!, minute[2]!, minute[3]!);
  const seconds = SINCE_1970.exec(text);
  if (seconds !== null && !/^(?:19|20)\d{6}$/.test(text)) return dayOfSeconds(Number(seconds[1]));
  // RFC 2822, section 4.3: 00 to 49 are of this century
  const whole = text.replace(
    TWO_DIGITS,
    (_, before: string, year: string) => before + (Number(year) < 50 ? '20' : '19') + year,
  );
  return dayIn(whole) || dayOfYear(whole) || printedDay(whole, locales) || furtherDay(whole);
}

/** Languages whose months are named in feeds and are not among the eleven that are always known. */
const FURTHER = ['el', 'hu', 'pl', 'cs', 'sk', 'sv', 'nb', 'da', 'nl', 'fi', 'ro', 'tr', 'hr', 'bg'];

/** The day by a month of theirs: numbers alone would be told by the order of the first. */
function furtherDay(text: string): string {
  return /\p{L}{3}/u.test(text) ? printedDay(inOrder(text), FURTHER) : '';
}

/** `2019-március-05`, as Hungarian software writes it, with the day first. */
function inOrder(text: string): string {
  return text.replace(/^(\d{4})-(\p{L}{3,12})-(\d{1,2})(?!\d)/u, '$3 $2 $1');
}

const DAY_MS = 86_400_000;

/** ISO 8601's days of the year and of weeks: `2019-064`, `2019064`, `2019-W10-2`; `''` for others. */
function dayOfYear(text: string): string {
  const nth = /^(\d{4})-?(\d{3})(?=T|$)/.exec(text);
  if (nth !== null) {
    const day = dayOfSeconds((Date.UTC(Number(nth[1]), 0, 1) + (Number(nth[2]) - 1) * DAY_MS) / 1_000);
    return day.startsWith(nth[1]!) ? day : ''; // the 366th is there in leap years alone
  }
  const week = /^(\d{4})-?W([0-5]\d)-?([1-7])(?=T|$)/.exec(text);
  if (week === null) return '';
  // The first week is the one with the fourth of January
  const fourth = Date.UTC(Number(week[1]), 0, 4);
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY_MS;
  const thursday = monday + ((Number(week[2]) - 1) * 7 + 3) * DAY_MS; // is in the year of its week
  if (new Date(thursday).getUTCFullYear() !== Number(week[1])) return '';
  return dayOfSeconds((thursday + (Number(week[3]) - 4) * DAY_MS) / 1_000);
}

function dayOfSeconds(seconds: number): string {
  const [year, month, day] = new Date(seconds * 1_000).toISOString().slice(0, 10).split('-');
  return dayOf(year!, month!, day!);
}
