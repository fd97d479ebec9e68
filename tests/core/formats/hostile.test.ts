import { describe, expect, test } from 'vitest';
import type { Source } from '../../../src/core/formats/format';
import { textOfHtml } from '../../../src/core/formats/html/text';
import { textOfWikitext } from '../../../src/core/formats/xml/wikitext';
import { readAll, sourceOf } from './sources';

/** What is read of the source, told in short, and by how much the heap grew meanwhile at most. */
async function told(name: string, ...parts: readonly (string | Uint8Array)[]) {
  const before = process.memoryUsage().heapUsed;
  let most = 0;
  async function* watched(source: Source) {
    for await (const chunk of source.chunks) {
      yield chunk;
      most = Math.max(most, process.memoryUsage().heapUsed - before);
    }
  }
  const { rows, error } = await readAll({ name, chunks: watched(sourceOf(name, ...parts)) });
  const short = rows.map((row) => (row.kind === 'rejected' ? row.reason : row.kind));
  return { told: error === '' ? short : [...short, error.replace(/^.*, line \d+ /, '')], grownBytes: most };
}

/** As many portions of 1 MB as there are megabytes. */
function megabytes(count: number, text: string): Uint8Array[] {
  const portion = new TextEncoder().encode(text.repeat(Math.ceil(1_000_000 / text.length)));
  return Array.from({ length: count }, () => portion);
}

const TOO_LARGE = 'is larger than an article may be';
const LONG_XML = 'is not XML that is read here: a piece of text is longer than any article may be';
const LONG_JSON = 'is not JSON that is read here: a value is longer than any article may be';
const LONG_ROW = 'is a row that does not end: a quotation mark is missing, or it is too large';

interface Hostile {
  readonly what: string;
  readonly name: string;
  readonly begin: string;
  readonly piece: string;
  readonly end: string;
  /** 70 where it is one piece, fewer where each piece is work for the parser. */
  readonly megabytes: number;
  readonly told: readonly unknown[];
}

const LARGE: readonly Hostile[] = [
  {
    what: 'a text in RSS',
    name: 'f.xml',
    begin: '<rss><channel><item><title>Whole</title></item><item><title>',
    piece: 'x',
    end: '</title></item></channel></rss>',
    megabytes: 70,
    told: ['article', TOO_LARGE],
  },
  {
    what: 'an attribute in Atom',
    name: 'f.xml',
    begin: '<feed><entry><title>Whole</title></entry><entry x="',
    piece: 'x',
    end: '"/></feed>',
    megabytes: 70,
    told: ['article', LONG_XML],
  },
  {
    what: 'an item of RSS with many elements',
    name: 'f.xml',
    begin: '<rss><channel><item><title>Whole</title></item><item>',
    piece: '<b>x</b>',
    end: '</item><item><title>Whole</title></item></channel></rss>',
    megabytes: 12,
    told: ['article', TOO_LARGE, 'article'],
  },
  {
    what: 'a page of MediaWiki with many comments',
    name: 'f.xml',
    begin: '<mediawiki><page><title>A</title><text>',
    piece: 'xxxxxxxxx<!-- -->',
    end: '</text></page><page><title>B</title><revision><text>Whole</text></revision></page></mediawiki>',
    megabytes: 18,
    told: [TOO_LARGE, 'article', 'noted'],
  },
  {
    what: 'a text in JSON Feed',
    name: 'f.json',
    begin: '{"version":"https://jsonfeed.org/version/1","items":[{"title":"Whole"},{"title":"',
    piece: 'x',
    end: '"}]}',
    megabytes: 70,
    told: ['article', LONG_JSON],
  },
  {
    what: 'a list in an item of ninjs',
    name: 'f.json',
    begin: '[{"uri":"u:1","headline":"Whole"},{"uri":"u:2","x":[',
    piece: '1,',
    end: '1]}]',
    megabytes: 70,
    told: ['article', LONG_JSON],
  },
  {
    what: 'a line of CSV',
    name: 'f.csv',
    begin: 'headline,body\nWhole,One\nLong,',
    piece: 'x',
    end: '\nWhole,Two\n',
    megabytes: 70,
    told: ['article', LONG_ROW, 'article'],
  },
  {
    what: 'the first line of CSV',
    name: 'f.csv',
    begin: 'headline,',
    piece: 'x',
    end: '\nWhole,One\n',
    megabytes: 70,
    told: [LONG_ROW, expect.stringContaining('names no column for headline or text')],
  },
  {
    what: 'the attributes of one element',
    name: 'f.xml',
    begin: '<feed><entry><title>Whole</title></entry><entry',
    piece: ` x${'y'.repeat(999_980)}="z"`,
    end: '/></feed>',
    megabytes: 70,
    told: ['article', LONG_XML],
  },
  {
    what: 'a comment before the first element of XML',
    name: 'f.xml',
    begin: '<?xml version="1.0"?><!--',
    piece: 'x',
    end: '--><rss/>',
    megabytes: 70,
    told: [expect.stringContaining('is of no format that is understood')],
  },
  {
    what: 'a seed',
    name: 'f.txt',
    begin: ' date 2023-12-31 https://a.example/\n\nH\n\nL\n\n',
    piece: 'x',
    end: '\n',
    megabytes: 70,
    told: ['begins an article larger than 4 MiB'],
  },
  {
    what: 'a saved page',
    name: 'f.html',
    begin: '<!doctype html><p>',
    piece: 'x',
    end: '</p>',
    megabytes: 70,
    told: ['is a page of more than 16 MiB'],
  },
  {
    what: 'the name of a bookmark',
    name: 'f.html',
    begin: '<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><DT><A HREF="https://a.example/">',
    piece: 'x',
    end: '</A><DT><A HREF="https://b.example/">Whole</A>',
    megabytes: 70,
    told: ['address', 'address'],
  },
];

describe('many megabytes of one thing', () => {
  test.each(LARGE)(
    '$what: costs its row or ends the reading, and is never held whole',
    async ({ name, begin, piece, end, megabytes: count, told: expected }) => {
      const { told: found, grownBytes } = await told(name, begin, ...megabytes(count, piece), end);
      expect(found).toEqual(expected);
      expect(grownBytes).toBeLessThan(300_000_000);
    },
  );
});

describe('what nests or repeats without end', () => {
  const item = (inside: string) => `<rss><channel><item><title>Whole</title></item>${inside}</channel></rss>`;

  test.each([
    [
      'f.xml',
      item('<a>'.repeat(100_000)),
      ['article', expect.stringContaining('elements nest deeper than 256')],
    ],
    [
      'f.xml',
      item(`<item ${Array.from({ length: 1_000 }, (_, at) => `a${at}="x"`).join(' ')}/>`),
      ['article', expect.stringContaining('an element has more than 256 attributes')],
    ],
    [
      'f.json',
      `[{"title":"Whole"},${'['.repeat(100_000)}`,
      ['article', expect.stringContaining('it nests deeper than 256')],
    ],
    [
      'f.jsonl',
      `{"title":"Whole"}\n${'{"a":'.repeat(1_000_000)}\n{"title":"Whole"}`,
      ['article', 'is not a JSON object', 'article'],
    ],
  ])('ends the reading of %s or costs its row', async (name, text, expected) => {
    expect((await told(name, text)).told).toEqual(expected);
  });

  test('costs a table 21 rows that do not end, and then the rest', async () => {
    const { told: found } = await told('f.csv', `headline\n"Whole"\n${'"open\n'.repeat(100)}`);
    expect(found).toEqual([
      'article',
      ...Array(21).fill(LONG_ROW),
      'is one of too many rows that do not end',
    ]);
  });

  test.each(['<i>', '<i></b>', '</i>', '<a ', '<!--', '<script>', '&amp', '&#', '<p', '<br>', '<![CDATA['])(
    'is read in linear time when it is %s in HTML',
    (piece) => {
      expect(textOfHtml(`<p>Whole</p>${piece.repeat(1_000_000)}`)).toMatch(/^Whole/);
    },
  );

  test.each([
    '[[',
    '{{',
    '{|',
    '[http://',
    "'",
    '=',
    '\n=',
    '<ref>',
    '<ref name="x',
    '<!--',
    '|',
    '\n* ',
    '\n \n',
    '{{w|',
    '__',
  ])('is read in linear time when it is %j in a wiki’s markup', (piece) => {
    expect(textOfWikitext(`Whole.\n\n${piece.repeat(1_000_000)}`)).toMatch(/^Whole\./);
  });
});
