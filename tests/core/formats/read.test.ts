import { describe, expect, test } from 'vitest';
import type { Row, Source } from '../../../src/core/formats/format';
import { readArticles } from '../../../src/core/formats/read';
import { byteByByte, NO_TOOLS, readAll, sourceOf } from './sources';

const wheat = '{"title": "Wheat – «пшеница» 🌾", "body": "Prices fell."}';
const rice = '{"title": "Rice", "body": "Prices rose."}';
const headlines = (rows: readonly Row[]) =>
  rows.map((row) => (row.kind === 'article' ? row.article.headline : `${row.kind}, line ${row.line}`));

describe('a source in bytes', () => {
  test('is the same article by article however its bytes come', async () => {
    const text = `\ufeff${wheat}\r\n\r\n${rice}\n`;
    const whole = await readAll(sourceOf('news.jsonl', text));
    expect(headlines(whole.rows)).toEqual(['Wheat – «пшеница» 🌾', 'Rice']);
    expect(whole.rows.map(({ line }) => line)).toEqual([1, 3]);
    expect(await readAll(byteByByte('news.jsonl', text))).toEqual(whole);
  });

  test('may end its lines like Windows, Unix or an old Mac, the last one not at all', async () => {
    for (const end of ['\r\n', '\n', '\r']) {
      const { rows } = await readAll(byteByByte('news.jsonl', wheat + end + rice));
      expect(rows.map(({ kind, line }) => [kind, line])).toEqual([
        ['article', 1],
        ['article', 2],
      ]);
    }
  });

  test.each([
    ['', 'a name that is empty'],
    ['*', 'a star'],
    ['v1.0', 'a name with a point'],
  ])('may be a list in an object whose name is %j (%s), beside others', async (name) => {
    const text = `{"other": {"items": [${rice}]}, ${JSON.stringify(name)}: {"items": [${wheat}, ${rice}]}}`;
    const first = `{${JSON.stringify(name)}: {"items": [${wheat}]}, "other": {"items": [${rice}]}}`;
    expect(headlines((await readAll(sourceOf('news.json', first))).rows)).toEqual(['Wheat – «пшеница» 🌾']);
    expect(headlines((await readAll(sourceOf('news.json', text))).rows)).toEqual(['Rice']);
  });

  test('may be UTF-16 with a byte order mark', async () => {
    const bytes = Buffer.from(`\ufeff${wheat}\n${rice}`, 'utf16le');
    const { rows } = await readAll(sourceOf('news.jsonl', bytes.subarray(0, 1), bytes.subarray(1)));
    expect(headlines(rows)).toEqual(['Wheat – «пшеница» 🌾', 'Rice']);
  });

  test('may be empty, and says so', async () => {
    const nothing = { kind: 'rejected', line: 1, reason: 'holds no article that is understood' };
    expect(await readAll(sourceOf('news.jsonl'))).toEqual({ rows: [nothing], error: '' });
  });

  test('is let go when the reader has seen enough', async () => {
    let isOpen = true;
    async function* chunks() {
      try {
        for (;;) yield new TextEncoder().encode(`${rice}\n`.repeat(1_000));
      } finally {
        isOpen = false;
      }
    }
    for await (const row of readArticles({ name: 'news.jsonl', chunks: chunks() }, NO_TOOLS)) {
      expect(row.kind).toBe('article');
      break;
    }
    expect(isOpen).toBe(false);
  });
});

describe('the format of a file', () => {
  test.each([
    ['seed.txt', ' date 2023-12-31 https://a.example/x\n\nRice\n\nLead\n\nBody\n'],
    ['seed without extension', ' date 2023-12-31 https://a.example/x\n\nRice\n\nLead\n\nBody\n'],
    ['news.NDJSON', rice],
    ['rows without extension', `${rice}\n${rice}`],
  ])('is told for %s', async (name, text) => {
    const { rows } = await readAll(sourceOf(name, text));
    expect(headlines(rows)[0]).toBe('Rice');
  });

  test('that is unknown is refused with what is understood', async () => {
    const { error } = await readAll(sourceOf('song.abc', new Uint8Array([0x12, 0xfb, 0x90, 0x44])));
    expect(error).toMatch(/^song\.abc, line 1 is of no format that is understood: .*\(\.jsonl\).* or /);
  });
});

describe('a hostile source', () => {
  test('with a line of 200 MB loses that line only, and is never held whole', async () => {
    const portion = new Uint8Array(1_000_000).fill('x'.charCodeAt(0));
    const held: number[] = [];
    async function* chunks() {
      yield new TextEncoder().encode(`${rice}\n`);
      for (let megabytes = 0; megabytes < 200; megabytes++) {
        yield portion;
        held.push(process.memoryUsage().heapUsed);
      }
      yield new TextEncoder().encode(`\n${rice}\n`);
    }
    const { rows } = await readAll({ name: 'news.jsonl', chunks: chunks() });
    expect(headlines(rows)).toEqual(['Rice', 'rejected, line 2', 'Rice']);
    expect(Math.max(...held) - held[0]!).toBeLessThan(120_000_000);
  });

  test('of 200,001 articles ends behind the 200,000th with a reason', async () => {
    const { rows, error } = await readAll(endless(rice, 200_001));
    expect(rows.length).toBe(200_000);
    expect(error).toBe('news.jsonl, line 200001 begins article 200001, too many for one file');
  });

  test('may bear NULs and halves of characters, and keeps its other rows', async () => {
    const { rows } = await readAll(
      sourceOf('news.jsonl', `{"title": "a\\u0000b"}\n{"title": "a\\ud800b"}\n${rice}\n\0\0\n${rice}`),
    );
    expect(rows.map((row) => (row.kind === 'rejected' ? row.reason : row.kind))).toEqual([
      'article',
      'has half of a character',
      'article',
      'is not a JSON object',
      'article',
      'noted',
    ]);
  });
});

function endless(row: string, count: number): Source {
  async function* chunks() {
    const rows = 1_000;
    const portion = new TextEncoder().encode(`${row}\n`.repeat(rows));
    for (let sent = 0; sent < count; sent += rows) yield portion;
  }
  return { name: 'news.jsonl', chunks: chunks() };
}
