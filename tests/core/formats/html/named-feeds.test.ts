import { describe, expect, test } from 'vitest';
import { namedFeeds } from '../../../../src/core/formats/html/named-feeds';

const PAGE = 'https://a.example/news/';

describe('the feeds that a page names', () => {
  test('are all of its own that may be subscribed to, with their titles, in its order', () => {
    const html = `<head><title>A</title>
      <link rel=stylesheet type=text/css href=/a.css>
      <link rel="alternate" type="application/rss+xml" title="All  news" href="/rss">
      <LINK REL="alternate home" TYPE="application/atom+xml" HREF="atom.xml">
      <link rel="alternate" type="application/feed+json; charset=utf-8" href="https://b.example/feed.json">
      <link rel="alternate" type="application/rss+xml" title="Again" href="https://a.example/rss">
      <link rel="alternate" type="application/rss+xml" href="http://a.example/open">
      <link rel="alternate" hreflang="de" href="/de">`;
    expect(namedFeeds(html, PAGE)).toEqual([
      { url: 'https://a.example/rss', title: 'All news' },
      { url: 'https://a.example/news/atom.xml', title: '' },
      { url: 'https://b.example/feed.json', title: '' },
    ]);
  });

  test('are none for a page without, for an error in JSON and for nothing', () => {
    for (const html of ['<html><p>Not found</p>', '{"error":404}', ''])
      expect(namedFeeds(html, PAGE)).toEqual([]);
  });
});
