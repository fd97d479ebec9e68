import { describe, expect, test } from 'vitest';
import { ArticleFormatError } from '../../../../src/core/formats/article-format';
import { parseJsonLine } from '../../../../src/core/formats/json/json-lines';

const at = { file: 'news.jsonl', line: 7 };
const parse = (row: unknown) => parseJsonLine(JSON.stringify(row), at);

describe('a line of JSON Lines', () => {
  test('becomes an article under the id it brings', () => {
    const article = parse({
      id: 17,
      url: 'https://www.herald.example/wheat?utm_source=x',
      date: '2023-05-04T10:00:00Z',
      title: 'Wheat prices fall',
      body: 'Wheat fell on Thursday.',
    });
    expect(article).toEqual({
      id: '17',
      url: 'https://www.herald.example/wheat?utm_source=x',
      date: '2023-05-04',
      headline: 'Wheat prices fall',
      lead: '',
      body: 'Wheat fell on Thursday.',
      publisher: 'herald.example',
      lang: '',
    });
  });

  test('without id is named by its folded address, without address by its text', () => {
    expect(parse({ url: 'http://www.a.example/x/', title: 'T', body: 'B' }).id).toBe('https://a.example/x');
    const unnamed = parse({ title: 'T', body: 'B' }).id;
    expect(unnamed).toMatch(/^text:[0-9a-f]{16}$/);
    expect(parse({ title: 'T', body: 'C' }).id).not.toBe(unnamed);
  });

  test('may bear keys of an object’s prototype', () => {
    expect(
      parseJsonLine('{"__proto__": {"url": "https://evil.example"}, "title": "T", "body": "B"}', at).url,
    ).toBe('');
  });

  test.each([
    ['{"title": "T"', 'is not a JSON object'],
    ['["T"]', 'is not a JSON object'],
    ['{"url": "https://a.example/"}', 'has neither headline nor body'],
    ['{"title": "T", "body": "B", "date": "2023-02-30"}', 'not a day of the calendar'],
    ['{"title": "T", "body": "B", "url": "javascript:alert(1)"}', 'no address that may be linked to'],
    [JSON.stringify({ title: 'T'.repeat(2_001), body: 'B' }), 'a headline of 2001 characters'],
  ])('%.40s is rejected with file, line and reason', (source, reason) => {
    expect(() => parseJsonLine(source, at)).toThrow(ArticleFormatError);
    expect(() => parseJsonLine(source, at)).toThrow(`news.jsonl, line 7 `);
    expect(() => parseJsonLine(source, at)).toThrow(reason);
  });
});
