import { readFeedSecret } from '../store/feed-secrets';
import { noteFetch, readFeeds } from '../store/feeds';
import { fetchFile } from './fetch-file';

/**
 * Fetches the feeds whose turn it is, and stages what they answered to be imported; those whose host is not permitted are
 * noted and not asked for. Rejects with StoreError.
 */
export async function fetchFeeds(): Promise<void> {
  const now = Date.now();
  const feeds = (await readFeeds()).filter(
    ({ state, turn }) => state === 'on' && turn !== undefined && now <= turn.until,
  );
  await Promise.all(
    feeds.map(async (feed) => {
      const { fetched, body } =
        feed.turn?.as === 'not-permitted'
          ? { fetched: { kind: feed.turn.as }, body: null }
          : await fetchFile({ ...feed, authorization: await readFeedSecret(feed.url).catch(() => '') });
      await noteFetch(feed.url, fetched, body, Date.now());
    }),
  );
}
