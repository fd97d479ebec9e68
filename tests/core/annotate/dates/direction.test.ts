import { describe, expect, test } from 'vitest';
import { annotate } from '../../../../src/core/annotate/annotate';

test.each([
  [
    'Two July tests of the missile showed that North Korea could strike the mainland.',
    '2017-09-15',
    '2017-07',
  ],
  ['The deadly Oct. 1 incident at the reactor is still being studied.', '2000-07-03', '1999-10-01'],
  ['They face a Jan. 14 deadline to answer.', '2000-01-05', '2000-01-14'],
  ['A court on Sunday issued a ruling.', '2020-03-18', '2020-03-15'],
  [
    'Lee was recovered in Afghanistan by U.S. troops in a controversial swap for five Taliban officials on May 31.',
    '2015-01-27',
    '2014-05-31',
  ],
  ['He could resign on Friday.', '2020-03-18', '2020-03-20'],
  ['The vote is on Nov. 3.', '2020-03-18', '2020-11-03'],
  ['The Nov. 8 election will decide.', '2016-03-01', '2016-11-08'],
  ['The Nov. 8 election was close.', '2017-03-01', '2016-11-08'],
  ['The new dividend, the bank said, is payable Jan. 9.', '2003-11-02', '2004-01-09'],
  ['He told them that rules to be published in December decide it.', '2003-10-30', '2003-12'],
  ['Police are investigating a fatal shooting on Sunday.', '2024-05-14', '2024-05-12'],
  ['It failed when Berg quit the post in January.', '2018-12-11', '2018-01'],
  ['The firm said it is calling for the repayment on Dec. 7 of its bonds.', '2003-10-30', '2003-12-07'],
  ['It will be published on Sunday.', '2024-05-15', '2024-05-19'],
  ['It is to be published on Friday.', '2024-05-15', '2024-05-17'],
  ['They had been freed on Friday.', '2024-05-15', '2024-05-10'],
  ['It opens on Friday behind closed doors.', '2024-05-15', '2024-05-17'],
  ['It met behind closed doors on Friday.', '2024-05-15', '2024-05-10'],
  ['He is headed to Rome on Friday.', '2024-05-15', '2024-05-17'],
  ['He was subpoenaed to testify on Friday.', '2024-05-15', '2024-05-17'],
  ['It had been due to open on Friday.', '2020-03-18', '2020-03-13'],
  ['The figures for January extended a row of gains.', '2018-02-06', '2018-01'],
  ['The firm told its buyers in five countries of a cutback in September.', '2010-08-16', '2010-09'],
  ['Most were away for Christmas when he took to Twitter.', '2018-12-24', '2018-12-25'],
  ['In September, Mr. Lee said that two channels were open.', '2018-06-17', '2017-09'],
  ['She said when Democrats take over in January, they will pass it.', '2018-12-11', '2019-01'],
  ['They had to register by October of last year.', '2016-04-20', '2015-10'],
  ["Polls in three states favour him in November's general election.", '2016-05-10', '2016-11'],
  [
    "The party asked its candidate in December's special U.S. Senate election to go.",
    '2017-11-10',
    '2017-12',
  ],
  ['He put both at key moments, including a July 10 meeting at the palace.', '2019-11-21', '2019-07-10'],
  [
    'Berg, named to replace him in an acting capacity starting on Jan. 1, was silent.',
    '2018-12-26',
    '2019-01-01',
  ],
  ['The army carried out a coup on May 22 in the capital.', '2014-05-20', '2014-05-22'],
  ['The army carried out a coup on May 29 in the capital.', '2014-05-20', '2013-05-29'],
  ['Lund will lead the party if it wins on Tuesday.', '2014-11-01', '2014-11-04'],
  ['Lund is proposing a spending plan being released Monday.', '2020-02-09', '2020-02-10'],
  ['Leaders, after unveiling the bill on Monday, are planning a vote.', '2013-01-22', '2013-01-21'],
  ['On Monday, Rep. Michael Berg (R-N.Y.) will face a charge.', '2014-04-27', '2014-04-28'],
  ['They urged Berg to reopen the office by Tuesday.', '2019-01-05', '2019-01-08'],
  ['Berg is headed to Israel on Sunday — but Lee got there first.', '2012-07-27', '2012-07-29'],
  ['Berg, who denied it during a March 12 congressional hearing, said so.', '2013-06-07', '2013-03-12'],
  [
    'Berg, an aide subpoenaed to testify behind closed doors on Friday, is the man.',
    '2019-11-14',
    '2019-11-15',
  ],
  ['They faced a chance for others to win the office in November.', '2018-08-08', '2018-11'],
  ['The firm has not edged off what it said last Friday.', '2014-12-27', '2014-12-19'],
  ['North Korea launched a rocket on Sunday.', '2016-02-06', '2016-02-07'],
  [
    'Trump is the one candidate who may win before the July convention in Cleveland.',
    '2016-04-16',
    '2016-07',
  ],
  ['The office is beginning to plan an October filled with travel.', '2016-07-27', '2016-10'],
  ['They scheduled a long debate, but on Wednesday it looked lost.', '2017-03-23', '2017-03-22'],
  ['What will come next\nJust after sunrise Thursday, Berg was met by cameras.', '2019-03-22', '2019-03-21'],
  ['He has to leave by Friday.', '2024-05-15', '2024-05-17'],
  ['He must leave. On Friday he slept.', '2024-05-15', '2024-05-10'],
  ['He will leave; Friday is free.', '2024-05-15', '2024-05-10'],
  ['Mr. Lee will leave on Friday.', '2024-05-15', '2024-05-17'],
  ['He would have left on Friday.', '2024-05-15', '2024-05-10'],
  ['He could have left on Friday.', '2024-05-15', '2024-05-10'],
  ['They could have flown on Friday.', '2024-05-15', '2024-05-10'],
  ['He is to leave on Friday.', '2024-05-15', '2024-05-17'],
  ['The case is to be heard on Friday.', '2024-05-15', '2024-05-17'],
  ['The papers will be handed out on Friday.', '2024-05-15', '2024-05-17'],
  ['The vote, scheduled for Friday, is close.', '2024-05-15', '2024-05-17'],
  ['The chief beginning from Friday is Lee.', '2024-05-15', '2024-05-17'],
  ['They start Friday.', '2024-05-15', '2024-05-17'],
  ['Friday the court ruled.', '2024-05-15', '2024-05-10'],
  ['Friday the court will rule.', '2024-05-15', '2024-05-17'],
  ['On Friday, the court in the small town in the north will rule.', '2024-05-15', '2024-05-17'],
  ['The scheduled Dec. 15 increase is off.', '2024-05-15', '2024-12-15'],
  ['The Dec. 15 increase is off.', '2024-05-15', '2023-12-15'],
  ['The Dec. 15 vote is close.', '2024-05-15', '2024-12-15'],
  ['The Dec. 15 vote was close.', '2024-05-15', '2023-12-15'],
])('the day of "%s" read on %s is %s', (sentence, date, value) => {
  expect(annotate(sentence, { date, lang: 'en' }).dates.map((found) => found.value)).toEqual([value]);
});

describe('read on 15 May 2024, a Wednesday', () => {
  test.each([
    ['He said the vote on May 30.', '2023-05-30'],
    ['He said the long vote on May 30 matters.', '2024-05-30'],
    ['He is visiting on Friday.', '2024-05-17'],
    ['He is visiting Oslo on Friday.', '2024-05-10'],
    ['He will see what Friday issued.', '2024-05-10'],
    ['He will see what Friday must have cost.', '2024-05-10'],
    ['The chief, starting Friday, is Lee.', '2024-05-17'],
    ['They asked Berg to leave by Friday.', '2024-05-17'],
    ['They asked Berg to leave the very old town by Friday.', '2024-05-17'],
    ['They asked Berg to leave the very old town hall by Friday.', '2024-05-10'],
    ['Berg vowed to go, but by Friday it rained.', '2024-05-10'],
    ['He spoke to Berg by Friday.', '2024-05-10'],
    ['He spoke to the men by Friday.', '2024-05-10'],
    ['He rose to 5 by Friday.', '2024-05-10'],
    ['He left by Friday.', '2024-05-10'],
    ['Will he leave Friday?', '2024-05-17'],
    ['They will meet Mr. Lee on Friday.', '2024-05-17'],
    ['He will leave Friday\nIt rained.', '2024-05-17'],
    ['He said that when they meet Friday it ends.', '2024-05-17'],
    ['He slept when on Friday it rained.', '2024-05-10'],
    ['After voting Friday they will go.', '2024-05-17'],
    ['After voting on Friday they will go.', '2024-05-10'],
    ['Berg is calling for a vote on Friday.', '2024-05-17'],
    ['A plan being released Friday is long.', '2024-05-17'],
    ['A plan being released on Friday is long.', '2024-05-17'],
    ['A plan being released again on Friday is long.', '2024-05-10'],
    ['He will meet behind closed doors on Friday.', '2024-05-17'],
    ['Rules to be published on Friday decide it.', '2024-05-17'],
    ['They have also planned a vote on Friday.', '2024-05-17'],
    ['On Friday, he must have slept.', '2024-05-10'],
    ['He must go! Friday he slept.', '2024-05-10'],
    ['Must he go? Friday he slept.', '2024-05-10'],
    ['The shed is here on May 30.', '2024-05-30'],
    ['His very long plan is here Friday.', '2024-05-17'],
    ['Chances to win in December are here.', '2024-12'],
    ['He saw a chance to win in December.', '2024-12'],
    ['He saw a chance for Berg to win in December.', '2024-12'],
    ['He saw a chance still to win in December.', '2024-12'],
    ['He saw a chance for young men to win in December.', '2023-12'],
    ['He saw a chance to win, as men do, in December.', '2023-12'],
    ['He saw a chance to win the whole old house in December.', '2024-12'],
    ['He saw a chance to win the whole very old house in December.', '2023-12'],
    ['The Nov. 8 general election is close.', '2024-11-08'],
    ['The Nov. 8 special general election is close.', '2023-11-08'],
    ["Men fear December's one two three four five six election.", '2024-12'],
    ["Men fear December's one two three four five six seven election.", '2023-12'],
    ["Men fear December's old, long election.", '2023-12'],
    ["Men fear December's fight with the election.", '2023-12'],
    ['The May 30 Berg plan is off.', '2024-05-30'],
    ['The May 30 in Oslo is free.', '2024-05-30'],
    ['The May 30, or so, is free.', '2024-05-30'],
    ['The May 30 incident is a mystery.', '2023-05-30'],
    ['The deadly May 30 incident is a mystery.', '2023-05-30'],
    ['The very deadly May 30 incident is a mystery.', '2024-05-30'],
    ['The (May 30 incident is a mystery.', '2024-05-30'],
    ['The Nov. 8 vote in Oslo was close.', '2023-11-08'],
    ['The Nov. 8 vote in old Oslo was close.', '2024-11-08'],
  ])('the day of "%s" is %s', (sentence, value) => {
    expect(annotate(sentence, { date: '2024-05-15', lang: 'en' }).dates.map((found) => found.value)).toEqual([
      value,
    ]);
  });

  const fridayOf = (sentence: string) =>
    annotate(sentence, { date: '2024-05-15', lang: 'en' }).dates.map(({ value }) => value);

  test('what is to come is told up to 22 words before', () => {
    expect(fridayOf(`They will ${'so '.repeat(20)}on Friday.`)).toEqual(['2024-05-17']);
    expect(fridayOf(`They will ${'so '.repeat(21)}on Friday.`)).toEqual(['2024-05-10']);
  });

  test('or up to eight words behind, and fourteen behind a comma', () => {
    expect(fridayOf(`Friday ${'so '.repeat(7)}they will`)).toEqual(['2024-05-10']);
    expect(fridayOf(`Friday ${'so '.repeat(6)}they will`)).toEqual(['2024-05-17']);
    expect(fridayOf(`Friday, ${'so '.repeat(12)}they will`)).toEqual(['2024-05-10']);
    expect(fridayOf(`Friday, ${'so '.repeat(11)}they will`)).toEqual(['2024-05-17']);
  });
});

test('a year earlier leaves the quarter that a report is about', () => {
  const text =
    'In the third quarter of 1989 profit fell to $3 million from $5 million a year earlier. Sales in the latest quarter were $40 million, against $50 million a year earlier.';
  expect(annotate(text, { date: '1989-10-26', lang: 'en' }).dates.map(({ value }) => value)).toEqual([
    '1989-Q3',
    '1988-Q3',
    '1989-Q3',
    '1988-Q3',
  ]);
});

test('that April is of the year told before, and Mar-a-Lago is no month', () => {
  const text = 'It opened in 2017. That summer it closed; that April he met Xi at Mar-a-Lago.';
  const values = annotate(text, { date: '2018-06-17', lang: 'en' }).dates.map(({ value }) => value);
  expect(values).toContain('2017-04');
  expect(values.filter((value) => value.endsWith('-03'))).toEqual([]);
});

test('a weekday that its sentence dates is that day once more', () => {
  const text =
    'Lee arrives at the Capitol, Friday, Oct. 11, 2019, as she is scheduled to testify on Friday. They will meet on Friday.';
  const values = annotate(text, { date: '2019-10-12', lang: 'en' }).dates.map(({ value }) => value);
  expect(values).toEqual(['2019-10-11', '2019-10-11', '2019-10-18']);
});

test.each([
  'He is banking on Super Tuesday in the South.',
  'He met members of the moderate “Tuesday Group” in Oslo.',
  'They rejected a version of May’s deal.',
])('"%s" names no day', (text) =>
  expect(annotate(text, { date: '2019-03-30', lang: 'en' }).dates).toEqual([]),
);

test('what would lie ahead of today was not counted from the date told last', () => {
  const valuesOf = (text: string) =>
    annotate(text, { date: '2013-01-18', lang: 'en' }).dates.map(({ value }) => value);
  expect(valuesOf('It opened in 2012, yet more than a decade later men are leery.')).toEqual([
    '2012',
    'P10Y',
  ]);
  expect(valuesOf('It opened on Jan. 2, 2013. Two days later it burned.')).toEqual([
    '2013-01-02',
    '2013-01-04',
  ]);
});
