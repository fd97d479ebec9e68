import { beforeAll, describe, expect, test } from 'vitest';
import { actorsTable, topicsTable } from '../../../src/build/actors-table';
import { openActors } from '../../../src/core/actors/table';
import type { Archive } from '../../../src/core/archive/archive';
import { openArchive } from '../../../src/core/archive/archive';
import { annotations } from '../../../src/core/made-ahead/made-ahead';
import { openPack } from '../../../src/core/pack/open';
import { bytesSource } from '../../../src/core/pack/source';
import { packArchive } from '../../../src/core/pack/writing/write';
import { searchAll } from '../../../src/core/search/search-labelled';
import { deflate } from '../../../src/sources/deflate';
import { inflate } from '../../../src/sources/inflate';
import { storyAt } from '../../store/archive-of-own';

const LABELLED = [
  { id: 'wheat', tags: ['Grain', 'to read'], note: 'Ask Ann about Odessa.' },
  { id: 'rye', tags: ['grains of Europe'], note: '' },
  { id: 'gone', tags: ['Grain'], note: '' },
];

let archive: Archive;

beforeAll(async () => {
  const stories = ['wheat', 'rye', 'maize'].map((name) => ({ ...storyAt(name), url: '' }));
  const actors = openActors(actorsTable(), topicsTable());
  const given = [...stories, { ...storyAt('grain'), url: '' }].map((story) =>
    story.id === 'rye'
      ? { ...story, body: `${story.body} China and the Chinese minister bought rye.` }
      : story,
  );
  const bytes = await packArchive(given, { deflate, tagsOf: annotations(actors).tagsOf });
  archive = openArchive([await openPack(bytesSource(bytes), inflate)], null, actors);
});

const idsFor = async (text: string) =>
  (await searchAll(text, archive, LABELLED)).found.map(({ article }) => article.id);

test('an article found by its note and by its text counts once, also by day', async () => {
  const result = await searchAll('wheat ', archive, LABELLED, { order: 'newest', limit: 1 });
  expect(result.count).toBe((await searchAll('wheat ', archive, [], {})).count);
  expect(result.found).toHaveLength(1);
});

describe('a search with tags and notes', () => {
  test.each([
    ['finds an article by a word of its note, which is not in its text', 'odessa ', ['wheat']],
    ['finds it by words of note and text together', 'odessa council ', ['wheat']],
    ['wants every word', 'odessa ministers ', []],
    ['puts what is tagged before what has the word in its text', 'grain ', ['wheat', 'grain']],
    ['keeps to a tag as it is typed', 'tag:grai', ['wheat', 'rye']],
    ['keeps to a whole tag in quotes, whatever its case', 'tag:"grain"', ['wheat']],
    ['keeps to a tag of two words', 'tag:"to read"', ['wheat']],
    ['keeps to a tag and a word', 'tag:grai rye ', ['rye']],
    ['keeps to a tag and what an article is about', 'tag:grai about:China', ['rye']],
    ['keeps to a tag and a day', 'tag:grai before:2020', []],
    ['finds none for a tag that nobody has given', 'tag:council', []],
    ['finds no article twice', 'wheat ', ['wheat']],
  ])('%s', async (_, text, ids) => {
    expect(await idsFor(text)).toEqual(ids);
  });
});
