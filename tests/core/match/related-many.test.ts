import { describe, expect, test } from 'vitest';
import { deflate, inflate } from '../../../src/build/deflate';
import { type Archive, openArchive } from '../../../src/core/archive/archive';
import type { Article, Page } from '../../../src/core/article';
import { rankHits } from '../../../src/core/match/rank';
import { relatedTo } from '../../../src/core/match/related';
import { openPack } from '../../../src/core/pack/open';
import { bytesSource } from '../../../src/core/pack/source';
import { packArchive } from '../../../src/core/pack/writing/write';
import { termCounts, termsIn } from '../../../src/core/text/terms';
import { STORIES } from '../stories';

const DAM = STORIES[0]!;
const DATE = '2024-05-20';
/** Background in which every word is equally rare. */
const statistics = { shareOf: () => 0.001 };

const page: Page = {
  ...{ url: 'https://a.example/page', canonical: '', headline: DAM.page[0], text: DAM.page[1] },
  ...{ date: DATE, publisher: '', lang: 'en' },
};

function article(id: string, [headline, body]: readonly [string, string], date = DATE): Article {
  return { id, url: `https://b.example/${id}`, date, headline, lead: '', body, publisher: '', lang: 'en' };
}

const dam = (id: string, date = DATE): Article => article(id, DAM.article, date);
const damDiffers = (id: string): Article =>
  article(id, [
    DAM.page[0],
    `${DAM.page[1]} The Vellan had not risen so high since Ingrid Solvang took office.`,
  ]);
const other = (id: string): Article => article(id, DAM.unrelated);

/** An archive of one pack, and the numbers of the blocks of eight bodies that are read of it. */
async function watched(articles: readonly Article[]): Promise<{ archive: Archive; read: Set<number> }> {
  const pack = await openPack(bytesSource(await packArchive(articles, { deflate })), inflate);
  const read = new Set<number>();
  const bodies = (block: number) => {
    read.add(block);
    return pack.blocks.bodies(block);
  };
  return { archive: openArchive([{ ...pack, blocks: { ...pack.blocks, bodies } }], statistics), read };
}

const idsOn = async (articles: readonly Article[], options = {}) =>
  (await relatedTo(page, (await watched(articles)).archive, options)).map(({ article: { id } }) => id);

const times = <T>(count: number, make: (id: string) => T): T[] =>
  Array.from({ length: count }, (_, nth) => make(`${nth}`));

describe('of the articles that fit a page', () => {
  test('those of other stories are left out, and copies of one report but for the first', async () => {
    expect(await idsOn([other('x'), dam('a'), other('y'), dam('b'), ...times(20, other)])).toEqual(['a']);
  });

  test('as many are shown as are asked for', async () => {
    const two = [dam('a'), damDiffers('b'), ...times(20, other)];
    const both = await idsOn(two);
    expect(both.toSorted()).toEqual(['a', 'b']);
    expect(await idsOn(two, { limit: 1 })).toEqual(both.slice(0, 1));
    expect(await idsOn(two, { limit: 0 })).toEqual([]);
  });

  test('twelve are read where all fit', async () => {
    // The first sixteen articles stand in blocks 0 and 1, and four of them are of something else.
    const { archive, read } = await watched([...times(4, other), ...times(48, dam)]);
    expect(await relatedTo(page, archive, { limit: 1 })).toHaveLength(1);
    expect([...read].sort()).toEqual([0, 1]);
  });

  test('eight are read where one of the first four fits and none of the next', async () => {
    const { archive, read } = await watched([dam('a'), ...times(47, (id) => weak(id))]);
    expect(await relatedTo(page, archive)).toHaveLength(1);
    expect([...read]).toEqual([0]);
  });

  test('36 are read where one report stands there again and again', async () => {
    const { archive, read } = await watched([...times(4, other), ...times(48, dam)]);
    expect(await relatedTo(page, archive)).toHaveLength(1);
    expect([...read].sort()).toEqual([0, 1, 2, 3, 4]);
  });

  test('another report behind two dozen copies is found', async () => {
    const copies = times(26, (id) => article(id, [DAM.page[0], DAM.page[1]]));
    expect((await idsOn([dam('last'), ...copies])).toSorted()).toEqual(['0', 'last']);
  });
});

/** A story of something else that has a word of the dam's. */
function weak(id: string): Article {
  const [headline, body] = DAM.unrelated;
  return article(id, [headline, `${body} She once played in Karlstrand.`]);
}

describe('a report of the same story', () => {
  const kindOf = async (date: string, options = {}, day = DATE) => {
    const { archive } = await watched([dam('a', date), other('x')]);
    const text = `${page.text} ${DAM.article[1].slice(0, 150)}`; // more than fits in spite of the days
    const [related] = await relatedTo({ ...page, text, date: day }, archive, options);
    return [related!.kind, related!.days];
  };

  test('is one up to two weeks away, background beyond', async () => {
    expect(await kindOf('2024-05-06')).toEqual(['same story', 14]);
    expect(await kindOf('2024-06-03')).toEqual(['same story', -14]);
    expect(await kindOf('2024-05-05')).toEqual(['background', 15]);
    expect(await kindOf('2024-06-04')).toEqual(['background', -15]);
  });

  test('is only related where a day is not known or left out', async () => {
    expect(await kindOf('')).toEqual(['related', null]);
    expect(await kindOf(DATE, {}, '')).toEqual(['related', null]);
    expect(await kindOf(DATE, { dateBlind: true })).toEqual(['related', 0]);
  });

  test('of no known day fits as much as where days are left out, and one of the day fits more', async () => {
    const scoreOf = async (date: string, options = {}, day = DATE) => {
      const { archive } = await watched([dam('a', date), other('x')]);
      return (await relatedTo({ ...page, date: day }, archive, options))[0]!.score;
    };
    const undated = await scoreOf('');
    expect(await scoreOf(DATE, { dateBlind: true })).toBe(undated);
    expect(await scoreOf(DATE, {}, '')).toBe(undated);
    expect(await scoreOf(DATE)).toBeGreaterThan(undated);
  });

  test('is not told to be in a language where it is in the page’s', async () => {
    const { archive } = await watched([dam('a')]);
    const [related] = await relatedTo(page, archive);
    expect(related).not.toHaveProperty('language');
    expect(related).not.toHaveProperty('copied');
  });
});

describe('a ranking', () => {
  const words = times(
    45,
    (nth) => `zzq${'abcdefghi'[Number(nth) % 9]}${'uvwxy'[Math.floor(Number(nth) / 9)]}`,
  );

  test('looks for the forty heaviest terms', async () => {
    const { archive } = await watched(words.map((word, nth) => article(`${nth}`, [word, ''])));
    const pack = archive.packs[0]!;
    const { start } = pack.file.sections.terms;
    const terms = Array.from({ length: pack.file.terms }, (_, at) => pack.file.words[start / 4 + at]!);
    const weighed = (listed: readonly number[]) => ({
      terms: listed.map((term) => ({ term, weight: 1, value: 1 })),
    });
    const missing = Array.from({ length: 39 }, (_, nth) => 2 ** 31 + nth);
    const found = (listed: readonly number[]) => rankHits(weighed(listed), archive, 99, 0).length;
    const one = terms.find((term) => found([term]) === 1)!;
    expect(found([...missing, one])).toBe(1);
    expect(found([0, ...missing, one])).toBe(0);
  });

  test('puts equals in the order of the packs and of their articles, up to the limit', async () => {
    const [a, b] = [await watched(times(3, dam)), await watched(times(3, dam))];
    const archive = openArchive([a.archive.packs[0]!, b.archive.packs[0]!], statistics);
    const { start } = archive.packs[0]!.file.sections.terms;
    const terms = [{ term: archive.packs[0]!.file.words[start / 4]!, weight: 1, value: 1 }];
    const ranked = (limit: number) =>
      rankHits({ terms }, archive, limit, 0).map(({ pack, index }) => [pack, index]);
    expect(ranked(5)).toEqual([
      [0, 0],
      [0, 1],
      [0, 2],
      [1, 0],
      [1, 1],
    ]);
    expect(ranked(2)).toEqual([
      [0, 0],
      [0, 1],
    ]);
  });

  test('finds an article that says very little of a term', async () => {
    const others = Array.from({ length: 150 }, (_, nth) => `w${nth}x`).join(' ');
    const long = article('a', ['Long', `Ferry. ${`${others} `.repeat(30)}`]);
    const { archive } = await watched([long]);
    const terms = termCounts('', 'ferry', termsIn('en')).places.terms();
    const hits = rankHits({ terms: [{ term: terms[0]!, weight: 1, value: 1 }] }, archive, 9, 0);
    expect(hits.map(({ index, score }) => [index, score > 0 && score < 0.02])).toEqual([[0, true]]);
  });

  test('scores at most 1, however much an article is about the terms', async () => {
    const { archive } = await watched([dam('a')]);
    const { start } = archive.packs[0]!.file.sections.terms;
    const term = archive.packs[0]!.file.words[start / 4]!;
    const [hit] = rankHits({ terms: [{ term, weight: 1, value: 0.001 }] }, archive, 1, 0);
    expect(hit).toEqual({ pack: 0, index: 0, score: 1, dateless: 1 });
  });
});
