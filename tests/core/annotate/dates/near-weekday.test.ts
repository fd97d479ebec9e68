import { describe, expect, test } from 'vitest';
import { datesIn, WEDNESDAY } from './dates-in';

const dayOf = (sentence: string): string[] => Object.values(datesIn(sentence, WEDNESDAY));

describe('yesterday’s weekday, read on Wednesday 15 May 2024', () => {
  test.each([
    'Lee would sign the order on Tuesday, an aide said.',
    'Berg’s announcement on Tuesday that troops will take part came late.',
    'There will be no winner from Tuesday night.',
    'Unlike on Tuesday, the bills will fail.',
    'Lee told officers Tuesday that he is planning more.',
    'The talk was scheduled for Tuesday.',
    'The chief will act, and on Tuesday he might have slept.',
    'He will speak of what was opened Tuesday.',
  ])('was yesterday in "%s"', (sentence) => {
    expect(dayOf(sentence).map((value) => value.slice(0, 10))).toEqual(['2024-05-14']);
  });

  test.each([
    'The panel will question Lee on Tuesday.',
    'The leaders will be heading to Oslo on Tuesday.',
    'Berg will be honoured at a service Tuesday.',
    'The upcoming visit of Berg on Tuesday is short.',
    'They said they’ll resume Tuesday.',
    'I’m going there on Tuesday.',
  ])('is to come in "%s"', (sentence) => {
    expect(dayOf(sentence)).toEqual(['2024-05-21']);
  });
});

describe('tomorrow’s weekday, read on Wednesday 15 May 2024', () => {
  test.each([
    'Berg gives a speech Thursday on the rules.',
    'Members convene in Oslo on Thursday.',
    'All look to the debate on Thursday.',
  ])('is to come where nothing tells of the past: "%s"', (sentence) => {
    expect(dayOf(sentence)).toEqual(['2024-05-16']);
  });

  test('is a week ago where the clause is past, once other days were told', () => {
    const { Thursday } = datesIn('On Monday the court sat. It ruled on the case of Thursday.', WEDNESDAY);
    expect(Thursday).toBe('2024-05-09');
  });
});

describe('what a clause tells of its weekday', () => {
  test.each([
    ['Lee heads to Oslo on Saturday.', '2024-05-18'],
    ['Lee travels to Oslo on Saturday.', '2024-05-18'],
    ['The heads of both towns on Saturday slept.', '2024-05-11'],
    ['The firm will open shops in Bergen, Norw., on Saturday.', '2024-05-18'],
    ['The U.S. plans to impose taxes on goods Saturday.', '2024-05-18'],
    ['Its plans to impose taxes on goods drew ire Saturday.', '2024-05-11'],
    ['He said he’ll meet the ministers of both towns on Saturday.', '2024-05-18'],
    ['“We’ll go,” Lee told the great paper of Bergen on Saturday.', '2024-05-11'],
    ['Lee told the paper “we will vote again on Saturday.”', '2024-05-18'],
    ['“We are glad,” Lee added, “of long talks with both of the towns in July.”', '2024-07'],
  ])('"%s" is %s', (sentence, day) => {
    expect(dayOf(sentence)).toEqual([day]);
  });
});

test('a list of places parts no verb from its weekday', () => {
  expect(
    dayOf(
      'It rained on May 2. Berg held rallies with Paul Lund of Maine, Ann Lee of Ohio, Jan Ek of Utah, Kim Holm of Iowa, and Ole Dahl of ' +
        'Denver, Colo., on Thursday.',
    ),
  ).toEqual(['2024-05-02', '2024-05-09']);
});

test('what was done when doing something is past', () => {
  expect(
    dayOf('Not half as much as Berg did when setting the table, not to mention Lee, on Monday.'),
  ).toEqual(['2024-05-13']);
  expect(
    dayOf('All looks to the time when they set the table in Oslo, not to mention Lee, on Monday.'),
  ).toEqual(['2024-05-20']);
});
