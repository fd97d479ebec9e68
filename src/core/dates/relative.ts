import { fractionAt, numberAt, ordinalAt } from '../annotate/numbers';
import { dayPartAt, yearAt } from './absolute';
import { type Day, dayAt, dayFrom, dayOf, isoMonth, isoOf, weekdayOf, weekOf } from './calendar';
import { directionAt } from './direction';
import { type Calendar, type Found, found, wordAt, words } from './found';
import { DAY_PARTS, durationValue, SEASONS, UNITS, type Unit } from './words';

const BACKWARD = words('last previous past prior preceding');
const FORWARD = words('next coming following upcoming');
const PRESENT = words('this current latest recent');
const SEVERAL = words('few several couple many some');

/** `last year`, `next three months`, `this week`, `past three-quarters of a century`; `at` is the adjective. */
export function adjectiveDateAt(calendar: Calendar, at: number): Found | null {
  const adjective = wordAt(calendar, at);
  const back = BACKWARD.has(adjective);
  const ahead = FORWARD.has(adjective);
  if (!back && !ahead && !PRESENT.has(adjective)) return null;
  const counted = countedUnitAt(calendar, at + 1);
  if (counted) {
    if (adjective === 'this') return null;
    return found(at, counted.next, durationValue(counted.count, counted.unit), 'duration', false, 'DURATION');
  }
  const shift = adjective === 'recent' ? 0 : back || adjective === 'latest' ? -1 : ahead ? 1 : 0;
  const next =
    wordAt(calendar, at + 1) === 'fiscal' || wordAt(calendar, at + 1) === 'calendar' ? at + 2 : at + 1;
  const target = wordAt(calendar, next);
  const { today } = calendar;
  const weekday = calendar.weekdays.get(target);
  if (!today) return null;
  if (weekday && target.length > 3) return shiftedWeekday(calendar, at, next, weekday, shift, today);
  const month = calendar.months.get(target);
  if (month && target.length > 3) return shiftedMonth(calendar, at, next, month, shift, today);
  const season = SEASONS.get(target);
  if (season && /^[A-Z]/.test(calendar.reading.tokens[next]!.text)) return null;
  if (season) return found(at, next + 1, `${seasonYear(today, season, shift)}-${season}`, 'season', true);
  const part = DAY_PARTS.get(target);
  if (part) {
    if (shift > 0) return null;
    return found(at, next + 1, `${isoOf(today.number + (shift < 0 ? -1 : 0))}T${part}`, 'time', true, 'TIME');
  }
  const unit = UNITS.get(target);
  if (!unit || target.endsWith('s')) {
    if (adjective === 'recent' && unit)
      return found(at, next + 1, durationValue('X', unit), 'duration', false, 'DURATION');
    if (unit && (back || ahead))
      return found(at, next + 1, durationValue('X', unit), 'duration', false, 'DURATION');
    return null;
  }
  if (adjective === 'recent' || unit === 'second' || unit === 'minute' || unit === 'hour') return null;
  if (adjective === 'past') return pastUnit(calendar, at, next, unit, today);
  const value = shiftedUnit(
    adjective === 'following' || adjective === 'previous' || adjective === 'preceding'
      ? baseDay(calendar, today)
      : today,
    unit,
    shift,
  );
  return value === '' ? null : found(at, next + 1, value, unit, true);
}

/** The past year: at a year's end the calendar year, else twelve months. */
function pastUnit(calendar: Calendar, at: number, next: number, unit: Unit, today: Day): Found {
  const over =
    wordAt(calendar, at - 2) === 'over' ||
    wordAt(calendar, at - 2) === 'during' ||
    wordAt(calendar, at - 2) === 'for';
  if (unit === 'year' && !over && (today.month === 12 || today.month === 1))
    return found(at, next + 1, String(today.month === 12 ? today.year : today.year - 1), 'year', true);
  return found(at, next + 1, durationValue(1, unit), 'duration', false, 'DURATION');
}

/** The day that "following" and "previous" count from: the last one found, else today. */
function baseDay(calendar: Calendar, today: Day): Day {
  return dayOf(calendar.last) ?? today;
}

function shiftedWeekday(
  calendar: Calendar,
  at: number,
  next: number,
  weekday: number,
  shift: number,
  today: Day,
): Found {
  const gap = weekday - weekdayOf(today.number);
  const back = gap <= 0 ? gap : gap - 7;
  const number =
    shift < 0
      ? today.number + (back === 0 ? -7 : back)
      : shift > 0
        ? today.number + (gap > 0 ? gap : gap + 7)
        : today.number + gap;
  const part = dayPartAt(calendar, next + 1);
  return part
    ? found(at, next + 2, `${isoOf(number)}T${part}`, 'time', true, 'TIME')
    : found(at, next + 1, isoOf(number), 'day', true);
}

function shiftedMonth(
  calendar: Calendar,
  at: number,
  next: number,
  month: number,
  shift: number,
  today: Day,
): Found {
  const year = yearAt(calendar, next + 1);
  if (year) return found(at, next + 2, isoMonth(year, month), 'month');
  const sameYear = shift < 0 ? month < today.month : shift > 0 ? month > today.month : true;
  return found(at, next + 1, isoMonth(today.year + (sameYear ? 0 : shift), month), 'month', true);
}

function seasonYear(today: Day, season: string, shift: number): number {
  const starts = { SP: 3, SU: 6, FA: 9, WI: 12 }[season]!;
  if (shift > 0) return today.month < starts ? today.year : today.year + 1;
  if (shift < 0)
    return season === 'WI'
      ? today.month >= 3
        ? today.year - 1
        : today.year - 1
      : today.month > starts + 2
        ? today.year
        : today.year - 1;
  return today.year;
}

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

/** `three years`, `several weeks`, `a year`, `half an hour`, `three-quarters of a century`, `18-month`. */
export function countedUnitAt(
  calendar: Calendar,
  at: number,
): { count: number | 'X'; unit: Unit; next: number; article: boolean } | null {
  const { tokens } = calendar.reading;
  const first = wordAt(calendar, at);
  let count: number | 'X' | null = null;
  let next = at;
  let article = false;
  const share = fractionAt(tokens, at);
  if (
    share &&
    wordAt(calendar, share.next) === 'of' &&
    /^(?:a|an|the)$/.test(wordAt(calendar, share.next + 1))
  ) {
    const unit = UNITS.get(wordAt(calendar, share.next + 2));
    if (unit === 'century')
      return { count: Math.round(share.value * 100), unit: 'year', next: share.next + 3, article: false };
    if (unit) return { count: share.value, unit, next: share.next + 3, article: false };
  }
  const number = numberAt(tokens, at);
  if (number) {
    count = number.value;
    next = number.next;
  } else if (SEVERAL.has(first)) {
    count = 'X';
    next = at + 1 + (wordAt(calendar, at + 1) === 'of' ? 1 : 0);
    if (wordAt(calendar, next) === 'dozen' || wordAt(calendar, next) === 'hundred') next++;
  } else if (first === 'half') {
    if (!/^(?:a|an|the)$/.test(wordAt(calendar, at + 1))) return null;
    const unit = UNITS.get(wordAt(calendar, at + 2));
    if (!unit) return null;
    if (unit === 'century') return { count: 50, unit: 'year', next: at + 3, article: false };
    if (unit === 'decade') return { count: 5, unit: 'year', next: at + 3, article: false };
    if (unit === 'hour') return { count: 30, unit: 'minute', next: at + 3, article: false };
    return { count: 0.5, unit, next: at + 3, article: false };
  } else if (first === 'a' || first === 'an') {
    article = true;
    count = 1;
    next = at + 1;
    if (SEVERAL.has(wordAt(calendar, next))) {
      count = 'X';
      article = false;
      next += wordAt(calendar, next + 1) === 'of' ? 2 : 1;
    } else if (wordAt(calendar, next) === 'half') next = at;
    if (next === at) return null;
  } else return null;
  if (wordAt(calendar, next) === '-' || wordAt(calendar, next) === '–') next++;
  if (FILLERS.has(wordAt(calendar, next))) {
    if (wordAt(calendar, next) === 'or' || wordAt(calendar, next) === 'to') {
      const high = numberAt(tokens, next + 1);
      if (!high) return null;
      next = high.next;
      count = high.value;
      if (wordAt(calendar, next) === '-') next++;
    } else next++;
  }
  const unit = UNITS.get(wordAt(calendar, next));
  if (
    !unit ||
    (unit === 'quarter' && count !== 'X' && count < 2) ||
    (unit === 'second' && (article || wordAt(calendar, next) === 'second'))
  )
    return null;
  let end = next + 1;
  if (
    wordAt(calendar, end) === 'and' &&
    wordAt(calendar, end + 1) === 'a' &&
    wordAt(calendar, end + 2) === 'half' &&
    typeof count === 'number'
  ) {
    count += 0.5;
    end += 3;
  }
  return { count, unit, next: end, article };
}

const FILLERS = words(
  'or to more full straight consecutive whole long additional solid calendar fiscal business working trading short',
);

/** `two years ago`, `three days later`, `a year earlier`: a date counted from today or from the last one found. */
export function countedDateAt(calendar: Calendar, at: number): Found | null {
  const counted = countedUnitAt(calendar, at);
  if (!counted) return null;
  const { today } = calendar;
  let next = counted.next;
  let word = wordAt(calendar, next);
  if (word === '-' && (wordAt(calendar, next + 1) === 'ago' || wordAt(calendar, next + 1) === 'earlier')) {
    next++;
    word = wordAt(calendar, next);
  }
  if (
    word === 'ago' ||
    word === 'earlier' ||
    word === 'before' ||
    word === 'previously' ||
    word === 'prior' ||
    word === 'later' ||
    word === 'after' ||
    word === 'hence'
  ) {
    const sign = word === 'later' || word === 'after' || word === 'hence' ? 1 : -1;
    if (counted.count === 'X') return found(at, next + 1, sign < 0 ? 'PAST_REF' : 'FUTURE_REF', 'unknown');
    if (word === 'before' || word === 'after' || word === 'prior') return null;
    if (!today) return null;
    const base = word === 'ago' ? today : baseDay(calendar, today);
    const value = agoValue(base, counted.unit, sign * counted.count);
    return value ? found(at, next + 1, value, counted.unit, true) : null;
  }
  if (word === 'from' && (wordAt(calendar, next + 1) === 'now' || wordAt(calendar, next + 1) === 'today')) {
    if (counted.count === 'X' || !today) return found(at, next + 2, 'FUTURE_REF', 'unknown');
    const value = agoValue(today, counted.unit, counted.count);
    return value ? found(at, next + 2, value, counted.unit, true) : null;
  }
  return null;
}

function agoValue(base: Day, unit: Unit, count: number): string {
  if (unit === 'decade') return String(base.year + 10 * count);
  if (unit === 'century') return String(base.year + 100 * count);
  if (unit === 'fortnight') return weekOf(base.number + 14 * count);
  if (unit === 'hour' || unit === 'minute' || unit === 'second' || unit === 'generation') return '';
  return shiftedUnit(base, unit, Math.trunc(count));
}

/** `the third quarter`, `first half of 1998`, `third-quarter`, `the first nine months`. */
export function quarterAt(calendar: Calendar, at: number): Found | null {
  const ordinal = ordinalAt(calendar.reading.tokens, at);
  if (!ordinal || ordinal.value > 4) return null;
  let next = ordinal.next;
  if (wordAt(calendar, next) === '-' || wordAt(calendar, next) === 'fiscal') next++;
  const unit = wordAt(calendar, next);
  const isHalf = unit === 'half' && ordinal.value <= 2;
  if (unit !== 'quarter' && !isHalf) {
    if (ordinal.value !== 1) return null;
    const counted = countedUnitAt(calendar, ordinal.next);
    return counted && !counted.article
      ? found(at, counted.next, durationValue(counted.count, counted.unit), 'duration', false, 'DURATION')
      : null;
  }
  const letter = isHalf ? 'H' : 'Q';
  let behind = next + 1;
  if (
    wordAt(calendar, behind) === 'of' ||
    wordAt(calendar, behind) === 'in' ||
    wordAt(calendar, behind) === ','
  )
    behind++;
  if (wordAt(calendar, behind) === 'the' || wordAt(calendar, behind) === 'fiscal') behind++;
  if (wordAt(calendar, behind) === 'fiscal') behind++;
  const given = yearAt(calendar, behind) || yearBefore(calendar, at);
  if (given)
    return found(
      at,
      yearAt(calendar, behind) ? behind + 1 : next + 1,
      `${given}-${letter}${ordinal.value}`,
      'quarter',
    );
  const { today } = calendar;
  if (!today) return null;
  if (
    wordAt(calendar, behind) === 'this' ||
    wordAt(calendar, behind) === 'last' ||
    wordAt(calendar, behind) === 'next'
  ) {
    const shift = { this: 0, last: -1, next: 1 }[wordAt(calendar, behind)]!;
    if (wordAt(calendar, behind + 1) === 'year')
      return found(at, behind + 2, `${today.year + shift}-${letter}${ordinal.value}`, 'quarter', true);
  }
  if (isHalf && !/^(?:the|fiscal|for|in|of)$/.test(wordAt(calendar, at - 1))) return null;
  const current = isHalf ? Math.ceil(today.month / 6) : Math.ceil(today.month / 3);
  const direction = directionAt(calendar.reading, at, next + 1);
  const year =
    ordinal.value < current || ordinal.value === current
      ? today.year
      : direction >= 0 && ordinal.value - current === 1
        ? today.year
        : direction > 0
          ? today.year
          : today.year - 1;
  return found(at, next + 1, `${year}-${letter}${ordinal.value}`, 'quarter', true);
}

function yearBefore(calendar: Calendar, at: number): number {
  return yearAt(calendar, at - 1) || (wordAt(calendar, at - 1) === "'s" ? yearAt(calendar, at - 2) : 0);
}

/** A weekday alone or with a part of the day: `Friday`, `Saturday morning`. */
export function weekdayAt(calendar: Calendar, at: number): Found | null {
  const { today } = calendar;
  const token = calendar.reading.tokens[at]!;
  const weekday = calendar.weekdays.get(token.lower);
  if (!weekday || !today) return null;
  const part = dayPartAt(calendar, at + 1);
  if (token.lower.endsWith('days')) return found(at, at + 1, `XXXX-WXX-${weekday}`, 'day', false, 'SET');
  const gap = weekday - weekdayOf(today.number);
  const direction = gap === 0 ? 0 : directionAt(calendar.reading, at, at + 1);
  const number =
    today.number + (gap === 0 ? 0 : direction > 0 ? (gap > 0 ? gap : gap + 7) : gap > 0 ? gap - 7 : gap);
  return part
    ? found(at, at + 2, `${isoOf(number)}T${part}`, 'time', true, 'TIME')
    : found(at, at + 1, isoOf(number), 'day', true);
}

/** `summer of 2018`, `spring 2019`, `the fall`; seasons alone need an article or a preposition before. */
export function seasonAt(calendar: Calendar, at: number): Found | null {
  const season = SEASONS.get(wordAt(calendar, at))!;
  const of = wordAt(calendar, at + 1) === 'of' ? 1 : 0;
  const year = yearAt(calendar, at + 1 + of);
  if (year) return found(at, at + 2 + of, `${year}-${season}`, 'season');
  const { today } = calendar;
  const before = wordAt(calendar, at - 1);
  const word = wordAt(calendar, at);
  if (!today || word === 'fall' || word === 'spring') {
    if (
      !today ||
      !(before === 'the' && /^(?:in|by|until|of|since|for|during)$/.test(wordAt(calendar, at - 2)))
    )
      return null;
  } else if (!/^(?:the|in|by|during|of|a|mid|early|late|-)$/.test(before)) return null;
  if (
    /^[A-Z]/.test(calendar.reading.tokens[at + 1]?.text ?? '') ||
    /^[A-Z]/.test(calendar.reading.tokens[at]!.text)
  )
    return null;
  if (
    word !== 'summer' &&
    word !== 'winter' &&
    /^[a-z]+$/.test(wordAt(calendar, at + 1)) &&
    !/^(?:and|when|as|but|with|for|to|if|after|before)$/.test(wordAt(calendar, at + 1))
  )
    return null;
  return found(at, at + 1, `${seasonYear(today, season, 0)}-${season}`, 'season', true);
}

/** Christmas, New Year's Day and other holidays of a fixed day; `New 2024 Year`. */
export function holidayAt(calendar: Calendar, at: number): Found | null {
  const { tokens } = calendar.reading;
  const { today } = calendar;
  const token = tokens[at]!;
  if (token.lower === 'new') {
    const middle = yearAt(calendar, at + 1);
    if (middle && wordAt(calendar, at + 2) === 'year') return found(at, at + 3, String(middle), 'year');
    if (tokens[at + 1]?.text !== 'Year') return null;
    const possessive = wordAt(calendar, at + 2) === "'s" ? 1 : 0;
    const day = wordAt(calendar, at + 2 + possessive);
    if (!today) return null;
    const next = at + 2 + possessive + (day === 'day' || day === 'eve' ? 1 : 0);
    const coming = today.month > 6 ? today.year + 1 : today.year;
    if (day === 'eve') return found(at, next, `${coming - 1}-12-31`, 'day', true);
    if (day === 'day') return found(at, next, `${coming}-01-01`, 'day', true);
    return possessive ? null : found(at, next, String(coming), 'year', true);
  }
  const fixed = HOLIDAYS.get(token.lower);
  if (!fixed || !/^[A-Z]/.test(token.text)) return null;
  const tail = fixed.slice(5).split(' ').filter(Boolean);
  for (let index = 0; index < tail.length; index++)
    if (wordAt(calendar, at + 1 + index) !== tail[index]) return null;
  let next = at + 1 + tail.length;
  let [month, day] = [Number(fixed.slice(0, 2)), Number(fixed.slice(3, 5))];
  if (token.lower === 'christmas') {
    if (wordAt(calendar, next) === 'eve') {
      day = 24;
      next++;
    } else if (wordAt(calendar, next) === 'day') next++;
  }
  const year =
    yearAt(calendar, next) || yearAt(calendar, next + 1) * (wordAt(calendar, next) === ',' ? 1 : 0);
  if (year) return found(at, next + 1, `${year}-${fixed.slice(0, 3)}${String(day).padStart(2, '0')}`, 'day');
  if (!today) return null;
  const here = dayAt(today.year, month, day)!.number;
  const direction = directionAt(calendar.reading, at, next);
  const best =
    direction > 0
      ? here < today.number
        ? 1
        : 0
      : direction < 0
        ? here > today.number
          ? -1
          : 0
        : here - today.number > 60
          ? -1
          : 0;
  month = dayFrom(here).month;
  return found(at, next, isoOf(dayAt(today.year + best, month, day)!.number), 'day', true);
}

const HOLIDAYS = new Map([
  ['christmas', '12-25'],
  ['halloween', '10-31'],
  ['independence', '07-04 day'],
  ['valentine', "02-14 's day"],
  ['veterans', '11-11 day'],
]);
