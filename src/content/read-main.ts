import type { InPage, Reading } from '../messages';
import { isFrontPage } from '../read/front-page';
import { readPage } from '../read/read-page';
import { answerInPage } from './answer';

// The file that reads the page: small, and injected first, since the popup waits for it.
answerInPage({ read } satisfies Pick<InPage, 'read'>);

function read(): Reading {
  const page = readPage(document, location.href);
  return { page, isFrontPage: isFrontPage(document, page) };
}
