import { describe, expect, test } from 'vitest';
import { deflate, inflate } from '../../../src/build/deflate';
import {
  type Archive,
  articleAt,
  findByAddress,
  headOf,
  openArchive,
} from '../../../src/core/archive/archive';
import { findById } from '../../../src/core/archive/find-by-id';
import { neighboursOf } from '../../../src/core/archive/neighbours';
import { articlesOfSameDay } from '../../../src/core/archive/same-day';
import type { Article } from '../../../src/core/article';
import { inNamespace, openPack, type Pack, withoutArticles } from '../../../src/core/pack/open';
import { bytesSource } from '../../../src/core/pack/source';
import { packArchive } from '../../../src/core/pack/writing/write';
import { searchArchive } from '../../../src/core/search/search';

const NEW_YEAR = '2024-01-01';

function article(headline: string, fields: Partial<Article> = {}): Article {
  const url = `https://a.example/${headline.toLowerCase().replaceAll(' ', '-')}`;
  const body = 'The council met.';
  return { id: '', url, date: NEW_YEAR, headline, lead: '', body, publisher: 'A', lang: 'en', ...fields };
}

async function pack(namespace: string, ...articles: readonly Article[]): Promise<Pack> {
  const bytes = await packArchive(articles, { deflate });
  return inNamespace(await openPack(bytesSource(bytes), inflate), namespace);
}

const wheat = article('Wheat falls');
const rye = article('Rye rises');
const note = article('A note', { id: 'note 7', url: '' });

async function ofThree(): Promise<Archive> {
  const bundled = await pack('bundled', wheat, note);
  const installed = await pack('pack:3', article('Wheat falls', { headline: 'Wheat falls, they say' }));
  return openArchive([bundled, installed, await pack('own', rye), await pack('own', note)], null);
}

describe('the id of an article', () => {
  test('says what pack it is from, so that the same article in two packs has two', async () => {
    const archive = await ofThree();
    const ids = (await searchArchive('wheat', archive)).found.map(({ article: { id } }) => id);
    expect(ids.sort()).toEqual([
      'bundled/https://a.example/wheat-falls',
      'pack:3/https://a.example/wheat-falls',
    ]);
  });

  test('is the input’s own where packs have no namespace', async () => {
    const archive = openArchive([await pack('', note)], null);
    expect((await headOf(archive, { pack: 0, index: 0, score: 1 })).id).toBe('note 7');
    expect(await findById('note 7', archive)).toMatchObject({ pack: 0, index: 0 });
  });

  test('leads back to the article in any of the packs, by address or not', async () => {
    const archive = await ofThree();
    for (const [number, { articles }] of archive.packs.entries()) {
      for (let index = 0; index < articles; index += 1) {
        const { id } = await articleAt(archive, { pack: number, index, score: 1 });
        expect(await findById(id, archive)).toMatchObject({ pack: number, index });
      }
    }
  });

  test('leads to copies of one address each', async () => {
    const archive = openArchive([await pack('bundled', wheat, wheat)], null);
    expect(await findById('bundled/https://a.example/wheat-falls~2', archive)).toMatchObject({ index: 1 });
  });

  test.each([
    '',
    'bundled/',
    'bundled/note 8',
    'https://a.example/wheat-falls',
    'pack:31/https://a.example/wheat-falls',
    'own/https://a.example/wheat-falls',
  ])('that no article has leads nowhere: %j', async (id) => {
    expect(await findById(id, await ofThree())).toBeNull();
  });

  test('of a deleted article leads nowhere', async () => {
    const archive = openArchive([withoutArticles(await pack('own', rye, note), [0, 1])], null);
    expect(await findById('own/https://a.example/rye-rises', archive)).toBeNull();
    expect(await findById('own/note 7', archive)).toBeNull();
  });
});

test('a bundled article comes before one that another pack has at the same address', async () => {
  const hit = await findByAddress(['https://a.example/wheat-falls'], await ofThree());
  expect(hit).toMatchObject({ pack: 0 });
});

describe('what else appeared on the day of an article', () => {
  test('are the others of its date from all packs, each address once', async () => {
    const archive = await ofThree();
    const others = await articlesOfSameDay(
      { ...wheat, id: 'bundled/https://a.example/wheat-falls' },
      archive,
    );
    expect(others.map(({ id }) => id)).toEqual([
      'bundled/note 7',
      'own/https://a.example/rye-rises',
      'own/note 7',
    ]);
  });

  test('stand in the order of a ranking, where there is one', async () => {
    const archive = await ofThree();
    const rye = await findById('own/https://a.example/rye-rises', archive);
    const others = await articlesOfSameDay(
      { ...wheat, id: 'bundled/https://a.example/wheat-falls' },
      archive,
      [rye!],
    );
    expect(others.map(({ id }) => id)).toEqual([
      'own/https://a.example/rye-rises',
      'bundled/note 7',
      'own/note 7',
    ]);
  });

  test('are ten at most, and neither deleted ones nor those of other days', async () => {
    const many = Array.from({ length: 14 }, (_, nth) => article(`Story ${nth}`));
    const late = article('The day after', { date: '2024-01-02' });
    const days = withoutArticles(await pack('own', late, ...many), [1]);
    const others = await articlesOfSameDay(wheat, openArchive([days], null));
    expect(others).toHaveLength(10);
    expect(others.map(({ headline }) => headline)).not.toContain('Story 0');
    expect(others.every(({ date }) => date === NEW_YEAR)).toBe(true);
  });

  test.each(['', '1815-06-18'])('are none when the day is %j', async (date) => {
    const undated = article('Undated', { date });
    const archive = openArchive([await pack('own', undated, article('Another', { date }))], null);
    expect(await articlesOfSameDay(undated, archive)).toEqual([]);
  });
});

describe('the articles before and after one', () => {
  const of = (id: string, date: string) => article(id, { date });
  const archiveOfDays = async () => {
    const first = await pack('own', of('b', '2024-01-02'), of('d', '2024-01-04'), of('undated', ''));
    const second = await pack('own', of('c', '2024-01-02'), of('e', '2024-01-05'));
    return openArchive(
      [first, await pack('pack:1', of('x', '2024-01-03')), withoutArticles(second, [1])],
      null,
    );
  };
  const around = async (id: string) => {
    const archive = await archiveOfDays();
    const { previous, next } = neighboursOf(
      (await findById(`own/https://a.example/${id}`, archive))!,
      archive,
    );
    const nameOf = async (hit: typeof previous) => hit && (await headOf(archive, hit)).headline;
    return [await nameOf(previous), await nameOf(next)];
  };

  test.each([
    ['undated', [null, 'b']],
    ['b', ['undated', 'c']],
    ['c', ['b', 'd']],
    ['d', ['c', null]],
  ])('are those of its own origin, by day and place: %s', async (id, names) => {
    expect(await around(id)).toEqual(names);
  });
});
