import { expect, test } from 'vitest';
import { readerAddress } from '../../../src/core/url/reader-address';

test('an article is shown in the reader by its id, which may hold anything', () => {
  expect(readerAddress('own/https://a.example/x?y=1&z#2')).toBe(
    '/src/reader/index.html?id=own%2Fhttps%3A%2F%2Fa.example%2Fx%3Fy%3D1%26z%232',
  );
});

test('at a place of its text', () => {
  expect(readerAddress('bundled/x', { start: 0, end: 9 })).toBe(
    '/src/reader/index.html?id=bundled%2Fx&start=0&end=9',
  );
});
