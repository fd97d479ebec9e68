import { describe, expect, test } from 'vitest';
import { datesIn, WEDNESDAY } from './dates-in';

describe('weekdays, seasons and holidays', () => {
  test.each<[string, Record<string, string>]>([
    ['They left Monday.', { Monday: '2024-05-13' }],
    ['They left Wednesday.', { Wednesday: '2024-05-15' }],
    ['They left Friday.', { Friday: '2024-05-10' }],
    ['They will leave Monday.', { Monday: '2024-05-20' }],
    ['They will leave Wednesday.', { Wednesday: '2024-05-15' }],
    ['They will leave Friday.', { Friday: '2024-05-17' }],
    ['They left Saturday morning.', { 'Saturday morning': '2024-05-11TMO' }],
    ['They met Tuesday last week.', { 'Tuesday last week': '2024-05-07' }],
    ['They meet Tuesday this week.', { 'Tuesday this week': '2024-05-14' }],
    ['They met Tuesday last month.', { Tuesday: '2024-05-14', 'last month': '2024-04' }],
    ['They meet Tuesday next week.', { 'Tuesday next week': '2024-05-21' }],
    ['They meet on Sunday of next week.', { 'Sunday of next week': '2024-05-26' }],
    ['They met Tuesday of last week.', { 'Tuesday of last week': '2024-05-07' }],
    ['They meet on Tuesdays.', { Tuesdays: 'XXXX-WXX-2' }],
    ['They met on Mon. It rained.', {}],
    ['They met on Friday, Oct. 27.', { 'Friday, Oct. 27': '2023-10-27' }],
    ['They met Friday Oct. 27.', { 'Friday Oct. 27': '2023-10-27' }],
    ['They met Fri Oct. 27.', { 'Fri Oct. 27': '2023-10-27' }],
    ['They met Friday, 27 Oct.', { 'Friday, 27 Oct.': '2023-10-27' }],
    ['They met Friday. Oct. 27 was hot.', { Friday: '2024-05-10', 'Oct. 27': '2023-10-27' }],
    ['They met on Thurs. It rained.', {}],
    ['They met Tuesday Group members.', { Tuesday: '2024-05-14' }],
    ['They met “Tuesday and left.', { Tuesday: '2024-05-14' }],
    ['They met Monday night (18 Nov.).', { 'Monday night': '2023-11-18TNI', '18 Nov.': '2023-11-18' }],
    ['They met Monday (5).', { Monday: '2024-05-13' }],
    ['They met on Fri., Oct. 27.', { 'Fri., Oct. 27': '2023-10-27' }],
    ['They met Monday night (Nov. 18).', { 'Monday night': '2023-11-18TNI', 'Nov. 18': '2023-11-18' }],
    ['They met Monday (Nov.).', { Monday: '2024-05-13', 'Nov.': '2023-11' }],
    ['They met in summer 2018.', { 'summer 2018': '2018-SU' }],
    ['They met in the summer of 2018.', { 'summer of 2018': '2018-SU' }],
    ['They met in the summer.', { summer: '2024-SU' }],
    ['They met during spring.', {}],
    ['They met in the spring.', { spring: '2024-SP' }],
    ['They met in the fall.', { fall: '2024-FA' }],
    ['They saw the fall of Rome.', {}],
    ['They saw the fall.', {}],
    ['It fell by spring.', {}],
    ['They saw the Winter.', {}],
    ['They saw the winter Olympics.', {}],
    ['They saw in the winter and left.', { winter: '2024-WI' }],
    ['They saw in the spring sun.', {}],
    ['They saw in the spring and left.', { spring: '2024-SP' }],
    ['A mid-summer day.', { summer: '2024-SU' }],
    ['The new tax year began.', {}],
    ['They left on Christmas.', { Christmas: '2023-12-25' }],
    ['They left on Christmas Eve.', { 'Christmas Eve': '2023-12-24' }],
    ['They left on Christmas Day 2019.', { 'Christmas Day 2019': '2019-12-25' }],
    ['They left on Christmas Eve, 2019.', { 'Christmas Eve, 2019': '2019-12-24' }],
    ['They will leave on Christmas.', { Christmas: '2024-12-25' }],
    ['Halloween, again.', { Halloween: '2023-10-31' }],
    ['They marched on Independence Day.', { 'Independence Day': '2023-07-04' }],
    ['They marched for Independence.', {}],
    ["They married on Valentine's Day.", { "Valentine's Day": '2024-02-14' }],
    ['They marched on Veterans Day.', { 'Veterans Day': '2023-11-11' }],
    ["They left on New Year's Day.", { "New Year's Day": '2024-01-01' }],
    ["They left on New Year's Eve.", { "New Year's Eve": '2023-12-31' }],
    ["They met at a New Year's party.", {}],
    ['They left on Halloween 2019.', { 'Halloween 2019': '2019-10-31' }],
    ['The New 2025 Year.', { 'New 2025 Year': '2025' }],
  ])('%s', (text, dates) => expect(datesIn(text, WEDNESDAY)).toEqual(dates));
});

describe('the same at the ends of months, quarters and years', () => {
  test.each<[string, string, Record<string, string>]>([
    ['2024-12-26', 'They will leave on Christmas.', { Christmas: '2025-12-25' }],
    ['2024-12-25', 'They will leave on Christmas.', { Christmas: '2024-12-25' }],
    ['2024-12-18', 'They left on Christmas.', { Christmas: '2024-12-25' }],
    ['2024-12-17', 'They left on Christmas.', { Christmas: '2023-12-25' }],
    ['2024-10-15', 'Halloween, again.', { Halloween: '2024-10-31' }],
    ['2024-08-31', 'Halloween, again.', { Halloween: '2023-10-31' }],
    ['2024-09-01', 'Halloween, again.', { Halloween: '2024-10-31' }],
    ['2024-09-02', 'Halloween, again.', { Halloween: '2024-10-31' }],
    ['2024-07-15', "They left on New Year's Day.", { "New Year's Day": '2025-01-01' }],
    ['2024-06-30', "They leave on New Year's Eve.", { "New Year's Eve": '2023-12-31' }],
    ['2024-07-01', "They leave on New Year's Eve.", { "New Year's Eve": '2024-12-31' }],
    ['2024-07-15', 'In the New Year they leave.', { 'New Year': '2025' }],
    ['2024-06-15', 'In the New Year they leave.', { 'New Year': '2024' }],
    ['2024-07-15', 'In the new year they leave.', {}],
  ])('read on %s: %s', (date, text, dates) => expect(datesIn(text, date)).toEqual(dates));
});

describe('the weekday of tomorrow, told in the past', () => {
  const RULED = 'The court ruled';
  test.each<[string, string, Record<string, string>]>([
    ['2024-05-15', `${RULED} Thursday.`, { Thursday: '2024-05-16' }],
    ['2024-05-19', `${RULED} Monday.`, { Monday: '2024-05-20' }],
    ['2024-05-13', `${RULED} Monday.`, { Monday: '2024-05-13' }],
    ['2024-05-15', 'The court will rule Thursday.', { Thursday: '2024-05-16' }],
  ])('read on %s: %s', (date, text, dates) => expect(datesIn(text, date)).toEqual(dates));

  test('is tomorrow where no other day was told before', () => {
    const of = (text: string) => datesIn(`${text} ${RULED} Thursday.`, WEDNESDAY).Thursday;
    expect(of('It opened on May 3, 2018.')).toBe('2024-05-09');
    expect(of('It opened on May 16, 2024.')).toBe('2024-05-16');
  });

  test('is tomorrow within the first 600 units', () => {
    const at = (start: number) =>
      datesIn(`${'x'.repeat(start - 18)}. ${RULED} Thursday.`, WEDNESDAY).Thursday;
    expect([at(599), at(600)]).toEqual(['2024-05-16', '2024-05-09']);
  });
});
