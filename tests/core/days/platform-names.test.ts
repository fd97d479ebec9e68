import { afterEach, describe, expect, test, vi } from 'vitest';
import { dayOrderOf } from '../../../src/core/days/day-order';
import { monthNamed } from '../../../src/core/days/month-names';

const LANGUAGES = 'en de fr es it pt ru uk ar pl nl tr sv cs'.split(' ');
const REGIONS =
  'US GB CA AU IN ZA NG IE NZ DE AT CH LI LU BE IT FR MA SN HT ES MX AR CO CL PE UY VE 419 PT BR AO MZ RU UA BY KZ EG SA AE DZ TN LB SY IQ JO PS QA MR PL NL SR TR CY SE FI CZ 001'.split(
    ' ',
  );

/** The names that the platform has for each month, as they stand alone and in a date, long and short. */
function namesOf(locale: string): string[][] {
  const fixed = { calendar: 'gregory', numberingSystem: 'latn', timeZone: 'UTC' } as const;
  const formats = (['long', 'short'] as const).flatMap((month) => [
    new Intl.DateTimeFormat(locale, { ...fixed, month }),
    new Intl.DateTimeFormat(locale, { ...fixed, month, day: 'numeric' }),
  ]);
  return Array.from({ length: 12 }, (_, at) =>
    formats.map(
      (format) =>
        format.formatToParts(Date.UTC(2024, at, 15)).find(({ type }) => type === 'month')?.value ?? '',
    ),
  );
}

describe('the month that a word names', () => {
  test.each(LANGUAGES)('is the one that the platform names so, in each country of %s', (language) => {
    for (const locale of [language, ...REGIONS.map((region) => `${language}-${region}`)])
      for (const [at, names] of namesOf(locale).entries())
        for (const name of names.filter((one) => /\p{L}{3}/u.test(one))) // else numbers, as of Czech in dates
          expect([locale, name, monthNamed(name, [locale])]).toEqual([locale, name, at + 1]);
  });

  test('may be shortened as long as no other of its language begins so', () => {
    expect(monthNamed('févr', ['fr'])).toBe(2);
    expect(monthNamed('jui', ['fr'])).toBe(0);
    expect(monthNamed('juil', ['fr-CA'])).toBe(7);
  });

  test('is the page’s own where another language means another by it', () => {
    expect(monthNamed('listopad', ['hr'])).toBe(10);
    expect(monthNamed('listopad', ['pl-PL'])).toBe(11);
  });
});

test('the order of day and month in numbers is the platform’s', () => {
  const order = (locale: string) =>
    new Intl.DateTimeFormat(locale, { calendar: 'gregory', numberingSystem: 'latn' })
      .formatToParts(0)
      .find(({ type }) => type !== 'literal')?.type;
  for (const language of [...LANGUAGES, 'da', 'fi', 'nb'])
    for (const region of ['PA', 'PR', ...REGIONS].filter((one) => /^[A-Z]/.test(one)))
      expect([language, region, dayOrderOf(`${language}-${region}`)]).toEqual([
        language,
        region,
        order(`${language}-${region}`),
      ]);
});

describe('the platform, whose first date takes it long', () => {
  afterEach(() => void vi.restoreAllMocks());

  test('is not asked for the months of the languages that days are read in', () => {
    vi.spyOn(Intl, 'DateTimeFormat').mockImplementation(() => {
      throw new Error('asked');
    });
    expect(monthNamed('Februar', ['de-de', 'de'])).toBe(2);
    expect(monthNamed('members', ['en-US', 'sv-Latn-SE'])).toBe(0);
    expect(dayOrderOf('en-US')).toBe('month');
    expect(() => monthNamed('február', ['hu-HU'])).toThrow('asked');
  });
});
