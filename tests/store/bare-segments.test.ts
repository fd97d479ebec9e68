import { beforeEach, expect, test } from 'vitest';
import { deleteArticles, listOwn } from '../../src/store/articles';
import {
  countBare,
  countUnpacked,
  planRenewal,
  planUnpacked,
  putSegment,
  readSegments,
} from '../../src/store/segments';
import { emptyStore, keep, packAll, storyAt } from './archive-of-own';

beforeEach(emptyStore);

/** Three imported articles, packed with an index alone. */
async function importBare(): Promise<void> {
  for (const name of ['wheat', 'rye', 'maize']) await keep(storyAt(name), 'imported');
  const plan = (await planUnpacked('imported'))!;
  expect(plan.articles).toBe(3);
  await putSegment(plan, [1, 2, 3], new Blob(['wheat\nrye\nmaize\n']), true);
}

test('what was packed without facts is found, and is packed anew with them', async () => {
  await importBare();
  expect([await countUnpacked('imported'), await countBare()]).toEqual([0, 3]);
  const plan = (await planRenewal('imported'))!;
  expect([plan.first, plan.last, plan.articles]).toEqual([1, 3, 3]);
  await putSegment(plan, [1, 2, 3], new Blob(['with facts']));
  expect([await countBare(), (await readSegments()).length]).toEqual([0, 1]);
});

test('what is deleted meanwhile is waited for no longer', async () => {
  await importBare();
  await deleteArticles([(await listOwn(1))[0]!.seq]);
  expect(await countBare()).toBe(2);
  await packAll();
  expect(await countBare()).toBe(0);
});
