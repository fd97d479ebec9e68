import { describe, expect, test } from 'vitest';
import { datesIn, WEDNESDAY } from './dates-in';

describe('clock times', () => {
  test.each<[string, Record<string, string>]>([
    ['It starts at 8:30 p.m. EST.', { '8:30 p.m. EST': '2024-05-15T20:30' }],
    ['It starts at 8:30 p.m. local.', { '8:30 p.m. local': '2024-05-15T20:30' }],
    ['It starts at 8:30 p.m. local time, he said.', { '8:30 p.m. local time': '2024-05-15T20:30' }],
    [
      'It starts at 12 p.m. and ends at 12 a.m.',
      { '12 p.m.': '2024-05-15T12:00', '12 a.m.': '2024-05-15T00:00' },
    ],
    ['It starts at 12:15 a.m.', { '12:15 a.m.': '2024-05-15T00:15' }],
    [
      'It starts at 1 a.m. and ends at 11 p.m.',
      { '1 a.m.': '2024-05-15T01:00', '11 p.m.': '2024-05-15T23:00' },
    ],
    ['It starts at 13 p.m.', {}],
    ["It starts at 10 o'clock.", { "10 o'clock": '2024-05-15T10:00' }],
    ['It starts at 8.30 pm and 9.05am.', { '8.30 pm': '2024-05-15T20:30', '9.05am': '2024-05-15T09:05' }],
    ['It starts at 8:60 p.m.', {}],
    ['It starts at 08:30 GMT.', { '08:30 GMT': '2024-05-15T08:30' }],
    ['It starts at 23:59 GMT.', { '23:59 GMT': '2024-05-15T23:59' }],
    ['It starts at 24:30 GMT.', {}],
    ['He won 3:30 in time.', {}],
    ['He won in 8:30:12 GMT.', {}],
    ['It starts at 100 p.m.', {}],
    ["It starts at 100 o'clock.", {}],
    ['It starts at 8 GMT.', {}],
    ['It starts at 5 p.m. EST, Nov. 9.', { '5 p.m. EST, Nov. 9': '2024-11-09T17:00' }],
    ['It starts at 5 p.m. on Friday.', { '5 p.m. on Friday': '2024-05-17T17:00' }],
    ['It starts at 5 p.m., on Friday.', { '5 p.m., on Friday': '2024-05-17T17:00' }],
    ['It starts at 5 p.m., tomorrow.', { '5 p.m.': '2024-05-15T17:00', tomorrow: '2024-05-16' }],
    ['It starts at noon Saturday.', { 'noon Saturday': '2024-05-18T12:00' }],
    ['It starts at 5 p.m. tomorrow.', { '5 p.m. tomorrow': '2024-05-16T17:00' }],
    [
      'It opened on May 10, 2024. At 5 p.m. it burned.',
      { 'May 10, 2024': '2024-05-10', '5 p.m.': '2024-05-10T17:00' },
    ],
    [
      'It opened on May 8, 2024. At 5 p.m. it burned.',
      { 'May 8, 2024': '2024-05-08', '5 p.m.': '2024-05-08T17:00' },
    ],
    [
      'It opened on May 7, 2024. At 5 p.m. it burned.',
      { 'May 7, 2024': '2024-05-07', '5 p.m.': '2024-05-07T17:00' },
    ],
    ['It fell yesterday.', { yesterday: '2024-05-14' }],
    ['It fell yesterday morning.', { 'yesterday morning': '2024-05-14TMO' }],
    ['It falls tomorrow.', { tomorrow: '2024-05-16' }],
    ['It fell today.', { today: '2024-05-15' }],
    ['It falls tonight.', { tonight: '2024-05-15TNI' }],
    [
      'It falls now and recently and currently.',
      { now: 'PRESENT_REF', recently: 'PAST_REF', currently: 'PRESENT_REF' },
    ],
    ['Russia Today said so.', {}],
    ['Today he left.', { Today: '2024-05-15' }],
    [
      'He meets her every day, each week, every month, every hour, each quarter and every year.',
      {
        'every day': 'P1D',
        'each week': 'P1W',
        'every month': 'P1M',
        'every hour': 'PT1H',
        'each quarter': 'P1Q',
        'every year': 'P1Y',
      },
    ],
    ['He meets her every Monday.', { 'every Monday': 'XXXX-WXX-1' }],
    ['He meets her each July.', { 'each July': 'XXXX-07' }],
    ['He meets her every morning.', { 'every morning': 'XXXX-XX-XXTMO' }],
    ['He meets her every decade.', {}],
    ['He meets her every two years.', { 'two years': 'P2Y' }],
  ])('%s', (text, dates) => expect(datesIn(text, WEDNESDAY)).toEqual(dates));
});

test('a clock time belongs to a day of long ago within 600 units', () => {
  const at = (units: number) =>
    datesIn(`May 3, 2018 was hot. ${'x'.repeat(units - 26)}. At 5 p.m. it ended.`, WEDNESDAY)['5 p.m.'];
  expect([at(599), at(600)]).toEqual(['2018-05-03T17:00', '2024-05-15T17:00']);
});
