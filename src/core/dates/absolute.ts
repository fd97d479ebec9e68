import { ordinalAt } from '../annotate/numbers';
import { isCapital } from '../annotate/tokens';
import { type Day, dayAt, isoMonth, isoOf } from './calendar';
import { directionAt } from './direction';
import { type Calendar, type Found, found, wordAt, words } from './found';
import { DAY_PARTS } from './words';

/** Days a yearless date may lie ahead when nothing in the clause tells where it lies. */
const MAY_LIE_AHEAD = 45;

/** A date that names its month at `at`: `March 20-22`, `Oct. 5, 2018`, `5 March 2023`, `early May`; null for none. */
export function monthDateAt(calendar: Calendar, at: number): Found | null {
  const { tokens } = calendar.reading;
  const token = tokens[at]!;
  if (token.kind === 'number') return dayFirstAt(calendar, at);
  const month = calendar.months.get(token.lower);
  if (!month || !isMonthName(calendar, at)) return null;
  let next = at + 1;
  if (wordAt(calendar, next) === '.' && token.text.length <= 4) next++;
  const days = daysAt(calendar, next);
  if (days) {
    const year = yearBehind(calendar, days.next);
    return dayRange(calendar, at, year?.next ?? days.next, month, days.from, days.to, year?.year ?? null);
  }
  if (wordAt(calendar, next) === 'of' && yearAt(calendar, next + 1)) next++;
  else if (wordAt(calendar, next) === ',' && yearAt(calendar, next + 1) && wordAt(calendar, next + 2) !== ',')
    next++;
  const year = yearAt(calendar, next);
  if (year) return found(at, next + 1, isoMonth(year, month), 'month');
  const implied = impliedMonthYear(calendar, at, next, month);
  return implied === null
    ? found(at, next, `XXXX-${String(month).padStart(2, '0')}`, 'month', true)
    : found(at, next, isoMonth(implied, month), 'month', true);
}

/** `2023-12-31`, `10/25/89`, `12.03.2019`, `9/11`. */
export function numericDateAt(calendar: Calendar, at: number): Found | null {
  const { tokens } = calendar.reading;
  const [a, mark, b, mark2, c] = tokens.slice(at, at + 5);
  if (!a || !mark?.glued || !b?.glued || b.kind !== 'number' || !/^[-/.]$/.test(mark.text)) return null;
  if (mark2?.glued && mark2.text === mark.text && c?.glued && c.kind === 'number') {
    const whole = numericDay(a.text, b.text, c.text, mark.text);
    return whole ? found(at, at + 5, isoOf(whole.number), 'day') : null;
  }
  const dotted = mark.text === '.' ? /^(\d{1,2})\.(\d{4})$/.exec(b.text) : null;
  if (dotted) {
    const whole = numericDay(a.text, dotted[1]!, dotted[2]!, '.');
    return whole ? found(at, at + 3, isoOf(whole.number), 'day') : null;
  }
  if (mark.text === '/' && a.text === '9' && b.text === '11') return found(at, at + 3, '2001-09-11', 'day');
  return null;
}

/** The year at `at` when four digits stand there as a year, else 0. */
export function yearAt(calendar: Calendar, at: number): number {
  const token = calendar.reading.tokens[at];
  if (token?.kind !== 'number' || token.text.length !== 4) return 0;
  const year = Number(token.text);
  if (!(year >= 1500 && year <= 2100)) return 0;
  const behind = calendar.reading.tokens[at + 1];
  return behind?.glued && (behind.text === '%' || (behind.kind === 'word' && behind.lower !== "'s"))
    ? 0
    : year;
}

const YEAR_LEADS = words(
  'in by since until till from of during for the early late mid before after and to through between around fiscal circa the, end this season class year',
);
const NO_YEAR = words(
  'about than nearly over some almost approximately roughly under flight boeing route highway room number no no. section page another an additional extra only just exactly up channel $ £ € ¥ # at @ which',
);
const NOUNS_OF_YEARS = words(
  'elections election campaign census olympics games budget sales results earnings figures levels primaries presidential study survey report war crisis world film olympic law',
);

/** A year alone or a range of years: `2018`, `2018-2022`, `1990s`, `fiscal 1990`, `the '90s`. */
export function yearMentionAt(calendar: Calendar, at: number): Found | null {
  const { tokens } = calendar.reading;
  const token = tokens[at]!;
  const behind = tokens[at + 1];
  const plural = behind?.glued && (behind.lower === 's' || behind.lower === "'s");
  if (
    plural &&
    /^(?:1[5-9]|20)?\d0$/.test(token.text) &&
    (token.text.length === 4 || isShortDecade(calendar, at))
  ) {
    if (
      behind.lower === "'s" &&
      /^[\p{L}]/u.test(tokens[at + 2]?.text ?? '') &&
      token.text.length === 4 &&
      !NUMERIC_DECADE_LEADS.has(wordAt(calendar, at - 1))
    )
      return found(at, at + 1, token.text, 'year');
    const decade = token.text.length === 4 ? token.text.slice(0, 3) : `19${token.text[0]}`;
    return found(at, at + 2, decade, 'decade');
  }
  if (token.text.length === 2 && isApostropheYear(calendar, at)) {
    const short = Number(token.text);
    const turn = calendar.today ? (calendar.today.year % 100) + 10 : 30;
    return found(at, at + 1, String((short <= turn ? 2000 : 1900) + short), 'year');
  }
  const year = yearAt(calendar, at);
  if (!year) return null;
  const before = wordAt(calendar, at - 1);
  if (NO_YEAR.has(before) || (behind && behind.lower === 'percent')) return null;
  const led = YEAR_LEADS.has(before);
  const following = behind?.kind === 'word' && !behind.glued ? behind.lower : '';
  const counts =
    following.length > 3 &&
    following.endsWith('s') &&
    !NOUNS_OF_YEARS.has(following) &&
    behind!.text === following;
  if (counts && !following.endsWith('ss') && !isVerbBehind(following) && !(led && before === 'in'))
    return null;
  if (!led && (year < 1900 || year > 2059)) return null;
  if (following === 'people' || following === 'percent') return null;
  // 2018-2022, 2018-19, 2018 to 2022 after "from".
  if (
    behind &&
    (behind.text === '-' || behind.text === '–' || (behind.lower === 'to' && before === 'from'))
  ) {
    const to = yearAt(calendar, at + 2);
    if (to > year) return found(at, at + 3, `${year}/${to}`, 'year');
    const short = tokens[at + 2];
    if (
      behind.glued &&
      short?.glued &&
      short.kind === 'number' &&
      short.text.length === 2 &&
      Number(short.text) === (year + 1) % 100
    )
      return found(at, at + 3, `${year}/${year + 1}`, 'year');
  }
  return found(at, at + 1, String(year), 'year');
}

const NUMERIC_DECADE_LEADS = words('the in of early late mid -');
const NO_PLURAL = words('was is has does as its this was, thus plans shows says');

function isVerbBehind(word: string): boolean {
  return NO_PLURAL.has(word);
}

function isShortDecade(calendar: Calendar, at: number): boolean {
  const before = wordAt(calendar, at - 1);
  return (
    before === "'" ||
    before === '’' ||
    before === '‘' ||
    before === 'the' ||
    before === 'early' ||
    before === 'late'
  );
}

function isApostropheYear(calendar: Calendar, at: number): boolean {
  const token = calendar.reading.tokens[at]!;
  const mark = calendar.reading.tokens[at - 1];
  return (
    token.glued &&
    mark !== undefined &&
    (mark.text === '’' || mark.text === "'" || mark.text === '‘') &&
    !mark.glued
  );
}

/** "May" and "March" are months only in capitals and in the company of a number or a preposition of time. */
function isMonthName(calendar: Calendar, at: number): boolean {
  const token = calendar.reading.tokens[at]!;
  if (!isCapital(token.text)) return calendar.reading.lang !== 'en';
  if (token.lower === 'may' || token.lower === 'march' || token.lower === 'mar' || token.lower === 'august') {
    const behind = calendar.reading.tokens[at + 1];
    if (behind?.kind === 'number' || (behind?.text === '.' && token.lower === 'mar')) return true;
    const before = wordAt(calendar, at - 1);
    if (token.lower === 'may')
      return MAY_LEADS.has(before) || (behind?.text === ',' && MAY_LEADS.has(before));
    const last = calendar.reading.tokens[at - 1];
    return (
      !(last && last.kind === 'word' && isCapital(last.text) && !MAY_LEADS.has(before)) &&
      !(behind && isCapital(behind.text) && !MAY_LEADS.has(before))
    );
  }
  if (token.text.length === 3) {
    const behind = calendar.reading.tokens[at + 1];
    return behind?.text === '.' || behind?.kind === 'number';
  }
  return true;
}

const MAY_LEADS = words(
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
    (behind.text === ':' || behind.text === '%' || (behind.text === '/' && tokens[at + 2]?.kind === 'number'))
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
function dayFirstAt(calendar: Calendar, at: number): Found | null {
  const days = daysAt(calendar, at);
  if (!days) return null;
  const of = wordAt(calendar, days.next) === 'of' ? 1 : 0;
  const token = calendar.reading.tokens[days.next + of];
  const month = token && calendar.months.get(token.lower);
  if (!month || (calendar.reading.lang === 'en' && !isCapital(token.text))) return null;
  let next = days.next + of + 1;
  if (wordAt(calendar, next) === '.' && token.text.length <= 4) next++;
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
): Found | null {
  const year = given ?? impliedYear(calendar, first, next, month, from);
  const implied = given === null;
  if (year === null)
    return found(
      first,
      next,
      `XXXX-${String(month).padStart(2, '0')}-${String(from).padStart(2, '0')}`,
      'day',
      true,
    );
  const start = dayAt(year, month, from);
  if (!start) return null;
  const end = to === null ? null : dayAt(year, month, to);
  return found(
    first,
    next,
    end ? `${isoOf(start.number)}/${isoOf(end.number)}` : isoOf(start.number),
    'day',
    implied,
  );
}

/** The year of a day without one: the last such day, unless the clause looks ahead or it is close ahead. */
function impliedYear(
  calendar: Calendar,
  first: number,
  next: number,
  month: number,
  day: number,
): number | null {
  const { today } = calendar;
  if (!today) return null;
  const here = dayAt(today.year, month, day)?.number ?? dayAt(today.year, month, 28)!.number;
  const direction = directionAt(calendar.reading, first, next);
  const ahead = here - today.number;
  if (direction > 0) return ahead >= -MAY_LIE_AHEAD ? today.year : today.year + 1;
  if (ahead <= 0) {
    const following = dayAt(today.year + 1, month, day)?.number;
    return direction === 0 && following && following - today.number <= MAY_LIE_AHEAD
      ? today.year + 1
      : today.year;
  }
  if (direction < 0) return ahead <= 1 ? today.year : today.year - 1;
  return ahead <= MAY_LIE_AHEAD * 3 ? today.year : today.year - 1;
}

function impliedMonthYear(calendar: Calendar, first: number, next: number, month: number): number | null {
  const { today } = calendar;
  if (!today) return null;
  const before = wordAt(calendar, first - 1);
  const direction =
    before === 'last' ? -1 : before === 'next' ? 1 : directionAt(calendar.reading, first, next);
  if (month === today.month)
    return before === 'last' ? today.year - 1 : before === 'next' ? today.year + 1 : today.year;
  if (direction > 0) return month > today.month || today.month - month <= 2 ? today.year : today.year + 1;
  if (month < today.month) return today.year;
  return direction < 0 || month - today.month > 5 ? today.year - 1 : today.year;
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
