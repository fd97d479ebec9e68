import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { pageTools, readAll, sourceOf } from '../sources';
import { answer, story, warcRecord } from '../web-archives';

const text =
  'The harbour bridge in Northport will close for nine weeks from Monday, the city said on Tuesday. ';
const page = `<html><head><title>Bridge to close</title></head><body><article><h1>Bridge to close</h1><p>${text}</p><p>${text.repeat(3)}</p></article></body></html>`;

async function rowOf(statusLine: string, header = '') {
  const answer = `${statusLine}\r\nContent-Type: text/html\r\n${header}\r\n${page}`;
  const record = [
    'WARC/1.0',
    'WARC-Type: response',
    'WARC-Target-URI: https://northport.example/a1',
    'Content-Type: application/http; msgtype=response',
    `Content-Length: ${answer.length}`,
    '',
    answer,
    '',
    '',
  ].join('\r\n');
  const { rows } = await readAll(sourceOf('a.warc', record), pageTools());
  return rows.map((row) =>
    row.kind === 'article' ? row.article.headline : row.kind === 'rejected' && row.reason,
  );
}

test.each([
  'HTTP/1.1 200 OK',
  'HTTP 200 Document follows',
  'http/1.1 200 OK',
  'ICY 200 OK',
  'HTTP/2 200',
  'HTTP/1.1 203 Non-Authoritative Information',
])('a page that was answered with %j is an article', async (line) => {
  expect(await rowOf(line)).toEqual(['Bridge to close']);
});

test('a page that was sent in part is rejected, but for a part that is all of it', async () => {
  expect(await rowOf('HTTP/1.1 206 Partial Content', 'Content-Range: bytes 0-99/100\r\n')).toEqual([
    'Bridge to close',
  ]);
  expect(await rowOf('HTTP/1.1 206 Partial Content', 'Content-Range: bytes 100-199/900\r\n')).toEqual([
    'is a page of which only a part was sent (206)',
  ]);
});

test('bytes that are no answer give no row', async () => {
  const record = warcRecord({ url: 'https://northport.example/a1', block: `GIF89a\r\n\r\n${page}` });
  expect((await readAll(sourceOf('a.warc', record), pageTools())).rows).toEqual([
    expect.objectContaining({ reason: 'holds no article that is understood' }),
  ]);
});

test('a page with a status line that is none is rejected', async () => {
  expect(await rowOf('200 OK')).toEqual(['is a page with a status line that is not understood']);
});

describe('a record is read', () => {
  const url = 'https://herald.example/quay.html';
  const read = async (...records: Parameters<typeof warcRecord>[0][]) => {
    const { rows } = await readAll(sourceOf('a.warc', ...records.map(warcRecord)), pageTools());
    return rows.map((row) =>
      row.kind === 'article' ? row.article.headline : row.kind === 'rejected' && row.reason,
    );
  };

  test('of an answer without a type that begins as a page', async () => {
    expect(await read({ url, block: answer(story('Quay'), ['Server: x']) })).toEqual(['Quay']);
    expect(await read({ url, block: answer('{"a": 1}', ['Server: x']) })).toEqual([
      'holds no article that is understood',
    ]);
  });

  test('of a page that was converted, not of its mere text, which is named', async () => {
    expect(await read({ url, type: 'conversion', contentType: 'text/html', block: story('Quay') })).toEqual([
      'Quay',
    ]);
    expect(await read({ url, type: 'conversion', contentType: 'text/plain', block: 'Quay' })).toEqual([
      'is the text of a page without its markup: only pages are read',
    ]);
    expect(await read({ url, type: 'conversion', contentType: 'image/png', block: 'x' })).toEqual([
      'holds no article that is understood',
    ]);
  });

  test('of a page that is compressed though no header says so', async () => {
    expect(await read({ url, block: answer(gzipSync(story('Quay'))) })).toEqual(['Quay']);
  });

  test('of no page captured again that names no type', async () => {
    expect(await read({ url, type: 'revisit', block: answer('', ['Server: x']) })).toEqual([
      'holds no article that is understood',
    ]);
  });
});
