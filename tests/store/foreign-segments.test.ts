import { beforeEach, expect, test, vi } from 'vitest';
import { deflate, inflate } from '../../src/build/deflate';
import { MADE_AHEAD_AT } from '../../src/core/pack/layout';
import { openPack } from '../../src/core/pack/open';
import { bytesSource } from '../../src/core/pack/source';
import { packArchive } from '../../src/core/pack/writing/write';
import { deleteDatabase, type OwnArticle, write } from '../../src/store/database';
import {
  articlesOf,
  dropForeignSegments,
  type Plan,
  planRenewal,
  planUnpacked,
  putSegment,
  readSegments,
} from '../../src/store/segments';
import { emptyStore, keep, storyAt } from './archive-of-own';

beforeEach(emptyStore);

/** Packs what is unpacked, and lets `change` have the bytes before they are kept. */
async function packUnpacked(change: (bytes: Uint8Array) => void = () => {}): Promise<number> {
  const plan = await planUnpacked('saved');
  return plan ? pack(plan, change) : 0;
}

async function pack(plan: Plan, change: (bytes: Uint8Array) => void = () => {}): Promise<number> {
  const own: OwnArticle[] = [];
  for await (const one of articlesOf(plan)) own.push(one);
  const bytes = await packArchive(
    own.map(({ article }) => article),
    { deflate },
  );
  change(bytes);
  await putSegment(
    plan,
    own.map(({ seq }) => seq),
    new Blob([bytes as BlobPart]),
  );
  return own.length;
}

test('what another version has packed is packed anew, and nothing else is', async () => {
  await keep(storyAt('wheat'));
  await keep(storyAt('rail'));
  await packUnpacked();
  await dropForeignSegments();
  expect(await readSegments()).toHaveLength(1);
  expect(await packUnpacked()).toBe(0);

  await keep(storyAt('ferry'));
  await packUnpacked((bytes) => {
    bytes[4]! -= 1; // the version
  });
  await dropForeignSegments();
  expect(await readSegments()).toEqual([]);
  expect(await packUnpacked()).toBe(3);
  const [segment] = await readSegments();
  expect(
    await openPack(bytesSource(new Uint8Array(await segment!.file.arrayBuffer())), inflate),
  ).toMatchObject({
    articles: 3,
  });
});

test('what was packed with facts of another making is packed anew, and found meanwhile', async () => {
  await keep(storyAt('wheat'));
  await packUnpacked();
  expect(await planRenewal('saved')).toBeNull();
  await write(['segments'] as const, ({ store }) => store.clear());
  await packUnpacked((bytes) => {
    bytes[MADE_AHEAD_AT + 1]! += 1; // the choice of facts
  });
  const [stale] = await readSegments();
  await dropForeignSegments();
  expect((await readSegments()).map(({ id }) => id)).toEqual([stale!.id]);

  const plan = (await planRenewal('saved'))!;
  expect(plan.replaces).toEqual([stale!.id]);
  await pack(plan);
  expect(await readSegments()).toHaveLength(1);
  expect(await planRenewal('saved')).toBeNull();
});

test('a plan from before nothing stood any more is not put in its place', async () => {
  await keep(storyAt('wheat'));
  await packUnpacked();
  await keep(storyAt('rail'));
  const plan = (await planUnpacked('saved'))!;
  const [segment] = await readSegments();
  await write(['segments'] as const, ({ store }) => store.clear());
  await putSegment(plan, [plan.first], segment!.file);
  expect(await readSegments()).toEqual([]);
  expect(await packUnpacked()).toBe(2);

  await keep(storyAt('ferry'));
  const late = (await planUnpacked('saved'))!;
  await deleteDatabase();
  await putSegment(late, [late.first], segment!.file);
  expect(await readSegments()).toEqual([]);
});

test('segments that the browser cannot read are taken out, to be packed anew from their articles', async () => {
  await keep(storyAt('wheat'));
  await packUnpacked();
  const reading = vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementationOnce(() => {
    throw new DOMException('The operation failed', 'UnknownError');
  });
  expect(await readSegments()).toEqual([]);
  reading.mockRestore();
  expect(await packUnpacked()).toBe(1);
  expect(await readSegments()).toHaveLength(1);
});
