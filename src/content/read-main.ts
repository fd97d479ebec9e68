import type { InPage, Reading } from '../messages';
import { isFrontPage, isPlainlyFrontPage } from '../read/front-page';
import { readPage } from '../read/read-page';
import { answerInPage } from './answer';

// The file that reads the page: small, and injected first, since the popup waits for it.
answerInPage({ read } satisfies Pick<InPage, 'read'>);

/** A front page, where it is plainly one, is not read for a story: that would take far longer than all else. */
function read(): Reading {
  const url = location.href;
  if (isPlainlyFrontPage(document, url))
    return { page: readPage(document, url, () => ''), isFrontPage: true };
  const page = readPage(document, url);
  return { page, isFrontPage: isFrontPage(document, page) };
}
