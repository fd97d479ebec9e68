import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { pageTools, readAll, sourceOf } from './sources';

// Shapes in which feeds are found in the wild, one thing each.

/** Of our own writing; `read` is an expression over the rows as JSON, one a line. */
interface Shape {
  readonly name: string;
  readonly file: string;
  readonly text: string;
  readonly read: string;
}

const SHAPES = JSON.parse(readFileSync('tests/core/formats/feed-shapes.json', 'utf8')) as Shape[];

const dated = (written: string) =>
  `<rss version="2.0"><channel><item><title>T</title><pubDate>${written}</pubDate></item></channel></rss>`;

describe('a feed of the shape', () => {
  test.each(SHAPES)('$name is read', async ({ file, text, read }) => {
    const { rows, error } = await readAll(sourceOf(file, text), pageTools());
    expect(error).toBe('');
    expect(rows.map((row) => JSON.stringify(row)).join('\n')).toMatch(new RegExp(read));
  });

  test.each([
    ['weeks', '2019-W10-2', '2019-03-05'],
    ['the first week of a year that begins in the one before', '2020-W01-1', '2019-12-30'],
    ['the last day of a leap year', '2020-366', '2020-12-31'],
    ['a day that no year has', '2019-367', ''],
  ])('that counts %s has the day meant', async (_, written, day) => {
    const { rows } = await readAll(sourceOf('a.xml', dated(written)), pageTools());
    expect(rows[0]).toMatchObject({ article: { date: day } });
  });
});

describe('what is no feed though it looks like one', () => {
  test.each([
    [
      'a list of feeds',
      '<?xml version="1.0"?>\n<opml version="2.0"><body/></opml>',
      'a list of feeds (OPML)',
    ],
    ['a sitemap', '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"/>', 'a sitemap'],
  ])('%s is refused by its name', async (_, text, name) => {
    expect((await readAll(sourceOf('a.xml', text))).error).toContain(`is ${name}`);
  });
});
