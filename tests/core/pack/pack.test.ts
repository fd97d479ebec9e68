import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deflate, inflate } from '../../../src/build/deflate';
import { archivedAs, articleAt, factsAt, openArchive } from '../../../src/core/archive/archive';
import { queryOf } from '../../../src/core/match/query';
import { rankHits } from '../../../src/core/match/rank';
import { rankAll } from '../../../src/core/match/rank-all';
import { relatedTo } from '../../../src/core/match/related';
import { PackFormatError } from '../../../src/core/pack/error';
import { PAGE_BYTES } from '../../../src/core/pack/layout';
import { matchNames } from '../../../src/core/pack/name-matcher';
import { openNames } from '../../../src/core/pack/names';
import { openPack, withoutArticles } from '../../../src/core/pack/open';
import { bytesSource, type PackSource } from '../../../src/core/pack/source';
import { packArchive } from '../../../src/core/pack/writing/write';
import { readingOfPage } from '../../../src/core/page-reading';
import { searchArchive } from '../../../src/core/search/search';
import { controlSignsHidden } from '../../../src/core/text/control-signs';
import { article, football, packOf, page, readAll, wheat } from './two-articles';

describe('a pack', () => {
  test('gives back its articles, their facts, its name and its dates', async () => {
    const pack = await openPack(bytesSource(await packOf([wheat, football])), inflate);
    const archive = openArchive([pack], null);
    expect(await articleAt(archive, { pack: 0, index: 0, score: 1 })).toEqual({ ...wheat, id: wheat.url });
    expect(await articleAt(archive, { pack: 0, index: 1, score: 1 })).toEqual(football);
    expect(await factsAt(archive, { pack: 0, index: 1, score: 1 })).toBe('facts of Ashford in the cup final');
    expect(pack).toMatchObject({ name: 'Test', articles: 2, from: '2024-08-02', to: '2024-08-02' });
  });

  test('is the same for the same articles, and may be empty', async () => {
    expect(await packOf([wheat, football])).toEqual(await packOf([wheat, football]));
    const empty = openArchive(
      [await openPack(bytesSource(await packArchive([], { deflate })), inflate)],
      null,
    );
    expect(empty).toMatchObject({ articles: 0, from: '', to: '' });
    expect(await relatedTo(page, empty)).toEqual([]);
  });

  test('tells articles with the same id apart', async () => {
    const archive = openArchive(
      [await openPack(bytesSource(await packOf([football, football, football])), inflate)],
      null,
    );
    const ids = await Promise.all(
      [0, 1, 2].map(async (index) => (await articleAt(archive, { pack: 0, index, score: 1 })).id),
    );
    expect(ids).toEqual(['cup', 'cup~2', 'cup~3']);
  });

  test('can lie anywhere in a larger buffer', async () => {
    const bytes = await packOf([wheat]);
    const shifted = new Uint8Array(bytes.length + 1);
    shifted.set(bytes, 1);
    await readAll(shifted.subarray(1));
  });

  test('keeps any text as it is, lone surrogates replaced and control signs hidden', async () => {
    const read = (written: string) => controlSignsHidden(written.toWellFormed());
    const text = fc.string({ unit: 'binary' });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ headline: text, lead: text, body: text, url: text, date: text }), {
          maxLength: 9,
        }),
        async (given) => {
          const articles = given.map((fields, index) => article({ ...fields, id: `${index}` }));
          const archive = openArchive([await openPack(bytesSource(await packOf(articles)), inflate)], null);
          for (const [index, { headline, body }] of articles.entries()) {
            const found = await articleAt(archive, { pack: 0, index, score: 1 });
            expect([found.headline, found.body]).toEqual([read(headline), read(body)]);
          }
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('an opened pack', () => {
  /** Many articles of a page each, so that every part of the file has pages of its own. */
  const many = Array.from({ length: 64 }, (_, nth) =>
    article({
      id: `${nth}`,
      url: `https://a.example/${nth}`,
      headline: `Story ${nth}`,
      body: wordsOf(nth).join(' '),
    }),
  );
  /** Words that no other article has, and nothing that deflate could shorten much. */
  function wordsOf(nth: number): string[] {
    return Array.from(
      { length: 400 },
      (_, at) => `w${(Math.imul(nth * 400 + at + 1, 0x9e3779b1) >>> 0).toString(36)}`,
    );
  }

  /** Tells which ranges were read. */
  function watched(bytes: Uint8Array): PackSource & { readonly ranges: [number, number][] } {
    const ranges: [number, number][] = [];
    const source = bytesSource(bytes);
    return {
      ...source,
      ranges,
      read(start, end) {
        ranges.push([start, end]);
        return source.read(start, end);
      },
    };
  }
  const total = (ranges: readonly [number, number][]): number =>
    ranges.reduce((sum, [start, end]) => sum + end - start, 0);

  test('has read what comes before the texts, and reads of these the blocks that are asked for', async () => {
    const source = watched(await packOf(many));
    const pack = await openPack(source, inflate);
    const { cards, bodies, lookup } = pack.file.sections;
    expect(Math.max(...source.ranges.map(([, end]) => end))).toBeLessThan(cards.start + PAGE_BYTES);
    const archive = openArchive([pack], null);
    source.ranges.length = 0;
    await rankHits(queryOf(readingOfPage({ ...page, text: wordsOf(7).join(' ') }), archive), archive, 5, 0);
    expect(source.ranges).toEqual([]);
    const { headline } = await articleAt(archive, { pack: 0, index: 7, score: 1 });
    expect(headline).toBe('Story 7');
    expect(total(source.ranges)).toBeLessThan((bodies.end - cards.start) / 2);
    source.ranges.length = 0;
    await searchArchive(wordsOf(9)[300]!, archive);
    await searchArchive(wordsOf(8)[300]!, archive);
    const ofLookup = source.ranges.filter(([start, end]) => start < lookup.end && end > lookup.start);
    expect(total(ofLookup)).toBeLessThan(lookup.end - lookup.start + 2 * PAGE_BYTES);
  });

  test('whose source was cut since says so, and reads on where it is whole', async () => {
    const bytes = await packOf(many);
    const { cards, bodies } = (await openPack(bytesSource(bytes), inflate)).file.sections;
    const cut = bytesSource(bytes.subarray(0, bodies.start + ((bodies.end - bodies.start) >> 1)));
    const archive = openArchive([await openPack({ ...cut, length: bytes.length }, inflate)], null);
    expect(cards.end).toBeLessThanOrEqual(bodies.start);
    expect((await articleAt(archive, { pack: 0, index: 0, score: 1 })).headline).toBe('Story 0');
    await expect(articleAt(archive, { pack: 0, index: 63, score: 1 })).rejects.toBeInstanceOf(
      PackFormatError,
    );
  });

  test('tries again what could not be read', async () => {
    const bytes = await packOf([wheat]);
    let isDown = false;
    const source: PackSource = {
      ...bytesSource(bytes),
      read: async (start, end) => {
        if (isDown) throw new Error('The disk is busy');
        return bytes.subarray(start, end);
      },
    };
    const archive = openArchive([await openPack(source, inflate)], null);
    const hit = { pack: 0, index: 0, score: 1 };
    isDown = true;
    await expect(articleAt(archive, hit)).rejects.toThrow('The disk is busy');
    await expect(searchArchive('bushels', archive)).rejects.toThrow('The disk is busy');
    isDown = false;
    expect((await articleAt(archive, hit)).headline).toBe(wheat.headline);
    expect((await searchArchive('bushels', archive)).count).toBe(1);
  });
});

/** Background in which every word is equally rare. */
const news = { shareOf: () => 0.001 };

describe('an article taken out of a pack', () => {
  test('is led to by no ranking, search, address or name, and is not counted', async () => {
    const harvests = ['Kansas', 'Nebraska'].map((state) =>
      article({ ...wheat, url: `https://a.example/${state}`, headline: `${state} ${wheat.headline}` }),
    );
    const pack = withoutArticles(await openPack(bytesSource(await packOf(harvests)), inflate), [0]);
    const archive = openArchive([pack], news);
    expect(archive.articles).toBe(1);
    expect((await rankAll(page, archive)).map(({ id }) => id)).toEqual([harvests[1]!.url]);
    const { found } = await searchArchive('bushels', archive);
    expect(found.map(({ article: { url } }) => url)).toEqual([harvests[1]!.url]);
    expect(await archivedAs({ ...page, url: harvests[0]!.url }, archive)).toBeNull();
    expect(await archivedAs({ ...page, url: harvests[1]!.url }, archive)).toMatchObject({
      url: harvests[1]!.url,
    });
    const names = matchNames('In Kansas City, Kansas and Nebraska', [await openNames(pack)]);
    expect(names.flatMap(({ names }) => names.map(({ entry }) => [entry.name, entry.count]))).toEqual([
      ['Kansas City', 1],
      ['Nebraska', 1],
    ]);
  });

  test('leaves the rest of the pack as it was, and the pack itself untouched', async () => {
    const pack = await openPack(bytesSource(await packOf([wheat, football])), inflate);
    const without = withoutArticles(withoutArticles(pack, [0]), [1]);
    expect(await rankAll(page, openArchive([without], news))).toEqual([]);
    expect(await rankAll(page, openArchive([pack], news))).toHaveLength(1);
  });
});
