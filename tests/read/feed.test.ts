import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { readFeed, readPackAddress } from '../../src/read/feed';

const feedOf = (head: string) =>
  readFeed(
    parseHTML(`<html><head>${head}</head><body></body></html>`).document as unknown as Document,
    'https://a.example/news/story',
  );

describe('the feed that a page names', () => {
  test.each([
    [
      'RSS',
      '<link rel="alternate" type="application/rss+xml" href="/feed.xml">',
      'https://a.example/feed.xml',
    ],
    [
      'Atom',
      '<link rel="ALTERNATE home" type="application/atom+xml; charset=utf-8" href="atom">',
      'https://a.example/news/atom',
    ],
    [
      'JSON Feed',
      '<link rel=alternate type=application/feed+json href=https://b.example/f>',
      'https://b.example/f',
    ],
    [
      'the first of several',
      '<link rel=alternate type=application/rss+xml href=/a><link rel=alternate type=application/rss+xml href=/b>',
      'https://a.example/a',
    ],
    [
      'the first that may be fetched',
      '<link rel=alternate type=application/rss+xml href=http://a.example/a><link rel=alternate type=application/rss+xml href=/b>',
      'https://a.example/b',
    ],
    ['a translation, which is none', '<link rel=alternate type=text/html hreflang=de href=/de>', ''],
    [
      'a script, which is none',
      '<link rel=alternate type=application/rss+xml href="javascript:alert(1)">',
      '',
    ],
    ['an address that is none', '<link rel=alternate type=application/rss+xml href="https://[">', ''],
    ['none', '', ''],
  ])('is %s', (_what, head, url) => {
    expect(feedOf(head)).toBe(url);
  });
});

describe('the archive that a page names as its own', () => {
  const packOf = (head: string) =>
    readPackAddress(
      parseHTML(`<html><head>${head}</head><body></body></html>`).document as unknown as Document,
      'https://a.example/news/story',
    );

  test('is found by its link, relative or not', () => {
    expect(packOf('<link rel="archive" type="application/backstory" href="/news.pack.json">')).toBe(
      'https://a.example/news.pack.json',
    );
  });

  test.each([
    ['of another kind', '<link rel="archive" href="/2024">'],
    ['that runs', '<link rel="archive" type="application/backstory" href="javascript:alert(1)">'],
    ['in the clear', '<link rel="archive" type="application/backstory" href="http://b.example/x.json">'],
    ['that is none', '<link rel="archive" type="application/backstory" href="https://">'],
  ])('is not a link %s', (_what, head) => {
    expect(packOf(head)).toBe('');
  });
});
