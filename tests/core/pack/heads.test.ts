import { expect, test } from 'vitest';
import { deflate, inflate } from '../../../src/build/deflate';
import { openPack, withoutArticles } from '../../../src/core/pack/open';
import { bytesSource } from '../../../src/core/pack/source';
import { headsOf } from '../../../src/core/pack/texts';
import { packArchive } from '../../../src/core/pack/writing/write';

test('the heads of a pack are read block by block, those of hidden articles left out', async () => {
  const rest = { url: '', date: '', lead: '', body: 'It sails.', publisher: '', lang: 'en' };
  const many = Array.from({ length: 70 }, (_, nth) => ({ id: `a${nth}`, headline: `Ferry ${nth}`, ...rest }));
  const pack = await openPack(bytesSource(await packArchive(many, { deflate })), inflate);
  const read: string[] = [];
  for await (const heads of headsOf(withoutArticles(pack, [0, 33])))
    for (const { index, head } of heads) {
      expect(head.headline).toBe(`Ferry ${index}`);
      read.push(head.id);
    }
  expect(read).toEqual(many.map(({ id }) => id).filter((id) => id !== 'a0' && id !== 'a33'));
});
