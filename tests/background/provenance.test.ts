import { expect, test } from 'vitest';
import { deflate, inflate } from '../../src/build/deflate';
import { archivedAs, articleAt, findByAddress, openArchive } from '../../src/core/archive/archive';
import { inNamespace, openPack } from '../../src/core/pack/open';
import { bytesSource } from '../../src/core/pack/source';
import { packArchive } from '../../src/core/pack/writing/write';
import { storyAt } from '../store/archive-of-own';

test('an imported article takes the place of none that came with the extension, and says where it is from', async () => {
  const packed = async (body: string, namespace: string) =>
    inNamespace(
      await openPack(bytesSource(await packArchive([storyAt('bridge', body)], { deflate })), inflate),
      namespace,
    );
  const archive = openArchive(
    [await packed('As it was.', 'bundled'), await packed('As it was not.', 'own')],
    null,
  );
  const page = {
    url: 'https://a.example/bridge',
    canonical: '',
    headline: '',
    text: '',
    date: '',
    publisher: '',
    lang: '',
  };
  expect(await archivedAs(page, archive)).toMatchObject({ id: 'bundled/bridge', body: 'As it was.' });
  const hit = (await findByAddress(['https://a.example/bridge'], {
    ...archive,
    packs: archive.packs.slice(1),
  }))!;
  expect((await articleAt({ ...archive, packs: archive.packs.slice(1) }, hit)).id).toBe('own/bridge');
});
