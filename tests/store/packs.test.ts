import { beforeEach, expect, test } from 'vitest';
import { deletePack, installPack, readPacks, turnPack } from '../../src/store/packs';
import { emptyStore } from './archive-of-own';

beforeEach(emptyStore);

const PACK = {
  name: 'Harbour archive',
  licence: 'CC BY 4.0',
  source: 'harbour.pack',
  addedAt: '2026-03-02T10:00:00.000Z',
  articles: 12,
  from: '2014-01-01',
  to: '2023-12-31',
  size: 4,
  checksum: 'ab12',
  file: new Blob(['pack']),
};

test('a pack is installed once, and can be turned off, on and deleted', async () => {
  const id = (await installPack(PACK))!;
  expect(await installPack(PACK)).toBeNull();
  await turnPack(id, false);
  expect(await readPacks()).toMatchObject([{ name: 'Harbour archive', isOn: false }]);
  await turnPack(id, true);
  expect(await readPacks()).toMatchObject([{ isOn: true }]);
  await deletePack(id);
  expect(await readPacks()).toEqual([]);
});
