import type { InPage, Reading } from '../messages/contract';
import { readFeed, readPackAddress } from '../read/feed';
import { isFrontPage, isPlainlyFrontPage } from '../read/front-page';
import { isTooLong } from '../read/page-copy';
import { readPage } from '../read/read-page';
import { propertyOf } from '../read/safe-dom';
import { answerInPage } from './answer';

// The file that reads the page: small, and injected first, since the popup waits for it.
answerInPage({ read } satisfies Pick<InPage, 'read'>);

/** A front page, where it is plainly one, is not read for a story: that would take far longer than all else. */
function read(): Reading {
  const url = location.href;
  const isPdf = propertyOf(document, 'contentType') === 'application/pdf';
  const feed = readFeed(document, url);
  const pack = readPackAddress(document, url);
  if (isPlainlyFrontPage(document, url))
    return { page: readPage(document, url, () => ''), isFrontPage: true, isPdf, wordsRead: null, feed, pack };
  const page = readPage(document, url);
  const wordsRead = isTooLong(document) ? page.text.split(/\s+/).length : null;
  return { page, isFrontPage: isFrontPage(document, page), isPdf, wordsRead, feed, pack };
}
