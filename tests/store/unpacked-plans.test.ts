import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { deleteArticles } from '../../src/store/articles';
import { write } from '../../src/store/database';
import { addJobs, keepRows, readJobs } from '../../src/store/jobs';
import { articlesOf, countUnpacked, planUnpacked, putSegment, readSegments } from '../../src/store/segments';
import { emptyStore, keep, storyAt } from './archive-of-own';

beforeEach(emptyStore);
afterEach(() => vi.restoreAllMocks());

async function importCrops(articles: number): Promise<void> {
  const [id] = await addJobs([new File(['x'], 'news.jsonl')], '2026-03-02T10:00:00.000Z');
  const rows = Array.from({ length: articles }, (_, nth) => ({
    ...({ kind: 'article', line: nth + 1 } as const),
    article: storyAt(`crop-${nth}`),
  }));
  const job = (await readJobs()).find((one) => one.id === id)!;
  await keepRows(job, rows, 1, '2026-03-02T10:00:00.000Z');
}

async function seqsOf(plan: Parameters<typeof articlesOf>[0]): Promise<number[]> {
  const seqs: number[] = [];
  for await (const { seq } of articlesOf(plan)) seqs.push(seq);
  return seqs;
}

test('pages saved in the middle of an import are neither planned nor counted with it', async () => {
  for (const [name, lane] of [
    ['barley', 'saved'],
    ['wheat', 'imported'],
    ['oats', 'saved'],
    ['rye', 'imported'],
    ['maize', 'saved'],
  ] as const)
    await keep(storyAt(name), lane);
  expect(await planUnpacked('imported')).toMatchObject({ first: 2, last: 4, articles: 2 });
  expect(await planUnpacked('imported', 3)).toBeNull();
  expect(await planUnpacked('saved')).toMatchObject({ first: 1, last: 5, articles: 3 });
  expect([await countUnpacked('imported'), await countUnpacked('saved')]).toEqual([2, 3]);
});

test('what was deleted before and behind is not waited for', async () => {
  await importCrops(6);
  await deleteArticles([1, 2, 6]);
  expect(await planUnpacked('imported')).toMatchObject({ first: 3, last: 5, articles: 3 });
  await deleteArticles([3, 4, 5]);
  expect([await planUnpacked('imported'), await countUnpacked('imported')]).toEqual([null, 0]);
});

test('articles of many portions come in order, each once, without those deleted', async () => {
  await importCrops(1_024);
  const plan = (await planUnpacked('imported'))!;
  const all = Array.from({ length: 1_024 }, (_, nth) => nth + 1);
  expect(await seqsOf(plan)).toEqual(all);
  expect(await seqsOf({ ...plan, first: 100, last: 611 })).toEqual(all.slice(99, 611));
  await deleteArticles([1, 256, 257, 700]);
  expect(await seqsOf(plan)).toEqual(all.filter((seq) => ![1, 256, 257, 700].includes(seq)));
});

test('a transaction that reads articles ends by itself, however long a packer works on them', async () => {
  await importCrops(600);
  const plan = (await planUnpacked('imported'))!;
  const committed = vi.spyOn(IDBTransaction.prototype, 'commit');
  const begun = vi.spyOn(IDBDatabase.prototype, 'transaction');
  await seqsOf(plan);
  expect(begun.mock.calls.length).toBeGreaterThan(1);
  expect(committed).toHaveBeenCalledTimes(begun.mock.calls.length);
});

test('what is deleted while it is packed is marked as gone; else no keys are read', async () => {
  await importCrops(6);
  const read = vi.spyOn(IDBIndex.prototype, 'getAllKeys');
  const [first, second] = [(await planUnpacked('imported'))!, (await planUnpacked('imported'))!];
  await putSegment(first, [1, 2, 3, 4, 5, 6], new Blob(['all']));
  expect(read).not.toHaveBeenCalled();
  await write(['segments'] as const, ({ store }) => store.clear());
  await deleteArticles([2, 5]);
  await putSegment(second, [1, 2, 3, 4, 5, 6], new Blob(['all']));
  expect((await readSegments()).map(({ gone }) => gone)).toEqual([[1, 4]]);
});

test('what comes in another version while it is packed is marked as gone', async () => {
  await importCrops(3);
  const plan = (await planUnpacked('imported'))!;
  await keep(
    { ...storyAt('crop-1'), body: 'The price of the crop has doubled since the storm.' },
    'imported',
  );
  await putSegment(plan, [1, 2, 3], new Blob(['all']));
  expect((await readSegments()).map(({ gone }) => gone)).toEqual([[1]]);
});
