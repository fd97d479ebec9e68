import { describe, expect, test } from 'vitest';
import { annotate } from '../../../../src/core/annotate/annotate';
import { loadLanguage } from '../../../../src/core/annotate/language';

/** Each date of an undated text as printed, with its value. */
function datesIn(text: string, lang = 'en'): Record<string, string> {
  const { dates } = annotate(text, { lang });
  return Object.fromEntries(dates.map(({ span, value }) => [text.slice(span.start, span.end), value]));
}

describe('a text whose day is not known', () => {
  test('keeps the dates that need none', () => {
    expect(datesIn('He was born on 3 May 1961 and moved in 2004; the talks take two weeks.')).toEqual({
      '3 May 1961': '1961-05-03',
      2004: '2004',
      'two weeks': 'P2W',
    });
  });

  test('knows those for certain', () => {
    const { dates } = annotate('He was born on 3 May 1961. It fell on Tuesday.', { lang: 'en' });
    expect(dates.map(({ implied }) => implied)).toEqual([false, true]);
  });

  test('leaves open what only its day would tell', () => {
    expect(datesIn('The minister resigned on Tuesday. Exports fell last year.')).toEqual({
      Tuesday: 'XXXX-XX-XX',
      'last year': 'XXXX-XX-XX',
    });
  });

  test('keeps the day of a date without its year', () => {
    expect(datesIn('The bridge fell on March 20.')).toEqual({ 'March 20': 'XXXX-03-20' });
  });

  test('counts on from a full date of its own', () => {
    expect(datesIn('The law passed on 4 June 2010 and took effect on 1 July.')).toMatchObject({
      '4 June 2010': '2010-06-04',
    });
  });

  test('is one as well where what is said of its day is none', () => {
    const { dates } = annotate('The bridge fell on March 20.', { date: '2024-02-30', lang: 'en' });
    expect(dates.map(({ value }) => value)).toEqual(['XXXX-03-20']);
  });

  test('knows the weekdays of a language from its calendar', async () => {
    await loadLanguage('es');
    const days = ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'];
    const { dates } = annotate(days.map((day) => `El ${day} llovió.`).join(' '), {
      date: '2024-05-12',
      lang: 'es',
    });
    expect(dates.map(({ value }) => value.slice(-2))).toEqual(['06', '07', '08', '09', '10', '11', '12']);
  });

  test('does so in other languages', async () => {
    await loadLanguage('de');
    expect(
      datesIn('Die Ministerin trat am Dienstag zurück. Sie wurde am 3. Mai 1961 geboren.', 'de'),
    ).toEqual({
      Dienstag: 'XXXX-XX-XX',
      '3. Mai 1961': '1961-05-03',
    });
  });
});
