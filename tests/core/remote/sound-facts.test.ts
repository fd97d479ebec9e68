import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Article, refOf, textOf } from '../../../src/core/article';
import { decodeFacts } from '../../../src/core/facts/code';
import { annotations } from '../../../src/core/made-ahead/made-ahead';
import { soundFacts } from '../../../src/core/remote/sound-facts';

const ARTICLE: Article = {
  id: 'a',
  url: 'https://a.example/1',
  date: '2024-03-01',
  headline: 'Torvald to buy wheat',
  lead: '',
  body: 'Torvald will buy 4 million tons of wheat a year from Ilmenia, Minister Anna Lindqvist said on Friday. Ilmenia expects a harvest of 31 million tons in 2025, the largest since 2011.',
  publisher: 'The Paper',
  lang: 'en',
};

test('facts that were loaded come back as they were', () => {
  const encoded = annotations().factsOf(ARTICLE);
  expect(encoded).not.toBe('');
  expect(soundFacts(encoded, ARTICLE)).toBe(encoded);
});

test('whatever stands in their place, what is shown stands in the article', () => {
  const encoded = annotations().factsOf(ARTICLE);
  const text = textOf(ARTICLE);
  const mutant = fc.array(fc.tuple(fc.nat(encoded.length), fc.constantFrom(...'-0z9,;\t\n%é'), fc.boolean()));
  const hostile = fc.oneof(
    fc.string({ unit: 'binary' }),
    mutant.map((edits) =>
      edits.reduce(
        (now, [at, mark, cuts]) => now.slice(0, at) + mark + now.slice(at + (cuts ? 1 : 0)),
        encoded,
      ),
    ),
  );
  fc.assert(
    fc.property(hostile, (given) => {
      for (const fact of decodeFacts(soundFacts(given, ARTICLE), refOf(ARTICLE), text)) {
        expect(fact.text).not.toBe('');
        for (const { span } of [fact, ...fact.quantities, ...fact.dates, ...fact.names]) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeLessThanOrEqual(text.length);
        }
      }
    }),
  );
});
