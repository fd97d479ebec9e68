import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findQuote, quoteAt } from '../../../src/core/text/text-quote';

const page =
  'The bank raised its rate on Monday. Nobody had expected it.\n\nAnalysts said the bank would wait until spring.\n\nThe bank declined to comment.';

const spanOf = (text: string, part: string, nth = 0) => {
  let start = text.indexOf(part);
  for (let skip = nth; skip > 0; skip -= 1) start = text.indexOf(part, start + 1);
  return { start, end: start + part.length };
};
const second = quoteAt(page, spanOf(page, 'bank', 1));
const found = (text: string) => {
  const [span] = findQuote(text, second);
  return span && text.slice(span.start - 17, span.end + 6);
};

describe('a quote', () => {
  test('holds what stands around it in its paragraph', () => {
    expect(quoteAt(page, spanOf(page, 'Analysts'))).toEqual({
      exact: 'Analysts',
      prefix: '',
      suffix: ' said the bank would wait until ',
    });
    expect(quoteAt(page, { start: 0, end: page.length }).prefix).toBe('');
  });

  test('finds the mention it was made of among the same words', () => {
    for (const nth of [0, 1, 2]) {
      const span = spanOf(page, 'bank', nth);
      expect(findQuote(page, quoteAt(page, span))).toEqual([span]);
    }
  });

  test('finds it where the text has moved', () => {
    expect(found(`Advertisement.\n\n${page}`)).toBe('nalysts said the bank would');
    expect(found(page.split('\n\n').reverse().join('\n\n'))).toBe('nalysts said the bank would');
  });

  test('finds it where half of its surroundings have changed', () => {
    expect(found(page.replace('until spring', 'for the summer'))).toBe('nalysts said the bank would');
    expect(found(page.replace('Analysts said', 'Some people say'))).toContain('the bank would');
  });

  test('finds nothing where the words are gone or the surroundings are others', () => {
    expect(found(page.replaceAll('bank', 'lender'))).toBeUndefined();
    expect(found('She sat on a bank in the park.')).toBeUndefined();
    expect(findQuote(page, { exact: '', prefix: 'The ', suffix: '' })).toEqual([]);
    expect(findQuote('', second)).toEqual([]);
  });

  test('finds each place that agrees, the likest first and the earlier of equals', () => {
    const span = (start: number) => ({ start, end: start + 2 });
    expect(findQuote('no no no', { exact: 'no', prefix: '', suffix: '' })).toEqual([
      span(0),
      span(3),
      span(6),
    ]);
    expect(findQuote('a no b, a no c, a no c', { exact: 'no', prefix: 'a ', suffix: ' c' })).toEqual([
      span(10),
      span(18),
      span(2),
    ]);
    expect(findQuote('no '.repeat(20), { exact: 'no', prefix: '', suffix: '' })).toHaveLength(8);
  });

  test('looks at no more than 500 places', () => {
    const text = `${'bank '.repeat(500)}said the bank would wait`;
    expect(findQuote(text, { exact: 'bank', prefix: 'said the ', suffix: ' would wait' })).toEqual([]);
    expect(findQuote('a'.repeat(2_000_000), { exact: 'a', prefix: 'b', suffix: 'b' })).toEqual([]);
  });

  test('made of an unchanged text finds its own span, or one that nothing around it tells apart', () => {
    const text = fc.array(fc.constantFrom('bank', 'said', ' ', '\n', '\n\n', 'é', '💶', '­'), {
      maxLength: 120,
    });
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (parts, from, length) => {
        const whole = parts.join('');
        const start = from % (whole.length + 1);
        const end = Math.min(whole.length, start + (length % 20));
        const quote = quoteAt(whole, { start, end });
        const [span] = findQuote(whole, quote);
        expect(span === undefined).toBe(start === end);
        if (!span) return;
        expect(span.start).toBeLessThanOrEqual(start);
        expect(whole.slice(span.start, span.end)).toBe(quote.exact);
        if (span.start !== start) {
          expect(whole.slice(0, span.start).endsWith(quote.prefix)).toBe(true);
          expect(whole.slice(span.end).startsWith(quote.suffix)).toBe(true);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
