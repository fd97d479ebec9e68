import { describe, expect, test } from 'vitest';
import {
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

describe('the address of a feed', () => {
  test.each([
    [' https://a.example/feed#top ', 'https://a.example/feed'],
    ['http://127.0.0.1:8080/rss', 'http://127.0.0.1:8080/rss'],
    ['http://a.example/feed', ''],
    ['https://user:secret@a.example/feed', ''],
    ['javascript:alert(1)', ''],
    ['feed', ''],
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
