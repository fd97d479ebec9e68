import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { deflate, inflate } from '../../../src/build/deflate';
import { annotations } from '../../../src/core/made-ahead/made-ahead';
import { type Codec, MAX_RATIO } from '../../../src/core/pack/codec';
import { PackFormatError } from '../../../src/core/pack/error';
import { openNames } from '../../../src/core/pack/names';
import { openPack } from '../../../src/core/pack/open';
import { bytesSource } from '../../../src/core/pack/source';
import { verifyPack } from '../../../src/core/pack/verify';
import { repairChecksums } from '../../../src/core/pack/writing/assemble';
import { packArchive } from '../../../src/core/pack/writing/write';
import { inflate as inflateOfBrowser } from '../../../src/sources/inflate';

const ARTICLES = Array.from({ length: 40 }, (_, nth) => ({
  id: '',
  url: `https://a.example/${nth}`,
  date: '2024-08-02',
  headline: `Mayor Anna Bellweather opens bridge ${nth}`,
  lead: '',
  body: `On Monday Anna Bellweather and Peter Quillon opened bridge ${nth}, which cost $${nth + 2} million. It carries ${nth * 100} cars a day. “We will keep bridge number ${nth} open through all of the night,” Peter Quillon said.`,
  publisher: 'A',
  lang: 'en',
}));

const packed = packArchive(ARTICLES, { deflate, ...annotations() });

async function verified(bytes: Uint8Array, codec = inflate): Promise<void> {
  await verifyPack(await openPack(bytesSource(bytes), codec));
}

describe('a pack from elsewhere', () => {
  test('is found whole as it was packed, empty or not', async () => {
    await verified(await packed);
    await verified(await packArchive([], { deflate }));
  });

  test('tells its share while it is read, every 256 articles', async () => {
    const many = Array.from({ length: 600 }, (_, nth) => ({
      ...ARTICLES[0]!,
      url: `https://a.example/m${nth}`,
    }));
    const shares: number[] = [];
    const pack = await openPack(bytesSource(await packArchive(many, { deflate })), inflate);
    await verifyPack(pack, (share) => shares.push(share));
    expect(shares).toEqual([0, 256 / 600, 512 / 600]);
  });

  test('is found damaged wherever a bit has flipped', async () => {
    const bytes = await packed;
    for (let at = 0; at < bytes.length; at += 13) {
      const flipped = bytes.slice();
      flipped[at]! ^= 1 << (at % 8);
      await expect(verified(flipped), `byte ${at}`).rejects.toBeInstanceOf(PackFormatError);
    }
  }, 60_000);

  test('is found out when its lists lie, checksums and all', async () => {
    const bytes = await packed;
    const { sections } = (await openPack(bytesSource(bytes), inflate)).file;
    for (const name of [
      'postings',
      'cards',
      'bodies',
      'facts',
      'lookup',
      'names',
      'said',
      'quotes',
    ] as const) {
      const lying = bytes.slice();
      const { start, end } = sections[name];
      expect(end - start, name).toBeGreaterThan(16);
      lying.fill(0xff, start + 16, Math.min(end, start + 64));
      repairChecksums(lying);
      await expect(verified(lying), name).rejects.toBeInstanceOf(PackFormatError);
    }
  });

  test('is found out when a name was seen with one that is not there', async () => {
    const bytes = (await packed).slice();
    const pack = await openPack(bytesSource(bytes), inflate);
    const { start } = pack.file.sections.names;
    const names = (await openNames(pack))!;
    const place = Array.from({ length: names.count }, (_, at) => at).find(
      (at) => names.nameAt(at).seenWith.length > 0,
    )!;
    const { name, seenWith } = names.nameAt(place);
    const letters = new TextEncoder().encode(name);
    const at = Buffer.from(bytes).indexOf(Buffer.from([letters.length, ...letters]), start);
    const first = at + 1 + letters.length + 1; // behind the count of those seen with it
    expect(bytes[first]).toBe(seenWith[0]);
    expect(names.count).toBeLessThan(127);
    for (const absent of [names.count, 127]) {
      bytes[first] = absent;
      repairChecksums(bytes);
      await expect(verified(bytes)).rejects.toThrow(/a name was seen with one that is not there/i);
    }
  });

  test('is found out when its names do not lie under their words', async () => {
    const bytes = (await packed).slice();
    const pack = await openPack(bytesSource(bytes), inflate);
    const { start, end } = pack.file.sections.names;
    const { name } = (await openNames(pack))!.nameAt(0);
    bytes[Buffer.from(bytes).subarray(0, end).indexOf(name, start)]! = 'Q'.charCodeAt(0);
    repairChecksums(bytes);
    await expect(verified(bytes)).rejects.toBeInstanceOf(PackFormatError);
  });
});

describe('what a pack expands to', () => {
  const blank = (chars: number) => ({ ...ARTICLES[0]!, body: ' '.repeat(chars) });

  test('is never more than 200 times its size, however little an article says', async () => {
    const bytes = await packArchive([blank(4_000_000)], { deflate });
    expect(bytes.length * MAX_RATIO).toBeGreaterThan(4_000_000);
    await verified(bytes);
  });

  /** A quote's speaker and place that is longer than any of a seed's texts. */
  const QUOTED = 4_000;

  /** Deflates whatever it is given to what expands to 8 MB. */
  const bomb: Codec = () => deflate(new Uint8Array(8_000_000));

  test('is refused beyond that, block by block', async () => {
    const bytes = await packArchive(ARTICLES, { deflate: async (given) => (await bomb(given)).slice() });
    await expect(verified(bytes, promisify(inflateRaw))).rejects.toThrow(/expands to more than is allowed/);
    for (const stopping of [inflate, inflateOfBrowser])
      await expect(stopping(await bomb(new Uint8Array()))).rejects.toThrow();
  });

  test('is allowed to the last byte of 64 MiB and 50 times its size, and refused beyond', async () => {
    const bytes = await packArchive([ARTICLES[0]!], { deflate });
    const pack = await openPack(bytesSource(bytes), inflate);
    const limit = 64 * 1024 * 1024 + 50 * pack.file.sections.quotes.end;
    const others = (await pack.blocks.cards(0)).length;
    const ofBodies = async (length: number) => {
      const block = new Uint8Array(length); // blanks behind the article
      block.set(await pack.blocks.bodies(0));
      return { ...pack, blocks: { ...pack.blocks, bodies: async () => block } };
    };
    await verifyPack(await ofBodies(limit - others));
    await expect(verifyPack(await ofBodies(limit - others + 1))).rejects.toThrow(/more than is allowed/);
  });

  test('is refused where many blocks within the limit are too much together', async () => {
    const megabyte = await deflate(new Uint8Array(1_000_000));
    const many = Array.from({ length: 1_200 }, (_, nth) => ({
      ...ARTICLES[0]!,
      url: `https://a.example/m${nth}`,
    }));
    const bytes = await packArchive(many, { deflate: async () => megabyte });
    await expect(verified(bytes)).rejects.toThrow(/texts expand to more than is allowed/);
    const ofQuotes = await packArchive(many, {
      deflate: async (given) => (given.length > QUOTED ? megabyte : deflate(given)),
      quotesOf: () => ({ said: 'x'.repeat(QUOTED), keys: [] }),
    });
    await expect(verified(ofQuotes)).rejects.toThrow(/texts expand to more than is allowed/);
  }, 60_000);
});
