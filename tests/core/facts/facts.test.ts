import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { annotate } from '../../../src/core/annotate/annotate';
import { type Article, refOf, textOf } from '../../../src/core/article';
import { decodeFacts, encodeFacts, factsOf } from '../../../src/core/facts/facts';

const article = (body: string, parts: Partial<Article> = {}): Article => ({
  id: 'a',
  url: 'https://a.example/1',
  date: '2023-12-31',
  headline: 'A Mine Is Flooded In The South',
  lead: '',
  body,
  publisher: 'a.example',
  lang: 'en',
  ...parts,
});
const texts = (body: string): string[] => factsOf(article(body)).map(({ text }) => text);

describe('the facts of an article', () => {
  test('are verbatim, and every part lies in the fact', () => {
    const flooded = article(
      'Chinese President Xi Jinping said 42 miners were trapped near Beijing on March 5. "Every school in Shanghai reopens on Friday," the mayor said.',
    );
    const text = textOf(flooded);
    const facts = factsOf(flooded);
    expect(facts.length).toBe(2);
    for (const fact of facts) {
      expect(text.slice(fact.span.start, fact.span.end)).toBe(fact.text);
      expect(fact.id).toBe(`a#${fact.span.start}`);
      for (const { span } of [...fact.quantities, ...fact.dates, ...fact.names]) {
        expect(span.start).toBeGreaterThanOrEqual(fact.span.start);
        expect(span.end).toBeLessThanOrEqual(fact.span.end);
      }
    }
  });

  test.each([
    ['start with a pronoun', 'He was elected president of France in 2017.'],
    ['hold a pronoun that means nobody', 'On Tuesday in Paris he was elected president.'],
    ['are fragments', 'A long and winding road to the coast of France.'],
    ['open a quote and do not close it', '"Paris was flooded on Tuesday by the river Seine.'],
    ['are questions', 'Was Paris flooded by the river Seine on Tuesday?'],
    ['are credits', 'Photo: The river Seine flooded Paris on Tuesday.'],
    ['ask for subscriptions', 'Sign up for our newsletter that was started in 2017 in Paris.'],
    ['name contributors', 'John Smith in Paris contributed to this report that was published.'],
    ['begin with the other of two', 'The other is the price of Paris flats, which rose in May.'],
    ['tell when by the sentence before', 'After that the river Seine was flooded in Paris.'],
    ['only say who spoke', 'Bob Grey, an official of the city in Paris, told the Times.'],
    ['have no verb but in an adjective', 'The shuffle of shoes walking a lost soul to Paris on Tuesday.'],
    ['caption a film', 'JUST WATCHED Paris was flooded by the Seine Replay More Videos ...'],
    ['lead elsewhere', 'Read more about how Paris was flooded on Tuesday.'],
  ])('are no sentences that %s', (_, sentence) => expect(texts(sentence)).toEqual([]));

  test('leave out datelines and connectives before a name', () => {
    expect(texts('(CNN) -- Paris was flooded by the river Seine on Tuesday.')).toEqual([
      'Paris was flooded by the river Seine on Tuesday.',
    ]);
    expect(texts('In addition, Paris was flooded by the river Seine on Tuesday.')).toEqual([
      'Paris was flooded by the river Seine on Tuesday.',
    ]);
  });

  test('say a thing once', () => {
    expect(
      texts('Paris was flooded by the river Seine on Tuesday. Paris was flooded by the Seine river Tuesday.'),
    ).toHaveLength(1);
  });

  test('explain a pronoun beside the text', () => {
    const facts = factsOf(
      article(
        'French President Emmanuel Macron visited Lyon. In Paris on Tuesday he signed the new law on schools.',
      ),
    );
    expect(facts.find(({ text }) => text.includes('signed'))?.antecedent).toEqual({
      pronoun: 'he',
      entity: 'Emmanuel Macron',
    });
  });

  test('are none for an empty article', () => {
    expect(factsOf(article('', { headline: '' }))).toEqual([]);
  });
});

describe('facts as a string', () => {
  const told = article(
    '“Prices rose 5 percent, to 3 dollars,” French President Emmanuel Macron said; the target of 7% by 2030 stands. More than 600 people met in Paris on March 20-22, and he left.',
  );

  test('come back as they were', () => {
    const facts = factsOf(told);
    expect(facts.length).toBeGreaterThan(0);
    expect(decodeFacts(encodeFacts(facts), refOf(told), textOf(told))).toEqual(facts);
  });

  test('are an empty string for none', () => {
    expect(encodeFacts([])).toBe('');
    expect(decodeFacts('', refOf(told), textOf(told))).toEqual([]);
  });
});

const WORDS = [
  'Xi Jinping',
  'said',
  '"',
  '“',
  '”',
  "'",
  '$5',
  'million',
  '%',
  '2018',
  'March',
  '20-22',
  '.',
  ',',
  'he',
  'The leader',
  'of',
  'the',
  'Bank',
  '\n\n',
  '(',
  ')',
  'two',
  'and',
  'a half',
  '–',
  '🦊',
  'ß',
  'he said',
  '3',
  'killed',
  'http://x',
  ' ',
];

test('any mix of words gives valid spans, and facts that survive the string', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }),
      fc.constantFrom(' ', ''),
      (words, between) => {
        const text = words.join(between);
        const { sentences, dates, quantities, names, references, quotes } = annotate(text, {
          date: '2023-12-31',
        });
        for (const span of [
          ...sentences,
          ...[...dates, ...quantities, ...names, ...references, ...quotes].map((part) => part.span),
        ]) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeLessThanOrEqual(text.length);
        }
        const told = article(text);
        const facts = factsOf(told);
        expect(decodeFacts(encodeFacts(facts), refOf(told), textOf(told))).toEqual(facts);
      },
    ),
    { numRuns: 300 },
  );
});

test.each([
  ['no stop at all', 'lorem ipsum '],
  ['capitals', 'Aa Bb '],
  ['quote marks', '"a '],
  ['numbers', '1 to '],
  ['months', 'March 5 '],
  ['speech', '"x," said Y, '],
])(
  'a megabyte of %s is read to its end in linear time, a square would run out of it',
  { timeout: 60_000 },
  (_, piece) => {
    const text = piece.repeat(1_000_000 / piece.length);
    const { sentences } = annotate(text, { date: '2023-12-31' });
    expect(sentences.at(-1)!.end).toBe(text.trimEnd().length);
  },
);
