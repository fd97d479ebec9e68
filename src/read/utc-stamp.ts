import { dayIn } from '../core/days/machine-day';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** A time in UTC: what a publisher's software writes, seldom its own clock. */
const UTC = /\d\d:\d\d.{0,40}(?:Z|[+-]00:?00|\b(?:GMT|UTC))$/i;
const OFFSET = /T?\d\d:\d\d(?::\d\d)?(?:\.\d+)?\s?([+-])(\d\d):?(\d\d)$/;

/**
 * The day of a stamp by the publisher's clock. One in UTC is moved by the offset that another stamp of the page has, else
 * to the day before or after where that is what the publisher prints elsewhere; `printed` is asked only then.
 */
export function localDayIn(
  stamp: string,
  others: readonly string[],
  printed: () => readonly string[],
): string {
  const day = dayIn(stamp);
  const time = Date.parse(stamp);
  if (!UTC.test(stamp.trim()) || Number.isNaN(time)) return day;
  const offset = others.map(offsetIn).find((minutes) => minutes !== 0);
  if (offset !== undefined) return isoDay(time + offset * MINUTE_MS);
  const neighbours = [time - DAY_MS, time + DAY_MS].map(isoDay);
  const seen = printed();
  return seen.includes(day) ? day : (seen.find((other) => neighbours.includes(other)) ?? day);
}

/** Seconds or milliseconds since 1970 as a stamp in UTC; anything else as it is. */
export function isoOf(written: string): string {
  return /^1\d{9}(?:\d{3})?$/.test(written)
    ? new Date(Number(written.padEnd(13, '0'))).toISOString()
    : written;
}

/** Minutes east of UTC; 0 for UTC and for none. */
function offsetIn(stamp: string): number {
  const found = OFFSET.exec(stamp.trim());
  if (found === null) return 0;
  const minutes = Number(found[2]) * 60 + Number(found[3]);
  return found[1] === '-' ? -minutes : minutes;
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
