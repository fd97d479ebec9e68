import { beforeEach, describe, expect, test } from 'vitest';
import type { Fetched } from '../../src/core/feed-schedule';
import { keepArticle } from '../../src/store/articles';
import {
  addFeeds,
  deleteFeed,
  noteFetch,
  readFeeds,
  readFetches,
  settleFeedJob,
  turnFeed,
} from '../../src/store/feeds';
import { endJob, findOpenJob, keepRows, readJobs } from '../../src/store/jobs';
import { allOwn, emptyStore, keep, storyAt } from './archive-of-own';

beforeEach(emptyStore);

const AT = '2026-03-02T10:00:00.000Z';
const NOW = Date.parse(AT);
const URL_A = 'https://a.example/feed';
const answered: Fetched = { kind: 'answered', bytes: 4, etag: '"1"', lastModified: '' };

describe('a feed', () => {
  test('is subscribed to once, and is due at once', async () => {
    expect(await addFeeds([{ url: URL_A, title: 'A' }], AT)).toBe(1);
    expect(await addFeeds([{ url: URL_A, title: 'B' }], AT)).toBe(0);
    expect(await readFeeds()).toMatchObject([{ title: 'A', state: 'on', nextAt: 0 }]);
  });

  test('is imported when it has answered, and what came of it stands in the log', async () => {
    await addFeeds([{ url: URL_A, title: 'A' }], AT);
    await noteFetch(URL_A, answered, new Blob(['rows']), NOW);
    const { job } = (await findOpenJob())!;
    await keepRows(job, [{ kind: 'article', line: 1, article: storyAt('wheat') }], 4, AT);
    await endJob(job.id, 'done');
    await settleFeedJob(job.id);
    expect(await readJobs()).toEqual([]);
    expect(await readFetches(9)).toMatchObject([
      { feed: URL_A, at: AT, fetched: answered, articles: 1, sentence: '' },
    ]);
    expect(await readFeeds()).toMatchObject([{ articles: 1, etag: '"1"', nextAt: NOW + 3_600_000 }]);
    expect((await allOwn()).map(({ origin }) => origin)).toEqual([`feed:${URL_A}`]);
  });

  test('whose answer could not be kept is asked for all of it again', async () => {
    await addFeeds([{ url: URL_A, title: 'A' }], AT);
    await noteFetch(URL_A, answered, new Blob(['rows']), NOW);
    const { job } = (await findOpenJob())!;
    await endJob(job.id, 'failed', 'The browser has no more room.');
    await settleFeedJob(job.id);
    expect(await readFeeds()).toMatchObject([{ articles: 0, etag: '', lastModified: '' }]);
  });

  test('has the title that it gives itself', async () => {
    await addFeeds([{ url: URL_A, title: '' }], AT);
    await noteFetch(URL_A, answered, new Blob(['rows']), NOW);
    const { job } = (await findOpenJob())!;
    await endJob(job.id, 'done');
    await settleFeedJob(job.id, { title: 'The A Times', offers: [] });
    expect(await readFeeds()).toMatchObject([{ title: 'The A Times' }]);
  });

  test('that fails is broken since its first failure, until it answers again', async () => {
    await addFeeds([{ url: URL_A, title: '' }], AT);
    const failed = (why: string): Fetched => ({ kind: 'failed', why, retryAfterMs: 0 });
    await noteFetch(URL_A, failed('answered 500'), null, NOW);
    await noteFetch(URL_A, failed('answered 404'), null, NOW + 3_600_000);
    expect((await readFeeds())[0]?.broken).toEqual({ reason: 'answered 404', since: AT });
    await noteFetch(URL_A, { kind: 'unchanged' }, null, NOW + 7_200_000);
    expect((await readFeeds())[0]?.broken).toBeUndefined();
  });

  test('that answers with a page is broken, offers the feeds of the page, and is asked for all of it again', async () => {
    await addFeeds([{ url: URL_A, title: '' }], AT);
    const offers = [{ url: 'https://a.example/rss', title: 'News' }];
    for (const hour of [0, 1]) {
      await noteFetch(URL_A, answered, new Blob(['<html>']), NOW + hour * 3_600_000);
      const { job } = (await findOpenJob())!;
      await endJob(job.id, 'broken', 'It is no feed.');
      await settleFeedJob(job.id, { title: '', offers });
    }
    expect(await readFeeds()).toMatchObject([
      { broken: { reason: 'It is no feed.', since: AT }, offers, etag: '' },
    ]);
  });

  test('never puts its summary in the place of what was saved, but follows its own articles', async () => {
    await keep(storyAt('wheat', 'The whole story of the wheat was told at length.'));
    const arrival = { lane: 'imported', origin: `feed:${URL_A}`, at: AT } as const;
    expect((await keepArticle(storyAt('wheat', 'A summary of it.'), arrival)).outcome).toBe('same');
    await keepArticle(storyAt('rye', 'First edition of the rye story.'), arrival);
    expect((await keepArticle(storyAt('rye', 'Second edition of the rye story.'), arrival)).outcome).toBe(
      'changed',
    );
  });

  test('that was deleted while it was fetched leaves nothing', async () => {
    await addFeeds([{ url: URL_A, title: 'A' }], AT);
    await deleteFeed(URL_A);
    await noteFetch(URL_A, answered, new Blob(['rows']), NOW);
    expect([await readFeeds(), await readJobs(), await readFetches(9)]).toEqual([[], [], []]);
  });

  test('is due at once when it is turned on again', async () => {
    await addFeeds([{ url: URL_A, title: 'A' }], AT);
    await noteFetch(URL_A, { kind: 'failed', why: 'answered 500', retryAfterMs: 0 }, null, NOW);
    await turnFeed(URL_A, false);
    expect(await readFeeds()).toMatchObject([{ state: 'paused' }]);
    await turnFeed(URL_A, true);
    expect(await readFeeds()).toMatchObject([{ state: 'on', failures: 0, nextAt: 0 }]);
  });
});
