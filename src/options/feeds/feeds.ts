import { browser } from '../../browser';
import { sentenceOf } from '../../core/failure';
import { feedUrl } from '../../core/feed-schedule';
import { isInOwnNetwork } from '../../core/url/own-network';
import { giveBack } from '../../give-back';
import { calmly } from '../../holdings/calmly';
import { offerFile } from '../../holdings/offer-file';
import { say } from '../../language/say';
import { ask } from '../../messages/ask';
import { isPermitted, patternOf } from '../../settings';
import { watchStore } from '../../store/changes';
import { keepFeedSecret, readFeedSecret } from '../../store/feed-secrets';
import { addFeeds, deleteFeed, readFeeds, readFetches, turnFeed } from '../../store/feeds';
import type { FeedsProps } from './feeds-section';

/** So many attempts are shown. */
const LOGGED = 50;

const REST_MS = 300;

/** Shows the feeds now and whenever something about them or about the browser's permissions changes. */
export function watchFeeds(show: (feeds: FeedsProps) => void): void {
  let refused: readonly string[] = [];
  const offered = feedUrl(new URLSearchParams(location.search).get('feed') ?? '');

  const read = async (): Promise<void> => {
    // What is wrong with the store is told at the top of the page.
    const [feeds, log] = await Promise.all([readFeeds(), readFetches(LOGGED)]).catch(() => [[], []] as const);
    const shown = feeds.map(async (feed) => ({ feed, isPermitted: await isPermitted(hostOf(feed.url)) }));
    show({ feeds: await Promise.all(shown), log, refused, offered, ...actions });
  };
  const readAgain = calmly(read, REST_MS);

  const act = (work: () => Promise<unknown>): void => {
    refused = [];
    void work()
      .catch((error: unknown) => {
        refused = [sentenceOf(error)];
      })
      .then(readAgain);
  };
  /** The browser's question comes first: after an `await` it would not be the reader's own act. */
  const permitThen = (urls: readonly string[], work: () => Promise<unknown>): void => {
    const origins = [...new Set(urls.map((url) => patternOf(hostOf(url))))];
    const asked = browser.permissions.request({ origins });
    act(async () => {
      if (await asked) await work();
      else refused = [say('refused_feed')];
    });
  };
  const actions = {
    subscribe: (url, authorization) =>
      permitThen([url], async () => {
        if (authorization !== '') await keepFeedSecret(url, authorization);
        const added = await addFeeds([{ url, title: '' }], new Date().toISOString());
        if (added === 0) await turnFeed(url, true);
        await ask('fetchFeeds');
      }),
    subscribeInstead: ({ url, title }, page) =>
      permitThen([url], async () => {
        // What the reader typed for a page is told to a feed of the same host alone.
        const authorization = hostOf(url) === hostOf(page) ? await readFeedSecret(page) : '';
        if (authorization !== '') await keepFeedSecret(url, authorization);
        await addFeeds([{ url, title }], new Date().toISOString());
        await deleteFeed(page);
        await ask('fetchFeeds');
      }),
    permit: (url) => permitThen([url], () => fetchAnew([url])),
    permitAll: (urls) => permitThen(urls, () => fetchAnew(urls)),
    fetchNow: (url) => permitThen([url], () => fetchAnew([url])),
    pause: (url) => act(() => turnFeed(url, false)),
    unsubscribe: (url) =>
      act(async () => {
        await deleteFeed(url);
        await giveBack(hostOf(url));
      }),
    importOpml: (files) =>
      act(async () => {
        const { feedsOfOpml } = await import('../../core/formats/xml/opml');
        for (const file of files) {
          const feeds = await feedsOfOpml({ name: file.name, chunks: bytesOf(file) });
          // Of the reader's own network only what was typed is asked for.
          const ofWeb = feeds.filter(({ url }) => !isInOwnNetwork(hostOf(url)));
          await addFeeds(ofWeb, new Date().toISOString());
        }
        await ask('fetchFeeds');
      }),
    exportOpml: () =>
      act(async () => {
        const { opmlOf } = await import('../../core/formats/xml/write-opml');
        offerFile('backstory feeds.opml', new Blob([opmlOf(await readFeeds())]));
      }),
  } satisfies Partial<FeedsProps>;

  watchStore((change) => {
    if (change === 'feeds') readAgain();
  });
  browser.permissions.onAdded.addListener(readAgain);
  browser.permissions.onRemoved.addListener(readAgain);
  readAgain();
}

async function fetchAnew(urls: readonly string[]): Promise<void> {
  for (const url of urls) await turnFeed(url, true);
  await ask('fetchFeeds');
}

async function* bytesOf(file: File): AsyncGenerator<Uint8Array> {
  yield new Uint8Array(await file.arrayBuffer());
}

function hostOf(url: string): string {
  return new URL(url).hostname;
}
