import { describe, expect, test } from 'vitest';
import { factsOf } from '../../../src/core/facts/facts';

const REST = 'Ministers of Norway and Chile met in Oslo on Friday and signed an agreement on fishing rights.';
const textsOf = (...sentences: string[]) =>
  factsOf({
    id: '1',
    url: '',
    date: '2020-03-18',
    headline: 'A headline of six words stands here',
    lead: '',
    body: [REST, ...sentences].join(' '),
    publisher: '',
    lang: 'en',
  });

describe('a sentence is no fact when', () => {
  test.each([
    ['its subject was named before', 'The ship transferred 600 tons of fuel to another vessel in March.'],
    ['its subject is a group named before', 'The warplanes hit 10 targets near the city of Derna on Monday.'],
    ['a clause tells no more of it', 'The rules, which need a vote, apply to drones of 55 pounds or less.'],
    ['it links to the one before', 'Even so, some leaders in Norway said the meeting in Chile had failed.'],
    [
      'it counts what was said before',
      'The second point follows from the treaty of 1998 between Norway and Chile.',
    ],
    [
      'it points back in the end',
      'President Ann Lee of Chile told the Senate in Oslo that ministers could support that.',
    ],
    [
      'it points back to a thing',
      'President Ann Lee said in this letter to Norway that Chile would pay $3 million.',
    ],
    ['its writer speaks', 'As we reported late on Friday, ministers in Oslo approved $3 million for Chile.'],
    [
      'it tells who wrote it',
      'Ann Marie Lee is a national security strategist at the Oslo Institute in Norway.',
    ],
    [
      'it is all quote and names nobody',
      '“You might get an amazing teacher in Norway and then a bad one in Chile.”',
    ],
  ])('%s', (_why, sentence) => {
    expect(textsOf(sentence).map(({ text }) => text)).not.toContain(sentence);
  });
});

describe('a sentence is a fact when', () => {
  test.each([
    ['a name tells which one is meant', 'The Norwegian ship Fram transferred 600 tons of fuel in March.'],
    ['a genitive does', 'The president of Chile told lawmakers in Santiago that ministers had failed.'],
    ['a participle does', 'The plan announced by President Lee was met with resistance in Chile.'],
    ['there is one of it', 'The government approved $3 million for schools in Lima on Tuesday.'],
  ])('%s', (_why, sentence) => {
    expect(textsOf(sentence).map(({ text }) => text)).toContain(sentence);
  });
});

test('he is nobody outside where the sentence tells of somebody itself', () => {
  const facts = textsOf(
    'Chris Hurst was in Oslo.',
    'In a note sent before his death, Paul Berg blamed his misery on the minister of Chile.',
  );
  const fact = facts.find(({ text }) => text.startsWith('In a note'));
  expect(fact).toBeDefined();
  expect(fact?.antecedent).toBeUndefined();
});

test('who speaks in another sentence is not said to speak in the fact', () => {
  const facts = textsOf(
    'Norway and Chile were "very close to a deal on fishing rights" in 2019, papers show.',
  );
  expect(facts.map(({ quote }) => quote?.speaker)).not.toContain('Chile');
});
