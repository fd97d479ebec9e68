import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { deleteArticles, keepArticle } from '../../src/store/articles';
import { readStanding } from '../../src/store/state';
import { allOwn, emptyStore, storyAt } from './archive-of-own';

const RUNS = Number(process.env.RUNS ?? 20);

beforeEach(emptyStore);

// Four contexts save at once; the database is to be what it would be if they had saved one after the other.

const act = fc.record({ at: fc.nat({ max: 12 }), text: fc.nat({ max: 3 }) });
const context = fc.array(act, { minLength: 50, maxLength: 50 });

test('four contexts that save fifty times each leave what one after the other would', async () => {
  await fc.assert(
    fc.asyncProperty(fc.tuple(context, context, context, context), async (contexts) => {
      await emptyStore();
      const order: { at: number; text: number; outcome: string; seq: number }[] = [];
      await Promise.all(
        contexts.map(async (acts, nth) => {
          for (const { at, text } of acts) {
            const { outcome, own } = await keepArticle(storyAt(`${at}`, `Report ${text} of ${at} is out.`), {
              lane: nth % 2 === 0 ? 'saved' : 'imported',
              origin: 'page',
              at: '2026-03-02T10:00:00.000Z',
            });
            order.push({ at, text, outcome, seq: own.seq });
          }
        }),
      );
      const model = new Map<number, { now: number; versions: number }>();
      for (const { at, text, outcome } of order) {
        const known = model.get(at);
        const wanted = !known ? 'new' : known.now === text ? 'same' : 'changed';
        expect(outcome).toBe(wanted);
        if (!known) model.set(at, { now: text, versions: 1 });
        else if (known.now !== text) model.set(at, { now: text, versions: known.versions + 1 });
      }
      const own = await allOwn();
      expect(own.length).toBe(model.size);
      for (const { identity, article, earlier } of own) {
        const { now, versions } = model.get(Number(identity.split('/').at(-1)))!;
        expect(article.body).toBe(`Report ${now} of ${identity.split('/').at(-1)} is out.`);
        expect(earlier.length + 1).toBe(versions);
      }
      const { state, counted } = await readStanding();
      expect(counted).toBe(state.articles);
      expect(Math.max(...own.map(({ seq }) => seq))).toBeLessThan(state.nextSeq);
    }),
    { numRuns: RUNS },
  );
}, 600_000);

test('of articles that are deleted while others are saved none comes back, and the count is right', async () => {
  for (let nth = 0; nth < 30; nth += 1)
    await keepArticle(storyAt(`old ${nth}`), { lane: 'saved', origin: 'page', at: '' });
  const seqs = (await allOwn()).map(({ seq }) => seq);
  await Promise.all([
    ...seqs.map((seq) => deleteArticles([seq])),
    ...seqs.map((seq) => keepArticle(storyAt(`new ${seq}`), { lane: 'saved', origin: 'page', at: '' })),
  ]);
  expect((await allOwn()).every(({ identity }) => identity.includes('/new'))).toBe(true);
  expect(await readStanding()).toMatchObject({ counted: 30, state: { articles: 30 } });
});
