import { type Day, dayOf, isoMonth, isoOf, weekOf } from './calendar';
import type { Calendar } from './date-hit';
import type { Unit } from './words';

/** The TIMEX3 value of the unit that lies `shift` units from a day; `''` for units that are no dates. */
export function shiftedUnit(day: Day, unit: Unit, shift: number): string {
  if (unit === 'day') return isoOf(day.number + shift);
  if (unit === 'week') return weekOf(day.number + 7 * shift);
  if (unit === 'weekend') return `${weekOf(day.number + 7 * shift)}-WE`;
  if (unit === 'month') return isoMonth(day.year, day.month + shift);
  if (unit === 'quarter') {
    const quarter = day.year * 4 + Math.floor((day.month - 1) / 3) + shift;
    return `${Math.floor(quarter / 4)}-Q${(quarter % 4) + 1}`;
  }
  if (unit === 'year') return String(day.year + shift);
  if (unit === 'decade') return String(Math.floor(day.year / 10) + shift);
  if (unit === 'century') return String(Math.floor(day.year / 100) + shift);
  return '';
}

/** The day that "following" and "previous" count from: the last one found, else today. */
export function baseDay(calendar: Calendar, today: Day): Day {
  return dayOf(calendar.last) ?? today;
}

/** A date so many units from a day, in the grain of the unit; `''` for units shorter than a day. */
export function agoValue(base: Day, unit: Unit, count: number): string {
  if (unit === 'decade') return String(base.year + 10 * count);
  if (unit === 'century') return String(base.year + 100 * count);
  if (unit === 'fortnight') return weekOf(base.number + 14 * count);
  return shiftedUnit(base, unit, Math.trunc(count));
}

/** The year of the last season of a kind (`shift` −1), the next (1) or this year's (0). */
export function seasonYear(today: Day, season: string, shift: number): number {
  const starts = { SP: 3, SU: 6, FA: 9, WI: 12 }[season]!;
  if (shift > 0) return today.month < starts ? today.year : today.year + 1;
  if (shift < 0) return today.month > starts + 2 ? today.year : today.year - 1;
  return today.year;
}
