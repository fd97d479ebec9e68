/** Arithmetic on days as whole numbers since 1970-01-01, in the proleptic Gregorian calendar, with no time zone. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly number: number;
}

const DAY_MS = 86_400_000;

/** The day of `YYYY-MM-DD`; null for anything else. */
export function dayOf(iso: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  return match ? dayAt(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/** The day at a year, month and day of the month; null where the calendar has none. */
export function dayAt(year: number, month: number, day: number): Day | null {
  const number = Date.UTC(year, month - 1, day) / DAY_MS;
  const found = dayFrom(number);
  return found.year === year && found.month === month ? found : null;
}

function dayFrom(number: number): Day {
  const date = new Date(number * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), number };
}

export function isoOf(number: number): string {
  return new Date(number * DAY_MS).toISOString().slice(0, 10);
}

export function isoMonth(year: number, month: number): string {
  const months = year * 12 + month - 1;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
}

/** 1 (Monday) to 7 (Sunday). */
export function weekdayOf(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

/** ISO 8601 week, `2023-W05`. */
export function weekOf(number: number): string {
  const thursday = number - weekdayOf(number) + 4;
  const year = dayFrom(thursday).year;
  const first = Date.UTC(year, 0, 1) / DAY_MS;
  return `${year}-W${String(Math.floor((thursday - first) / 7) + 1).padStart(2, '0')}`;
}
