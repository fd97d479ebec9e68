import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../../src/core/article';
import { ArticleFormatError } from '../../../src/core/formats/article-format';
import { articleOf } from '../../../src/core/formats/article-of';
import { jsonLinesOf } from '../../../src/holdings/json-lines';
import type { OwnArticle } from '../../../src/store/database';
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
        let exported = '';
        for await (const line of jsonLinesOf(kept(articles))) exported += line;
        const { rows: imported, error } = await readAll(sourceOf('export.jsonl', exported));
        expect(error).toBe('');
        const rowsOfFile = exported === '' ? [] : imported.filter(({ kind }) => kind !== 'noted'); // of "\ufffd"
        expect(rowsOfFile.map((row) => (row.kind === 'article' ? row.article : row))).toEqual(articles);
        equal += articles.length;
      }),
      { numRuns: 1_000 },
    );
    expect(equal).toBeGreaterThan(500);
  });
});

/** The articles as the reader's own archive keeps them. */
async function* kept(articles: readonly Article[]): AsyncGenerator<OwnArticle> {
  const kept = { seq: 1, identity: 'any', lane: 'imported', origin: 'import:1', earlier: [] } as const;
  for (const article of articles) yield { ...kept, article, addedAt: '2024-01-31T10:00:00Z' };
}
