import { unwrapUrl } from './wrappers';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Where publishers write the day, most certain first. Years from 1990: the web has no older addresses. */
const DAY_PATTERNS: readonly RegExp[] = [
  /\/(199\d|20\d\d)\/(\d{1,2})\/(\d{1,2})(?=\/|$)/, //          /2023/12/31/
  /\/(199\d|20\d\d)\/([a-z]{3})\/(\d{1,2})(?=\/|$)/, //         /2023/dec/31/
  /\/(199\d|20\d\d)-?(\d\d)\/(\d\d)(?=\/|$)/, //                /2023-12/31/, /202312/31/
  /\/(199\d|20\d\d)\/(\d\d)-?(\d\d)(?=\/|$)/, //                /2023/1231/, /2023/12-31/
  /\/(199\d|20\d\d)-(\d\d)-(\d\d)(?=[/_.-]|$)/, //              /2023-12-31, /2023-12-31-story
  /\/(199\d|20\d\d)(\d\d)(\d\d)(?=[/_-]|$)/, //                 /20231231/, /20231231-story
  /[-_](199\d|20\d\d)-(\d\d)-(\d\d)(?=\/|\.\w+$|$)/, //         /story-2023-12-31.html
  /[-_](199\d|20\d\d)(\d\d)(\d\d)(?=\/|\.\w+$|$)/, //           /story-20231231
  /\/(199\d|20\d\d)(\d\d)(\d\d)\d{8,10}-/, //                   /202312311115912170-story (day, then an id)
];

/** The day that an address names, `YYYY-MM-DD`, or `''`; of an archived page, the day in the original's address. */
export function dateInUrl(url: string): string {
  return URL.canParse(url) ? dayInPath(unwrapUrl(new URL(url)).pathname) : '';
}

/**
 * The day that a path names, or `''`. Only whole days of the calendar that stand as a part of the path or at an end of
 * its last part: a number or a date amid a slug may be the story's subject.
 */
export function dayInPath(path: string): string {
  for (const pattern of DAY_PATTERNS) {
    const found = pattern.exec(path);
    if (found === null) continue;
    const month = MONTHS.includes(found[2]!) ? String(MONTHS.indexOf(found[2]!) + 1) : found[2]!;
    const day = `${found[1]}-${month.padStart(2, '0')}-${found[3]!.padStart(2, '0')}`;
    if (isCalendarDay(day)) return day;
  }
  return '';
}

/** Whether `YYYY-MM-DD` is a day of the Gregorian calendar: 2024-02-29 is, 2023-02-30 is not. */
export function isCalendarDay(text: string): boolean {
  const found = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (found === null) return false;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const lastDay = month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= lastDay;
}
