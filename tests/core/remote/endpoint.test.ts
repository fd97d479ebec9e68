import { expect, test } from 'vitest';
import { endpointOf, isIndexName } from '../../../src/core/remote/endpoint';

test.each([
  ['https://search.example', 'https://search.example'],
  ['search.example', 'https://search.example'],
  [' https://search.example:9200/archive/ ', 'https://search.example:9200/archive'],
  ['http://localhost:9200', 'http://localhost:9200'],
  ['http://127.0.0.1:9200/', 'http://127.0.0.1:9200'],
  ['http://[::1]:9200', 'http://[::1]:9200'],
])('%s is asked at %s', (typed, endpoint) => {
  expect(endpointOf(typed)).toBe(endpoint);
});

test.each([
  'http://search.example', // a key would be read by anybody on the way
  'http://127.0.0.1.search.example',
  'http://10.0.0.7:9200',
  'https://user:key@search.example',
  'https://search.example/?key=1',
  'ftp://search.example',
  'javascript:alert(1)',
  '',
])('%s is refused', (typed) => {
  expect(endpointOf(typed)).toBe('');
});

test('an index is named in lower case, without what reaches further', () => {
  expect(['news', 'news-2024', 'a.b_c'].map(isIndexName)).toEqual([true, true, true]);
  expect(['', 'News', '*', 'a,b', '_all', '../x', 'a/b', '-a', 'a b'].map(isIndexName)).not.toContain(true);
});
