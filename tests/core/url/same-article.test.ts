import { describe, expect, test } from 'vitest';
import { canonicalUrl } from '../../../src/core/url/url';

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
    'Bing News\u2019 redirect',
    `http://www.bing.com/news/apiclick.aspx?ref=FexRss&aid=&tid=65f&url=${encodeURIComponent(STORY)}&c=41&mkt=en-us`,
    STORY,
  ],
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

test('repeated parameters keep their order, others go by name', () => {
  expect(canonicalUrl('https://daily.example/n?b=1&a=2&a=1')).toBe('https://daily.example/n?a=2&a=1&b=1');
});

describe('two articles have two forms', () => {
  test.each(DIFFERENT)('told apart by %s', (_why, first, second) => {
    expect(canonicalUrl(first)).not.toBe(canonicalUrl(second));
  });
});
