import { describe, expect, test } from 'vitest';
import { matchedSentence, sharedNames, whyOf } from '../../../src/core/match/why';
import { readText } from '../../../src/core/text/read-text';

const read = (text: string) => readText(text, 'en');
const FAR = 'He met Anna Kessler in Tczew. Later he met Marek Wolski, and Wolski spoke. Wolski left.';

const namesOf = (article: string, page: string, rarity: (term: number) => number = () => 7, lang = 'en') =>
  sharedNames(read(article), read(page), rarity, lang).map(({ start, end }) => article.slice(start, end));

describe('names that an article shares with a page', () => {
  test('come the most often told first, a last name counting for the whole', () => {
    expect(namesOf(FAR, 'She saw Anna Kessler and Marek Wolski in Tczew.')).toEqual([
      'Marek Wolski',
      'Anna Kessler',
      'Tczew',
    ]);
  });

  test('come the rarest first where they are told alike', () => {
    const article = 'He met Kessler and saw Berg there.';
    const berg = [...read('berg').terms][0];
    const of = (rare: number) =>
      namesOf(article, 'She saw Kessler and Berg too.', (term) => (term === berg ? rare : 7));
    expect(of(8)).toEqual(['Berg', 'Kessler']);
    expect(of(6)).toEqual(['Kessler', 'Berg']);
    expect(of(7)).toEqual(['Kessler', 'Berg']);
  });

  test('come by rarity times one and the logarithm of how often they are told', () => {
    const article = 'He met Kessler and saw Berg there. Berg left.';
    const berg = [...read('berg').terms][0];
    const of = (rare: number) =>
      namesOf(article, 'She saw Kessler and Berg too.', (term) => (term === berg ? rare : 7));
    expect(of(5)).toEqual(['Berg', 'Kessler']);
    expect(of(4)).toEqual(['Kessler', 'Berg']);
  });

  test('are those alone all of whose words are names on the page', () => {
    expect(namesOf(FAR, 'She saw Anna Wolski in Tczew.')).toEqual(['Wolski', 'Tczew']);
    expect(namesOf(FAR, 'She saw it rain.')).toEqual([]);
  });

  test('in German are rarer than common nouns: six nats', () => {
    const page = 'She saw Marek Wolski.';
    expect(namesOf(FAR, page, () => 6, 'de')).toContain('Marek Wolski');
    expect(namesOf(FAR, page, () => 5.9, 'de')).toEqual([]);
    expect(namesOf(FAR, page, () => 5.9, 'en')).toContain('Marek Wolski');
  });
});

test('at most four names and four phrases are told, as the article prints them', () => {
  const names = ['Kessler', 'Wolski', 'Berg', 'Lund', 'Moser'];
  const article = read(`He met ${names.join(', then saw ')} and then grain tariff talks, steel quota talks.`);
  const page = read(`She met ${names.join(', then saw ')} on grain tariff and steel quota.`);
  const why = whyOf(
    article,
    page,
    sharedNames(article, page, () => 7),
    () => 7,
  );
  expect(why.names).toEqual(names.slice(0, 4));
  expect(why.phrases).toEqual(expect.arrayContaining(['grain tariff', 'steel quota']));
  expect(why.phrases.length).toBeLessThanOrEqual(4);
});

describe('the sentence that says most of what a page is about', () => {
  const weights = new Map([...read('wheat harvest tariff').terms].map((term, at) => [term, at + 1]));
  const sentenceOf = (text: string) => matchedSentence(read(text), weights);

  test('has the heaviest words, each counted once, the earlier of equals', () => {
    expect(sentenceOf('Wheat fell. A tariff came. A tariff left.')?.text).toBe('A tariff came.');
    expect(sentenceOf('Wheat, wheat, wheat and wheat. A harvest came.')?.text).toBe('A harvest came.');
  });

  test('is told with its place and the places of these words', () => {
    expect(sentenceOf('It rained. The wheat harvest fell.')).toEqual({
      text: 'The wheat harvest fell.',
      span: { start: 11, end: 34 },
      marks: [{ start: 4, end: 17 }],
    });
  });

  test('may begin or end with a word of these', () => {
    expect(sentenceOf('Harvest fell. It rained.')?.marks).toEqual([{ start: 0, end: 7 }]);
    expect(sentenceOf('It rained. It was harvest')?.marks).toEqual([{ start: 7, end: 14 }]);
  });

  test('does not win by length: beyond twelve words it is damped', () => {
    const padded = `Wheat and harvest ${'went on and '.repeat(12)}left.`;
    expect(sentenceOf(`${padded} A tariff came.`)?.text).toBe('A tariff came.');
    expect(sentenceOf('A wheat harvest came, and it went to them by rail. A tariff came.')?.text).toMatch(
      /^A wheat/,
    );
  });

  test('is none where no word is shared', () => {
    expect(sentenceOf('It rained.')).toBeNull();
    expect(sentenceOf('')).toBeNull();
  });
});
