import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pageTools, readAll, sourceOf } from '../sources';
import { answer, capture, story, warcRecord } from '../web-archives';

/** Webrecorder's own reader, the oracle: prints the number and address of each HTML page that was answered with 200 or stored. */
const SCRIPT = `
import sys, json
from warcio.archiveiterator import ArchiveIterator
pages = []
with open(sys.argv[1], 'rb') as stream:
    for nth, record in enumerate(ArchiveIterator(stream, arc2warc=False), 1):
        if record.rec_type == 'response' and record.http_headers:
            kind, status = record.http_headers.get_header('Content-Type') or '', record.http_headers.get_statuscode()
        elif record.rec_type == 'resource':
            kind, status = record.rec_headers.get_header('Content-Type') or '', '200'
        else:
            continue
        if status != '200' or not kind.lower().startswith('text/html'):
            continue
        text = record.content_stream().read().decode('utf-8', 'replace')
        pages.append([nth, record.rec_headers.get_header('WARC-Target-URI'), 'Farmers in Kansas' in text])
print(json.dumps(pages))
`;

function hasWarcio(): boolean {
  try {
    execFileSync('python3', ['-c', 'import warcio'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const chunked = (text: string) => `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n0\r\n\r\n`;
const html = 'Content-Type: text/html; charset=utf-8';

const RECORDS: readonly Buffer[] = [
  warcRecord({ type: 'warcinfo', contentType: 'application/warc-fields', block: 'software: test\r\n' }),
  capture('wheat'),
  warcRecord({ type: 'request', url: 'https://herald.example/rye', block: 'GET /rye HTTP/1.1\r\n\r\n' }),
  capture('rye', '', {
    block: answer(gzipSync(story('Rye is cut')), [html, 'Content-Encoding: gzip']),
  }),
  capture('maize', '', {
    block: answer(chunked(story('Maize is sown')), [html, 'Transfer-Encoding: chunked']),
  }),
  capture('moved', '', { block: answer('', ['Location: /'], 'HTTP/1.1 301 Moved Permanently') }),
  capture('gone', '', { block: answer(story('Not found'), [html], 'HTTP/1.1 404 Not Found') }),
  capture('picture', '', { block: answer('\x89PNG', ['Content-Type: image/png']) }),
  warcRecord({
    type: 'resource',
    url: 'https://herald.example/stored',
    contentType: 'text/html',
    block: story('A page that was stored'),
  }),
  capture('barley', story('Barley fails'), { version: 'WARC/1.0' }),
];

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'warcio-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

// Skipped where Python has no warcio: `pip install warcio` brings it.
describe.skipIf(!hasWarcio())('a web archive as warcio reads it', () => {
  test.each([
    ['plain', Buffer.concat(RECORDS)],
    ['record by record in gzip', Buffer.concat(RECORDS.map((record) => gzipSync(record)))],
  ])('has the same pages, record for record: %s', async (_, bytes) => {
    const file = join(folder, 'a.warc');
    writeFileSync(file, bytes);
    const theirs = JSON.parse(execFileSync('python3', ['-c', SCRIPT, file], { encoding: 'utf8' }));
    const { rows, error } = await readAll(sourceOf('a.warc', bytes), pageTools());
    expect(error).toBe('');
    const ours = rows.flatMap((row) =>
      row.kind === 'article'
        ? [[row.line, row.article.url, row.article.body.includes('Farmers in Kansas')]]
        : [],
    );
    expect(ours).toEqual(theirs);
    expect(ours.map(([line]) => line)).toEqual([2, 4, 5, 9, 10]);
  });
});
