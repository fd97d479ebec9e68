import { expect, test } from 'vitest';
import { isNoNews } from '../../../src/core/facts/no-news';

test.each([
  'Alabama abortion law:25 men voted to ban it.',
  'Sign up for our newsletter.',
  'President Ann Lee walks past officials in Oslo, Norway, May 22, 2020.',
])('no news: %s', (sentence) => {
  expect(isNoNews(sentence)).toBe(true);
});

test.each([
  'LONDON — The government approved three million pounds for schools.',
  'WASHINGTON - A federal judge halted the deportations on Friday.',
  'Tesla (NASDAQ:TSLA) reported revenue of $24.6 billion on Wednesday.',
  'The train left at 10:30 on Monday.',
])('news: %s', (sentence) => {
  expect(isNoNews(sentence)).toBe(false);
});
