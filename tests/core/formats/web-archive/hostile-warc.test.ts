import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { expand as browserExpand } from '../../../../src/sources/expand';
import { pageTools, readAll, sourceOf, told } from '../sources';
import { answer, capture, gzipEach, story } from '../web-archives';

const HTML = 'Content-Type: text/html';

const read = (...portions: readonly (string | Uint8Array)[]) =>
  readAll(sourceOf('crawl.warc', ...portions), pageTools());

const _image = capture('logo', '', { block: answer('GIF89a', ['Content-Type: image/gif']) });

describe('a hostile WARC', () => {
  test('with a header of 10 MB loses that record only', async () => {
    const long = capture('Wheat', undefined, { headers: [`X-Long: ${'x'.repeat(10_000_000)}`] });
    const many = capture('Oats', undefined, { headers: Array(100_000).fill('X-Many: of them') });
    const cookies = ['Content-Type: text/html', `Set-Cookie: ${'x'.repeat(10_000_000)}`];
    const answered = capture('', '', { block: answer(story('Rye'), cookies) });
    const { rows, error } = await read(long, many, answered, capture('Rice'));
    expect([...told(rows), error]).toEqual([...Array(3).fill('has more than 64 KiB of headers'), 'Rice', '']);
  });

  test('with a page of 20 MB, or one that grows to that, loses that page only', async () => {
    const large = Buffer.alloc(20_000_000, '<p>Wheat. ');
    const bomb = answer(gzipSync(large), [HTML, 'Content-Encoding: gzip']);
    const { rows } = await readAll(
      sourceOf(
        'crawl.warc',
        capture('', '', { block: answer(large) }),
        capture('', '', { block: bomb }),
        capture('Rice'),
      ),
      pageTools(Number.POSITIVE_INFINITY),
    );
    expect(told(rows)).toEqual([
      expect.stringMatching(/^is a page that has more than 4 MiB/),
      expect.stringMatching(
        /^is a page that (?:has more than 4 MiB|expands to more than 200 times its size)/,
      ),
      'Rice',
    ]);
  });

  test.each([
    ['Node', undefined],
    ['browsers', browserExpand],
  ])(
    'that is a gzip bomb is stopped by its ratio, a large one by its size, in %s',
    async (_where, expand) => {
      const film = answer(Buffer.alloc(50_000_000), ['Content-Type: video/mp4']);
      const bomb = gzipSync(Buffer.concat([capture('Wheat'), capture('', '', { block: film })]));
      const stopped = await readAll(
        sourceOf('bomb.warc.gz', bomb),
        pageTools(Number.POSITIVE_INFINITY, expand),
      );
      expect(told(stopped.rows)).toEqual(['Wheat']);
      expect(stopped.error).toMatch(/^bomb\.warc\.gz, line 2 expands to more than 200 times its size/);
      const records = gzipEach(
        Array(40).fill(capture('', '', { block: answer(noise(200_000), ['Content-Type: image/gif']) })),
      );
      const large = await readAll(
        sourceOf('large.warc.gz', gzipEach([capture('Wheat')]), records),
        pageTools(2 * 1024 * 1024, expand),
      );
      expect(told(large.rows)).toEqual(['Wheat']);
      expect(large.error).toMatch(/^large\.warc\.gz, line \d+ expands to more than 2 MiB/);
    },
  );

  test.each([
    ['a million tags', '<'.repeat(1_000_000), 'has more than 40000 tags'],
    ['a tag of 100,000 attributes', `<p ${'x '.repeat(100_000)}>`, 'has more than 30000 attributes in a tag'],
    ['20,000 elements', '<p>a</p>'.repeat(19_000), 'has more than 10000 elements'],
    ['a page 10,000 deep', '<div>'.repeat(9_000), 'has more than 200 elements inside each other'],
  ])('with %s loses that page only', async (_what, html, reason) => {
    const { rows } = await read(capture('', html), capture('Rice'));
    expect(told(rows)).toEqual([expect.stringContaining(`is a page that ${reason}`), 'Rice']);
  });

  test('of 400 MB is never held whole', async () => {
    const film = capture('', '', { block: answer(noise(1_000_000), ['Content-Type: video/mp4']) });
    let highest = 0;
    async function* chunks() {
      yield capture('Wheat');
      for (let count = 0; count < 400; count += 1) {
        yield film;
        highest = Math.max(highest, process.memoryUsage().rss);
      }
      yield capture('Rice');
    }
    const before = process.memoryUsage().rss;
    const { rows } = await readAll({ name: 'film.warc', chunks: chunks() }, pageTools());
    expect(told(rows)).toEqual(['Wheat', 'Rice']);
    expect(highest - before).toBeLessThan(100_000_000);
  });
});

/** Bytes that no compression makes smaller, the same each time. */
function noise(length: number): Buffer {
  let state = 1;
  return Buffer.from(
    Uint8Array.from({ length }, () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state >>> 24;
    }),
  );
}
