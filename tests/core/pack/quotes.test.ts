import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deflate, inflate } from '../../../src/build/deflate';
import type { Article } from '../../../src/core/article';
import { openPack } from '../../../src/core/pack/open';
import { packedNumber, packNumbers } from '../../../src/core/pack/packed-numbers';
import { openQuotes } from '../../../src/core/pack/quotes';
import { bytesSource } from '../../../src/core/pack/source';
import { verifyPack } from '../../../src/core/pack/verify';
import { packArchive } from '../../../src/core/pack/writing/write';

const articleOf = (nth: number): Article => ({
  ...{ id: `${nth}`, url: `https://a.example/${nth}`, date: '2024-08-02', headline: `Report ${nth}` },
  ...{ lead: '', body: `The ferry ${nth} sails again.`, publisher: 'A', lang: 'en' },
});

/** A pack whose articles have these keys. */
async function packOf(keysOf: readonly (readonly number[])[]) {
  const bytes = await packArchive(
    keysOf.map((_, nth) => articleOf(nth)),
    { deflate, quotesOf: ({ id }) => ({ said: '', keys: keysOf[Number(id)]! }) },
  );
  return openPack(bytesSource(bytes), inflate);
}

const anyKey = fc.nat({ max: 0xffffffff });

test('numbers of any width are read as they were packed', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 32 }), fc.array(anyKey), (width, any) => {
      const numbers = any.map((number) => number % 2 ** width);
      const bytes = packNumbers(numbers, width);
      expect(bytes.length).toBe(Math.ceil((numbers.length * width) / 8));
      expect(numbers.map((_, nth) => packedNumber(bytes, width, nth))).toEqual(numbers);
    }),
  );
});

test('numbers behind the end of what was packed are 0', () => {
  const bytes = packNumbers([1, 2, 3], 8);
  expect([2, 3, 4].map((nth) => packedNumber(bytes, 8, nth))).toEqual([3, 0, 0]);
  expect(packedNumber(Uint8Array.of(255), 12, 0)).toBe(255);
});

test('every article is found under each of its keys, in ascending order', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(anyKey, { maxLength: 40 }), { minLength: 1, maxLength: 20 }),
      async (all) => {
        const pack = await packOf(all);
        await verifyPack(pack);
        const section = await openQuotes(pack);
        for (const [article, keys] of all.entries())
          for (const key of keys) {
            const found = section!.articlesOf(key);
            expect(found).toContain(article);
            expect(found).toEqual([...new Set(found)].sort((a, b) => a - b));
          }
      },
    ),
    { numRuns: 40 },
  );
});

test('few keys that nobody has lead anywhere', async () => {
  const random = (seed: number): number => Math.imul(seed ^ (seed >>> 15), 0x9e3779b1) >>> 0;
  const all = Array.from({ length: 300 }, (_, nth) =>
    Array.from({ length: 20 }, (_, place) => random(random(nth * 20 + place + 1))),
  );
  const section = await openQuotes(await packOf(all));
  const strangers = Array.from({ length: 10_000 }, (_, nth) => random(random(nth + 1_000_000)));
  const hit = strangers.filter((key) => section!.articlesOf(key).length > 0);
  expect(hit.length / strangers.length).toBeLessThan(0.02);
});
