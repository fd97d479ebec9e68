import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { deflate } from '../../src/build/deflate';
import { packArchive } from '../../src/core/pack/writing/write';
import { openOwnPacks } from '../../src/sources/own';
import { installPack, publishPack } from '../../src/store/packs';

test('pages that look themselves up are marked by those installed packs that the reader lets be shown', async () => {
  const rest = { url: '', date: '', lead: '', body: 'It sails.', publisher: '', lang: 'en' };
  const install = async (name: string) => {
    const bytes = await packArchive([{ id: name, headline: name, ...rest }], { deflate, name });
    const facts = {
      name,
      licence: '',
      source: '',
      addedAt: '',
      articles: 1,
      from: '',
      to: '',
      size: bytes.length,
    };
    return (await installPack({ ...facts, checksum: name, file: new Blob([bytes as BlobPart]) }))!;
  };
  const named = async () => (await openOwnPacks(new Map(), 'public')).packs.map(({ name }) => name);
  await install('private');
  const shown = await install('public');
  expect(await named()).toEqual([]);
  await publishPack(shown, true);
  expect(await named()).toEqual(['public']);
  await publishPack(shown, false);
  expect(await named()).toEqual([]);
});
