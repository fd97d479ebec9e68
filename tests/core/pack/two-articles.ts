import { expect } from 'vitest';
import { deflate, inflate } from '../../../src/build/deflate';
import { archivedAs, articleAt, factsAt, openArchive } from '../../../src/core/archive/archive';
import type { Article } from '../../../src/core/article';
import { rankAll } from '../../../src/core/match/rank-all';
import { relatedTo } from '../../../src/core/match/related';
import { openNames } from '../../../src/core/pack/names';
import { openPack } from '../../../src/core/pack/open';
import { bytesSource } from '../../../src/core/pack/source';
import { packArchive } from '../../../src/core/pack/writing/write';
import { searchArchive } from '../../../src/core/search/search';

export function article(fields: Partial<Article>): Article {
  return {
    id: '',
    url: '',
    date: '',
    headline: '',
    lead: '',
    body: '',
    publisher: '',
    lang: 'en',
    ...fields,
  };
}

export const wheat = article({
  url: 'https://a.example/wheat',
  date: '2024-08-02',
  headline: 'Wheat harvest the best in years',
  lead: 'Rain helped.',
  body: 'Farmers in Kansas brought in 51 bushels an acre.',
  publisher: 'A',
});

export const football = article({
  id: 'cup',
  date: '1899-01-01',
  headline: 'Ashford in the cup final',
  body: 'A late penalty.',
});

export const page = {
  url: '',
  canonical: '',
  headline: wheat.headline,
  text: wheat.body,
  date: '2024-08-03',
  publisher: '',
  lang: 'en',
};

export const packOf = (articles: readonly Article[]) =>
  packArchive(articles, {
    deflate,
    name: 'Test',
    factsOf: ({ headline }) => `facts of ${headline}`,
    namesOf: ({ headline }) => [
      { name: headline.split(' ')[0]!, type: 'other', isSure: true },
      { name: 'Kansas City', type: 'place', isSure: true },
    ],
  });

/** Reads all that a reader can reach. */
export async function readAll(bytes: Uint8Array): Promise<void> {
  const archive = openArchive([await openPack(bytesSource(bytes), inflate)], null);
  await relatedTo(page, archive);
  await searchArchive('bushels kansas har', archive);
  await archivedAs({ ...page, url: wheat.url }, archive);
  for (const { id } of await rankAll(page, archive)) expect(typeof id).toBe('string');
  for (let index = 0; index < archive.articles; index += 1) {
    await articleAt(archive, { pack: 0, index, score: 1 });
    await factsAt(archive, { pack: 0, index, score: 1 });
  }
  const names = await openNames(archive.packs[0]!);
  for (let place = 0; place < (names?.count ?? 0); place += 1) {
    for (const article of names!.articlesAt(place)) expect(article).toBeLessThan(archive.articles);
    expect(typeof names!.nameAt(place).name).toBe('string');
  }
}
