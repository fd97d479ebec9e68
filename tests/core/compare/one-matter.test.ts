import { describe, expect, test } from 'vitest';
import { verdict } from './verdict';

describe('figures of one kind are not set beside each other when', () => {
  test.each([
    [
      'one sentence names the other place too',
      'Mourners knelt in Bergen at the school where 10 people were killed, as they had in Oslo.',
      'The attack in Bergen is the deadliest since a gunman in Oslo opened fire at a school, killing 17 people.',
    ],
    [
      'one is hoped for',
      'Lund hopes for 500 delegates at the convention in Oslo.',
      'Berg has 740 delegates at the convention in Oslo.',
    ],
    [
      'one is of the old alone',
      'The disease killed 83,426 people 65 or older in Norway.',
      'The disease killed 120,000 people in Norway.',
    ],
    [
      'one is what is counted so far',
      'With 60 percent of the vote counted in Norway, Berg leads.',
      'Berg has 60 percent of the vote in Norway and leads.',
    ],
    [
      'sums of one year and the next are near each other',
      'The deal gave Norway $738 billion in funding for its military and ships.',
      'Norway asks for its ships and military a budget of $740.5 billion.',
    ],
    [
      'of a rate only the sentence before tells what it is',
      'Among young workers in Norway that rate was 14.8 percent, unemployment figures show.',
      'Among workers in Norway the unemployment rate was 9.6 percent, figures show.',
    ],
    [
      'each is what is needed',
      'In Norway Berg will find the 51 votes he needs to change the rules of the house.',
      'In Norway Berg has the 67 votes usually needed to change the rules of the house.',
    ],
    [
      'each is of another of a kind',
      'The smaller Hill Fire, nearby, is 75% contained.',
      'The Woolsey Fire in Norway is 62% contained.',
    ],
    [
      'of one only the sentence before tells what it is',
      'The fire is nearly 25% contained, officials say.',
      'The Woolsey Fire in Norway was 30 percent contained as of Monday, officials of Norway say.',
    ],
    [
      'two polls are nearly alike',
      'Berg and Lund both stood at 45.7 percent support in the poll of voters.',
      'The poll of voters showed 46 percent in support of Berg, and Lund behind.',
    ],
    [
      'one is of a sector',
      'Employers in Norway added 170,000 private-sector jobs in May.',
      'Employers in Norway added 223,000 jobs in May.',
    ],
  ])('%s', (_why, a, b) => {
    expect(verdict(a, b)).toBe('not comparable');
    expect(verdict(b, a)).toBe('not comparable');
  });
});

test('figures of one place are, whatever else is named', () => {
  expect(
    verdict('In Oslo 12 people were killed, Ann Berg said.', 'Bo Lund said 14 people were killed in Oslo.'),
  ).toBe('differs');
});

describe('an equal share of a poll', () => {
  const poll = (share: string) =>
    `A poll of voters in Norway shows Berg of the party of Chile at ${share} percent.`;

  test('that is round is alike by chance', () => {
    expect(verdict(poll('45'), `${poll('45').slice(0, -1)} in September.`)).toBe('not comparable');
  });

  test('that is not round is the same', () => {
    expect(verdict(poll('45.7'), `${poll('45.7').slice(0, -1)} in September.`)).toBe('same');
  });
});

describe('an equal sum', () => {
  test.each([
    [
      'spared one and given to another is no same sum',
      'A budget bill that ministers of Norway agreed to on Monday night in Oslo would spare the navy from $20 billion in reductions.',
      'Some $20 billion is restored for schools of the whole country after a long winter, as Norway gets a budget bill from ministers.',
      'not comparable',
    ],
    [
      'given by somebody and given for something is no same sum',
      'Men of Norway met a million dollar donor of the Berg Foundation who got a post on a board.',
      'Ann Lee of Norway said that $1 million of the income went to the Berg Foundation.',
      'not comparable',
    ],
    [
      'of which the same is named beside it is the same',
      'The bill of Norway would spare the schools from $20 billion in cuts of the budget deal.',
      'Lee said that the deal of Norway has $20 billion of cuts in the budget, among them of schools.',
      'same',
    ],
    [
      'that is not round tells it by itself',
      'Berg of Norway suspended $391 million in military assistance to Chile.',
      'Lee said that Berg did not withhold $391 million in aid to Chile on behalf of Norway.',
      'same',
    ],
  ])('%s', (_what, one, other, expected) => expect(verdict(one, other)).toBe(expected));
});
