import { expect, test } from 'vitest';
import { isCalendarDay } from '../../../src/core/url/day-in-address';

test.each(['0001-01-01', '2024-02-29', '2000-02-29', '2023-04-30', '2023-12-31', '2023-01-31'])(
  '%s is a day',
  (day) => {
    expect(isCalendarDay(day)).toBe(true);
  },
);

test.each([
  ...['0000-01-01', '2023-02-29', '1900-02-29', '2024-02-30', '2023-04-31', '2023-06-31', '2023-09-31'],
  ...['2023-11-31', '2023-01-32', '2023-00-10', '2023-13-01', '2023-05-00', '2023-5-1', '2023-05-01T00:00'],
])('%s is none', (day) => {
  expect(isCalendarDay(day)).toBe(false);
});
