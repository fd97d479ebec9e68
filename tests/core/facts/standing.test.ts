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
    ['a story is told before', 'The story dates back to 2016, when Ann Lee was a minister of Chile in Lima.'],
    [
      'its event was told before',
      'After the meeting, Ann Lee of Chile said that Norway had lost its temper.',
    ],
    ['its time counts from another', 'A day later, Ann Lee of Chile was sitting in the palace of Norway.'],
    ['it names no state', "About 40 percent of the state's population is now older than fifty years."],
    ['its things were counted before', 'The six spending bills were crafted in the Senate of Chile in July.'],
    ['a link stands inside', 'The House, however, passed a bill with $5.7 billion for Norway and Chile.'],
    ['it numbers reasons', 'The first is that Ann Lee of Chile will be hard to beat in Norway.'],
    [
      'it points back behind a preposition',
      'Norway has threatened tariffs on Chile in that dispute, Ann Lee said.',
    ],
    [
      'it tells what a picture shows',
      'President Ann Lee walks past officials in Oslo, Norway, May 22, 2020.',
    ],
    [
      'what it praises was told before',
      "In Oslo, Chile's envoy praised the move, and Norway thanked Ann Lee.",
    ],
    ['its president has no name', 'The president-elect is scheduled to meet Norway and Chile on Friday.'],
    ['it has no subject', 'Forced his campaign manager Bill Berg to leave the party of New Norway.'],
    ['a heading runs into it', 'Norway fishing law:25 men voted in Oslo to ban fishing in all of Norway.'],
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
    [
      'it says within which time of what',
      'Within weeks of taking office, President Ann Lee of Chile signed a treaty with Norway in Oslo.',
    ],
    ['a name tells which one is meant', 'The Norwegian ship Fram transferred 600 tons of fuel in March.'],
    ['a genitive does', 'The president of Chile told lawmakers in Santiago that ministers had failed.'],
    ['a participle does', 'The plan announced by President Lee was met with resistance in Chile.'],
    [
      'a name tells which were counted',
      'The 12 Norwegian ministers were in Santiago when Chile voted in July.',
    ],
    ['what it praises is named', "In Oslo, Chile's envoy praised the plan of Norway and thanked Ann Lee."],
    ['its event is named', 'After the meeting in Oslo, Ann Lee of Chile praised the ministers of Norway.'],
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

test.each([
  ['A Berg aide said Friday that "the votes are not there for any of this in Chile."', 'A Berg aide'],
  ['Several states of Chile passed "heartbeat bills," which would ban fishing off Norway.', undefined],
])('whose man speaks is not who speaks: %s', (sentence, printed) => {
  const facts = textsOf('Minister Paul Berg was in Oslo on Friday.', sentence);
  const fact = facts.find(({ text }) => text === sentence);
  expect(fact?.quote?.speaker).toBeUndefined();
  expect(fact?.quote?.speakerText).toBe(printed);
});

test('a name that the next line runs into is nobody', () => {
  const facts = textsOf(
    'President Donald Trump met Ann Lee of Chile in Oslo. Donald John TrumpGOP senators met in Lima on Monday.',
  );
  expect(facts.flatMap(({ names }) => names.map(({ entity }) => entity))).not.toContain(
    'Donald John TrumpGOP',
  );
});
