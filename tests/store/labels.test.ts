import { openDB } from 'idb';
import { beforeEach, describe, expect, test } from 'vitest';
import { deleteArticles, keepArticle, listOwn } from '../../src/store/articles';
import { allLabelled, keepLabels, readLabels, readTags } from '../../src/store/labels';
import { emptyStore, keep, storyAt } from './archive-of-own';

const AT = '2026-03-03T10:00:00.000Z';

beforeEach(emptyStore);

async function identityOf(name: string): Promise<string> {
  return (await keep(storyAt(name))).own.identity;
}

describe('tags and a note on a saved article', () => {
  test('are kept, and are none where there were none', async () => {
    const wheat = await identityOf('wheat');
    expect(await readLabels(wheat)).toEqual({ tags: [], note: '' });
    await keepLabels(wheat, { tags: ['Grain', ' to  read ', '#grain'], note: ' Ask Ann. ' }, AT);
    expect(await readLabels(wheat)).toMatchObject({ tags: ['Grain', 'to read'], note: 'Ask Ann.' });
  });

  test('stay when the article comes in a new version', async () => {
    const wheat = await identityOf('wheat');
    await keepLabels(wheat, { tags: ['grain'], note: '' }, AT);
    const again = await keepArticle(storyAt('wheat', 'It rained all day.'), {
      lane: 'saved',
      origin: 'page',
      at: AT,
    });
    expect(again.outcome).toBe('changed');
    expect((await readLabels(again.own.identity)).tags).toEqual(['grain']);
  });

  test('are gone with the article, and those of others are not', async () => {
    const [wheat, rye] = [await identityOf('wheat'), await identityOf('rye')];
    await keepLabels(wheat, { tags: ['grain'], note: '' }, AT);
    await keepLabels(rye, { tags: ['grain'], note: '' }, AT);
    const { seq } = (await listOwn(2)).find(({ identity }) => identity === wheat)!;
    await deleteArticles([seq]);
    expect((await allLabelled()).map(({ identity }) => identity)).toEqual([rye]);
  });

  test('leave nothing behind when they are taken off', async () => {
    const wheat = await identityOf('wheat');
    await keepLabels(wheat, { tags: ['grain'], note: 'x' }, AT);
    await keepLabels(wheat, { tags: [], note: ' ' }, AT);
    expect(await allLabelled()).toEqual([]);
  });

  test('are counted by tag whatever its case, the most used first', async () => {
    const [wheat, rye] = [await identityOf('wheat'), await identityOf('rye')];
    await keepLabels(wheat, { tags: ['Grain', 'usa'], note: '' }, AT);
    await keepLabels(rye, { tags: ['grain'], note: '' }, AT);
    expect((await readTags()).map(({ tag, articles }) => [tag, articles])).toEqual([
      ['Grain', 2],
      ['usa', 1],
    ]);
  });
});

test('an archive of the first version is opened with all that stands in it', async () => {
  const own = (await keep(storyAt('wheat'))).own;
  await emptyStore();
  const first = await openDB('backstory', 1, {
    upgrade(database) {
      database.createObjectStore('state').put({ id: 'x', articles: 1, nextSeq: own.seq + 1 }, 'state');
      const articles = database.createObjectStore('articles', { keyPath: 'seq' });
      articles.createIndex('identity', 'identity', { unique: true });
      articles.createIndex('lane', ['lane', 'seq'], { unique: true });
      articles.createIndex('origin', 'origin');
      articles.put(own);
      database.createObjectStore('jobs', { keyPath: 'id', autoIncrement: true });
      database.createObjectStore('files');
      database.createObjectStore('rejected', { keyPath: ['job', 'nth'] });
      database.createObjectStore('watched', { keyPath: 'address' });
      database.createObjectStore('packs', { keyPath: 'id', autoIncrement: true });
      database.createObjectStore('feeds', { keyPath: 'url' });
      database.createObjectStore('fetches', { keyPath: 'id', autoIncrement: true });
      database.createObjectStore('segments', { keyPath: 'id', autoIncrement: true });
    },
  });
  first.close();
  expect((await listOwn(9)).map(({ identity }) => identity)).toEqual([own.identity]);
  await keepLabels(own.identity, { tags: ['grain'], note: '' }, AT);
  expect((await readLabels(own.identity)).tags).toEqual(['grain']);
});
