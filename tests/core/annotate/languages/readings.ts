import { beforeAll, describe, expect, test } from 'vitest';
import { annotate } from '../../../../src/core/annotate/annotate';
import { loadLanguage } from '../../../../src/core/annotate/language';

type Row = readonly [sentence: string, values: string];

/** Rows of own sentences with the values that must be read from them, in order. */
export interface Readings {
  /** TIMEX3 values of all dates, durations too. */
  readonly dates: readonly Row[];
  /** Bound, value, upper end and unit of all quantities but durations: `~1200 count`, `5..10 EUR`. */
  readonly quantities: readonly Row[];
  /** Who says the first quote, as printed. */
  readonly quotes: readonly Row[];
}

/** Tests of one language. */
export function readingsOf(lang: string, date: string, { dates, quantities, quotes }: Readings): void {
  const read = (sentence: string) => annotate(sentence, { lang, date });
  describe(`in '${lang}'`, () => {
    beforeAll(() => loadLanguage(lang));
    test.each(dates)('dates: %s', (sentence, values) => {
      expect(
        read(sentence)
          .dates.map(({ value }) => value)
          .join(' '),
      ).toBe(values);
    });
    test.each(quantities)('quantities: %s', (sentence, values) => {
      const printed = read(sentence)
        .quantities.filter(({ kind }) => kind !== 'duration')
        .map(({ bound = '', value, high, unit }) => `${bound}${value}${high ? `..${high}` : ''} ${unit}`);
      expect(printed.join(' ')).toBe(values);
    });
    test.each(quotes)('quotes: %s', (sentence, speaker) => {
      expect(read(sentence).quotes[0]?.speakerText).toBe(speaker);
    });
    test('every span holds what it says', () => {
      for (const [sentence] of [...dates, ...quantities, ...quotes]) {
        const { dates: found, quantities: measured } = read(sentence);
        for (const { span } of [...found, ...measured])
          expect(sentence.slice(span.start, span.end)).toMatch(/^\S(?:.*\S)?$/u);
      }
    });
  });
}

/** Tests of the dates of one language alone. */
export function datesOf(lang: string, date: string, rows: readonly Row[]): void {
  describe(`dates in '${lang}'`, () => {
    beforeAll(() => loadLanguage(lang));
    test.each(rows)('%s', (sentence, values) => {
      const { dates } = annotate(sentence, { lang, date });
      expect(dates.map(({ value }) => value).join(' ')).toBe(values);
    });
  });
}
