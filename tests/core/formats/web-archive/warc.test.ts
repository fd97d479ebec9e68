import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { expand as browserExpand } from '../../../../src/sources/expand';
import { pageTools, readAll, sourceOf, told } from '../sources';
import { answer, capture, chunked, gzipEach, story, warcRecord } from '../web-archives';

const HTML = 'Content-Type: text/html';

const read = (...portions: readonly (string | Uint8Array)[]) =>
  readAll(sourceOf('crawl.warc', ...portions), pageTools());

const info = warcRecord({
  type: 'warcinfo',
  contentType: 'application/warc-fields',
  block: 'software: x\r\n',
});

const request = warcRecord({
  type: 'request',
  url: 'https://herald.example/',
  block: 'GET / HTTP/1.1\r\n\r\n',
});

const image = capture('logo', '', { block: answer('GIF89a', ['Content-Type: image/gif']) });

const redirect = capture('old', '', { block: answer('<h1>Moved</h1>', [HTML], 'HTTP/1.1 301 Moved') });

describe('a WARC', () => {
  test('gives the article of each page, numbered by its record, and nothing for the rest', async () => {
    const { rows, error } = await read(
      info,
      request,
      capture('Wheat up'),
      image,
      redirect,
      capture('Rice down'),
    );
    expect(error).toBe('');
    expect(rows.map(({ line }) => line)).toEqual([3, 6]);
    expect(rows[0]).toMatchObject({
      kind: 'article',
      article: {
        headline: 'Wheat up',
        date: '2024-08-02',
        lang: 'en',
        publisher: 'herald.example',
        body: expect.stringMatching(/^Farmers in Kansas/),
      },
    });
  });

  test('dates a page by the day of the capture only where the page says none', async () => {
    const url = 'https://herald.example/wheat';
    const dated = story('Dated').replace(
      '<head>',
      '<head><meta property="article:published_time" content="2019-01-02">',
    );
    const { rows } = await read(capture('', story('Undated'), { url }), capture('', dated, { url }));
    expect(rows).toMatchObject([{ article: { date: '2024-08-03' } }, { article: { date: '2019-01-02' } }]);
  });

  test.each(['WARC/1.0', 'WARC/1.1'])('may be %s, with an address as wget writes it', async (version) => {
    const { rows } = await read(capture('Wheat', undefined, { version, url: '<https://herald.example/w>' }));
    expect(rows).toMatchObject([{ article: { headline: 'Wheat', url: 'https://herald.example/w' } }]);
  });

  test('may store a page without the answer that it came in', async () => {
    const resource = { type: 'resource', contentType: 'text/html', block: story('Stored') };
    expect(told((await read(capture('', '', resource))).rows)).toEqual(['Stored']);
  });

  const compact = story('Sent');
  test.each([
    ['in chunks', chunked(compact), ['Transfer-Encoding: chunked']],
    ['by gzip', gzipSync(compact), ['Content-Encoding: gzip']],
    [
      'by gzip in chunks',
      chunked(gzipSync(compact), 50),
      ['Content-Encoding: gzip', 'transfer-encoding: Chunked'],
    ],
    ['by deflate', deflateSync(compact), ['Content-Encoding: deflate']],
    ['by deflate without frame', deflateRawSync(compact), ['Content-Encoding: deflate']],
    ['by Brotli', brotliCompressSync(compact), ['Content-Encoding: br']],
    [
      'as the browser had it under the server’s headers',
      compact,
      ['Content-Encoding: br', 'Transfer-Encoding: chunked'],
    ],
  ])('reads a page that was sent %s', async (_how, body, headers) => {
    const block = answer(body, [HTML, ...headers]);
    expect(told((await read(capture('', '', { block }))).rows)).toEqual(['Sent']);
  });

  test.each([
    ['the answer', 'windows-1251', ['Content-Type: text/html; charset=windows-1251'], ''],
    ['the page', 'windows-1251', [HTML], '<meta charset="windows-1251">'],
    ['nobody, but it is UTF-8', 'utf-8', [HTML], ''],
  ])('reads Cyrillic where the encoding is told by %s', async (_who, encoding, headers, meta) => {
    const html = story('Пшеница дорожает').replace('<head>', `<head>${meta}`);
    const body = encoding === 'utf-8' ? Buffer.from(html) : windows1251(html);
    const { rows } = await read(capture('', '', { block: answer(body, headers) }));
    expect(told(rows)).toEqual(['Пшеница дорожает']);
  });

  test('takes bytes that are no UTF-8 for windows-1252 where nothing else is told', async () => {
    const html = Buffer.from(story('Caf\u00e9 prices'), 'latin1');
    const { rows } = await read(capture('', '', { block: answer(html, [HTML]) }));
    expect(told(rows)).toEqual(['Café prices']);
  });

  test.each([
    ['a member a record', gzipEach([info, capture('Wheat'), capture('Rice')])],
    ['one member', gzipSync(Buffer.concat([info, capture('Wheat'), capture('Rice')]))],
    ['none', Buffer.concat([info, capture('Wheat'), capture('Rice')])],
  ])('reads gzip of %s, in any portions, in Node and in browsers', async (_how, bytes) => {
    for (const expand of [undefined, browserExpand]) {
      for (const size of [bytes.length, 8 * 1024, 7]) {
        const portions = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
          bytes.subarray(index * size, (index + 1) * size),
        );
        const { rows, error } = await readAll(sourceOf('crawl.warc.gz', ...portions), pageTools(1e8, expand));
        expect([...told(rows), error]).toEqual(['Wheat', 'Rice', '']);
      }
    }
  });

  test('keeps one of pages with the same address and text, and says what it left out', async () => {
    const front = `<ul>${Array.from({ length: 40 }, (_, at) => `<li><a href="/${at}">A headline of some length, number ${at}</a>`).join('')}</ul>`;
    const { rows } = await read(
      capture('Wheat'),
      capture('Wheat'),
      capture(
        'Wheat',
        story('Wheat', 'Another text of the same story, which was mended in the evening. '.repeat(9)),
      ),
      capture('Wheat', undefined, { type: 'revisit' }),
      capture('', `<title>Herald</title><h1>Herald</h1>${front}`, { url: 'https://herald.example/' }),
    );
    expect(rows.map(({ line, kind }) => `${line} ${kind}`)).toEqual([
      '1 article',
      '2 rejected',
      '3 article',
      '4 rejected',
      '5 rejected',
    ]);
    expect(told(rows)[1]).toMatch(/^is a page that has the same address and text as record 1 \(https:/);
    expect(told(rows)[3]).toBe('is a page captured again: its text stands in another record');
    expect(told(rows)[4]).toBe('is a page that has no article (https://herald.example/)');
  });
});

/** Every letter of these tests that is not ASCII is Russian. */
function windows1251(text: string): Buffer {
  return Buffer.from(
    Array.from(text, (letter) =>
      letter > '\u007f' ? letter.charCodeAt(0) - 0x410 + 0xc0 : letter.charCodeAt(0),
    ),
  );
}

describe('a broken WARC', () => {
  test('that is none is refused by name', async () => {
    expect(await read('no WARC')).toEqual({
      rows: [],
      error: 'crawl.warc, line 1 is no WARC: it does not begin with WARC/1.0 or WARC/1.1',
    });
  });

  test.each([
    [
      'too small',
      300,
      ['is a page of another length than its record says: it was cut off or runs into the next'],
    ],
    [
      'too small by a paragraph',
      900,
      ['is a page of another length than its record says: it was cut off or runs into the next'],
    ],
    ['not a number', 'many', ['has no length that can be true: "many"']],
    ['negative', '-5', ['has no length that can be true: "-5"']],
  ])('with a length that is %s loses that record', async (_what, length, reasons) => {
    const html = story('Wheat').padEnd(5_000);
    const { rows, error } = await read(capture('', html, { length }), capture('Rice'), capture('Oats'));
    expect(told(rows)).toEqual([...reasons, 'Rice', 'Oats']);
    expect(error).toBe('');
  });

  test('with a length that is too small does not stand in the way of a whole capture of the same page', async () => {
    const length = answer(story('Wheat')).length - 7;
    const { rows } = await read(capture('Wheat', undefined, { length }), capture('Wheat'), capture('Rice'));
    expect(rows.map(({ kind }) => kind)).toEqual(['rejected', 'article', 'article']);
  });

  test('with a length that is too large loses the record that it swallows', async () => {
    const lie = capture('Wheat', undefined, { length: answer(story('Wheat')).length + 200 });
    const { rows } = await read(lie, capture('Rice'), capture('Oats'));
    expect(told(rows).at(-1)).toBe('Oats');
    expect(told(rows)[0]).toMatch(/^is a page of another length than its record says/);
  });

  test('that ends within a record keeps those before', async () => {
    const bytes = Buffer.concat([capture('Wheat'), capture('Rice')]);
    const { rows, error } = await read(bytes.subarray(0, bytes.length - 50));
    expect(told(rows)).toEqual(['Wheat', 'is cut off 46 bytes before its end']);
    expect(error).toBe('');
  });

  test.each([
    ['Node', undefined],
    ['browsers', browserExpand],
  ])('whose last member is cut off keeps the records before, in %s', async (_where, expand) => {
    const bytes = gzipEach([capture('Wheat'), capture('Rice')]);
    const source = sourceOf('crawl.warc.gz', bytes.subarray(0, bytes.length - 20));
    const { rows, error } = await readAll(source, pageTools(1e8, expand));
    expect(told(rows)).toEqual(['Wheat']);
    expect(error).toMatch(/^crawl\.warc\.gz, line \d cannot be expanded \(gzip\): unexpected end of file/);
  });

  test.each([
    ['Node', undefined],
    ['browsers', browserExpand],
  ])('with a flipped bit in a member is told, in %s', async (_where, expand) => {
    const bytes = gzipEach([capture('Wheat'), capture('Rice')]);
    bytes[bytes.length - 8]! ^= 1; // the checksum of the last
    const { error } = await readAll(sourceOf('crawl.warc.gz', bytes), pageTools(1e8, expand));
    expect(error).toMatch(/line \d cannot be expanded \(gzip\): incorrect data check/);
  });

  test('rejects a page that is damaged within its record', async () => {
    const damaged = gzipSync(story('Wheat'));
    damaged.fill(0xff, 30, 60);
    const block = answer(damaged, [HTML, 'Content-Encoding: gzip']);
    const { rows } = await read(capture('', '', { block }), capture('Rice'));
    expect(told(rows)).toEqual([
      expect.stringMatching(/^is a page that cannot be expanded \(gzip\): /),
      'Rice',
    ]);
  });

  test.each([
    ['br', 'cannot be expanded \\(br\\): this browser has no decoder for it'],
    ['zstd', 'cannot be expanded \\(zstd\\): this browser has no decoder for it'],
  ])('rejects a page that was sent by %s where there is no decoder', async (coding, reason) => {
    const block = answer(brotliCompressSync(story('Wheat')), [HTML, `Content-Encoding: ${coding}`]);
    const source = sourceOf('crawl.warc', capture('', '', { block }), capture('Rice'));
    const { rows } = await readAll(source, pageTools(1e8, browserExpand));
    expect(told(rows)).toEqual([expect.stringMatching(new RegExp(`^is a page that ${reason}`)), 'Rice']);
  });
});
