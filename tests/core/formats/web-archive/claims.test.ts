import { expect, test } from 'vitest';
import { pageTools, readAll, sourceOf } from '../sources';

const TEXT =
  'The council of Northport voted on Tuesday evening after a hearing of four hours in the old town hall. ';

/** A record of a page with its headline and the address that it claims. */
function record(url: string, headline: string, claim: string): string {
  const page = `<html><head><title>${headline}</title><link rel="canonical" href="${claim}"></head><body><article><h1>${headline}</h1><p>${headline}. ${TEXT}</p><p>${TEXT.repeat(2)}</p></article></body></html>`;
  const answer = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${page}`;
  const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: ${url}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${answer.length}`;
  return `${head}\r\n\r\n${answer}\r\n\r\n`;
}

async function addressesOf(...records: string[]): Promise<string[]> {
  const { rows } = await readAll(sourceOf('a.warc', records.join('')), pageTools());
  return rows.map((row) => (row.kind === 'article' ? row.article.url : row.kind));
}

const SITE = 'https://northport.example';

test('pages that claim the address of a section keep their own', async () => {
  const news = `${SITE}/news`;
  expect(
    await addressesOf(
      record(`${SITE}/news/bridge-to-close`, 'Bridge to close', news),
      record(`${SITE}/news/ferry-to-sail`, 'Ferry to sail', news),
    ),
  ).toEqual([`${SITE}/news/bridge-to-close`, `${SITE}/news/ferry-to-sail`]);
});

test('a second story that claims the first one’s address keeps its own', async () => {
  const first = `${SITE}/news/bridge-to-close`;
  expect(
    await addressesOf(
      record(first, 'Bridge to close', first),
      record(`${SITE}/x/bridge-to-close/2`, 'Ferry to sail', first),
    ),
  ).toEqual([first, `${SITE}/x/bridge-to-close/2`]);
});

test('another form of the same story has the address that it claims', async () => {
  const claim = `${SITE}/2024/bridge-to-close.html`;
  expect(await addressesOf(record(`${SITE}/print/bridge-to-close`, 'Bridge to close', claim))).toEqual([
    claim,
  ]);
});
