import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { annotate } from '../../../src/core/annotate/annotate';
import { textOf } from '../../../src/core/article';
import type { Quantity } from '../../../src/core/fact';
import { factsOf } from '../../../src/core/facts/facts';
import { factsOfArchived } from '../../../src/core/facts/of-archived';
import { parseArticle } from '../../../src/core/formats/article-format';

const seed = parseArticle(readFileSync('seeds/000_2531918337c8774b.txt', 'utf8'));
const text = textOf(seed);
const found = annotate(text, { date: seed.date, lang: seed.lang });
const facts = factsOf(seed);
const sentences = found.sentences.map(({ start, end }) => text.slice(start, end));

const sentenceWith = (part: string): string => sentences.find((sentence) => sentence.includes(part)) ?? '';
const factWith = (part: string) => facts.find((fact) => fact.text.includes(part))!;
const dateAt = (printed: string) =>
  found.dates.find(({ span }) => text.slice(span.start, span.end).includes(printed));
const amounts = (sum: string): Quantity[] =>
  found.quantities.filter(({ span }) => text.slice(span.start, span.end).includes(sum));
const quoteWith = (part: string) =>
  found.quotes.find(({ span }) => text.slice(span.start, span.end).includes(part))!;
const entitiesIn = (part: string) => factWith(part).names.map(({ entity }) => entity);
const inSentence = <T extends { span: { start: number; end: number } }>(
  part: string,
  all: readonly T[],
): T[] => {
  const sentence = found.sentences.find(({ start, end }) => text.slice(start, end).includes(part))!;
  return all.filter(({ span }) => span.start >= sentence.start && span.end <= sentence.end);
};

describe('the fifteen hard cases of the first seed', () => {
  test('1: a sentence ends between a stop and the quote glued to it; the text has 12 sentences', () => {
    expect(sentences.some((sentence) => sentence.endsWith('has strengthened.'))).toBe(true);
    expect(sentences.some((sentence) => sentence.startsWith('"Russia-China relations'))).toBe(true);
    expect(sentences.slice(1)).toHaveLength(12);
  });

  test('2: "relations.He" is split, He is Xi Jinping, and the sentence is not shown alone', () => {
    const he = sentenceWith('also expressed his willingness');
    expect(he.startsWith('He also expressed')).toBe(true);
    const [pronoun] = inSentence('also expressed his willingness', found.references);
    expect(pronoun).toMatchObject({ name: 'He', entity: 'Xi Jinping', via: 'pronoun' });
    expect(factWith('also expressed his willingness')).toBeUndefined();
  });

  test('3: "in 2018.Xi paid" is split, 2018 is a date and the next fact starts with Xi', () => {
    expect(sentenceWith('was passed in').endsWith('in 2018.')).toBe(true);
    expect(dateAt('2018')).toMatchObject({ value: '2018', type: 'DATE' });
    expect(factWith('paid a state visit').text.startsWith('Xi paid')).toBe(true);
  });

  test('4: a quote with mixed marks is one sentence and one direct quote, said by the Kremlin', () => {
    const sentence = sentenceWith('sent sincere congratulations');
    expect(sentence.startsWith('"The President of Russia')).toBe(true);
    expect(sentence.endsWith("the Kremlin's statement said.")).toBe(true);
    expect(inSentence('sent sincere congratulations', found.quotes)).toHaveLength(1);
    expect(quoteWith('sent sincere')).toMatchObject({ kind: 'direct', speaker: 'Kremlin' });
  });

  test('5: "the Chinese head of state said" is Xi Jinping by his role', () => {
    expect(quoteWith('Russia-China relations').speaker).toBe('Xi Jinping');
    const role = found.references.find(({ name }) => name === 'the Chinese head of state');
    expect(role).toMatchObject({ entity: 'Xi Jinping', via: 'role' });
  });

  test('6: a reached target is an actual $200 billion of trade turnover, Russia and China named', () => {
    expect(amounts('$200 billion')[0]).toMatchObject({
      value: 2e11,
      unit: 'USD',
      kind: 'money',
      status: 'actual',
    });
    expect(amounts('$200 billion')[0]!.of).toEqual(expect.arrayContaining(['trade', 'turnover']));
    expect(entitiesIn('has reached the target')).toEqual(expect.arrayContaining(['Russia', 'China']));
  });

  test('7: a goal of $200 billion by 2024 is a target, set in February 2022', () => {
    expect(amounts('$200 billion')[1]).toMatchObject({ value: 2e11, unit: 'USD', status: 'target' });
    expect(amounts('$200 billion')[1]!.period).toBeUndefined();
    expect(inSentence('set a goal', found.dates)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ value: '2022-02' }),
        expect.objectContaining({ value: '2024', relation: 'BEFORE' }),
      ]),
    );
  });

  test('8: the threshold of $100 billion passed in 2018 is not mixed with the goal in the same sentence', () => {
    expect(amounts('$100 billion')[0]).toMatchObject({
      value: 1e11,
      unit: 'USD',
      status: 'threshold',
      period: '2018',
    });
    expect(inSentence('set a goal', found.quantities)).toHaveLength(2);
  });

  test('9: March 20-22 is in 2023, though the next March is nearer', () => {
    expect(dateAt('March 20-22')).toMatchObject({ value: '2023-03-20/2023-03-22', implied: true });
  });

  test('10: October 17-18 is the visit of Vladimir Putin to China', () => {
    expect(dateAt('October 17-18')).toMatchObject({ value: '2023-10-17/2023-10-18' });
    const fact = factWith('paid an official visit');
    expect(fact.events).toContain('visit');
    expect(entitiesIn('paid an official visit')).toEqual(expect.arrayContaining(['Vladimir Putin', 'China']));
  });

  test('11: the 75th anniversary next year is 2024, and "the two countries" count nothing', () => {
    expect(dateAt('next year')).toMatchObject({ value: '2024' });
    expect(factWith('75th anniversary').events).toContain('anniversary');
    expect(inSentence('75th anniversary', found.quantities)).toEqual([]);
  });

  test('12: three-quarters of a century are 75 years and no .75', () => {
    expect(dateAt('three-quarters of a century')).toMatchObject({ value: 'P75Y', type: 'DURATION' });
    expect(found.quantities.some(({ value }) => value === 0.75)).toBe(false);
  });

  test('13: the New 2024 Year is 2024, no duration and no season', () => {
    const dates = inSentence('New 2024 Year', found.dates);
    expect(dates.map(({ value }) => value)).toEqual(['2024', '2023']);
  });

  test('14: two summits in the past year of a 31 December are 2 in 2023, in Moscow and Beijing', () => {
    expect(amounts('two Russian-Chinese summits')).toMatchObject([
      { value: 2, unit: 'count', kind: 'count' },
    ]);
    expect(dateAt('past year')).toMatchObject({ value: '2023' });
    const names = inSentence('Spring Festival', found.names).filter(({ type }) => type === 'place');
    expect(names.map(({ name }) => name)).toEqual(expect.arrayContaining(['Moscow', 'Beijing']));
    expect(found.quantities.some(({ unit }) => unit === 'in')).toBe(false);
  });

  test('15: "The leaders" are Xi and Putin, 2030 is a deadline, and three-hour talks last PT3H', () => {
    const fact = factWith('signed a joint statement');
    expect(fact.text.endsWith('by 2030.')).toBe(true);
    expect(fact.events).toContain('signing');
    expect(fact.dates).toMatchObject([{ value: '2030', relation: 'BEFORE' }]);
    const leaders = found.references.find(({ name }) => name === 'The leaders');
    expect(leaders?.entity.split(' and ').sort()).toEqual(['Vladimir Putin', 'Xi Jinping']);
    expect(fact.antecedent).toMatchObject({ pronoun: 'The leaders' });
    expect(dateAt('three-hour')).toMatchObject({ value: 'PT3H', type: 'DURATION' });
  });
});

describe('the six facts shown on the seed’s own page', () => {
  const shown = factsOfArchived(facts).map(({ fact }) => fact.text);

  test.each([
    'has reached the target of $200 billion',
    'In February 2022, Putin and Xi set a goal of reaching $200 billion in bilateral trade by 2024, after the previous threshold of $100 billion was passed in 2018.',
    'on March 20-22',
    'on October 17-18',
    '75th anniversary',
  ])('tell of "%s"', (part) => {
    expect(shown.some((fact) => fact.includes(part))).toBe(true);
  });

  test('are at most six, and none starts with a pronoun', () => {
    expect(shown.length).toBeLessThanOrEqual(6);
    for (const fact of shown) expect(fact).not.toMatch(/^(?:He|She|They|It|His|Her|This|That)\b/);
  });
});
