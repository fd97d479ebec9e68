import { expect, test } from 'vitest';
import { dayInPath, isCalendarDay } from '../../../src/core/url/day-in-address';

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

test.each([
  ...['/1998/12/31/', '/1998/dec/31/', '/1998-12/31/', '/199812/31/', '/1998/1231/', '/1998/12-31'],
  ...['/1998-12-31', '/1998-12-31-story', '/19981231', '/19981231-story', '/story-1998-12-31.html'],
  ...['/story-19981231', '/199812311115912170-story'],
])('%s says the last day of 1998, and so with 2008', (path) => {
  expect(dayInPath(path)).toBe('1998-12-31');
  expect(dayInPath(path.replace('1998', '2008'))).toBe('2008-12-31');
  expect(dayInPath(path.replace('1998', '1988'))).toBe('');
  expect(dayInPath(path.replace('1998', '2108'))).toBe('');
});
