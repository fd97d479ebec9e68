import { annotate } from '../../../../src/core/annotate/annotate';

/** Within a leap year, in the second quarter and in week 20. */
export const WEDNESDAY = '2024-05-15';

/** Each date of an English text as printed, with its value, read on a day. */
export function datesIn(text: string, date: string): Record<string, string> {
  const { dates } = annotate(text, { date, lang: 'en' });
  return Object.fromEntries(dates.map(({ span, value }) => [text.slice(span.start, span.end), value]));
}
