import { existsSync, readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalUrl, dateInUrl, hostOf, publisherOf, safeUrl, urlKeys } from '../../../src/core/url/url';

const STORY = 'https://daily.example/2023/12/31/wheat-exports-rise-4711';

const ARCHIVED = 'https://sputnikglobe.com/20231231/a-story-1115912170.html';

test.each([
  '',
  'wheat',
  '/2023/wheat',
  'about:blank',
  'file:///a.html',
  'javascript:alert(1)',
  'data:text/html,x',
  'https://',
  'blob:https://daily.example/1',
  'chrome-extension://a/b',
])('what is not a web address has no form: %s', (url) => {
  expect([canonicalUrl(url), safeUrl(url), hostOf(url), publisherOf(url), dateInUrl(url)]).toEqual([
    '',
    '',
    '',
    '',
    '',
  ]);
});

describe('the keys of a page', () => {
  const keys = (url: string, canonical: string, headlineAgrees = false) =>
    urlKeys({ url, canonical }, { headlineAgrees });

  test('are its address alone when it claims nothing or the same', () => {
    expect(keys(`${STORY}?utm_source=x`, '')).toEqual([STORY]);
    expect(keys(`${STORY}?utm_source=x`, STORY)).toEqual([STORY]);
  });

  test('are its address and its claim on the same site', () => {
    expect(keys('https://www.daily.example/n?id=5', STORY)).toEqual(['https://daily.example/n?id=5', STORY]);
    expect(keys('https://sport.daily.co.uk/1', 'https://daily.co.uk/2')).toEqual([
      'https://sport.daily.co.uk/1',
      'https://daily.co.uk/2',
    ]);
    expect(keys('https://sputniknews.com/1', ARCHIVED)).toEqual(['https://sputnikglobe.com/1', ARCHIVED]);
  });

  test('leave out a claim to be the home page', () => {
    expect(keys(STORY, 'https://daily.example/')).toEqual([STORY]);
    expect(keys(STORY, 'https://daily.example/?utm_source=x', true)).toEqual([STORY]);
  });

  test('leave out a claim on another site until the headlines agree', () => {
    expect(keys('https://evil.example/x', ARCHIVED)).toEqual(['https://evil.example/x']);
    expect(keys('https://partner.example/x', ARCHIVED, true)).toEqual([
      'https://partner.example/x',
      ARCHIVED,
    ]);
  });

  test.each([
    ['https://evil.co.uk/x', 'https://daily.co.uk/1'],
    ['https://evil.blogspot.com/x', 'https://daily.blogspot.com/1'],
    ['https://evil.github.io/x', 'https://daily.github.io/1'],
    ['https://10.0.0.1/x', 'https://9.0.0.1/1'],
    ['https://com/x', 'https://daily.com/1'],
    ['https://daily.example.evil.test/x', STORY],
  ])('take neighbours under a shared name for strangers: %s', (url, canonical) => {
    expect(keys(url, canonical)).toHaveLength(1);
  });

  test('of an archived copy are the original\u2019s, and a claim of the copy counts on the original\u2019s site only', () => {
    expect(
      keys(`https://web.archive.org/web/2024/${STORY}`, `https://web.archive.org/web/2024/${STORY}`),
    ).toEqual([STORY]);
    expect(keys('https://web.archive.org/web/2024/https://evil.example/x', ARCHIVED)).toEqual([
      'https://evil.example/x',
    ]);
    expect(
      keys(
        'https://web.archive.org/web/2024/https://evil.example/x',
        `https://web.archive.org/web/2024/${ARCHIVED}`,
      ),
    ).toEqual(['https://evil.example/x']);
  });

  test('of an archive\u2019s short address hold the original that the archive names', () => {
    expect(keys('https://archive.ph/AbCd1', `https://archive.ph/2024.01.02-030405/${STORY}`)).toEqual([
      'https://archive.ph/AbCd1',
      STORY,
    ]);
    expect(keys('https://archive.ph/AbCd1', STORY)).toEqual(['https://archive.ph/AbCd1']);
  });

  test('of a page without a web address are none, unless the headlines agree', () => {
    expect(keys('file:///saved.html', STORY)).toEqual([]);
    expect(keys('file:///saved.html', STORY, true)).toEqual([STORY]);
  });
});

describe('an address that may be linked to', () => {
  test.each([
    ['https://daily.example/a?b=1#c', 'https://daily.example/a?b=1#c'],
    ['http://daily.example', 'http://daily.example/'],
    ['https://пример.example/', 'https://xn--e1afmkfd.example/'],
    ['java\nscript:alert(1)', ''],
    ['https://user:secret@daily.example/', ''],
    ['https://user@daily.example/', ''],
    [`https://daily.example/${'a'.repeat(2_048)}`, ''],
    ['ftp://daily.example/a', ''],
  ])('%s', (url, safe) => {
    expect(safeUrl(url)).toBe(safe);
  });
});

describe('the day in an address', () => {
  test.each([
    ['https://daily.example/2023/12/31/wheat', '2023-12-31'],
    ['https://daily.example/2023/1/2/wheat', '2023-01-02'],
    ['https://daily.example/world/2023/dec/31/wheat', '2023-12-31'],
    ['https://daily.example/20231231/wheat-1.html', '2023-12-31'],
    ['https://daily.example/20231231-wheat', '2023-12-31'],
    ['https://daily.example/2023-12-31-wheat', '2023-12-31'],
    ['https://daily.example/2023-12-31/wheat', '2023-12-31'],
    ['https://daily.example/2023-12/31/c_1.htm', '2023-12-31'],
    ['https://daily.example/202312/31/t1.html', '2023-12-31'],
    ['https://daily.example/n3/2023/1231/c90000-1.html', '2023-12-31'],
    ['https://daily.example/wheat-2023-12-31.html', '2023-12-31'],
    ['https://daily.example/wheat_20231231', '2023-12-31'],
    ['https://daily.example/asia/202312311115912170-wheat/', '2023-12-31'],
    ['https://web.archive.org/web/20240102030405/https://daily.example/2023/12/31/wheat', '2023-12-31'],
    ['https://web.archive.org/web/20240102030405/https://daily.example/wheat', ''],
    ['https://daily.example/2024/02/29/leap', '2024-02-29'],
    ['https://daily.example/2023/02/29/no-leap', ''],
    ['https://daily.example/2023/13/01/wheat', ''],
    ['https://daily.example/2023/12/wheat', ''],
    ['https://daily.example/story/20129941', ''],
    ['https://daily.example/story/120231231', ''],
    ['https://daily.example/1889/12/31/wheat', ''],
    ['https://daily.example/final-of-2022-12-18-remembered', ''],
    ['https://daily.example/n?day=2023-12-31', ''],
    ['https://daily.example/wheat', ''],
  ])('%s', (url, day) => {
    expect(dateInUrl(url)).toBe(day);
  });
});

describe('the publisher of an address', () => {
  test.each([
    ['https://sputniknews.com/20231231/a-1.html', 'sputniknews.com', 'Sputnik'],
    ['https://m.sputnikglobe.com/20231231/a-1.html', 'sputnikglobe.com', 'Sputnik'],
    ['https://web.archive.org/web/2024/https://www.rt.com/news/1-a/', 'rt.com', 'RT'],
    ['https://www.daily.co.uk/a', 'daily.co.uk', 'daily.co.uk'],
    ['https://www.gov.uk/a', 'gov.uk', 'gov.uk'],
  ])('%s', (url, host, publisher) => {
    expect([hostOf(url), publisherOf(url)]).toEqual([host, publisher]);
  });
});

describe('any string', () => {
  const text = fc.string({ unit: 'binary', maxLength: 200 });
  const pathLike = fc
    .array(
      fc.constantFrom(
        'a-1',
        'amp',
        'index.html',
        '%',
        '%2F',
        '%E2',
        '..',
        '',
        'é',
        '?',
        '&',
        'utm_x=1',
        '#!',
        'https:',
        'web',
        '2024',
        '=',
      ),
    )
    .map((parts) => parts.join('/'));
  const urlLike = fc
    .tuple(
      fc.constantFrom(
        'https://daily.example/',
        'https://web.archive.org/web/',
        'https://archive.ph/',
        'https://x.cdn.ampproject.org/c/',
        'https://www.google.com/amp/',
        'https://www.google.com/url?q=',
        'https://webcache.googleusercontent.com/search?q=cache:',
      ),
      fc.oneof(text, pathLike),
    )
    .map((parts) => parts.join(''));

  test.each([
    ['https://web.archive.org/web/2024//daily.example/story-1', 'https://daily.example/story-1'],
    ['https://arquivo.pt/wayback/2020/;jsessionid=1/daily.example', 'https://daily.example'],
    ['https://daily.example/..;jsessionid=1', 'https://daily.example'],
  ])('%s, whose folding brings out what folds again, is folded to its end', (url, form) => {
    expect(canonicalUrl(url)).toBe(form);
  });

  test('is folded without an error, and folding again changes nothing', () => {
    fc.assert(
      fc.property(fc.oneof(text, urlLike), fc.oneof(text, urlLike), (url, canonical) => {
        const form = canonicalUrl(url);
        expect(canonicalUrl(form)).toBe(form);
        for (const key of urlKeys({ url, canonical })) expect(key).toMatch(/^https:\/\//);
        expect(safeUrl(url)).toMatch(/^(?:https?:\/\/.*)?$/);
        expect(dateInUrl(url)).toMatch(/^(?:\d{4}-\d\d-\d\d)?$/);
        publisherOf(url);
      }),
      { numRuns: 2_000 },
    );
  });

  test('of 60,000 characters takes linear time: five times a square would run out of it', {
    timeout: 20_000,
  }, () => {
    const pumps = [
      'a/',
      '%2F',
      '&a=1',
      'amp/',
      '-amp',
      'https://a.b/',
      '2023/',
      '+',
      '.',
      ';jsessionid=',
      '/index.html',
      '20231231',
    ];
    for (const pump of pumps) {
      for (const start of [
        'https://daily.example/',
        'https://web.archive.org/web/2024/',
        'https://daily.example/?',
        `https://${'m.'.repeat(50)}example.com/`,
      ]) {
        const url = start + pump.repeat(60_000 / pump.length);
        for (let times = 0; times < 5; times += 1) {
          expect(canonicalUrl(url)).toMatch(/^https:\/\//);
          expect(dateInUrl(url)).toMatch(/^(?:\d{4}-\d\d-\d\d)?$/);
        }
      }
    }
  });
});

const HEADLINES = new URL('../../../../shared/data/ru-headlines/headlines.jsonl.br', import.meta.url);

describe.skipIf(!existsSync(HEADLINES))(
  '47,922 real addresses (skipped without ../shared/data/ru-headlines)',
  () => {
    test('keep apart, and every day found is the article\u2019s', () => {
      const lines = brotliDecompressSync(readFileSync(HEADLINES)).toString().trim().split('\n');
      const rows = lines.map((line) => JSON.parse(line) as { url: string; date: string });
      expect(new Set(rows.map((row) => canonicalUrl(row.url))).size).toBe(
        new Set(rows.map((row) => row.url)).size,
      );
      expect(rows.filter((row) => dateInUrl(row.url) !== '' && dateInUrl(row.url) !== row.date)).toEqual([]);
    });
  },
);

test.each([
  [
    'https://www.nytimes.com/2024/02/13/a.html?unlocked_article_code=1.x&smid=url-share',
    'https://nytimes.com/2024/02/13/a.html',
  ],
  [
    'https://www.wsj.com/articles/a-5?st=abc&reflink=desktopwebshare_permalink',
    'https://wsj.com/articles/a-5',
  ],
  ['https://a.example/story?st=5', 'https://a.example/story?st=5'],
  ['https://www.lemonde.fr/a.html?lmd_medium=al&lmd_campaign=x', 'https://lemonde.fr/a.html'],
  ['https://en.m.wikipedia.org/wiki/Pier', 'https://en.wikipedia.org/wiki/Pier'],
  ['https://12ft.io/https://a.example/story-5', 'https://a.example/story-5'],
  ['https://r.jina.ai/https://a.example/story-5', 'https://a.example/story-5'],
])('an address as readers share it meets the article’s own: %s', (shared, form) => {
  expect(canonicalUrl(shared)).toBe(form);
});

test('parameters stand in the order of their names, those of one name in their own', () => {
  expect(canonicalUrl('https://daily.example/wheat?page=2&id=7&page=1&id=9')).toBe(
    canonicalUrl('https://daily.example/wheat?id=7&id=9&page=2&page=1'),
  );
  expect(canonicalUrl('https://daily.example/wheat?id=7&id=9')).not.toBe(
    canonicalUrl('https://daily.example/wheat?id=9&id=7'),
  );
});
