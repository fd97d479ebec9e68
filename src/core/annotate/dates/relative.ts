import { wordSet } from '../../text/word-set';
import { dayPartAt } from './absolute';
import { type Day, isoMonth, isoOf, weekdayOf } from './calendar';
import { countedUnitAt } from './counted';
import { type Calendar, type DateHit, dateHit, wordAt } from './date-hit';
import { baseDay, seasonYear, shiftedUnit } from './shift';
import { DAY_PARTS, durationValue, SEASONS, UNITS, type Unit } from './words';
import { yearAt } from './years';

const BACKWARD = wordSet('last previous past prior preceding');
const FORWARD = wordSet('next coming following upcoming');
const PRESENT = wordSet('this current latest recent');

/** `last year`, `next three months`, `this week`, `past three-quarters of a century`; `at` is the adjective. */
export function adjectiveDateAt(calendar: Calendar, at: number): DateHit | null {
  const adjective = wordAt(calendar, at);
  const back = BACKWARD.has(adjective);
  const ahead = FORWARD.has(adjective);
  if (!back && !ahead && !PRESENT.has(adjective)) return null;
  const counted = countedUnitAt(calendar, at + 1);
  if (counted && !counted.article) {
    if (adjective === 'this') return null;
    return dateHit(
      at,
      counted.next,
      durationValue(counted.count, counted.unit),
      'duration',
      false,
      'DURATION',
    );
  }
  const shift = back || adjective === 'latest' ? -1 : ahead ? 1 : 0;
  const next =
    wordAt(calendar, at + 1) === 'fiscal' || wordAt(calendar, at + 1) === 'calendar' ? at + 2 : at + 1;
  const target = wordAt(calendar, next);
  const { today } = calendar;
  const weekday = calendar.weekdays.get(target);
  // "resigned the next day": next to what was told.
  const isNextDay = adjective === 'next' && target === 'day' && wordAt(calendar, at - 1) === 'the';
  const isCountedOn =
    adjective === 'following' || adjective === 'previous' || adjective === 'preceding' || isNextDay;
  // "did win the following year": no day is told that it follows.
  if (adjective === 'following' && calendar.last === '') return null;
  const base = isCountedOn ? baseDay(calendar, today) : today;
  if (weekday && target.length > 3) return shiftedWeekday(calendar, at, next, weekday, shift, base);
  const month = calendar.months.get(target);
  if (month && target.length > 3) return shiftedMonth(calendar, at, next, month, shift, today);
  const season = SEASONS.get(target);
  if (season && /^[A-Z]/.test(calendar.reading.tokens[next]!.text)) return null;
  if (season) return dateHit(at, next + 1, `${seasonYear(today, season, shift)}-${season}`, 'season', true);
  const part = DAY_PARTS.get(target);
  if (part) {
    if (shift > 0) return null;
    return dateHit(
      at,
      next + 1,
      `${isoOf(today.number + (shift < 0 ? -1 : 0))}T${part}`,
      'time',
      true,
      'TIME',
    );
  }
  const unit = UNITS.get(target);
  if (!unit || target.endsWith('s')) {
    if (!unit || adjective === 'this') return null;
    // "recent months" are some months, "past years" and "coming days" no more than past and future.
    return adjective === 'recent'
      ? dateHit(at, next + 1, durationValue('X', unit), 'duration', false, 'DURATION')
      : dateHit(at, next + 1, ahead ? 'FUTURE_REF' : 'PAST_REF', 'unknown');
  }
  // "This Week" in capitals is a programme.
  if (adjective === 'this' && /^[A-Z]/.test(calendar.reading.tokens[next]!.text)) return null;
  if (adjective === 'latest' && unit === 'quarter' && calendar.quarter)
    return dateHit(at, next + 1, calendar.quarter, unit, true);
  if (adjective === 'recent' || unit === 'second' || unit === 'minute' || unit === 'hour') return null;
  if (adjective === 'past') return pastUnit(calendar, at, next, unit, today);
  // "over the last year" is a length, "last year" a date.
  if (
    adjective === 'last' &&
    wordAt(calendar, at - 1) === 'the' &&
    /^(?:over|in|during|for|within)$/.test(wordAt(calendar, at - 2))
  )
    return dateHit(at, next + 1, durationValue(1, unit), 'duration', false, 'DURATION');
  // Who looks back on a Sunday counts it to the week to come: of 13 "last weeks" of events whose days are known, all lay in
  // the week that it ends.
  const isEnded = adjective === 'last' && unit === 'week' && weekdayOf(today.number) === 7;
  const value = shiftedUnit(base, unit, isEnded ? 0 : shift);
  return value === '' ? null : dateHit(at, next + 1, value, unit, true);
}

/** The past year: at a year's end the calendar year, else twelve months. */
function pastUnit(calendar: Calendar, at: number, next: number, unit: Unit, today: Day): DateHit {
  const over =
    wordAt(calendar, at - 2) === 'over' ||
    wordAt(calendar, at - 2) === 'during' ||
    wordAt(calendar, at - 2) === 'for';
  if (unit === 'year' && !over && (today.month === 12 || today.month === 1))
    return dateHit(at, next + 1, String(today.month === 12 ? today.year : today.year - 1), 'year', true);
  return dateHit(at, next + 1, durationValue(1, unit), 'duration', false, 'DURATION');
}

function shiftedWeekday(
  calendar: Calendar,
  at: number,
  next: number,
  weekday: number,
  shift: number,
  today: Day,
): DateHit {
  const gap = weekday - weekdayOf(today.number);
  // Who means yesterday says so or names it alone: "last Friday" of a Saturday is a week before.
  const ago = gap < 0 ? gap : gap - 7;
  const back = ago === -1 && wordAt(calendar, at) === 'last' ? -8 : ago;
  const number =
    shift < 0
      ? today.number + back
      : shift > 0
        ? today.number + (gap > 0 ? gap : gap + 7)
        : today.number + gap;
  const part = dayPartAt(calendar, next + 1);
  return part
    ? dateHit(at, next + 2, `${isoOf(number)}T${part}`, 'time', true, 'TIME')
    : dateHit(at, next + 1, isoOf(number), 'day', true);
}

function shiftedMonth(
  calendar: Calendar,
  at: number,
  next: number,
  month: number,
  shift: number,
  today: Day,
): DateHit {
  const year = yearAt(calendar, next + 1);
  if (year) return dateHit(at, next + 2, isoMonth(year, month), 'month');
  const isThisYear = Math.sign(month - today.month) === shift;
  return dateHit(at, next + 1, isoMonth(today.year + (isThisYear ? 0 : shift), month), 'month', true);
}
