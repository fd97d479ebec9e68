import { describe, expect, test } from 'vitest';
import { deflate, inflate } from '../../../src/build/deflate';
import { openArchive } from '../../../src/core/archive/archive';
import type { Article } from '../../../src/core/article';
import { rankAll } from '../../../src/core/match/rank-all';
import { openPack } from '../../../src/core/pack/open';
import { bytesSource } from '../../../src/core/pack/source';
import { packArchive } from '../../../src/core/pack/writing/write';

const statistics = { shareOf: () => 0.001 };
const STORY = 'The ferry to Tangermünde hit a pier, and the captain lost his rudder.';

function article(id: string, date: string, body = STORY): Article {
  const url = `https://a.example/${id}`;
  return { id, url, date, headline: 'Ferry hits pier', lead: '', body, publisher: 'Courier', lang: 'en' };
}

async function rankedOn(page: Article, articles: readonly Article[], options = {}) {
  const pack = await openPack(bytesSource(await packArchive(articles, { deflate })), inflate);
  const read = { ...page, canonical: '', text: page.body };
  return rankAll(read, openArchive([pack], statistics), options);
}

describe('the order of an archive', () => {
  const page = article('page', '2024-05-01');
  const [far, near] = [article('far', '2023-01-01'), article('near', '2024-04-30')];

  test('has the article nearer to the page’s day first, unless dates are left out', async () => {
    const ranked = await rankedOn(page, [far, near]);
    expect(ranked.map(({ id }) => id)).toEqual(['near', 'far']);
    const [ahead, behind] = ranked.map(({ score }) => score - 1); // of articles that were read 1 to 2
    expect(behind! / ahead!).toBeCloseTo(0.35 / (0.35 + 0.65 * Math.exp(-1 / 7)), 6);
    const [first, second] = await rankedOn(page, [far, near], { dateBlind: true });
    expect(first!.score).toBe(second!.score);
  });

  test('scores an article of the same words with all that there is', async () => {
    const [only] = await rankedOn(page, [far], { dateBlind: true });
    expect(only!.score).toBeCloseTo(3, 6); // one for being read, one for its words, doubled by its beginning
  });

  test('has the one that tells more of the page first', async () => {
    const less = article('less', '2024-05-01', 'The ferry hit a pier. Wheat fell by a third in Kansas.');
    expect((await rankedOn(page, [less, near])).map(({ id }) => id)).toEqual(['near', 'less']);
  });

  test('is that of the hundred best unless more are asked for', async () => {
    const many = Array.from({ length: 103 }, (_, nth) => article(`${nth}`, '2024-05-01'));
    expect(await rankedOn(page, many)).toHaveLength(100);
    expect(await rankedOn(page, many, { limit: 102 })).toHaveLength(102);
  });

  test('leaves the page itself out, by its id and by its address, and ends at the limit', async () => {
    const same = { ...page, id: 'other' };
    expect((await rankedOn(page, [page, same, near, far])).map(({ id }) => id)).toEqual(['near', 'far']);
    expect((await rankedOn(page, [far, near], { limit: 1 })).map(({ id }) => id)).toEqual(['near']);
  });
});
