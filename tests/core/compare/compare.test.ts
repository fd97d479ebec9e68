import { describe, expect, test } from 'vitest';
import type { Article, Page } from '../../../src/core/article';
import { comparisonsOf } from '../../../src/core/compare/compare';
import { factsOf } from '../../../src/core/facts/facts';
import { figuresIn } from '../../../src/core/marks/figures';
import { paragraphsOf } from '../../../src/core/marks/paragraphs';
import { readingOfPage } from '../../../src/core/page-reading';
import { verdict } from './verdict';

describe('two figures', () => {
  test.each([
    [
      'Trade turnover between Russia and China reached $240 billion.',
      'Trade turnover between Russia and China reached $240bn last year.',
    ],
    [
      'The trade of Russia and China was worth $240 billion.',
      'Trade between Russia and China stood at 240 billion dollars.',
    ],
    ['Unemployment in Spain stood at 11.9 percent.', 'Spain had an unemployment rate of 11.9%.'],
    ['The quake killed 312 people in Turkey.', 'In Turkey 312 people were killed by the quake.'],
    [
      'Wheat exports of Ukraine reached 18 million tons.',
      'Ukraine shipped wheat exports of 18 million tonnes.',
    ],
    ['Police arrested 45 protesters in Minsk.', '45 protesters were detained in Minsk.'],
    ['Inflation in Turkey rose to 64.8%.', 'Annual inflation in Turkey climbed to 64.8 percent.'],
    ['The bridge is 19 kilometers long.', 'The new bridge spans 19 km.'],
    ['The company cut 1,200 jobs.', 'Some 1,200 jobs were cut by the company.'],
    ['The fund manages assets of €1.5 billion.', 'Assets of the fund reached 1.5 billion euros.'],
    // One matter in other words.
    [
      'The ministry froze the $391 million in aid for Moldova.',
      'Moldova was promised $391 million of security assistance by the parliament.',
    ],
    [
      'The mayor of Bergen wants $70 million for a flood wall along the harbour.',
      'Bergen voted on the flood wall, for which the mayor demands $70 million.',
    ],
    ['The ferry Aurora had 239 people on board.', 'The Aurora sank with 239 people aboard.'],
  ])('say the same: %s | %s', (a, b) => expect(verdict(a, b)).toBe('same'));

  test.each([
    [
      'Trade turnover between Russia and China reached $240 billion.',
      'Trade turnover between Russia and China has reached $200 billion.',
    ],
    ['Unemployment in Spain stood at 11.9 percent.', 'Unemployment in Spain stood at 12.9 percent.'],
    ['The quake killed 312 people in Turkey.', 'The quake killed 280 people in Turkey.'],
    ['Oil production was 9.5 million barrels a day.', 'Oil production was 10.1 million barrels a day.'],
    ['The army has 900,000 soldiers.', 'The army has 850,000 soldiers.'],
    [
      'Defense spending of Germany rose to 52 billion euros.',
      'Defense spending of Germany was 47 billion euros.',
    ],
    ['The project will cost $3.2 billion.', 'The project cost $2.4 billion.'],
    ['Inflation in Turkey rose to 64.8%.', 'Inflation in Turkey rose to 61.5%.'],
    ['Police arrested 45 protesters in Minsk.', 'Police arrested 60 protesters in Minsk.'],
    [
      'Wheat exports of Ukraine reached 18 million tons.',
      'Wheat exports of Ukraine reached 16 million tons.',
    ],
  ])('differ: %s | %s', (a, b) => expect(verdict(a, b)).toBe('differs'));

  test.each([
    ['1.2 million Syrians have been displaced.', 'Nine Syrians were killed.'],
    ['1,200 Syrians fled to Lebanon.', '1,100 Syrians were killed in Lebanon.'],
    ['Trade reached $200 billion.', 'Trade reached 200 billion yuan.'],
    ['Trade turnover reached $200 billion.', 'Trade turnover reached 200 million tons.'],
    [
      'Trade between Russia and China reached $200 billion.',
      'Trade between India and Brazil reached $190 billion.',
    ],
    ['Trade turnover rose by $40 billion.', 'Trade turnover reached $44 billion.'],
    ['Exports rose 5 percent.', 'Exports fell 6 percent.'],
    ['The war lasted 20 years.', 'The war lasted 19 years.'],
    ['John Smith, 64, was elected.', 'John Smith, 63, was elected.'],
    ['The company earned $5 billion.', 'The flood caused damage of $5 billion.'],
    ['Turnout was 45 percent.', 'Inflation was 45 percent.'],
    ['The mine is 390 meters deep.', 'The flooded gallery stretched over 300 meters of road.'],
    ['He was fined $500,000.', 'The painting sold for $450,000.'],
    ['The bank has 300 branches.', 'The bank has 280 customers.'],
    ['Trade turnover reached $200 billion.', 'Trade turnover reached $20 billion.'],
    ['The quake killed 40 people in Turkey.', 'The quake killed 39 other people in Turkey.'],
    ['The bill needs 60 votes in the Senate.', 'The bill needs 60 votes in the Senate.'],
    ['Obama has 201 electoral votes in the polls.', 'Obama needs 270 electoral votes in the polls.'],
    ['Tariffs stand on goods of $125 billion.', 'Threats of tariffs on goods of $250 billion were made.'],
    ['The quake killed 12 people in Turkey.', 'The flood killed 10 people in Peru.'],
    ['Unemployment fell 2 percentage points.', 'Unemployment was 2 percent.'],
    ['A pound of flour costs 2 dollars.', 'A pound of flour costs 2 euros.'],
    ['The bank raised its forecast to 3 percent growth.', 'The bank employs 3 percent fewer people.'],
    ['Turkey and Greece agreed on 12 flights.', 'Turkey and Greece agreed on 13 rules.'],
    ['The island has 40,000 residents.', 'The island was visited by 42,000 tourists.'],
    ['About 300 soldiers were wounded in Mali.', 'About 290 soldiers were killed in Mali.'],
    // Shares of those who were asked.
    [
      'In a poll 52 percent of voters had a favorable view of Ann Berg.',
      'In a poll 44 percent of voters had a favorable view of Ann Berg.',
    ],
    ['Nearly 60 percent of Norwegians live in towns.', 'Some 45 percent of Norwegians own a boat in summer.'],
    // Which of two figures the sentence is about, nobody knows.
    [
      'Exports of fish from Norway were $250 million to China and $300 million to Japan.',
      'Exports of fish from Norway were $310 million.',
    ],
    // A part and the whole.
    [
      'The ministry found another $2.5 billion for the wall.',
      'The ministry found $1.4 billion for the wall.',
    ],
    ['All six candidates spoke in the Oslo debate.', 'Five of the candidates spoke in the Oslo debate.'],
    [
      'They could win 10 of the state’s 13 House seats in Carolina.',
      'They could win 12 of the state’s 18 House seats in Carolina.',
    ],
    // One figure, told less exactly.
    ['Norway cut $716 billion from the fund.', 'Norway cut more than $700 billion from the fund.'],
    ['Norway held back $391 million in aid.', 'Norway held back nearly $400 million in aid.'],
    ['Norway granted $1.375 billion for the wall.', 'Norway granted $1.4 billion for the wall.'],
    // The same number of something else.
    ['Nineteen states have such laws on religion.', 'Currently 19 states ban discrimination at work.'],
    [
      'The airlines seek $50 billion in grants against losses from the virus.',
      'The bill holds a $50 billion expansion of loans for small firms.',
    ],
    // What is the same everywhere.
    ['Ann Berg is not one degree to the right.', 'Ann Berg is one degree to the right.'],
    ['Norway wants 100 percent of the fish.', 'Norway never gets 100 percent of the fish.'],
    ['It should be a minimum of 60 votes in Oslo.', 'Lund needs 60 votes in Oslo.'],
    ['The poll of 1,033 adults in Norway was made online.', 'The poll asked 1,033 adults in Norway.'],
    ['Two of the 19 Sept. 11 hijackers flew from Oslo.', 'The 11 hijackers flew from Oslo.'],
  ])('are not comparable: %s | %s', (a, b) => expect(verdict(a, b)).toBe('not comparable'));
});

const pageSaying = (text: string): Page => ({
  url: 'https://a.example/x',
  canonical: '',
  headline: '',
  text,
  date: '2024-06-15',
  publisher: 'a.example',
  lang: 'en',
});
const factsSaying = (body: string) =>
  factsOf({
    id: 'b',
    url: 'https://b.example/y',
    date: '2023-12-31',
    headline: 'A headline',
    lead: '',
    body,
    publisher: 'b.example',
    lang: 'en',
  } satisfies Article);

describe('figures side by side', () => {
  const archived = factsSaying(
    'Trade turnover between Russia and China reached $200 billion, officials in Moscow said.',
  );

  test('are worded without a verdict', () => {
    const [comparison] = comparisonsOf(
      readingOfPage(pageSaying('Trade turnover between Russia and China reached $240 billion.')),
      archived,
    );
    expect(comparison).toMatchObject({
      relation: 'differs',
      wording: 'page: $240 billion · archive (2023-12-31): $200 billion',
    });
  });

  test('say when one of them is a target', () => {
    const [comparison] = comparisonsOf(
      readingOfPage(pageSaying('Russia and China set a target of $300 billion for their trade turnover.')),
      archived,
    );
    expect(comparison?.wording).toBe('page (target): $300 billion · archive (2023-12-31): $200 billion');
  });

  test('say when they are of one period, and give the periods when those differ', () => {
    const before = factsSaying(
      'Trade turnover between Russia and China reached $190 billion in 2022, officials said.',
    );
    const same = comparisonsOf(
      readingOfPage(pageSaying('Trade turnover between Russia and China reached $185 billion in 2022.')),
      before,
    );
    expect(same[0]?.wording).toMatch(/same period, other figure$/);
    const other = comparisonsOf(
      readingOfPage(pageSaying('Trade turnover between Russia and China reached $240 billion in 2023.')),
      before,
    );
    expect(other[0]?.wording).toBe(
      'page (for 2023): $240 billion · archive (2023-12-31, for 2022): $190 billion',
    );
  });

  test.each(['sales', 'losses', 'taxes', 'crashes', 'businesses', 'matches'])(
    'are found by the light reading of a page too when they measure %s',
    (things) => {
      const page = pageSaying(`It is known that the ${things} were $200 billion this year.`);
      const facts = factsSaying(`Yearly ${things} of Russia reached $200 billion in 2023, officials said.`);
      expect(facts).toHaveLength(1);
      expect(figuresIn('en', paragraphsOf(page), facts)).toHaveLength(1);
    },
  );

  test.each([
    ['an estimate', 'An estimated 9.5 million people in Luzon were affected by the storm, officials said.'],
    ['a day', 'On March 12 officials in Luzon said 9.5 million people were affected by the storm.'],
    [
      'a time of something else',
      'Before the December vote, 9.5 million people in Luzon were hit by the storm.',
    ],
    [
      'a time of another verb',
      'In Luzon 9.5 million people were said to be hit by the storm that came there in 2022.',
    ],
    ['no target', 'The plan for Luzon holds a list of 9.5 million people affected by the storm.'],
  ])('say of a figure nothing that its own words do not: %s', (_what, sentence) => {
    const page = pageSaying(
      'Some 9.5 million people in Luzon were affected or hit by the storm of the year.',
    );
    const [comparison] = comparisonsOf(readingOfPage(page), factsSaying(sentence));
    expect(comparison?.wording).toMatch(
      /^page: Some 9.5 million people · archive \(2023-12-31\): (?:An estimated )?9.5 million people$/,
    );
  });

  test('say what is expected', () => {
    const page = pageSaying('The bridge to Luzon will cost $84 million, the mayor of Luzon says.');
    const [comparison] = comparisonsOf(
      readingOfPage(page),
      factsSaying('The bridge to Luzon is expected to cost $84 million, officials of the city said.'),
    );
    expect(comparison?.wording).toBe(
      'page (forecast): $84 million · archive (2023-12-31, forecast): $84 million',
    );
  });

  const SENTENCE =
    'The new harbour of Bergen cost the city $84 million in two years, the mayor told the council.';

  test('are none where both have one sentence', () => {
    const page = pageSaying(`It was dear. ${SENTENCE} Nobody was surprised.`);
    expect(comparisonsOf(readingOfPage(page), factsSaying(SENTENCE))).toEqual([]);
  });

  test('are one line however often page and archive say the same', () => {
    const page = pageSaying(
      'The harbour of Bergen cost $84 million. The mayor of Bergen defended the $84 million for the harbour.',
    );
    const facts = [
      ...factsSaying('The city of Bergen paid $84 million for its new harbour, an auditor found in May.'),
      ...factsSaying('The council of Bergen had asked for $84 million to build a harbour for ferries.'),
    ];
    expect(comparisonsOf(readingOfPage(page), facts)).toHaveLength(1);
  });

  test('are none for a page without figures', () => {
    expect(comparisonsOf(readingOfPage(pageSaying('Nothing is measured here.')), archived)).toEqual([]);
  });
});

describe('a figure beside another', () => {
  const side = (now: string, then: string) => {
    const shared = { url: '', publisher: '', lang: 'en' };
    const archived = { ...shared, id: '1', date: '2024-06-10', headline: '', lead: '', body: then };
    const page = { ...shared, canonical: '', date: '2024-06-15', headline: '', text: now };
    return comparisonsOf(readingOfPage(page), factsOf(archived)).map(({ wording }) => wording);
  };
  const DIED = 'people were killed in the earthquake near the city of Valdivia in Chile on Friday.';

  test('keeps the words that bound it', () => {
    expect(side(`At least 84 ${DIED}`, `More than 60 ${DIED}`)).toEqual([
      expect.stringMatching(/^page[^:]*: At least 84 people · archive[^:]*: More than 60 people$/),
    ]);
  });

  test('is no line where the same few are counted', () => {
    expect(side(`Five ${DIED}`, `Five ${DIED}`)).toEqual([]);
  });
});

test('two parts of a sum are not set beside the whole', () => {
  const fact =
    'In Norway 420,000 federal employees work without pay, while 380,000 federal employees are on leave.';
  const page = pageSaying('About 800,000 federal employees in Norway face real problems with pay.');
  const facts = factsSaying(fact);
  expect(facts).toHaveLength(1);
  expect(comparisonsOf({ page, language: 'en' }, facts)).toEqual([]);
});
