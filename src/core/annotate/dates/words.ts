import { DAY_NAMES, MONTH_NAMES } from '../../text/calendar';

/** Month and weekday names, units and parts of the day: English, and the months and weekdays of other languages from Intl. */
export const MONTHS: ReadonlyMap<string, number> = new Map([
  ...MONTH_NAMES.map((name, index): [string, number] => [name, index + 1]),
  ...MONTH_NAMES.map((name, index): [string, number] => [name.slice(0, 3), index + 1]),
  ['sept', 9],
]);

export const WEEKDAYS: ReadonlyMap<string, number> = new Map([
  ...DAY_NAMES.map((name, index): [string, number] => [name, index + 1]),
  ...DAY_NAMES.map((name, index): [string, number] => [`${name}s`, index + 1]),
  ...['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun', 'tues', 'thurs', 'thur'].map(
    (name): [string, number] => [
      name,
      ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'].indexOf(name.slice(0, 2)) + 1,
    ],
  ),
]);

export type Unit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'weekend'
  | 'week'
  | 'fortnight'
  | 'month'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'generation'
  | 'century';

export const UNITS: ReadonlyMap<string, Unit> = new Map(
  (
    [
      'second',
      'minute',
      'hour',
      'day',
      'weekend',
      'week',
      'fortnight',
      'month',
      'quarter',
      'year',
      'decade',
      'generation',
    ] as Unit[]
  ).flatMap((unit): [string, Unit][] => [
    [unit, unit],
    [`${unit}s`, unit],
  ]),
);
(UNITS as Map<string, Unit>)
  .set('century', 'century')
  .set('centuries', 'century')
  .set('yr', 'year')
  .set('yrs', 'year')
  .set('hrs', 'hour')
  .set('hr', 'hour')
  .set('mins', 'minute')
  .set('min', 'minute');

/** `P3W`, `PT2H`, `P75Y`: a count of units as a TIMEX3 duration. */
export function durationValue(count: number | 'X', unit: Unit): string {
  if (count !== 'X' && count % 1 === 0.5 && HALVES.has(unit))
    return HALVES.get(unit)!.replace('#', String(Math.floor(count)));
  if (count !== 'X' && unit === 'century') return `P${count * 100}Y`;
  if (count !== 'X' && unit === 'decade') return `P${count * 10}Y`;
  if (count !== 'X' && unit === 'fortnight') return `P${count * 2}W`;
  return DURATIONS[unit].replace('#', String(count));
}

/** Half units in the next smaller one. */
const HALVES: ReadonlyMap<Unit, string> = new Map([
  ['year', 'P#Y6M'],
  ['hour', 'PT#H30M'],
  ['minute', 'PT#M30S'],
]);

const DURATIONS: Readonly<Record<Unit, string>> = {
  second: 'PT#S',
  minute: 'PT#M',
  hour: 'PT#H',
  day: 'P#D',
  weekend: 'P#WE',
  week: 'P#W',
  fortnight: 'P#W',
  month: 'P#M',
  quarter: 'P#Q',
  year: 'P#Y',
  decade: 'P#DE',
  generation: 'P#GE',
  century: 'P#CE',
};

export const SEASONS: ReadonlyMap<string, string> = new Map([
  ['spring', 'SP'],
  ['summer', 'SU'],
  ['fall', 'FA'],
  ['autumn', 'FA'],
  ['winter', 'WI'],
]);

export const DAY_PARTS: ReadonlyMap<string, string> = new Map([
  ['morning', 'MO'],
  ['mornings', 'MO'],
  ['afternoon', 'AF'],
  ['afternoons', 'AF'],
  ['evening', 'EV'],
  ['evenings', 'EV'],
  ['night', 'NI'],
  ['nights', 'NI'],
]);

/** Month and weekday names of another language, lower case: name → 1 to 12, 1 (Monday) to 7. Empty where Intl knows none. */
export function namesIn(lang: string): {
  months: ReadonlyMap<string, number>;
  weekdays: ReadonlyMap<string, number>;
} {
  const months = new Map<string, number>();
  const weekdays = new Map<string, number>();
  try {
    for (const style of ['long', 'short'] as const) {
      // With a day beside it a month stands in the case that running text uses (Russian "марта").
      const written = new Intl.DateTimeFormat(lang, { day: 'numeric', month: style, timeZone: 'UTC' });
      const weekday = new Intl.DateTimeFormat(lang, { weekday: style, timeZone: 'UTC' });
      for (let month = 0; month < 12; month++) {
        const parts = written.formatToParts(Date.UTC(2023, month, 2));
        const name = parts.find(({ type }) => type === 'month')?.value ?? '';
        if (/^\p{L}{3,}/u.test(name)) months.set(name.toLowerCase().replace('.', ''), month + 1);
      }
      for (let day = 1; day <= 7; day++) {
        const name = weekday.format(Date.UTC(2023, 4, day)).toLowerCase();
        if (style === 'long') weekdays.set(name, day);
      }
    }
  } catch {
    // An unknown language tag has no names: digits are still read.
  }
  return { months, weekdays };
}
