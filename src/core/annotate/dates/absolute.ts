import { ordinalAt } from '../../text/numbers';
import { isCapital } from '../../text/tokens';
import { wordSet } from '../../text/word-set';
import { type Day, dayAt, isoMonth, isoOf } from './calendar';
import { type Calendar, type DateHit, dateHit, wordAt } from './date-hit';
import { attributeDirection, type Direction, directionAt } from './direction';
import { DAY_PARTS } from './words';
import { yearAt } from './years';

/** Days a yearless date may lie ahead when nothing in the clause tells where it lies. */
const MAY_LIE_AHEAD = 45;

/** A date that names its month at `at`: `March 20-22`, `Oct. 5, 2018`, `5 March 2023`, `early May`; null for none. */
export function monthDateAt(calendar: Calendar, at: number): DateHit | null {
  const { tokens } = calendar.reading;
  const token = tokens[at]!;
  const month = calendar.months.get(token.lower);
  if (!month) return dayFirstAt(calendar, at);
  if (!isMonthName(calendar, at)) return null;
  let next = at + 1;
  // Mar-a-Lago
  if (wordAt(calendar, next) === '-' && isShortened(token.lower) && tokens[next + 1]?.kind === 'word')
    return null;
  if (wordAt(calendar, next) === '.' && isShortened(token.lower)) next++;
  const days = daysAt(calendar, next);
  if (days) {
    const year = yearBehind(calendar, days.next);
    return dayRange(calendar, at, year?.next ?? days.next, month, days.from, days.to, year?.year ?? null);
  }
  const isJoined = wordAt(calendar, next) === 'of' || wordAt(calendar, next) === ',';
  if (isJoined && yearAt(calendar, next + 1)) next++;
  const year = yearAt(calendar, next);
  if (year) return dateHit(at, next + 1, isoMonth(year, month), 'month');
  // "July last year", "October of last year".
  const of = wordAt(calendar, next) === 'of' ? 1 : 0;
  const shift = YEAR_SHIFTS.get(wordAt(calendar, next + of));
  if (shift !== undefined && wordAt(calendar, next + of + 1) === 'year')
    return dateHit(at, next + of + 2, isoMonth(calendar.today.year + shift, month), 'month', true);
  const implied = impliedMonthYear(calendar, at, next, month);
  return dateHit(at, next, isoMonth(implied, month), 'month', true);
}

/** May, June and July are written out: a stop behind them ends the sentence. */
function isShortened(month: string): boolean {
  return month.length <= 4 && !/^(?:may|june|july)$/.test(month);
}

const YEAR_SHIFTS = new Map([
  ['last', -1],
  ['this', 0],
  ['next', 1],
]);

/** `2023-12-31`, `10/25/89`, `12.03.2019`, `9/11`. */
export function numericDateAt(calendar: Calendar, at: number): DateHit | null {
  const { tokens } = calendar.reading;
  const [a, mark, b, mark2, c] = [
    tokens[at]!,
    tokens[at + 1],
    tokens[at + 2],
    tokens[at + 3],
    tokens[at + 4],
  ];
  if (!mark?.glued || !b?.glued || b.kind !== 'number' || !/^[-/.]$/.test(mark.text)) return null;
  if (mark2?.glued && mark2.text === mark.text && c?.glued && c.kind === 'number') {
    const whole = numericDay(a.text, b.text, c.text, mark.text);
    return whole ? dateHit(at, at + 5, isoOf(whole.number), 'day') : null;
  }
  const dotted = mark.text === '.' ? /^(\d{1,2})\.(\d{4})$/.exec(b.text) : null;
  if (dotted) {
    const whole = numericDay(a.text, dotted[1]!, dotted[2]!, '.');
    return whole ? dateHit(at, at + 3, isoOf(whole.number), 'day') : null;
  }
  if (mark.text === '/' && a.text === '9' && b.text === '11') return dateHit(at, at + 3, '2001-09-11', 'day');
  return null;
}

/** "May" and "March" are months only in capitals and in the company of a number or a preposition of time. */
function isMonthName(calendar: Calendar, at: number): boolean {
  const token = calendar.reading.tokens[at]!;
  if (!isCapital(token.text)) return calendar.reading.lang !== 'en';
  if (token.lower === 'may' || token.lower === 'march' || token.lower === 'mar' || token.lower === 'august') {
    const behind = calendar.reading.tokens[at + 1];
    if (behind?.kind === 'number' || (behind?.text === '.' && token.lower === 'mar')) return true;
    const before = wordAt(calendar, at - 1);
    // "a version of May's deal"
    if (token.lower === 'may' && behind?.lower === "'s" && /^(?:of|for|by|from|to|on|with)$/.test(before))
      return false;
    if (token.lower === 'may') return MAY_LEADS.has(before);
    const last = calendar.reading.tokens[at - 1];
    return (
      !(last && last.kind === 'word' && isCapital(last.text) && !MAY_LEADS.has(before)) &&
      !(behind && isCapital(behind.text) && !MAY_LEADS.has(before))
    );
  }
  if (token.text.length === 3) {
    const behind = calendar.reading.tokens[at + 1];
    return (
      behind?.text === '.' || behind?.kind === 'number' || ordinalAt(calendar.reading.tokens, at + 1) !== null
    );
  }
  return true;
}

const MAY_LEADS = wordSet(
  'in of since last next this until by from to early late mid and through before after during for every each between every - for on',
);

/** `20`, `20th`, `20-22`, `20 and 21`, `20 to 22`, at a place where days of a month stand. */
function daysAt(calendar: Calendar, at: number): { from: number; to: number | null; next: number } | null {
  const from = dayNumberAt(calendar, at);
  if (!from) return null;
  const join = wordAt(calendar, from.next);
  if (join === '-' || join === '–' || join === '—' || join === 'to' || join === 'and' || join === 'through') {
    const to = dayNumberAt(calendar, from.next + 1);
    if (to && to.value > from.value && wordAt(calendar, to.next) !== '%')
      return { from: from.value, to: to.value, next: to.next };
  }
  return { from: from.value, to: null, next: from.next };
}

function dayNumberAt(calendar: Calendar, at: number): { value: number; next: number } | null {
  const { tokens } = calendar.reading;
  const token = tokens[at];
  if (!token) return null;
  const ordinal = ordinalAt(tokens, at);
  if (ordinal) return ordinal.value <= 31 ? ordinal : null;
  if (token.kind !== 'number' || token.text.length > 2) return null;
  const value = Number(token.text);
  if (!(value >= 1 && value <= 31)) return null;
  const behind = tokens[at + 1];
  if (
    behind?.glued &&
    ((behind.text === ':' && tokens[at + 2]?.kind === 'number') ||
      behind.text === '%' ||
      (behind.text === '/' && tokens[at + 2]?.kind === 'number'))
  )
    return null;
  return { value, next: at + 1 };
}

/** `, 2018` or ` 2018` behind a day. */
function yearBehind(calendar: Calendar, at: number): { year: number; next: number } | null {
  const comma = wordAt(calendar, at) === ',' ? 1 : 0;
  const year = yearAt(calendar, at + comma);
  return year ? { year, next: at + comma + 1 } : null;
}

/** `5 March 2023`, `17-18 October`, `the 5th of March`. */
function dayFirstAt(calendar: Calendar, at: number): DateHit | null {
  const days = daysAt(calendar, at);
  if (!days) return null;
  const of = wordAt(calendar, days.next) === 'of' ? 1 : 0;
  const token = calendar.reading.tokens[days.next + of];
  const month = token && calendar.months.get(token.lower);
  if (!month || (calendar.reading.lang === 'en' && !isCapital(token.text))) return null;
  let next = days.next + of + 1;
  if (wordAt(calendar, next) === '.' && isShortened(token.lower)) next++;
  // "in 5 March 20": a second number makes it month first.
  const year = yearBehind(calendar, next);
  return dayRange(calendar, at, year?.next ?? next, month, days.from, days.to, year?.year ?? null);
}

function dayRange(
  calendar: Calendar,
  first: number,
  next: number,
  month: number,
  from: number,
  to: number | null,
  given: number | null,
): DateHit | null {
  const year = given ?? impliedYear(calendar, first, next, month, from);
  const implied = given === null;
  const start = dayAt(year, month, from);
  if (!start) return null;
  const end = to && dayAt(year, month, to);
  return dateHit(
    first,
    next,
    end ? `${isoOf(start.number)}/${isoOf(end.number)}` : isoOf(start.number),
    'day',
    implied,
  );
}

/** The year of a day without one: the last such day, unless the clause looks ahead or it is close ahead. */
function impliedYear(calendar: Calendar, first: number, next: number, month: number, day: number): number {
  const { today } = calendar;
  const here = dayAt(today.year, month, day)?.number ?? dayAt(today.year, month, 28)!.number;
  const direction =
    deadlineAt(calendar, first) ??
    attributeDirection(calendar.reading, first, next) ??
    directionAt(calendar.reading, first, next);
  const ahead = here - today.number;
  if (direction === 'ahead') return ahead >= -MAY_LIE_AHEAD ? today.year : today.year + 1;
  const following = dayAt(today.year + 1, month, day)?.number ?? Infinity;
  if (direction === null && following - today.number <= MAY_LIE_AHEAD) return today.year + 1;
  // A report is written on after its day, and what lies a year back has its year.
  return ahead <= (direction === 'back' ? WRITTEN_ON : MAY_LIE_AHEAD) ? today.year : today.year - 1;
}

/** Days after an article's own that it may tell of in the past tense. */
const WRITTEN_ON = 7;

/** By, until and through point ahead, unless something ended then. */
function deadlineAt(calendar: Calendar, first: number): Direction | null {
  return /^(?:by|until|till|through)$/.test(wordAt(calendar, first - 1)) ? 'ahead' : null;
}

function impliedMonthYear(calendar: Calendar, first: number, next: number, month: number): number {
  const { today } = calendar;
  const before = wordAt(calendar, first - 1);
  const told = before === 'that' ? /^\d{4}/.exec(calendar.last) : null;
  if (told) return Number(told[0]);
  const direction =
    before === 'last'
      ? 'back'
      : before === 'next'
        ? 'ahead'
        : (deadlineAt(calendar, first) ??
          attributeDirection(calendar.reading, first, next) ??
          directionAt(calendar.reading, first, next));
  if (month === today.month)
    return before === 'last' ? today.year - 1 : before === 'next' ? today.year + 1 : today.year;
  if (direction === 'ahead') return month > today.month ? today.year : today.year + 1;
  if (month < today.month) return today.year;
  return direction === 'back' || month - today.month > 5 ? today.year - 1 : today.year;
}

function numericDay(a: string, b: string, c: string, mark: string): Day | null {
  if (a.length === 4) return dayAt(Number(a), Number(b), Number(c));
  if (c.length !== 4 && c.length !== 2) return null;
  const year = c.length === 4 ? Number(c) : Number(c) + (Number(c) < 50 ? 2000 : 1900);
  const dayFirst = mark === '.' || Number(a) > 12;
  return dayFirst ? dayAt(year, Number(b), Number(a)) : dayAt(year, Number(a), Number(b));
}

/** `morning` and the like behind a day, as the TIMEX3 suffix. */
export function dayPartAt(calendar: Calendar, at: number): string {
  return DAY_PARTS.get(wordAt(calendar, at)) ?? '';
}
