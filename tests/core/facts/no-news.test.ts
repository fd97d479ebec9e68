import { expect, test } from 'vitest';
import { isNoNews } from '../../../src/core/facts/no-news';

test.each([
  'Alabama abortion law:25 men voted to ban it.',
  'Sign up for our newsletter.',
  'Minister Paul Berg, left, and Ann Lee, seen here during a ceremony in Oslo, will lead the talks.',
  'Speaker Ann Lee holds a press conference after the House passed the treaty, in Oslo, on December 18, 2019.',
  'Berg Calls Report “Devastating News,” Blames Failed Policies Before Voters.',
  'Former minister Ann Lee arrives at the Capitol, Friday, Oct. 11, 2019, in Oslo, as she is to testify.',
  'President Paul Berg looks at his phone in the State Room, Thursday, June 18, 2020, in Oslo.',
  'Opinion: How Norway holds the key On Monday, the army met Ann Lee in Oslo.',
  'SIEGEL: Now, Berg is campaigning this week in Oslo and in Bergen.',
  'President Ann Lee walks past officials in Oslo, Norway, May 22, 2020.',
])('no news: %s', (sentence) => {
  expect(isNoNews(sentence)).toBe(true);
});

test.each([
  'LONDON — The government approved three million pounds for schools.',
  'WASHINGTON - A federal judge halted the deportations on Friday.',
  'Tesla (NASDAQ:TSLA) reported revenue of $24.6 billion on Wednesday.',
  'Ann Lee announced that Norway takes the chair on May 22, 2020.',
  'Prime Minister Ann Lee and President Paul Berg met German Chancellor Angela Merkel on Friday.',
  'Ann Lee was sworn in on Friday, Oct. 11, 2019, in Oslo.',
  'The train left at 10:30 on Monday.',
])('news: %s', (sentence) => {
  expect(isNoNews(sentence)).toBe(false);
});
