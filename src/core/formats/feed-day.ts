import { dayIn } from '../days/machine-day';

/**
 * The day of publication that a feed or an agency's file gives, by its own offset, as `YYYY-MM-DD`: RFC 822 (also with its
 * two-digit years), ISO 8601 (extended or basic) and W3C-DTF; `''` for a month, a year, or what is no date.
 */
export function feedDay(printed: string): string {
  const twoDigits = /^\s*(?:[a-z]{3,9},\s*)?(\d{1,2}\s+[a-z]{3})\s+(\d\d)\s+\d\d:/i.exec(printed);
  if (twoDigits === null) return dayIn(printed);
  // RFC 2822, section 4.3: 00 to 49 are of this century
  return dayIn(`${twoDigits[1]} ${Number(twoDigits[2]) < 50 ? '20' : '19'}${twoDigits[2]}`);
}
