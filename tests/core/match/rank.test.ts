import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deflate, inflate } from '../../../src/build/deflate';
import { openArchive } from '../../../src/core/archive/archive';
import type { Article } from '../../../src/core/article';
import { dateFactor } from '../../../src/core/match/date-factor';
import { queryOf } from '../../../src/core/match/query';
import { candidateHits, highest, isReadWhole, rankHits } from '../../../src/core/match/rank';
import { dayOf } from '../../../src/core/pack/day';
import { impactOf, SATURATIONS, saturations } from '../../../src/core/pack/impact';
import { openPack } from '../../../src/core/pack/open';
import { bytesSource } from '../../../src/core/pack/source';
import { packArchive } from '../../../src/core/pack/writing/write';
import { readingOfPage } from '../../../src/core/page-reading';
import { termCounts, termsIn } from '../../../src/core/text/terms';

const DATE = '2024-05-01';

const word = fc.constantFrom(
  ...[
    'constructor',
    '__proto__',
    'toString',
    'İzmir',
    'É́t',
    '\ud800x',
    '中文字',
    'año',
    'x1',
    'wheat',
    'Ёлка',
  ],
  ...['harvests', 'Kansas', 'bushel', 'rain', '51'],
);
const words = fc.array(word, { maxLength: 9 });
const date = fc.constantFrom('', DATE, '2024-04-20', '1999-12-31');
const given = fc.record({ headline: words, body: words, date });

/** Background in which every word is equally common. */
const statistics = { shareOf: () => 0.001 };

test('an index scores random articles as a look into each text does', async () => {
  const termOf = termsIn('en');
  await fc.assert(
    fc.asyncProperty(fc.array(given, { maxLength: 8 }), given, fc.boolean(), async (rows, asked, isDated) => {
      const articles = rows.map((row, id) => articleOf(row, `${id}`));
      const page = { ...articleOf(asked, 'page'), canonical: '', text: asked.body.join(' ') };
      const parts = [articles.slice(0, 3), articles.slice(3)];
      const packs = await Promise.all(parts.map((part) => packArchive(part, { deflate })));
      const archive = openArchive(
        await Promise.all(packs.map((bytes) => openPack(bytesSource(bytes), inflate))),
        statistics,
      );
      const query = queryOf(readingOfPage(page), archive);
      const day = isDated ? dayOf(page.date) : 0;
      const expected = articles.map((article) => {
        // What is packed is UTF-8, which has no lone surrogates, but it is read before.
        const { places, counts, total } = termCounts(article.headline, `\n\n${article.body}`, termOf);
        const values = saturations(counts, total);
        const terms = [...places.terms()];
        const score = query.terms
          .filter(({ term }) => terms.includes(term))
          .reduce(
            (sum, { term, weight }) => sum + weight * SATURATIONS[impactOf(values[terms.indexOf(term)]!)]!,
            0,
          );
        return Math.min(1, (score * (day > 0 ? dateFactor(day, dayOf(article.date)) : 1)) / query.selfScore);
      });
      const found = articles.map(() => 0);
      const hits = rankHits(query, archive, 20, day);
      for (const { pack, index, score } of hits) found[pack * 3 + index] = score;
      const isFound = expected.map((score) => (score > 0 ? 1 : 0));
      expect(found.map((score) => (score > 0 ? 1 : 0))).toEqual(isFound);
      expected.forEach((score, index) => {
        if (score > 0) expect(found[index]).toBeCloseTo(score, 5);
      });
      const scores = hits.map(({ score }) => score);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
    }),
    { numRuns: Number(process.env.RUNS ?? 1000) },
  );
});

describe('the highest', () => {
  const found = (limit: number, scores: readonly number[], factorOf: (index: number) => number = () => 1) =>
    highest(Float32Array.from(scores), limit, factorOf).map(({ index, score }) => [index, score]);

  test('are the positive ones, highest first, at most so many', () => {
    expect(found(9, [0, 2, 0, 3, 1])).toEqual([
      [3, 3],
      [1, 2],
      [4, 1],
    ]);
    expect(found(2, [1, 2, 4, 3])).toEqual([
      [2, 4],
      [3, 3],
    ]);
    expect(found(2, [])).toEqual([]);
  });

  test('of equals the earlier one wins', () => {
    expect(found(2, [2, 2, 2]).map(([index]) => index)).toEqual([0, 1]);
    expect(found(3, [1, 2, 1, 2]).map(([index]) => index)).toEqual([1, 3, 0]);
  });

  test('go by score times factor', () => {
    expect(found(1, [4, 3], (index) => (index === 0 ? 0.5 : 1))).toEqual([[1, 3]]);
    expect(found(2, [4, 3], () => 0)).toEqual([]);
  });
});

describe('a small archive', () => {
  const archiveOf = async (...parts: readonly number[]) =>
    openArchive(
      await Promise.all(
        parts.map(async (size, part) => {
          const articles = Array.from({ length: size }, (_, at) =>
            articleOf({ headline: [at === 1 ? 'wheat' : 'rain'], body: [], date: '' }, `${part}-${at}`),
          );
          return openPack(bytesSource(await packArchive(articles, { deflate })), inflate);
        }),
      ),
      statistics,
    );
  const page = { ...articleOf({ headline: ['wheat'], body: [], date: '' }, ''), canonical: '', text: '' };

  test('is read whole up to twelve articles, those of no common word behind', async () => {
    const archive = await archiveOf(3, 2);
    const query = queryOf(readingOfPage(page), archive);
    const hits = candidateHits(query, archive, 9, 0).map(({ pack, index }) => [pack, index]);
    expect(hits).toEqual([
      [0, 1],
      [1, 1],
      [0, 0],
      [0, 2],
      [1, 0],
    ]);
    expect(candidateHits(query, archive, 3, 0)).toHaveLength(3);
    expect(isReadWhole(await archiveOf(6, 6))).toBe(true);
    expect(isReadWhole(await archiveOf(6, 7))).toBe(false);
  });

  test('of thirteen gives those with a common word alone', async () => {
    const archive = await archiveOf(6, 7);
    const query = queryOf(readingOfPage(page), archive);
    expect(candidateHits(query, archive, 20, 0).map(({ index }) => index)).toEqual([1, 1]);
  });
});

function articleOf(
  row: { readonly headline: readonly string[]; readonly body: readonly string[]; readonly date: string },
  id: string,
): Article {
  return {
    id,
    url: '',
    date: row.date,
    headline: row.headline.join(' '),
    lead: '',
    body: row.body.join(' '),
    publisher: 'Courier',
    lang: 'en',
  };
}
