import { dayOf } from '../../days/machine-day';
import { feedDay } from '../feed-day';

/** What a field says of a day: one, two that are meant as likely, none at all, its month or year alone, or what nobody can tell. */
export type TableDay =
  | {
      readonly kind: 'day';
      readonly day: string /** What its numbers show of the column. */;
      readonly order: '' | 'day' | 'month';
    }
  | { readonly kind: 'either'; readonly dayFirst: string; readonly monthFirst: string }
  | { readonly kind: 'none' | 'part' }
  | { readonly kind: 'unknown' };

/** What tables write where there is no date. */
const NO_DATE =
  /^(?:|[-–—.?]+|n\/?a|nan|nat|null|none|nil|undefined|unknown|\\n|undated|s\.?d\.?|o\.?d\.?|0+(?:[-/.]0+)*(?:[ t].*)?)$/i;

/** A year or a month of one: known, but no day. */
const NO_DAY = /^(?:\d{4}(?:[-/.]\d{1,2})?|\d{1,2}[-/.]\d{4}|\p{L}{3,12}\.?,? \d{4})$/u;

/** `13/04/2019`, `4-3-19`, a time behind it, a weekday before. */
const IN_NUMBERS = /^(?:\p{L}{2,12}\.?,?\s+)?(\d{1,2})([-/])(\d{1,2})\2(\d{4}|\d\d)(?!\d)/u;

/** With dots the day is first: `04.03.19`. */
const DOTTED = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d\d)(?![\d.])/;

/** Excel counts days from the last but one of 1899: these are from 1954 to 2064. */
const SERIAL = /^([2-5]\d{4})(?:[.,]\d+)?$/;
const DAY_MS = 86_400_000;
const SERIAL_ZERO_MS = Date.UTC(1899, 11, 30);

/** The day in a field of a table. `locales` are those that it may be written in (BCP 47). */
export function tableDay(field: string, locales: readonly string[] = []): TableDay {
  const text = field.trim();
  if (NO_DATE.test(text)) return { kind: 'none' };
  if (NO_DAY.test(text)) return { kind: 'part' };
  const serial = SERIAL.exec(text);
  if (serial !== null) return known(dayOfMs(SERIAL_ZERO_MS + Number(serial[1]) * DAY_MS));
  const dotted = DOTTED.exec(text);
  if (dotted !== null)
    return known(dayOf(`${Number(dotted[3]) < 50 ? '20' : '19'}${dotted[3]}`, dotted[2]!, dotted[1]!));
  const numbers = IN_NUMBERS.exec(text);
  if (numbers === null) return known(feedDay(text, locales));
  const [, first = '', , second = '', year = ''] = numbers;
  const whole = year.length === 4 ? year : `${Number(year) < 50 ? '20' : '19'}${year}`;
  const dayFirst = dayOf(whole, second, first);
  const monthFirst = dayOf(whole, first, second);
  if (dayFirst !== '' && monthFirst !== '' && dayFirst !== monthFirst)
    return { kind: 'either', dayFirst, monthFirst };
  const order = dayFirst === monthFirst ? '' : dayFirst === '' ? 'month' : 'day';
  return known(dayFirst || monthFirst, order);
}

function known(day: string, order: '' | 'day' | 'month' = ''): TableDay {
  return day === '' ? { kind: 'unknown' } : { kind: 'day', day, order };
}

function dayOfMs(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
