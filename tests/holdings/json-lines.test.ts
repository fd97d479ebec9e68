import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/core/article';
import { articleOfOwnRow, isOwnRow } from '../../src/core/formats/json/own-row';
import { jsonLinesOf, textFile } from '../../src/holdings/json-lines';
import { rejectedTable } from '../../src/options/import/rejected-table';
import type { OwnArticle } from '../../src/store/database';

async function* kept(articles: readonly Article[]): AsyncGenerator<OwnArticle> {
  for (const [nth, article] of articles.entries())
    yield {
      seq: nth + 1,
      identity: article.id,
      lane: 'imported',
      origin: 'import:1',
      addedAt: '2026-03-02T10:00:00.000Z',
      article,
      earlier: [{ article: { ...article, body: 'As it was.' }, until: '2026-03-01T10:00:00.000Z' }],
    };
}

/** As importers give it: trimmed, well-formed, without control characters. */
const text = fc
  .string({ unit: 'grapheme', maxLength: 80 })
  .map((given) => given.replace(/[\u0000-\u001f]/g, ' ').trim());
const filled = text.map((given) => `W${given}`);

const article: fc.Arbitrary<Article> = fc.record({
  id: filled,
  url: fc.constantFrom('', 'https://a.example/wheat?page=2'),
  date: fc.constantFrom('', '2024-02-29'),
  headline: filled,
  lead: text,
  body: filled,
  publisher: filled,
  lang: fc.constantFrom('', 'en'),
});

describe('an export as JSON Lines', () => {
  test('gives the same articles when it is imported again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(article, { maxLength: 4 }), async (articles) => {
        const file = await textFile(jsonLinesOf(kept(articles)), () => {});
        const rows = (await file.text())
          .split('\n')
          .slice(0, -1)
          .map((row) => JSON.parse(row));
        expect(rows.every(isOwnRow)).toBe(true);
        expect(rows.map((row, nth) => articleOfOwnRow(row, { file: 'x', line: nth + 1 }))).toEqual(articles);
      }),
      { numRuns: 1_000 },
    );
  });

  test('has every version, and when the article was first kept', async () => {
    const [wheat] = fc.sample(article, 1);
    const row = JSON.parse(await (await textFile(jsonLinesOf(kept([wheat!])), () => {})).text());
    expect(row.addedAt).toBe('2026-03-02T10:00:00.000Z');
    expect(row.earlier).toEqual([
      { article: { ...wheat, body: 'As it was.' }, until: '2026-03-01T10:00:00.000Z' },
    ]);
  });

  test('tells how far it has come, file by file of a megabyte', async () => {
    async function* pieces() {
      for (let nth = 0; nth < 5; nth += 1) yield 'x'.repeat(600_000);
    }
    const seen: number[] = [];
    const file = await textFile(pieces(), (count) => seen.push(count));
    expect(file.size).toBe(3_000_000);
    expect(seen).toEqual([2, 4, 5]);
  });
});

describe('the rejected rows as a file', () => {
  test('have one line each, whatever the reason quotes', async () => {
    const table = rejectedTable([
      { line: 3, reason: 'is not a JSON object: "a\tb\nc"' },
      { line: 70, reason: 'has neither headline nor body' },
    ]);
    expect(await table.text()).toBe(
      'line\treason\n3\tis not a JSON object: "a b c"\n70\thas neither headline nor body\n',
    );
  });
});
