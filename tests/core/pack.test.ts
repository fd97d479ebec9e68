import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { articleAt, factsAt, openArchive } from '../../src/core/archive';
import type { Article } from '../../src/core/article';
import type { Codec } from '../../src/core/codec';
import { relatedTo } from '../../src/core/match';
import { repairChecksums } from '../../src/core/pack/assemble';
import { PackFormatError } from '../../src/core/pack/error';
import { openNames } from '../../src/core/pack/names';
import { openPack } from '../../src/core/pack/open';
import { packArchive } from '../../src/core/pack/write';
import { rankAll } from '../../src/core/rank';

const deflate: Codec = promisify(deflateRaw);
const inflate: Codec = promisify(inflateRaw);

function article(fields: Partial<Article>): Article {
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

const wheat = article({
  url: 'https://a.example/wheat',
  date: '2024-08-02',
  headline: 'Wheat harvest the best in years',
  lead: 'Rain helped.',
  body: 'Farmers in Kansas brought in 51 bushels an acre.',
  publisher: 'A',
});
const football = article({
  id: 'cup',
  date: '1899-01-01',
  headline: 'Ashford in the cup final',
  body: 'A late penalty.',
});
const page = {
  url: '',
  canonical: '',
  headline: wheat.headline,
  text: wheat.body,
  date: '2024-08-03',
  publisher: '',
  lang: 'en',
};

const packOf = (articles: readonly Article[]) =>
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
async function readAll(bytes: Uint8Array): Promise<void> {
  const archive = openArchive([openPack(bytes, inflate)], null);
  await relatedTo(page, archive);
  for (const { id } of await rankAll(page, archive)) expect(typeof id).toBe('string');
  for (let index = 0; index < archive.articles; index += 1) {
    await articleAt(archive, { pack: 0, index, score: 1 });
    await factsAt(archive, { pack: 0, index, score: 1 });
  }
  const names = openNames(archive.packs[0]!.file);
  for (let place = 0; place < (names?.count ?? 0); place += 1) {
    for (const article of names!.articlesAt(place)) expect(article).toBeLessThan(archive.articles);
    expect(typeof names!.nameAt(place).name).toBe('string');
  }
}

describe('a pack', () => {
  test('gives back its articles, their facts, its name and its dates', async () => {
    const pack = openPack(await packOf([wheat, football]), inflate);
    const archive = openArchive([pack], null);
    expect(await articleAt(archive, { pack: 0, index: 0, score: 1 })).toEqual({ ...wheat, id: wheat.url });
    expect(await articleAt(archive, { pack: 0, index: 1, score: 1 })).toEqual(football);
    expect(await factsAt(archive, { pack: 0, index: 1, score: 1 })).toBe('facts of Ashford in the cup final');
    expect(pack).toMatchObject({ name: 'Test', articles: 2, from: '2024-08-02', to: '2024-08-02' });
  });

  test('is the same for the same articles, and may be empty', async () => {
    expect(await packOf([wheat, football])).toEqual(await packOf([wheat, football]));
    const empty = openArchive([openPack(await packArchive([], { deflate }), inflate)], null);
    expect(empty).toMatchObject({ articles: 0, from: '', to: '' });
    expect(await relatedTo(page, empty)).toEqual([]);
  });

  test('tells articles with the same id apart', async () => {
    const archive = openArchive([openPack(await packOf([football, football, football]), inflate)], null);
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

  test('keeps any text as it is, lone surrogates replaced', async () => {
    const text = fc.string({ unit: 'binary' });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ headline: text, lead: text, body: text, url: text, date: text }), {
          maxLength: 9,
        }),
        async (given) => {
          const articles = given.map((fields, index) => article({ ...fields, id: `${index}` }));
          const archive = openArchive([openPack(await packOf(articles), inflate)], null);
          for (const [index, { headline, body }] of articles.entries()) {
            const found = await articleAt(archive, { pack: 0, index, score: 1 });
            expect([found.headline, found.body]).toEqual([headline.toWellFormed(), body.toWellFormed()]);
          }
        },
      ),
      { numRuns: 50 },
    );
  }, 20_000);
});

describe('a damaged pack', () => {
  test('of another version or kind is refused by name', async () => {
    const bytes = await packOf([wheat]);
    const newer = bytes.slice();
    newer[4] = 9;
    expect(() => openPack(newer, inflate)).toThrow(new PackFormatError('Got v9, expected v1'));
    expect(() => openPack(new TextEncoder().encode('x'.repeat(200)), inflate)).toThrow(PackFormatError);
    expect(() => openPack(new Uint8Array(0), inflate)).toThrow(PackFormatError);
  });

  test('gives a named error for every flipped bit', async () => {
    const bytes = await packOf([wheat, football]);
    const unread: number[] = [];
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const damaged = bytes.slice();
      damaged[bit >> 3]! ^= 1 << (bit & 7);
      const error = await readAll(damaged).then(
        () => null,
        (thrown: unknown) => thrown,
      );
      if (error === null) unread.push(bit >> 3);
      else expect(error).toBeInstanceOf(PackFormatError);
    }
    expect(unread).toEqual([]);
  }, 60_000);

  test('gives a named error for every truncation', async () => {
    const bytes = await packOf([wheat, football]);
    for (let length = 0; length < bytes.length; length += 1) {
      await expect(readAll(bytes.slice(0, length))).rejects.toBeInstanceOf(PackFormatError);
    }
  }, 60_000);

  test('with checksums that fit never reads past its end, hangs or invents an article', async () => {
    const bytes = await packOf([wheat, football]);
    const runs = Number(process.env.MUTANTS ?? 2_000);
    let seed = 20240802;
    const random = (below: number): number => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      return Math.floor((seed / 2 ** 32) * below);
    };
    for (let run = 0; run < runs; run += 1) {
      const mutant = bytes.slice();
      for (let change = random(4); change >= 0; change -= 1)
        mutant[8 + random(mutant.length - 8)] = random(256);
      new DataView(mutant.buffer).setUint32(8, mutant.length, true);
      repairChecksums(mutant);
      const error = await readAll(mutant).then(
        () => null,
        (thrown: unknown) => thrown,
      );
      if (error !== null) expect(error).toBeInstanceOf(PackFormatError);
    }
  }, 600_000);
});
