import type { Span } from '../article';
import { dayOrderOf } from './day-order';
import { dayOf } from './machine-day';
import { monthNamed } from './month-names';

/** A day as a publisher prints it for readers: `YYYY-MM-DD` and where it stands in the text. */
export interface PrintedDay extends Span {
  readonly day: string;
}

/**
 * The days with their year that a text prints, in its order: `13. Februar 2024`, `Feb. 13, 2024`, `13 de febrero de
 * 2024`, `13.02.2024`, `2024年2月13日`, `令和6年2月13日`, `١٣ فبراير ٢٠٢٤`; `[]` for none. `locales` are those that the text
 * may be in (BCP 47, most likely first): they name months before the eleven languages do, and the first one's order decides
 * `03/04/2024`, which else is none. Months without a day and days without a year are none.
 */
export function printedDays(text: string, locales: readonly string[] = []): PrintedDay[] {
  if (!/[\p{Nd}年]/u.test(text)) return [];
  const plain = text.replace(/[０-９٠-٩۰-۹]/g, latinDigit).replace(/[／．－]/g, halfWidth);
  const found = SHAPES.flatMap(({ pattern, read }) =>
    [...plain.matchAll(pattern)].flatMap((match) => {
      const day = read(match.groups as Groups, locales);
      return day === '' ? [] : [{ day, start: match.index, end: match.index + match[0].length }];
    }),
  );
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let covered = 0;
  return found.filter(({ start, end }) => {
    const isFree = covered <= start;
    covered = Math.max(covered, end);
    return isFree;
  });
}

/** The first of these days, `''` for none. */
export function printedDay(text: string, locales: readonly string[] = []): string {
  return printedDays(text, locales)[0]?.day ?? '';
}

type Groups = Readonly<Record<string, string>>;

interface Shape {
  readonly pattern: RegExp;
  readonly read: (groups: Groups, locales: readonly string[]) => string;
}

/** Particles between day, month and year: Romance `de`, English `of`, Arabic none. */
const OF = "(?:(?:de|del|do|of|d)[\\s’']{1,3})?";

/** A month's name, in Arabic of two words; of two names (`شباط/فبراير`, `يناير كانون الثاني`) the first counts. */
const MONTH =
  '(?<month>\\p{L}[\\p{L}\\p{M}]{1,15}(?:\\s(?=[\\u0600-\\u06ff])\\p{L}{1,9}){0,3})\\.?(?:\\s?\\/\\s?\\p{L}[\\p{L}\\p{M}\\s]{1,20})?';
const DAY = '(?<![\\d.,:/])(?<day>\\d{1,2})';
const YEAR = '(?<year>(?:1[789]|20)\\d\\d)(?!\\d)';

/** A clock time with its zone, which Java and some agencies print before the year. */
const TIME = '(?:\\d{1,2}:\\d\\d(?::\\d\\d)?\\s{1,3}(?:[A-Z]{1,5}(?:[+-]\\d\\d:?\\d\\d)?\\s{1,3})?)?';

/** Japan's eras in use since 1926 and China's republic, by the year before their first. */
const ERAS: Readonly<Record<string, number>> = { 昭和: 1925, 平成: 1988, 令和: 2018, 民國: 1911, 民国: 1911 };

const SHAPES: readonly Shape[] = [
  {
    // 13. Februar 2024, 13th of February, 2024, 1er mars 2024, 13 de febrero de 2024, 13-Feb-2024
    pattern: new RegExp(
      `${DAY}(?:\\.?[ºª°]|\\.|er|st|nd|rd|th|-?(?:го|е))?[\\s/-]{0,4}${OF}${MONTH},?[\\s/-]{0,4}${OF}${YEAR}`,
      'giu',
    ),
    read: named,
  },
  {
    // Feb. 13, 2024, febrero 13 de 2024, Feb/13/2024, Tue Feb 13 19:20:00 CET 2024
    pattern: new RegExp(
      `(?<!\\p{L})(?<month>\\p{L}[\\p{L}\\p{M}]{1,15})\\.?[\\s/-]?(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s?[,/-]?\\s{0,3}${OF}${TIME}${YEAR}`,
      'giu',
    ),
    read: named,
  },
  {
    // 13-FEB-24, 13 Feb '24
    pattern: new RegExp(
      `${DAY}(?:-|\\.?\\s)(?<month>\\p{L}{3,9})(?:-|\\.?,?\\s[’'])(?<year>\\d\\d)(?![\\d:])`,
      'giu',
    ),
    read: (groups, locales) => named({ ...groups, year: `20${groups.year}` }, locales),
  },
  {
    // 2024. február 13., 2024 Feb 13, 2024-Feb-13
    pattern: new RegExp(
      `(?<!\\d)${YEAR}(?:\\.?\\s(?:m\\.\\s)?|-)(?<month>\\p{L}{3,16})\\.?[\\s-](?<day>\\d{1,2})(?!\\d)`,
      'giu',
    ),
    read: named,
  },
  {
    // 2024年2月13日, 令和6年2月13日, 2024년 2월 13일
    pattern:
      /(?<era>昭和|平成|令和|民[國国])?\s?(?<![\d.])(?<year>\d{1,4}|元)\s?[年년]\s?(?<month>\d{1,2})\s?[月월]\s?(?<day>\d{1,2})\s?[日號号일]/gu,
    read: ({ era, year, month, day }) => {
      const count = year === '元' ? 1 : Number(year);
      return dayOf(String(count + (era === undefined ? 0 : ERAS[era]!)), month!, day!);
    },
  },
  {
    // 二〇二四年二月十三日
    pattern:
      /(?<year>[〇○零一二三四五六七八九]{4})年(?<month>[一二三四五六七八九十]{1,2})月(?<day>[一二三四五六七八九十廿卅]{1,3})[日號号]/gu,
    read: ({ year, month, day }) => dayOf([...year!].map(countOf).join(''), countOf(month!), countOf(day!)),
  },
  {
    // 2024 02/13, as what is set in three lines
    pattern: /(?<![\d.,:/-])(?<year>20\d\d)\s(?<month>\d\d)\s?\/\s?(?<day>\d\d)(?![\d/])/gu,
    read: ({ year, month, day }) => dayOf(year!, month!, day!),
  },
  {
    // 2024-02-13, 2024/2/13, 2024. 2. 13.
    pattern:
      /(?<![\d.,:/-])(?<year>(?:1[789]|20)\d\d)(?<mark>[-/.])\s?(?<month>\d{1,2})\k<mark>\s?(?<day>\d{1,2})(?!\d)/gu,
    read: ({ year, month, day }) => dayOf(year!, month!, day!),
  },
  {
    // 13.02.2024, 02/13/2024, 13-02-24, 13 | 02 | 2024
    pattern:
      /(?<![\d.,:/-])(?<first>\d{1,2})(?<space>\s?)(?<mark>[-/.·|])\s?(?<second>\d{1,2})\s?\k<mark>\s?(?<year>(?:1[789]|20)\d\d|\d\d)(?![\d:]|[.,/-]\d)/gu,
    read: numbered,
  },
];

function named({ year, month: written, day }: Groups, locales: readonly string[]): string {
  const month = written!.replace(/^ב(?=.{2})/, ''); // Hebrew writes "in" and the month as one
  const [first, second] = month.split(/\s/);
  const number = [month, `${first} ${second}`, first!]
    .map((name) => monthNamed(name, locales))
    .find((one) => one !== 0);
  return number === undefined ? '' : dayOf(year!, String(number), day!);
}

/** With dots the day is first wherever the locale does not put the month there; else the locale says it, or a number above 12. */
function numbered({ first, second, mark, space, year }: Groups, [locale = '']: readonly string[]): string {
  const order = dayOrderOf(locale);
  if (year!.length === 2 && (order === '' || order === 'year' || space !== '')) return '';
  const whole = year!.length === 2 ? `20${year}` : year!;
  const dayFirst = dayOf(whole, second!, first!);
  const monthFirst = dayOf(whole, first!, second!);
  if (order === 'month') return monthFirst || dayFirst;
  if (order === 'day' || /[.·|]/.test(mark!)) return dayFirst || monthFirst;
  return dayFirst === '' || monthFirst === '' || dayFirst === monthFirst ? dayFirst || monthFirst : '';
}

const COUNTS = '〇一二三四五六七八九';

/** The number that Chinese numerals below forty write, in digits. */
function countOf(written: string): string {
  const [, tens, ones] = /^([^十廿卅]?[十廿卅])?(.?)$/.exec(written) ?? [];
  const unit = (numeral: string) => Math.max(0, COUNTS.indexOf(numeral));
  const ten = tens === undefined ? 0 : tens === '廿' ? 2 : tens === '卅' ? 3 : unit(tens[0]!) || 1;
  return String(ten * 10 + unit(ones ?? ''));
}

function latinDigit(digit: string): string {
  return String(digit.normalize('NFKC').codePointAt(0)! & 15);
}

function halfWidth(mark: string): string {
  return mark.normalize('NFKC');
}
