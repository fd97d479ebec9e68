import { describe, expect, test } from 'vitest';
import { deflate, inflate } from '../../../src/build/deflate';
import { annotations } from '../../../src/core/made-ahead/made-ahead';
import { PackFormatError } from '../../../src/core/pack/error';
import { openPack } from '../../../src/core/pack/open';
import { bytesSource } from '../../../src/core/pack/source';
import { verifyPack } from '../../../src/core/pack/verify';
import { repairChecksums } from '../../../src/core/pack/writing/assemble';
import { packArchive } from '../../../src/core/pack/writing/write';

const ARTICLES = Array.from({ length: 40 }, (_, nth) => ({
  id: '',
  url: `https://a.example/${nth}`,
  date: '2024-08-02',
  headline: `Mayor Anna Bellweather opens bridge ${nth}`,
  lead: '',
  body: `On Monday Anna Bellweather opened bridge ${nth}, which cost $${nth + 2} million. It carries ${nth * 100} cars a day.`,
  publisher: 'A',
  lang: 'en',
}));

const packed = packArchive(ARTICLES, { deflate, ...annotations() });

async function verified(bytes: Uint8Array): Promise<void> {
  await verifyPack(await openPack(bytesSource(bytes), inflate));
}

describe('a pack from elsewhere', () => {
  test('is found whole as it was packed, empty or not', async () => {
    await verified(await packed);
    await verified(await packArchive([], { deflate }));
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
    for (const name of ['postings', 'cards', 'bodies', 'facts', 'lookup', 'names'] as const) {
      const lying = bytes.slice();
      const { start, end } = sections[name];
      lying.fill(0xff, start + 16, Math.min(end, start + 64));
      repairChecksums(lying);
      await expect(verified(lying), name).rejects.toBeInstanceOf(PackFormatError);
    }
  });
});
