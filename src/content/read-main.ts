import { isGonePage } from '../core/match/gone-page';
import type { InPage, Reading } from '../messages/contract';
import type { Answers } from '../messages/wire';
import { readFeed, readPackAddress } from '../read/feed';
import { isFrontPage, isPlainlyFrontPage } from '../read/front-page';
import { isTooLong } from '../read/page-copy';
import { pageReading } from '../read/read-page';
import { propertyOf } from '../read/safe-dom';
import type { Steps } from '../read/steps';
import { answerInPage } from './answer';
import { readFramed } from './framed-story';
import { inSlices } from './in-slices';
import { addressOf } from './page';

// The file that reads the page: small, and injected first, since the popup waits for it.
answerInPage({ read: () => inSlices(reading) } satisfies Pick<Answers<InPage>, 'read'>);

/** A front page, where it is plainly one, is not read for a story: that would take far longer than all else. */
function* reading(): Steps<Reading> {
  const url = location.href;
  const status = statusOf(url);
  const isPdf = propertyOf(document, 'contentType') === 'application/pdf';
  const feed = readFeed(document, url);
  const pack = readPackAddress(document, url);
  const shown = { isPdf, feed, pack, wordsRead: null };
  yield;
  const isPlain = isPlainlyFrontPage(document, url);
  yield;
  if (isPlain) {
    const page = yield* pageReading(document, url, noText);
    return { ...shown, page, isFrontPage: true, isGone: isGonePage(page, status) };
  }
  const page = readFramed(yield* pageReading(document, url));
  yield;
  const wordsRead = isTooLong(document) ? page.text.split(/\s+/).length : null;
  const isGone = isGonePage(page, status);
  return { ...shown, page, isFrontPage: isFrontPage(document, page), isGone, wordsRead };
}

// biome-ignore lint/correctness/useYield: there is nothing to read
function* noText(): Steps<string> {
  return '';
}

/** Of a page that has given itself another address since, the status says nothing. */
function statusOf(url: string): number {
  const [loaded] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return loaded !== undefined && addressOf(loaded.name) === addressOf(url) ? loaded.responseStatus : 0;
}
