import { fractionAt, numberAt } from '../../text/numbers';
import { wordSet } from '../../text/word-set';
import { type Day, dayOf } from './calendar';
import { type Calendar, type DateHit, dateHit, wordAt } from './date-hit';
import { agoValue, baseDay } from './shift';
import { UNITS, type Unit } from './words';

const SEVERAL = wordSet('few several couple many some');

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
  const plural = wordAt(calendar, next).endsWith('s');
  if (
    !unit ||
    // "the 1988 quarter" counts nothing, and three-quarters of the food last no time.
    (number && !plural && !wordAt(calendar, next - 1).startsWith('-') && number.value > 1500) ||
    (unit === 'quarter' && (wordAt(calendar, next + 1) === 'of' || wordAt(calendar, next - 1) === '-')) ||
    (unit === 'quarter' && count !== 'X' && count < 2) ||
    // "a months-long debate" lasts no month.
    (article && plural && next === at + 1) ||
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

const FILLERS = wordSet(
  'or to more full straight consecutive whole long additional solid calendar fiscal business working trading short',
);

/** `two years ago`, `three days later`, `a year earlier`: a date counted from today or from the last one found. */
export function countedDateAt(calendar: Calendar, at: number): DateHit | null {
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
    const isAhead = word === 'later' || word === 'after' || word === 'hence';
    if (counted.count === 'X') return dateHit(at, next + 1, isAhead ? 'FUTURE_REF' : 'PAST_REF', 'unknown');
    if (word === 'before' || word === 'after' || word === 'prior') return null;
    if (word === 'later' && calendar.last === '') return null;
    // In reports on a quarter, "a year earlier" is the same quarter of the year before.
    if (counted.unit === 'year' && counted.count === 1 && !isAhead && calendar.quarter)
      return dateHit(at, next + 1, yearBefore(calendar.quarter), 'quarter', true);
    const base =
      word === 'ago'
        ? today
        : word === 'later'
          ? laterThan(calendar.last, counted.unit)
          : baseDay(calendar, today);
    if (!base) return null;
    const value = agoValue(base, counted.unit, isAhead ? counted.count : -counted.count);
    // "more than a decade later" than what is not told: no day behind today's was meant.
    if (word === 'later' && value.slice(0, 4) > String(today.year)) return null;
    return value ? dateHit(at, next + 1, value, counted.unit, true) : null;
  }
  if (word === 'from' && (wordAt(calendar, next + 1) === 'now' || wordAt(calendar, next + 1) === 'today')) {
    if (counted.count === 'X') return dateHit(at, next + 2, 'FUTURE_REF', 'unknown');
    const value = agoValue(today, counted.unit, counted.count);
    return value ? dateHit(at, next + 2, value, counted.unit, true) : null;
  }
  return null;
}

/** `in June 2016, …, two months later`: the day that units are counted from; null where they are finer than what is told. */
function laterThan(last: string, unit: Unit): Day | null {
  if (/^\d{4}-\d\d-\d\d/.test(last)) return dayOf(last);
  if (/^\d{4}-\d\d$/.test(last))
    return /^(?:month|quarter|year|decade|century)$/.test(unit) ? dayOf(`${last}-01`) : null;
  return /^\d{4}$/.test(last) && /^(?:year|decade|century)$/.test(unit) ? dayOf(`${last}-01-01`) : null;
}

/** The same quarter a year before. */
export function yearBefore(quarter: string): string {
  return `${Number(quarter.slice(0, 4)) - 1}${quarter.slice(4)}`;
}
