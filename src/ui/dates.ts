import { format, formatCount, formatUnit, locale, say } from '../language/say';

/** How every day is written; of browsers' own styles some have digits for the month. */
const DAY = { day: 'numeric', month: 'short', year: 'numeric' } as const;
const MINUTE = { hour: '2-digit', minute: '2-digit' } as const;

/** `2023-12-31` → `31 Dec 2023`, `2022-02` → `Feb 2022`, `2024` → `2024`; `''` and anything else unchanged. */
export function formatDate(value: string): string {
  if (!isCalendarDate(value) || value.length === 4) return value;
  const date = new Date(value);
  if (Number.isNaN(date.getTime())) return value;
  return value.length === 7 ? monthFormat().format(date) : dayFormat().format(date);
}

/** An instant (ISO 8601) by the reader's own clock, to the second: `12 May 2026, 14:05:09`; `''` for what is none. */
export function formatInstant(instant: string): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return '';
  const make = () => new Intl.DateTimeFormat(locale(), { ...DAY, ...MINUTE, second: '2-digit' });
  return format('instant', make).format(date);
}

/** A moment, in milliseconds since 1970, by the reader's own clock: `14:05` on the day of `now`, `12 May 2026, 14:05` else. */
export function formatTime(moment: number, now: number): string {
  const isToday = new Date(moment).toDateString() === new Date(now).toDateString();
  const make = () => new Intl.DateTimeFormat(locale(), { ...(isToday ? {} : DAY), ...MINUTE });
  return format(isToday ? 'time' : 'day and time', make).format(moment);
}

/** The day of an ISO 8601 instant by the reader's own clock: `2026-05-12`; `''` for what is none. */
export function dayOfInstant(instant: string): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return '';
  const two = (count: number) => String(count).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/**
 * A TIMEX3 date or period for readers: `2023-03-20/2023-03-22` → `20–22 Mar 2023`. `null` for values that no reader
 * could check at a glance (durations, seasons, weeks, sets).
 */
export function formatTimex(value: string): string | null {
  const [from, to, ...rest] = value.split('/');
  if (rest.length > 0 || !isCalendarDate(from) || (to !== undefined && !isCalendarDate(to))) return null;
  if (to === undefined || to === from) return formatDate(from);
  if (from.length < 10 || to.length < 10) return `${formatDate(from)} – ${formatDate(to)}`;
  return dayFormat().formatRange(new Date(from), new Date(to));
}

/** Whether the day is not known to which a TIMEX3 date belongs, as of `XXXX-03-20`. */
export function isUnresolved(value: string): boolean {
  return value.startsWith('XXXX');
}

/** How long before the page the article appeared: `3 years earlier`, `same day`, `2 days later`. */
export function formatAge(days: number): string {
  if (days === 0) return say('age_same_day');
  const [count, unit] = inLargestUnit(Math.abs(days));
  const span = formatUnit(count, unit);
  return days > 0 ? say('age_earlier', span) : say('age_later', span);
}

/** `2014 to 2023` of two dates, each of which may be `''`. */
export function formatYears(from: string, to: string): string {
  const years = [...new Set([from.slice(0, 4), to.slice(0, 4)])].filter((year) => year !== '');
  return years.length === 2 ? say('span', years[0]!, years[1]!) : (years[0] ?? '');
}

/** Makes the formats of dates and numbers while there is time: they cost some 10 ms together. */
export function prepareFormats(): void {
  dayFormat().format(0);
  formatCount(0);
}

function dayFormat(): Intl.DateTimeFormat {
  return format('day', () => dateFormat(DAY));
}

function monthFormat(): Intl.DateTimeFormat {
  return format('month', () => dateFormat({ month: 'short', year: 'numeric' }));
}

/** Of dates without a time, which are the same day everywhere. */
function dateFormat(parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale(), { ...parts, timeZone: 'UTC' });
}

function isCalendarDate(value: string | undefined): value is string {
  return /^\d{4}(-\d\d(-\d\d)?)?$/.test(value ?? '');
}

function inLargestUnit(days: number): [number, 'year' | 'month' | 'week' | 'day'] {
  if (days >= 365) return [Math.round(days / 365.25), 'year'];
  if (days >= 61) return [Math.round(days / 30.44), 'month'];
  if (days >= 14) return [Math.floor(days / 7), 'week'];
  return [days, 'day'];
}
