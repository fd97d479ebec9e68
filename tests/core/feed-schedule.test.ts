import { describe, expect, test } from 'vitest';
import {
  dueFeeds,
  type FeedSchedule,
  type Fetched,
  feedUrl,
  retryAfterMs,
  scheduleAfter,
} from '../../src/core/feed-schedule';

const HOUR = 3_600_000;
const NOW = Date.parse('2026-03-02T10:00:00Z');
const FEED: FeedSchedule = {
  url: 'https://a.example/feed',
  state: 'on',
  etag: '',
  lastModified: '',
  failures: 0,
  nextAt: NOW,
};
const answered: Fetched = {
  kind: 'answered',
  bytes: 9,
  etag: '"1"',
  lastModified: '',
};
const failed: Fetched = { kind: 'failed', why: 'answered 503', retryAfterMs: 0 };

describe('a feed', () => {
  test('is asked for again after an hour, with the validators that it gave', () => {
    const next = scheduleAfter(FEED, answered, NOW);
    expect(next).toMatchObject({ etag: '"1"', nextAt: NOW + HOUR, failures: 0 });
    expect(scheduleAfter(next, { kind: 'unchanged' }, NOW)).toMatchObject({
      etag: '"1"',
      nextAt: NOW + HOUR,
    });
  });

  test('that fails is left in peace for longer and longer, up to a day', () => {
    const waits: number[] = [];
    let feed = FEED;
    for (let time = 0; time < 7; time += 1) {
      feed = scheduleAfter(feed, failed, NOW);
      waits.push((feed.nextAt - NOW) / HOUR);
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 24, 24]);
    expect(scheduleAfter(feed, answered, NOW).nextAt).toBe(NOW + HOUR);
  });

  test('is left in peace for as long as its server asks, a week at most', () => {
    expect(scheduleAfter(FEED, { ...failed, retryAfterMs: 5 * HOUR }, NOW).nextAt).toBe(NOW + 5 * HOUR);
    expect(scheduleAfter(FEED, { ...failed, retryAfterMs: 9999 * HOUR }, NOW).nextAt).toBe(NOW + 168 * HOUR);
  });

  test('that is gone is never asked for again', () => {
    expect(scheduleAfter(FEED, { kind: 'gone' }, NOW).state).toBe('gone');
  });
});

describe('sixty feeds, of which ten are fetched at a time, four times an hour', () => {
  const feeds = Array.from({ length: 60 }, (_, nth) => ({
    ...FEED,
    url: `https://a.example/${nth}`,
    nextAt: 0,
  }));

  test('are all fetched in a day, none much more often than another', () => {
    const fetches = new Map(feeds.map(({ url }) => [url, 0]));
    let now = NOW;
    let kept: FeedSchedule[] = feeds;
    for (let round = 0; round < 96; round += 1, now += HOUR / 4) {
      const due = dueFeeds(kept, now, 10).map(({ url }) => url);
      for (const url of due) fetches.set(url, fetches.get(url)! + 1);
      kept = kept.map((feed) => (due.includes(feed.url) ? scheduleAfter(feed, answered, now) : feed));
    }
    expect([Math.min(...fetches.values()), Math.max(...fetches.values())]).toEqual([16, 16]);
  });

  test('are taken by how long they have been due, and paused ones not at all', () => {
    const due = [30, 10, 20].map((nextAt) => ({ ...FEED, nextAt }));
    const paused = { ...FEED, state: 'paused' as const, nextAt: 0 };
    expect(dueFeeds([...due, paused], NOW, 2).map(({ nextAt }) => nextAt)).toEqual([10, 20]);
    expect(dueFeeds(due, 15, 9).map(({ nextAt }) => nextAt)).toEqual([10]);
  });
});

describe('the address of a feed', () => {
  test.each([
    [' https://a.example/feed#top ', 'https://a.example/feed'],
    ['http://127.0.0.1:8080/rss', 'http://127.0.0.1:8080/rss'],
    ['http://a.example/feed', ''],
    ['https://user:secret@a.example/feed', ''],
    ['javascript:alert(1)', ''],
    ['feed', ''],
    ['a.example/feed.xml', 'https://a.example/feed.xml'],
    ['news.a.example', 'https://news.a.example/'],
    ['a.example:8443?f=rss', 'https://a.example:8443/?f=rss'],
    ['feed://a.example/rss', 'https://a.example/rss'],
    ['feed:https://a.example/rss', 'https://a.example/rss'],
    ['feed:', ''],
    ['file:///etc/passwd', ''],
  ])('%j is asked for as %j', (text, url) => {
    expect(feedUrl(text)).toBe(url);
  });
});

test.each([
  [null, 0],
  ['120', 120_000],
  ['Mon, 02 Mar 2026 11:00:00 GMT', HOUR],
  ['Mon, 02 Mar 2026 09:00:00 GMT', 0],
  ['soon', 0],
])('Retry-After %j is a wait of %d ms', (header, wait) => {
  expect(retryAfterMs(header, NOW)).toBe(wait);
});
