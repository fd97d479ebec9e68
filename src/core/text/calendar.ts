/** The months in English, January first, in small letters. */
export const MONTH_NAMES: readonly string[] =
  'january february march april may june july august september october november december'.split(' ');

/** The days of the week in English, Monday first, in small letters. */
export const DAY_NAMES: readonly string[] = 'monday tuesday wednesday thursday friday saturday sunday'.split(
  ' ',
);
