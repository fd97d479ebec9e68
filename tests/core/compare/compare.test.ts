import { describe, expect, test } from 'vitest';
import type { Article, Page } from '../../../src/core/article';
import { comparisonsOf } from '../../../src/core/compare/compare';
import { figuresOf } from '../../../src/core/compare/figure';
import { comparePair } from '../../../src/core/compare/pair';
import { factsOf } from '../../../src/core/facts/facts';
import { figuresIn } from '../../../src/core/marks/figures';
import { paragraphsOf } from '../../../src/core/marks/paragraphs';
import { readingOfPage } from '../../../src/core/page-reading';

/** The verdict on the first figures of two sentences. */
const verdict = (a: string, b: string): string => {
  const [first] = figuresOf(a, '2024-06-15', 'en');
  const [second] = figuresOf(b, '2023-12-31', 'en');
  return first && second ? comparePair(first, second) : 'no figure';
};

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
