import { deflateRawSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { expand as browserExpand } from '../../../../src/sources/expand';
import { pageTools, readAll, sourceOf, told } from '../sources';
import { answer, capture, gzipEach, type ZippedFile, zipOf } from '../web-archives';

const wheat = gzipEach([capture('Wheat'), capture('Barley')]);
const rice = gzipEach([capture('Rice')]);
const pages = { name: 'pages/pages.jsonl', data: Buffer.from('{"format": "json-pages-1.0"}\n') };
const read = (files: readonly ZippedFile[], tools = pageTools()) =>
  readAll(sourceOf('site.wacz', zipOf(files)), tools);

describe('a WACZ', () => {
  test('gives the pages of its WARC files, records counted through', async () => {
    const { rows, error } = await read([
      { name: 'datapackage.json', data: Buffer.from('{}') },
      { name: 'archive/a.warc.gz', data: wheat },
      pages,
      { name: 'archive/b.warc', data: capture('Rice') },
      { name: 'indexes/index.cdx.gz', data: gzipSync('cdx') },
    ]);
    expect([...told(rows), error]).toEqual(['Wheat', 'Barley', 'Rice', '']);
    expect(rows.map(({ line }) => line)).toEqual([1, 2, 3]);
  });

  test.each(['before', 'behind', 'zip64', 'zip64 behind'] as const)(
    'may tell sizes %s, in any portions',
    async (sizes) => {
      const bytes = zipOf(
        [pages, { name: 'archive/a.warc.gz', data: wheat }, { name: 'archive/b.warc.gz', data: rice }].map(
          (file) => ({ ...file, sizes }),
        ),
      );
      for (const size of [bytes.length, 1_000, 7]) {
        const portions = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
          bytes.subarray(index * size, (index + 1) * size),
        );
        const { rows, error } = await readAll(sourceOf('site.wacz', ...portions), pageTools());
        expect([...told(rows), error]).toEqual(['Wheat', 'Barley', 'Rice', '']);
      }
    },
  );

  test.each(['before', 'behind'] as const)(
    'may be deflated, with sizes %s, in Node and in browsers',
    async (sizes) => {
      const file = { name: 'archive/a.warc', data: deflateRawSync(capture('Wheat')), method: 8, sizes };
      for (const expand of [undefined, browserExpand]) {
        const { rows, error } = await read(
          [file, { name: 'archive/b.warc.gz', data: rice }],
          pageTools(1e8, expand),
        );
        expect([...told(rows), error]).toEqual(['Wheat', 'Rice', '']);
      }
    },
  );

  test('may hold a zip, and what looks like the end of a file, within a page’s record', async () => {
    const inner = zipOf([{ name: 'x', data: Buffer.from('PK\x07\x08 PK\x01\x02'), sizes: 'behind' }]);
    const office = capture('', '', { block: answer(inner, ['Content-Type: application/zip']) });
    const data = Buffer.concat([capture('Wheat'), office, capture('Rice')]);
    const { rows, error } = await read([{ name: 'archive/a.warc', data, sizes: 'behind' }, pages]);
    expect([...told(rows), error]).toEqual(['Wheat', 'Rice', '']);
  });

  test('tells a page in two of its files once', async () => {
    const { rows } = await read([
      { name: 'archive/a.warc.gz', data: rice },
      { name: 'archive/b.warc.gz', data: rice },
    ]);
    expect(told(rows)).toEqual([
      'Rice',
      expect.stringContaining('has the same address and text as record 1'),
    ]);
  });
});

describe('a broken WACZ', () => {
  test.each([
    ['a zip of other things', zipOf([pages]), 'holds no archive/*.warc.gz: it is no WACZ'],
    ['an empty zip', zipOf([]), 'holds no archive/*.warc.gz: it is no WACZ'],
    ['no zip', Buffer.from('WACZ'), 'is no zip'],
    ['nothing', Buffer.alloc(0), 'is a zip that is cut off'],
  ])('that is %s is refused by name', async (_what, bytes, reason) => {
    const { rows, error } = await readAll(sourceOf('site.wacz', bytes), pageTools());
    expect(rows).toEqual([]);
    expect(error).toBe(`site.wacz, line 1 ${reason}`);
  });

  test('that is cut off keeps the pages before', async () => {
    const bytes = zipOf([
      { name: 'archive/a.warc.gz', data: wheat },
      { name: 'archive/b.warc.gz', data: rice },
    ]);
    const end = bytes.indexOf('archive/b.warc.gz') + rice.length / 2;
    const { rows, error } = await readAll(sourceOf('site.wacz', bytes.subarray(0, end)), pageTools());
    expect(told(rows).slice(0, 2)).toEqual(['Wheat', 'Barley']);
    expect(error).toContain('is a zip that is cut off');
  });

  test.each([
    ['encrypted', { flags: 1 }, 'is encrypted'],
    ['compressed in a rare way', { method: 93 }, 'is compressed in a way that is not understood: method 93'],
    ['damaged', { method: 8 }, 'cannot be expanded (deflate-raw): '],
  ])('with a file that is %s loses that file only', async (_what, more, reason) => {
    const { rows, error } = await read([
      { name: 'archive/a.warc.gz', data: wheat, ...more },
      { name: 'archive/b.warc.gz', data: rice },
    ]);
    expect(told(rows)).toEqual([
      expect.stringContaining(`is the file archive/a.warc.gz, which ${reason}`),
      'Rice',
    ]);
    expect(error).toBe('');
  });

  test('with damage between two files keeps the first', async () => {
    const bytes = zipOf([
      { name: 'archive/a.warc.gz', data: wheat },
      { name: 'archive/b.warc.gz', data: rice },
    ]);
    bytes[bytes.indexOf('archive/b.warc.gz') - 30]! ^= 1;
    const { rows, error } = await readAll(sourceOf('site.wacz', bytes), pageTools());
    expect([...told(rows), error]).toEqual([
      'Wheat',
      'Barley',
      'site.wacz, line 3 is a zip with damage behind a file',
    ]);
  });

  test('with a member that is cut off within a whole zip keeps what stands before and behind', async () => {
    const { rows } = await read([
      { name: 'archive/a.warc.gz', data: wheat.subarray(0, wheat.length - 20) },
      { name: 'archive/b.warc.gz', data: rice },
    ]);
    expect(told(rows)).toEqual(['Wheat', expect.stringContaining('unexpected end of file'), 'Rice']);
  });
});

describe('a hostile WACZ', () => {
  const film = (bytes: number) =>
    Buffer.concat([
      capture('Wheat'),
      capture('', '', { block: answer(Buffer.alloc(bytes), ['Content-Type: video/mp4']) }),
    ]);

  test.each([
    ['a zip bomb', deflateRawSync(film(50_000_000)), undefined],
    ['a zip bomb, in browsers', deflateRawSync(film(50_000_000)), browserExpand],
    ['a bomb in a bomb', deflateRawSync(gzipSync(film(50_000_000))), undefined],
  ])('that is %s is stopped by its ratio', async (_what, data, expand) => {
    const { rows, error } = await read(
      [
        { name: 'archive/a.warc.gz', data, method: 8 },
        { name: 'archive/b.warc.gz', data: rice },
      ],
      pageTools(Number.POSITIVE_INFINITY, expand),
    );
    expect(told(rows)).toEqual([
      'Wheat',
      'is the file archive/a.warc.gz, which expands to more than 200 times its size',
      'Rice',
    ]);
    expect(error).toBe('');
  });

  test('whose files exceed the cap together is stopped there', async () => {
    const data = deflateRawSync(
      capture('', '', { block: answer('wheat '.repeat(50_000), ['Content-Type: text/plain']) }),
    );
    const files = Array.from({ length: 30 }, (_, at) => ({ name: `archive/${at}.warc`, data, method: 8 }));
    const { rows } = await read(
      [{ name: 'archive/a.warc.gz', data: rice }, ...files],
      pageTools(2 * 1024 * 1024),
    );
    expect(told(rows)[0]).toBe('Rice');
    expect(told(rows)[1]).toMatch(/^is the file archive\/\d+\.warc, which expands to more than 2 MiB$/);
  });

  test.each([
    '../../evil.warc.gz',
    'archive/../../evil.warc.gz',
    '/etc/evil.warc.gz',
    'archive\\..\\evil.warc.gz',
    `${'a/'.repeat(30_000)}x.warc`,
  ])('with a file at %.40s leaves it out', async (name) => {
    const { rows, error } = await read([
      { name, data: wheat },
      { name: 'archive/b.warc.gz', data: rice },
    ]);
    expect(told(rows)).toEqual([expect.stringMatching(/which is not in the folder archive$/), 'Rice']);
    expect(error).toBe('');
  });

  test('with sizes that lie is told', async () => {
    const bytes = zipOf([
      { name: 'archive/a.warc.gz', data: wheat },
      { name: 'archive/b.warc.gz', data: rice },
    ]);
    for (const size of [wheat.length - 1, wheat.length + 1, 0xfffffffe]) {
      const lying = Buffer.from(bytes);
      lying.writeUInt32LE(size, 18);
      const { error } = await readAll(sourceOf('site.wacz', lying), pageTools());
      expect(error).toMatch(/^site\.wacz, line \d is a zip (?:with damage behind a file|that is cut off)$/);
    }
  });
});
