import { describe, expect, test } from 'vitest';
import { printedDay, printedDays } from '../../../src/core/days/printed-day';

describe('a day that is printed for readers', () => {
  test('is read where an ordinal has a dot, a month has two letters, or Chinese numerals go on to tens', () => {
    expect(printedDay('1.º de mayo de 2024', ['es'])).toBe('2024-05-01');
    expect(printedDay('5 آب 2023', ['ar'])).toBe('2023-08-05');
    expect(printedDay('一九八五年十一月三十一日', ['zh'])).toBe('');
    expect(printedDay('一九八五年十一月廿三日', ['zh'])).toBe('1985-11-23');
  });

  test.each([
    ['en', 'Feb. 13, 2024'],
    ['en', 'Tuesday, February 13th, 2024 at 7:20 pm'],
    ['en', '13 Feb 2024 19.20 GMT'],
    ['en', 'the 13th of February, 2024'],
    ['en', '13-Feb-2024'],
    ['en', '2024-Feb-13 19:20'],
    ['en', 'Feb/13/2024'],
    ['en-US', '02.13.2024'],
    ['es', '13-FEB-24'],
    ['de', '13·02·2024'],
    ['de', '13 | 02 | 2024'],
    ['de', '13. Feber 2024'],
    ['ar', '13 شباط فبراير 2024'],
    ['zh', '二〇二四年二月十三日'],
    ['zh', '2024 02/13 19:20:00'],
    ['en', 'Tue Feb 13 19:20:00 CET 2024'],
    ['de', 'Veröffentlicht am 13. Februar 2024, 19:20 Uhr'],
    ['de', 'Stand: 13.02.2024'],
    ['de', '13.2.24'],
    ['fr', 'Publié le 13 février 2024 à 19h20'],
    ['fr', '13 févr. 2024'],
    ['es', '13 de febrero de 2024'],
    ['es', 'febrero 13, 2024'],
    ['es', '13/02/2024'],
    ['it', 'martedì 13 febbraio 2024'],
    ['pt', '13 de fev. de 2024'],
    ['pt', '13 de fevereiro de 2024'],
    ['ru', '13 февраля 2024 г., 19:20'],
    ['ru', '13 фев 2024'],
    ['uk', '13 лютого 2024'],
    ['ar', '13 فبراير 2024'],
    ['ar', '١٣ فبراير ٢٠٢٤'],
    ['ar', '13 شباط/فبراير 2024'],
    ['ar', '13/02/2024'],
    ['zh', '2024年2月13日 19:20'],
    ['zh', '２０２４年２月１３日'],
    ['zh', '2024-02-13'],
    ['ja', '令和6年2月13日'],
    ['ja', '2024/2/13'],
    ['ko', '2024년 2월 13일'],
    ['ko', '2024. 2. 13.'],
    ['pl', '13 lutego 2024'],
    ['hu', '2024. február 13. 19:20'],
  ])('is read in %s: %s', (locale, text) => {
    expect(printedDay(text, [locale])).toBe('2024-02-13');
  });

  test.each([
    '13. Februar 2024',
    '13 février 2024',
    '13 de febrero de 2024',
    '13 febbraio 2024',
    '13 февраля 2024',
    '13 лютого 2024',
    '13 شباط 2024',
  ])('is read where nobody says the language: %s', (text) => {
    expect(printedDay(text)).toBe('2024-02-13');
  });

  test.each([
    ['1. Jänner 2024', '2024-01-01'],
    ['3. Mrz. 2024', '2024-03-03'],
    ['1er août 2024', '2024-08-01'],
    ['15 setiembre 2024', '2024-09-15'],
    ['3 мая 2024', '2024-05-03'],
    ['5 كانون الثاني 2024', '2024-01-05'],
    ['5 كانون الأول 2024', '2024-12-05'],
    ['5 أوت 2024', '2024-08-05'],
  ])('is read by a name that only some countries use or writers shorten: %s', (text, day) => {
    expect(printedDay(text)).toBe(day);
  });

  test('in numbers alone is read by the order of its language, else only where no other day is meant', () => {
    expect(printedDay('03/04/2024', ['fr'])).toBe('2024-04-03');
    expect(printedDay('03/04/2024', ['en-US'])).toBe('2024-03-04');
    expect(printedDay('03/04/2024', ['en-GB'])).toBe('2024-04-03');
    expect(printedDay('03/04/2024', ['en'])).toBe('');
    expect(printedDay('03/04/2024')).toBe('');
    expect(printedDay('02/13/2024', ['en'])).toBe('2024-02-13');
    expect(printedDay('04/04/2024')).toBe('2024-04-04');
    expect(printedDay('03.04.2024')).toBe('2024-04-03');
    expect(printedDay('03/04/24', ['en'])).toBe('');
  });

  test.each([
    ['no day', 'February 2024'],
    ['no year', '13. Februar, 19:20 Uhr'],
    ['no month', '13 members 2024'],
    ['a day that no month has', '30 février 2024'],
    ['two months by one beginning', '13 ma 2024'],
    ['a version', '1.13.02.2024.7'],
    ['an address', '192.168.10.24'],
    ['the computer’s zero', '1 January 1970'],
    ['a length of time', '5 min read 2024'],
  ])('is none of %s: %s', (_what, text) => {
    expect(printedDays(text, ['en', 'de', 'fr'])).toEqual([]);
  });

  test('is found with its place, in the order of the text', () => {
    const text = 'Published 13 Feb 2024 | Updated 2024-02-14';
    const found = printedDays(text, ['en']).map(({ day, start, end }) => [day, text.slice(start, end)]);
    expect(found).toEqual([
      ['2024-02-13', '13 Feb 2024'],
      ['2024-02-14', '2024-02-14'],
    ]);
  });

  test('is looked for in linear time', { timeout: 20_000 }, () => {
    for (const pump of ['1 a', '13 de ', 'Feb ', '1.', '2024 ', '令和', 'ا '])
      expect(printedDays(pump.repeat(100_000 / pump.length))).toEqual([]);
  });
});
