import { expect, test } from 'vitest';
import { isArchiveHost, unwrapUrl } from '../../../src/core/url/wrappers';

test.each(['archive.org', 'web.archive.org', 'archive.today', 'www.archive.is', 'perma.cc', 'arquivo.pt'])(
  '%s is an archive',
  (host) => {
    expect(isArchiveHost(host)).toBe(true);
  },
);

test.each([
  ...['webxarchive.org', 'myarchive.org', 'archive.org.evil.example', 'evil.archive.today', 'archivextoday'],
  ...['archive.todayx', 'permaxcc', 'notperma.cc', 'perma.cc.evil.example', 'arquivoxpt'],
])('%s is none', (host) => {
  expect(isArchiveHost(host)).toBe(false);
});

const STORY = 'https://daily.example/wheat';

test('five wrappers around each other are opened and no more', () => {
  const wrapped = (times: number): string =>
    times === 0 ? STORY : `https://www.google.com/url?q=${encodeURIComponent(wrapped(times - 1))}`;
  expect(unwrapUrl(new URL(wrapped(5))).href).toBe(STORY);
  expect(unwrapUrl(new URL(wrapped(6))).href).toBe(wrapped(1));
});

test.each([
  ['a light page', 'https://yandex.ru/turbo/daily.example/s/wheat', STORY],
  [
    'a light page of a host of its own',
    'https://daily-example.turbopages.org/turbo/daily.example/h/wheat',
    STORY,
  ],
  ['a translation', 'https://translated.turbopages.org/proxy_u/en-ru.ru.1a/https/daily.example/wheat', STORY],
  [
    'what an archive was asked to keep',
    `https://archive.ph/submit/?anyway=1&url=${encodeURIComponent(STORY)}`,
    STORY,
  ],
  [
    'a cache without a code',
    'https://webcache.googleusercontent.com/search?q=cache:daily.example/wheat',
    'http://daily.example/wheat',
  ],
  [
    'an AMP cache without encryption',
    'https://x.cdn.ampproject.org/c/daily.example/wheat',
    'http://daily.example/wheat',
  ],
])('%s is opened', (_, address, story) => {
  expect(unwrapUrl(new URL(address)).href).toBe(story);
});

test.each([
  'https://daily.example/turbo/other.example/s/wheat',
  'https://yandex.ru/x/turbo/daily.example/s/wheat',
  'https://evil.example/proxy_u/en-ru/https/daily.example/wheat',
  'https://x12ft.io/https://daily.example/wheat',
  'https://12ft.io.evil.example/https://daily.example/wheat',
  'https://xgoogle.com/amp/s/daily.example/wheat',
  'https://yandex.ru/turbo',
  'https://archive.ph/submit/?url=nonsense',
  'https://www.google.com/url?q=https://localhost/x',
])('%s stays as it is', (address) => {
  expect(unwrapUrl(new URL(address)).href).toBe(address);
});

test.each([
  ['daily.example/wheat', 'http://daily.example/wheat'],
  ['http://daily.example/wheat', 'http://daily.example/wheat'],
  ['https://daily.example/wheat', 'https://daily.example/wheat'],
])('a cache of %s holds %s', (cached, page) => {
  const search = `https://webcache.googleusercontent.com/search?q=cache:AbCdEfGhIjKl:${cached}+wheat`;
  expect(unwrapUrl(new URL(search)).href).toBe(page);
});
