import { describe, expect, test } from 'vitest';
import { pageFrom, strictPageFrom, toldBy } from '../../src/core/page';

const wheat = {
  url: 'https://a.example/wheat',
  canonical: '',
  headline: 'Wheat falls',
  text: 'Wheat fell on Thursday.',
  date: '2023-05-04',
  publisher: 'A',
  lang: 'en',
};

describe('a page that a content script sent', () => {
  test('comes through as it is', () => {
    expect(pageFrom(wheat)).toEqual(wheat);
  });

  test('keeps to its fields and their types', () => {
    const odd = {
      ...wheat,
      headline: ['x'],
      date: 'today',
      lang: null,
      extra: 'x',
      __proto__: { publisher: 'B' },
    };
    expect(pageFrom(odd)).toEqual({ ...wheat, headline: '', date: '', lang: '' });
  });

  test.each([null, undefined, 7, 'page', [], () => 1])('is an empty page when it is %o', (sent) => {
    expect(Object.values(pageFrom(sent)).every((field) => field === '')).toBe(true);
  });

  test('is cut to its caps and well-formed', () => {
    expect(pageFrom({ ...wheat, text: 'x'.repeat(3_000_000) }).text).toHaveLength(2_000_000);
    expect(pageFrom({ ...wheat, headline: 'half \ud83d' }).headline).toBe('half \ufffd');
  });
});

describe('a page that looks itself up', () => {
  test.each([
    ['from its own address', 'https://a.example/wheat'],
    ['after it has given itself another', 'https://a.example/'],
  ])('is taken %s', (_, sender) => {
    expect(strictPageFrom(wheat, sender)).toEqual(wheat);
  });

  test.each([
    ['from another origin', wheat, 'https://b.example/wheat'],
    ['from another scheme', wheat, 'http://a.example/wheat'],
    ['from nowhere', wheat, ''],
    ['with an address that is none', { ...wheat, url: 'wheat' }, 'https://a.example/wheat'],
    ['with a field more', { ...wheat, tab: 7 }, wheat.url],
    ['with a field less', { url: wheat.url }, wheat.url],
    ['with a field that is no text', { ...wheat, lang: null }, wheat.url],
    ['as a list', [wheat], wheat.url],
    ['too long', { ...wheat, text: 'x'.repeat(300_000) }, wheat.url],
  ])('is refused %s', (_, sent, sender) => {
    expect(strictPageFrom(sent, sender)).toBeNull();
  });
});

test('a page that looks itself up may have 262,144 characters in all its fields and no more', () => {
  const { text: _, ...others } = wheat;
  const rest = 262_144 - Object.values(others).join('').length;
  expect(strictPageFrom({ ...wheat, text: 'x'.repeat(rest) }, wheat.url)).not.toBeNull();
  expect(strictPageFrom({ ...wheat, text: 'x'.repeat(rest + 1) }, wheat.url)).toBeNull();
});

test('what is no object is no page', () => {
  expect([null, undefined, 'page', [wheat]].map((sent) => strictPageFrom(sent, wheat.url))).toEqual([
    null,
    null,
    null,
    null,
  ]);
});

test('paragraphs of 120 units and more are told of, and how long the text is', () => {
  const text = ['x'.repeat(119), 'x'.repeat(120), 'x'.repeat(121)].join('\n\n');
  expect(toldBy({ url: 'https://a.example/', date: '2024-05-01', text })).toEqual({
    url: 'https://a.example/',
    date: '2024-05-01',
    chars: 364,
    paragraphs: 2,
  });
});
