import { expect, test } from 'vitest';
import { seedsIn } from '../../src/build/archive-files';
import { deflate, inflate } from '../../src/build/deflate';
import { articleAt, openArchive } from '../../src/core/archive/archive';
import { openPack } from '../../src/core/pack/open';
import { packArchive } from '../../src/core/pack/writing/write';
import { searchArchive } from '../../src/core/search/search';
import { blobSource } from '../../src/sources/blob-source';

test('a pack in a Blob gives its articles and is searched, wherever it begins in it', async () => {
  const seeds = seedsIn('seeds');
  const bytes = await packArchive(seeds, { deflate });
  const blob = new Blob(['x', bytes as BlobPart, 'behind']).slice(1, bytes.length + 1);
  const archive = openArchive([await openPack(blobSource(blob), inflate)], null);
  const { body } = await articleAt(archive, { pack: 0, index: 0, score: 1 });
  expect(body).toBe(seeds[0]!.body);
  expect((await searchArchive('putin', archive)).count).toBeGreaterThan(0);
});
