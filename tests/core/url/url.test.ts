import { existsSync, readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalUrl, dateInUrl, hostOf, publisherOf, safeUrl, urlKeys } from '../../../src/core/url/url';

const STORY = 'https://daily.example/2023/12/31/wheat-exports-rise-4711';
const ARCHIVED = 'https://sputnikglobe.com/20231231/a-story-1115912170.html';

/** Addresses of one article, by what makes them differ. */
const SAME: readonly (readonly [why: string, url: string, article: string])[] = [
  ['http', 'http://daily.example/2023/12/31/wheat-exports-rise-4711', STORY],
  ['capitals in scheme and host', 'HTTPS://Daily.Example/2023/12/31/wheat-exports-rise-4711', STORY],
  ['www.', 'https://www.daily.example/2023/12/31/wheat-exports-rise-4711', STORY],
  ['m.', 'https://m.daily.example/2023/12/31/wheat-exports-rise-4711', STORY],
  ['mobile.', 'https://mobile.daily.example/2023/12/31/wheat-exports-rise-4711', STORY],
  ['amp.', 'https://amp.daily.example/2023/12/31/wheat-exports-rise-4711', STORY],
  ['www.m.', 'https://www.m.daily.example/2023/12/31/wheat-exports-rise-4711', STORY],
  ['a final dot of the host', 'https://daily.example./2023/12/31/wheat-exports-rise-4711', STORY],
  ['the default port', 'https://daily.example:443/2023/12/31/wheat-exports-rise-4711', STORY],
  ['the default port of http', 'http://daily.example:80/2023/12/31/wheat-exports-rise-4711', STORY],
  ['a user name', 'https://reader@daily.example/2023/12/31/wheat-exports-rise-4711', STORY],
  ['blanks around', `  ${STORY}\n`, STORY],
  ['a trailing slash', `${STORY}/`, STORY],
  ['doubled slashes', 'https://daily.example//2023/12//31/wheat-exports-rise-4711', STORY],
  ['dots in the path', 'https://daily.example/a/../2023/./12/31/wheat-exports-rise-4711', STORY],
  ['index.html', `${STORY}/index.html`, STORY],
  ['index.php', `${STORY}/index.php`, STORY],
  ['Default.aspx', `${STORY}/Default.aspx`, STORY],
  ['a fragment', `${STORY}#comments`, STORY],
  ['a text fragment', `${STORY}#:~:text=wheat`, STORY],
  ['an empty route', `${STORY}#/`, STORY],
  ['an empty query', `${STORY}?`, STORY],
  ['utm_*', `${STORY}?utm_source=x&utm_medium=social&UTM_Campaign=2023`, STORY],
  ['fbclid', `${STORY}?fbclid=IwAR0abc`, STORY],
  ['gclid, gclsrc', `${STORY}?gclid=1&gclsrc=aw.ds`, STORY],
  ['mc_cid, mc_eid', `${STORY}?mc_cid=1a2b&mc_eid=3c`, STORY],
  ['BBC\u2019s at_* and others', `${STORY}?at_medium=RSS&at_campaign=KARANGA&ocid=socialflow`, STORY],
  ['yclid, ysclid', `${STORY}?yclid=77&ysclid=l1`, STORY],
  ['ref by name', `${STORY}?ref=home&source=newsletter&share=twitter`, STORY],
  ['a session in the path', `${STORY};jsessionid=8A9F`, STORY],
  ['escaped letters', 'https://daily.example/2023/12/31/wheat%2Dexports%2drise-4711', STORY],
  ['AMP at the end', `${STORY}/amp`, STORY],
  ['AMP at the end with a slash', `${STORY}/amp/`, STORY],
  ['amp.html', `${STORY}/amp.html`, STORY],
  ['AMP in front', 'https://daily.example/amp/2023/12/31/wheat-exports-rise-4711', STORY],
  ['?amp', `${STORY}?amp`, STORY],
  ['?amp=1', `${STORY}?amp=1`, STORY],
  ['?outputType=amp', `${STORY}?outputType=amp`, STORY],
  ['?print=true', `${STORY}?print=true`, STORY],
  ['.amp', `${STORY}.amp`, STORY],
  ['.amp.html', 'https://daily.example/n/story-1.amp.html', 'https://daily.example/n/story-1.html'],
  [
    'an AMP cache',
    'https://daily-example.cdn.ampproject.org/c/s/daily.example/2023/12/31/wheat-exports-rise-4711',
    STORY,
  ],
  [
    'an AMP viewer',
    'https://daily-example.cdn.ampproject.org/v/s/daily.example/2023/12/31/wheat-exports-rise-4711/amp?amp_js_v=0.1&usqp=mq331',
    STORY,
  ],
  [
    'Google\u2019s AMP',
    'https://www.google.co.uk/amp/s/www.daily.example/2023/12/31/wheat-exports-rise-4711/amp/',
    STORY,
  ],
  ['Bing\u2019s AMP', 'https://www.bing.com/amp/s/daily.example/2023/12/31/wheat-exports-rise-4711', STORY],
  ['the Wayback Machine', `https://web.archive.org/web/20240102030405/${STORY}`, STORY],
  ['its raw form', `https://web.archive.org/web/20240102030405id_/${STORY}`, STORY],
  ['its image form', `http://web.archive.org/web/2024im_/${STORY}`, STORY],
  ['its newest copy', `https://web.archive.org/web/${STORY}`, STORY],
  ['its calendar', `https://web.archive.org/web/2024*/${STORY}`, STORY],
  ['its old host', `https://www.archive.org/web/20240102/${STORY}`, STORY],
  [
    'a scheme with one slash',
    'https://web.archive.org/web/20240102030405/https:/daily.example/2023/12/31/wheat-exports-rise-4711',
    STORY,
  ],
  [
    'no scheme',
    'https://web.archive.org/web/20240102030405/daily.example/2023/12/31/wheat-exports-rise-4711',
    STORY,
  ],
  ['an archived tracking parameter', `https://web.archive.org/web/2024/${STORY}?utm_source=x`, STORY],
  ['archive.today', `https://archive.today/20240102/${STORY}`, STORY],
  ['archive.ph, newest', `https://archive.ph/newest/${STORY}`, STORY],
  ['archive.is, with its code', `https://archive.is/o/AbCd1/${STORY}`, STORY],
  [
    'the UK\u2019s archive',
    `https://webarchive.nationalarchives.gov.uk/ukgwa/20240102030405/${STORY}`,
    STORY,
  ],
  ['Arquivo.pt', `https://arquivo.pt/wayback/20240102030405/${STORY}`, STORY],
  [
    'Google\u2019s cache',
    'https://webcache.googleusercontent.com/search?q=cache:AbCdEfGhIjKl:https://daily.example/2023/12/31/wheat-exports-rise-4711+wheat&hl=en',
    STORY,
  ],
  [
    'an archived AMP cache',
    `https://web.archive.org/web/2024/https://daily-example.cdn.ampproject.org/c/s/daily.example/2023/12/31/wheat-exports-rise-4711`,
    STORY,
  ],
  ['Google\u2019s redirect', `https://www.google.com/url?sa=t&q=${encodeURIComponent(STORY)}&usg=x`, STORY],
  [
    'Facebook\u2019s redirect',
    `https://l.facebook.com/l.php?u=${encodeURIComponent(`${STORY}?fbclid=1`)}&h=AT0`,
    STORY,
  ],
  ['VK\u2019s redirect', `https://vk.com/away.php?to=${encodeURIComponent(STORY)}`, STORY],
  [
    'Google\u2019s translation',
    'https://daily-example.translate.goog/2023/12/31/wheat-exports-rise-4711?_x_tr_sl=en&_x_tr_tl=de',
    STORY,
  ],
  ['parameters in another order', 'https://daily.example/n?b=2&a=1', 'https://daily.example/n?a=1&b=2'],
  [
    'tracking between parameters',
    'https://daily.example/n?id=5&utm_id=9&p=2',
    'https://daily.example/n?p=2&id=5',
  ],
  ['blanks in a value', 'https://daily.example/n?q=a+b', 'https://daily.example/n?q=a%20b'],
  ['an empty value', 'https://daily.example/n?id=', 'https://daily.example/n?id'],
  ['case of an escape', 'https://daily.example/%d0%b0-1', 'https://daily.example/%D0%B0-1'],
  [
    'letters that need no escape',
    'https://daily.example/новости-1',
    'https://daily.example/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8-1',
  ],
  ['composed letters', 'https://daily.example/cafe\u0301', 'https://daily.example/caf\u00e9'],
  ['an escaped comma', 'https://daily.example/a%2Cb', 'https://daily.example/a,b'],
  ['an international host', 'https://пример.example/a', 'https://xn--e1afmkfd.example/a'],
  ['a moved publisher', 'https://sputniknews.com/20231231/a-story-1115912170.html', ARCHIVED],
  [
    'a moved publisher, mobile and tracked',
    'http://m.sputniknews.com/20231231/a-story-1115912170.html?utm_source=t',
    ARCHIVED,
  ],
  [
    'a moved publisher in an archive',
    'https://web.archive.org/web/2022/https://sputniknews.com/20231231/a-story-1115912170.html',
    ARCHIVED,
  ],
  ['one site by country', 'https://www.bbc.co.uk/news/world-1', 'https://www.bbc.com/news/world-1'],
];

/** Addresses of two articles, by what tells them apart. */
const DIFFERENT: readonly (readonly [why: string, first: string, second: string])[] = [
  ['an id', 'https://daily.example/n?id=1', 'https://daily.example/n?id=2'],
  ['?p=', 'https://daily.example/?p=100', 'https://daily.example/?p=101'],
  [
    '?articleid=',
    'https://daily.example/story.aspx?articleid=7',
    'https://daily.example/story.aspx?articleid=8',
  ],
  ['a bare query', 'https://daily.example/story.php?123', 'https://daily.example/story.php?124'],
  ['a numbered ref', 'https://daily.example/n?ref=1201', 'https://daily.example/n?ref=1202'],
  ['a repeated parameter\u2019s order', 'https://daily.example/n?a=1&a=2', 'https://daily.example/n?a=2&a=1'],
  ['case of the path', 'https://daily.example/s/AbC', 'https://daily.example/s/aBc'],
  ['case of a value', 'https://daily.example/watch?v=aB', 'https://daily.example/watch?v=Ab'],
  [
    'the language edition',
    'https://arabic.sputniknews.com/20231231/1.html',
    'https://sputniknews.com/20231231/1.html',
  ],
  ['a path\u2019s language', 'https://daily.example/en/story-1', 'https://daily.example/fr/story-1'],
  ['another subdomain', 'https://sport.daily.example/1', 'https://daily.example/1'],
  ['an unusual port', 'https://daily.example:8080/1', 'https://daily.example/1'],
  ['a hash-bang route', 'https://daily.example/#!/story/1', 'https://daily.example/#!/story/2'],
  ['a hash route', 'https://daily.example/app#/story/1', 'https://daily.example/app#/story/2'],
  ['the slug', `${STORY}-again`, STORY],
  ['a page called amp', 'https://daily.example/music/amp', 'https://daily.example/music'],
  ['a slug that ends in amp', 'https://daily.example/best-guitar-amp', 'https://daily.example/best-guitar'],
  ['an escaped slash', 'https://daily.example/a%2Fb', 'https://daily.example/a/b'],
  ['an escaped question mark', 'https://daily.example/a%3Fb', 'https://daily.example/a?b'],
  ['an escaped ampersand in a value', 'https://daily.example/n?a=1%262', 'https://daily.example/n?a=1&2'],
  ['a plus sign in a value', 'https://daily.example/n?q=a%2Bb', 'https://daily.example/n?q=a+b'],
  ['a host that begins with m', 'https://m.example/a-1', 'https://example/a-1'],
  ['a host that ends alike', 'https://notsputniknews.com/1', 'https://sputnikglobe.com/1'],
  ['an archive\u2019s own page', 'https://archive.org/about/terms', 'https://archive.org/about'],
  [
    'an archived page and the archive',
    `https://web.archive.org/web/2024/${STORY}`,
    'https://web.archive.org',
  ],
  ['a look-alike of an archive', `https://web.archive.org.evil.example/web/2024/${STORY}`, STORY],
  ['a story that cites an address', `https://evil.example/web/2024/${STORY}`, STORY],
  ['a redirect by another host', `https://evil.example/url?q=${encodeURIComponent(STORY)}`, STORY],
  [
    'a redirect to no web address',
    'https://www.google.com/url?q=javascript:alert(1)',
    'https://www.google.com/',
  ],
];

describe('one article has one canonical form', () => {
  test.each(SAME)('whatever its %s', (_why, url, article) => {
    expect(canonicalUrl(url)).not.toBe('');
    expect(canonicalUrl(url)).toBe(canonicalUrl(article));
  });

  test('which is stable', () => {
    for (const [, url] of SAME) expect(canonicalUrl(canonicalUrl(url))).toBe(canonicalUrl(url));
  });
});

describe('two articles have two forms', () => {
  test.each(DIFFERENT)('told apart by %s', (_why, first, second) => {
    expect(canonicalUrl(first)).not.toBe(canonicalUrl(second));
  });
});

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
