import { describe, expect, test } from 'vitest';
import type { Article } from '../../../../src/core/article';
import { readAll, sourceOf } from '../sources';

async function rowsOf(line: string) {
  return (await readAll(sourceOf('news.jsonl', line))).rows;
}

async function articleOf(row: unknown): Promise<Article> {
  const [first] = await rowsOf(JSON.stringify(row));
  if (first?.kind !== 'article') throw new Error(JSON.stringify(first));
  return first.article;
}

describe('a line of JSON Lines', () => {
  test('becomes an article under the id it brings', async () => {
    const article = await articleOf({
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

  test('without id is named by its folded address, without address by its text', async () => {
    const named = await articleOf({ url: 'http://www.a.example/x/', title: 'T', body: 'B' });
    expect(named.id).toBe('https://a.example/x');
    const unnamed = await articleOf({ title: 'T', body: 'B' });
    expect(unnamed.id).toMatch(/^text:[0-9a-f]{16}$/);
    expect((await articleOf({ title: 'T', body: 'C' })).id).not.toBe(unnamed.id);
  });

  test('may bear keys of an object’s prototype', async () => {
    const [row] = await rowsOf('{"__proto__": {"url": "https://evil.example"}, "title": "T", "body": "B"}');
    expect(row).toMatchObject({ kind: 'article', article: { url: '' } });
  });

  test('that this program wrote is read as it stands, HTML and all', async () => {
    const own = {
      id: 'a',
      url: '',
      date: '',
      headline: 'Use &amp; in HTML',
      lead: '',
      body: 'Write <p>One</p>.',
      publisher: '',
      lang: 'en',
    };
    expect(await articleOf(own)).toEqual(own);
    const { lang, ...other } = own;
    expect(await articleOf(other)).toMatchObject({ headline: 'Use & in HTML', body: 'Write\n\nOne\n\n.' });
  });

  test.each([
    ['{"title": "T"', 'is not a JSON object'],
    ['"T"', 'is not a JSON object'],
    ['{"lead": ""}', 'has neither headline nor body'],
    ['{"title": "T", "body": "B", "url": "javascript:alert(1)"}', 'has no address that may be linked to'],
    [JSON.stringify({ title: 'T'.repeat(2_001), body: 'B' }), 'has a headline of 2001 characters'],
  ])('%.40s is rejected with line and reason', async (source, reason) => {
    const rows = (await readAll(sourceOf('news.jsonl', `\n${source}`))).rows;
    expect(rows[0]).toEqual({ kind: 'rejected', line: 2, reason });
  });

  test('with a date that is none keeps its text, and says so', async () => {
    expect(await rowsOf('{"title": "T", "body": "B", "date": "2023-02-30"}')).toMatchObject([
      { kind: 'article', article: { date: '', headline: 'T' } },
      {
        kind: 'noted',
        line: 1,
        reason: 'has a date that cannot be told, and is kept without one: "2023-02-30"',
      },
    ]);
  });
});
