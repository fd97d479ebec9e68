/** Written out rather than asked of Intl, which takes some 10 ms to load for the first date of a popup. */
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** `2023-12-31` → `31 Dec 2023`, `2022-02` → `Feb 2022`, `2024` → `2024`; `''` and anything else unchanged. */
export function formatDate(value: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(value) ?? [];
  const name = MONTHS[Number(month) - 1];
  if (name === undefined) return value;
  return `${day === undefined ? '' : `${Number(day)} `}${name} ${year}`;
}

/** The day of an ISO 8601 instant by the reader's own clock: `2026-05-12`; `''` for what is none. */
export function dayOfInstant(instant: string): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return '';
  const two = (count: number) => String(count).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** `12,430` */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/**
 * A TIMEX3 date or period for readers: `2023-03-20/2023-03-22` → `20–22 Mar 2023`. `null` for values that no reader
 * could check at a glance (durations, seasons, weeks, sets).
 */
export function formatTimex(value: string): string | null {
  const [from, to, ...rest] = value.split('/');
  if (rest.length > 0 || !isCalendarDate(from) || (to !== undefined && !isCalendarDate(to))) return null;
  if (to === undefined || to === from) return formatDate(from);
  if (from.length === 10 && from.slice(0, 7) === to.slice(0, 7)) {
    return `${Number(from.slice(8))}–${formatDate(to)}`;
  }
  return `${formatDate(from)} – ${formatDate(to)}`;
}

function isCalendarDate(value: string | undefined): value is string {
  return /^\d{4}(-\d\d(-\d\d)?)?$/.test(value ?? '');
}

/** How long before the page the article appeared: `3 years earlier`, `same day`, `2 days later`. */
export function formatAge(days: number): string {
  if (days === 0) return 'same day';
  const [count, unit] = inLargestUnit(Math.abs(days));
  return `${count} ${unit}${count === 1 ? '' : 's'} ${days > 0 ? 'earlier' : 'later'}`;
}

function inLargestUnit(days: number): [number, string] {
  if (days >= 365) return [Math.round(days / 365.25), 'year'];
  if (days >= 61) return [Math.round(days / 30.44), 'month'];
  if (days >= 14) return [Math.floor(days / 7), 'week'];
  return [days, 'day'];
}
