import { describe, expect, test } from 'vitest';
import { datesIn, WEDNESDAY } from './dates-in';

describe('quarters and halves', () => {
  test.each<[string, Record<string, string>]>([
    ['It rose in the first quarter.', { 'first quarter': '2024-Q1' }],
    ['It rose in the second quarter.', { 'second quarter': '2024-Q2' }],
    ['It rose in the third quarter.', { 'third quarter': '2023-Q3' }],
    ['It rose in the fourth quarter.', { 'fourth quarter': '2023-Q4' }],
    ['It will rise in the third quarter.', { 'third quarter': '2024-Q3' }],
    ['It will rise in the fourth quarter.', { 'fourth quarter': '2024-Q4' }],
    ['See the third quarter.', { 'third quarter': '2024-Q3' }],
    ['See the fourth quarter.', { 'fourth quarter': '2023-Q4' }],
    ['It rose in the fifth quarter.', {}],
    ['It rose in the first half.', { 'first half': '2024-H1' }],
    ['It will rise in the second half.', { 'second half': '2024-H2' }],
    ['It rose in the second half.', { 'second half': '2023-H2' }],
    ['It rose in the third half.', {}],
    ['It rose in the first half of 1998.', { 'first half of 1998': '1998-H1' }],
    ['It scored a first half goal.', {}],
    ['In its first half it scored.', {}],
    ['It will tell whether the third quarter fell.', { 'third quarter': '2023-Q3' }],
    ['In fiscal 2021 third-quarter sales rose.', { 2021: '2021', 'third-quarter': '2021-Q3' }],
    ["It rose in this year's first nine months.", { 'this year': '2024', 'first nine months': 'P9M' }],
    [
      'It rose in the third quarter of 2021. It fell in the first quarter of 2020. In the quarter it lost.',
      { 'third quarter of 2021': '2021-Q3', 'first quarter of 2020': '2020-Q1', 'the quarter': '2020-Q1' },
    ],
    ['It opened in 2018. In the quarter it fell.', { 2018: '2018', 'the quarter': '2024-Q1' }],
    ['It rose in the third-quarter of 2021.', { 'third-quarter of 2021': '2021-Q3' }],
    ['It rose in third fiscal quarter 2021.', { 'third fiscal quarter 2021': '2021-Q3' }],
    ['It rose in the third quarter, 2021.', { 'third quarter, 2021': '2021-Q3' }],
    ['It rose in the third quarter of fiscal 2021.', { 'third quarter of fiscal 2021': '2021-Q3' }],
    ['It rose in the third quarter of the fiscal 2021.', { 'third quarter of the fiscal 2021': '2021-Q3' }],
    ["It rose in 2021's third quarter.", { 2021: '2021', 'third quarter': '2021-Q3' }],
    ['It rose in the 2021 third quarter.', { '2021 third quarter': '2021-Q3' }],
    ['It rose in the third quarter last year.', { 'third quarter last year': '2023-Q3' }],
    ['It rose in the third quarter of last year.', { 'third quarter of last year': '2023-Q3' }],
    ['It rises in the third quarter of this year.', { 'third quarter of this year': '2024-Q3' }],
    ['It rises in the third quarter of next year.', { 'third quarter of next year': '2025-Q3' }],
    ["It rises in this year's third quarter.", { "this year's third quarter": '2024-Q3' }],
    ["It rose in last year's third quarter.", { "last year's third quarter": '2023-Q3' }],
    ['It rose in the first nine months.', { 'first nine months': 'P9M' }],
    ['It rose in the second nine months.', { 'nine months': 'P9M' }],
  ])('%s', (text, dates) => expect(datesIn(text, WEDNESDAY)).toEqual(dates));
});

describe('the same at the ends of months, quarters and years', () => {
  test.each<[string, string, Record<string, string>]>([
    ['2024-06-30', 'It rose in the first half.', { 'first half': '2024-H1' }],
    ['2024-07-01', 'It rose in the second half.', { 'second half': '2024-H2' }],
    ['2024-03-31', 'It rose in the first quarter.', { 'first quarter': '2024-Q1' }],
    ['2024-04-01', 'It rose in the second quarter.', { 'second quarter': '2024-Q2' }],
    ['2024-12-31', 'It rose in the fourth quarter.', { 'fourth quarter': '2024-Q4' }],
  ])('read on %s: %s', (date, text, dates) => expect(datesIn(text, date)).toEqual(dates));
});
