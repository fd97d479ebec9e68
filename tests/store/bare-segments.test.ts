import { beforeEach, expect, test } from 'vitest';
import { deleteArticles, listOwn } from '../../src/store/articles';
import { addJobs, keepRows, readJobs } from '../../src/store/jobs';
import {
  countBare,
  countUnpacked,
  planRenewal,
  planUnpacked,
  putSegment,
  readSegments,
} from '../../src/store/segments';
import { emptyStore, keep, packAll, packedHeadlines, storyAt } from './archive-of-own';

beforeEach(emptyStore);

/** Three imported articles, packed with an index alone. */
async function importBare(): Promise<void> {
  for (const name of ['wheat', 'rye', 'maize']) await keep(storyAt(name), 'imported');
  const plan = (await planUnpacked('imported'))!;
  expect(plan.articles).toBe(3);
  await putSegment({ ...plan, isBare: true }, [1, 2, 3], new Blob(['wheat\nrye\nmaize\n']));
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

test('what little comes behind what waits for facts is found without them too, and both are packed once for them', async () => {
  await importBare();
  await keep(storyAt('oats'), 'imported');
  const plan = (await planUnpacked('imported'))!;
  expect(plan).toMatchObject({ first: 4, last: 4, isBare: true });
  await putSegment(plan, [4], new Blob(['oats']));
  expect(await countBare()).toBe(4);
  expect(await planRenewal('imported')).toMatchObject({ first: 1, last: 4, articles: 4, isBare: false });
  await packAll();
  expect([await countBare(), (await readSegments()).length]).toEqual([0, 1]);
  expect(await packedHeadlines()).toHaveLength(4);
});

test('a page that is saved meanwhile has its facts at once', async () => {
  await importBare();
  await keep(storyAt('barley'), 'saved');
  expect(await planUnpacked('saved')).toMatchObject({ articles: 1, isBare: false });
});

test('those without facts are joined up to what one segment holds', async () => {
  const [id] = await addJobs([new File(['x'], 'news.jsonl')], '2026-03-02T10:00:00.000Z');
  const rows = Array.from({ length: 4_500 }, (_, nth) => ({
    ...({ kind: 'article', line: nth + 1 } as const),
    article: storyAt(`crop-${nth}`),
  }));
  const job = (await readJobs()).find((one) => one.id === id)!;
  await keepRows(job, rows, 1, '2026-03-02T10:00:00.000Z');
  for (const [first, last] of [
    [1, 2_000],
    [2_001, 4_000],
    [4_001, 4_500],
  ] as const) {
    const seqs = Array.from({ length: last - first + 1 }, (_, nth) => first + nth);
    const plan = { ...(await planUnpacked('imported'))!, first, last, isBare: true };
    await putSegment(plan, seqs, new Blob(['bare']));
  }
  const plan = (await planRenewal('imported'))!;
  expect(plan).toMatchObject({ first: 1, last: 4_000, articles: 4_000 });
  const seqs = Array.from({ length: 4_000 }, (_, nth) => nth + 1);
  await putSegment(plan, seqs, new Blob(['with facts']));
  expect(await planRenewal('imported')).toMatchObject({ first: 4_001, last: 4_500 });
});
