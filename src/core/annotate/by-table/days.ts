import { dayAt, isoOf } from '../dates/calendar';
import {
  type At,
  alternation,
  D,
  date,
  directionOf,
  type Found,
  match,
  numberOf,
  ofPattern,
  pad,
} from './at';
import { impliedYear } from './implied';
import type { Words } from './words';

/** `2019-12-31`, `31.12.2019`, `31/12/19`: the day first in all languages of the tables. */
export function numericAt(here: At): Found | null {
  const iso = match(here, 'iso day', () => `(${D}{4})([-/.])(${D}{1,2})\\2(${D}{1,2})(?!${D})`);
  const parts = iso
    ? [iso[1], iso[3], iso[4]]
    : match(
        here,
        'numeric day',
        () => `(${D}{1,2})([./-])\\s?(${D}{1,2})\\2\\s?(${D}{4}|${D}{2})(?!${D}|[.,]${D})`,
      );
  if (!parts) return null;
  const length = iso ? iso[0].length : (parts as RegExpExecArray)[0].length;
  const [year, month, day] = iso
    ? parts.map(numberOf)
    : [
        numberOf((parts as RegExpExecArray)[4]),
        numberOf((parts as RegExpExecArray)[3]),
        numberOf((parts as RegExpExecArray)[1]),
      ];
  const full = year! < 100 ? year! + (year! < 50 ? 2000 : 1900) : year!;
  const found = dayAt(full, month!, day!);
  return found ? date(here.at + length, isoOf(found.number), 'day') : null;
}

/** `20. bis 22. März 2023`, `5 de marzo de 2023`, `5 марта 2023 года`. */
export function dayMonthAt(here: At): Found | null {
  const { words, at } = here;
  const hit = match(here, 'day and month', () => dayMonthPattern(words));
  if (!hit) return null;
  const month = Number(words.months.valueOf(hit[3]!));
  const end = at + hit[0].length - (hit[0].endsWith('.') && !isAbbreviated(hit[3]!) ? 1 : 0);
  return dayRange(
    here,
    end,
    month,
    numberOf(hit[1]),
    hit[2] ? numberOf(hit[2]) : null,
    hit[4] ? numberOf(hit[4]) : null,
  );
}

function dayMonthPattern(words: Words): string {
  const { ordinalPattern, to, yearBehind } = words.table;
  const of = ofPattern(words);
  const joins = `(?:\\s?[-–—]\\s?|\\s+(?:${alternation(to.replace(/(?:^| )-(?= |$)/, ''))})\\s*)`;
  const ordinal = `(?:${ordinalPattern})?`;
  const year = `(?:,?\\s+${of}(${D}{4})(?!${D})(?:\\s?(?:${alternation(yearBehind)})${words.end})?)?`;
  return `(${D}{1,2})${ordinal}(?:${joins}(?:\\p{L}{1,3}\\s+)?(${D}{1,2})${ordinal})?\\s+${of}(${words.months.source})${words.end}\\.?${year}`;
}

function isAbbreviated(month: string): boolean {
  return month.length < 5;
}

/** A day of a month, or two that bound days in a row; `given` is the year, null where the text has none. */
export function dayRange(
  here: At,
  end: number,
  month: number,
  from: number,
  to: number | null,
  given: number | null,
): Found | null {
  const year = given ?? impliedYear(here.today, month, from, directionOf(here, end));
  const implied = given === null;
  const days = [from, ...(to === null ? [] : [to])];
  if (days.some((day) => day < 1 || day > 31)) return null;
  if (year === null) {
    const [first] = days.map((day) => `XXXX-${pad(month)}-${pad(day)}`);
    return date(end, first!, 'day', true);
  }
  const found = days.map((day) => dayAt(year, month, day));
  if (found.some((day) => day === null) || (to !== null && to <= from)) return null;
  return date(end, found.map((day) => isoOf(day!.number)).join('/'), 'day', implied);
}
