import { expect, test } from 'vitest';
import { isExcerpt, withoutExcerpt } from '../../../src/core/url/excerpt-address';

test.each([
  'https://daily.example/wheat#excerpt-0123abcd',
  'https://daily.example/wheat#excerpt-0123abcd:~:text=rose',
  'https://daily.example/#/wheat:~:text=rose',
  'https://daily.example/#!/wheat:~:text=rose',
])('%s is that of an excerpt', (url) => {
  expect(isExcerpt(url)).toBe(true);
});

test.each([
  'https://daily.example/wheat',
  'https://daily.example/wheat#excerpt-0123abc',
  'https://daily.example/wheat#excerpt-0123abcdx',
  'https://daily.example/wheat#an-excerpt-0123abcd',
  'https://daily.example/wheat#excerpt-0123abcg',
  'https://daily.example/#/wheat',
  'https://daily.example/wheat#wheat:~:text=rose',
  'https://daily.example/wheat:~:text=rose',
])('%s is none', (url) => {
  expect(isExcerpt(url)).toBe(false);
  expect(withoutExcerpt(url)).toBe(url);
});

test.each([
  ['https://daily.example/wheat#excerpt-0123abcd', 'https://daily.example/wheat'],
  ['https://daily.example/#/wheat:~:text=rose', 'https://daily.example/#/wheat'],
])('%s is that of its page without its end', (url, page) => {
  expect(withoutExcerpt(url)).toBe(page);
});
