import { describe, expect, test } from 'vitest';
import german from '../../_locales/de/messages.json';
import english from '../../_locales/en/messages.json';
import { formatCount, speak } from '../../src/language/say';
import {
  dayOfInstant,
  formatAge,
  formatDate,
  formatInstant,
  formatTime,
  formatTimex,
} from '../../src/ui/dates';
import { read, sourceFiles } from '../source-files';

describe('a date', () => {
  test.each([
    ['2023-12-31', '31 Dec 2023'],
    ['2022-02', 'Feb 2022'],
    ['2024', '2024'],
    ['', ''],
    ['soon', 'soon'],
  ])('%s is shown as %s', (value, shown) => expect(formatDate(value)).toBe(shown));
});

describe('a moment', () => {
  test('has its day as dates have it, in every language', () => {
    const [day, later] = ['2026-05-12T12:05:09Z', Date.parse('2026-05-20')];
    for (const strings of [english, german]) {
      speak(strings);
      for (const told of [formatInstant(day), formatTime(Date.parse(day), later)])
        expect(told).toContain(formatDate(dayOfInstant(day)));
    }
    speak(english);
  });
});

describe('a period', () => {
  test.each([
    ['2023-03-20/2023-03-22', '20\u2009–\u200922 Mar 2023'],
    ['2023-12-30/2024-01-02', '30 Dec 2023\u2009–\u20092 Jan 2024'],
    ['2022/2024', '2022 – 2024'],
  ])('%s is shown as %s', (value, shown) => expect(formatTimex(value)).toBe(shown));

  test.each(['P75Y', '2023-SP', 'XXXX-12-25', '2023-W12', ''])('%s is left to the sentence', (value) => {
    expect(formatTimex(value)).toBeNull();
  });
});

describe('the age of an article', () => {
  test.each([
    [0, 'same day'],
    [1, '1 day earlier'],
    [-2, '2 days later'],
    [20, '2 weeks earlier'],
    [90, '3 months earlier'],
    [1096, '3 years earlier'],
  ])('of %d days is %s', (days, shown) => expect(formatAge(days)).toBe(shown));
});

test.each([
  [7, '7'],
  [430, '430'],
  [12_430, '12,430'],
  [1_234_567, '1,234,567'],
])('the count %d is shown as %s', (count, shown) => expect(formatCount(count)).toBe(shown));

test('a date is written by one file alone', () => {
  const others = sourceFiles('src').filter(
    (file) =>
      !/^src\/(core|cli|build|dev)\/|^src\/ui\/dates\.ts$/.test(file) &&
      /toLocale(Date|Time)?String|DateTimeFormat/.test(read(file)),
  );
  expect(others).toEqual([]);
});
