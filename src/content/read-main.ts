import type { InPage, Reading } from '../messages/contract';
import { readFeed, readPackAddress } from '../read/feed';
import { isFrontPage, isPlainlyFrontPage } from '../read/front-page';
import { isTooLong } from '../read/page-copy';
import { readPage } from '../read/read-page';
import { propertyOf } from '../read/safe-dom';
import { answerInPage } from './answer';
import { readFramed } from './framed-story';
import { addressOf } from './page';

// The file that reads the page: small, and injected first, since the popup waits for it.
answerInPage({ read } satisfies Pick<InPage, 'read'>);

/** A front page, where it is plainly one, is not read for a story: that would take far longer than all else. */
function read(): Reading {
  const url = location.href;
  const status = statusOf(url);
  const isPdf = propertyOf(document, 'contentType') === 'application/pdf';
  const feed = readFeed(document, url);
  const pack = readPackAddress(document, url);
  const shown = { status, isPdf, feed, pack, wordsRead: null };
  if (isPlainlyFrontPage(document, url))
    return { ...shown, page: readPage(document, url, () => ''), isFrontPage: true };
  const page = readFramed(readPage(document, url));
  const wordsRead = isTooLong(document) ? page.text.split(/\s+/).length : null;
  return { ...shown, page, isFrontPage: isFrontPage(document, page), wordsRead };
}

/** Of a page that has given itself another address since, the status says nothing. */
function statusOf(url: string): number {
  const [loaded] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return loaded !== undefined && addressOf(loaded.name) === addressOf(url) ? loaded.responseStatus : 0;
}
