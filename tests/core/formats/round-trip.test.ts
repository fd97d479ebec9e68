import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ArticleFormatError } from '../../../src/core/article-format';
import { articleOf } from '../../../src/core/formats/article-of';
import { jsonLineOf } from '../../../src/core/formats/write-json-lines';
import { readAll, sourceOf } from './sources';

const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.lorem());
const told = fc.record(
  {
    id: text,
    url: fc.webUrl({ withFragments: true, withQueryParameters: true }),
    date: fc.constantFrom('', '2023-05-04', '2024-02-29'),
    headline: text,
    lead: text,
    body: text,
    publisher: text,
    lang: fc.constantFrom('', 'en', 'pt-BR'),
  },
  { requiredKeys: [] },
);

describe('an article that was exported as JSON Lines', () => {
  test('is the same when imported again', async () => {
    let equal = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(told, { maxLength: 4 }), async (rows) => {
        const articles = rows.flatMap((row) => {
          try {
            return [articleOf(row, { file: 'any', line: 1 })];
          } catch (error) {
            if (error instanceof ArticleFormatError) return [];
            throw error;
          }
        });
        const exported = articles.map(jsonLineOf).join('');
        const { rows: imported, error } = await readAll(sourceOf('export.jsonl', exported));
        expect(error).toBe('');
        expect(imported.map((row) => (row.kind === 'article' ? row.article : row))).toEqual(articles);
        equal += articles.length;
      }),
      { numRuns: 1_000 },
    );
    expect(equal).toBeGreaterThan(500);
  });
});
