import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { deleteArticles, findOwn, keepArticle, listOwn } from '../../src/store/articles';
import { readSegments } from '../../src/store/segments';
import { readStanding } from '../../src/store/state';
import { StoreError } from '../../src/store/store-error';
import { allOwn, emptyStore, keep, packAll, packedHeadlines, storyAt } from './archive-of-own';

beforeEach(emptyStore);

describe('an article that is saved', () => {
  test('is found by its address', async () => {
    await keep(storyAt('wheat'));
    expect((await findOwn(['https://a.example/wheat']))?.article).toEqual(storyAt('wheat'));
    expect(await findOwn(['https://a.example/rye'])).toBeNull();
  });

  test('is the same when it comes again with other blanks and quotation marks', async () => {
    await keep(storyAt('wheat', 'They said “yes”. It rained.'));
    const again = await keep(storyAt('wheat', 'They said  "yes".\n\nIt rained.'));
    expect(again.outcome).toBe('same');
    expect(await allOwn()).toHaveLength(1);
  });

  test('brings its evidence where none was kept, for the very same text', async () => {
    const evidence = { address: '', at: '', textSha256: 'a', htmlSha256: '' };
    const arrival = { lane: 'saved', origin: 'page', at: '', evidence } as const;
    await keep(storyAt('wheat', 'They said yes. It rained.'));
    expect((await keepArticle(storyAt('wheat', 'They said  yes. It rained.'), arrival)).own.evidence).toBe(
      undefined,
    );
    const proven = await keepArticle(storyAt('wheat', 'They said yes. It rained.'), arrival);
    expect(proven.outcome).toBe('same');
    await keepArticle(storyAt('wheat', 'They said yes. It rained.'), {
      ...arrival,
      evidence: { ...evidence, at: 'later' },
    });
    expect((await allOwn()).map((own) => own.evidence)).toEqual([evidence]);
  });

  test('keeps its earlier version when its text has changed, and the day of the first', async () => {
    await keep(storyAt('wheat', 'Four people were hurt. It rained.'));
    const { outcome, own, changes } = await keepArticle(
      storyAt('wheat', 'Five people were hurt. It rained.'),
      { lane: 'saved', origin: 'page', at: '2026-03-05T08:00:00.000Z' },
    );
    expect(outcome).toBe('changed');
    expect(changes).toEqual({
      headline: null,
      added: ['Five people were hurt.'],
      removed: ['Four people were hurt.'],
    });
    expect(own.addedAt).toBe('2026-03-02T10:00:00.000Z');
    expect(own.earlier.map(({ article, until }) => [article.body, until])).toEqual([
      ['Four people were hurt. It rained.', '2026-03-05T08:00:00.000Z'],
    ]);
    expect((await allOwn()).map(({ article }) => article.body)).toEqual([
      'Five people were hurt. It rained.',
    ]);
  });

  test('without an address is told from another by its id and where it came from', async () => {
    const note = { ...storyAt(''), id: '1' };
    for (const origin of ['import:1', 'import:1', 'import:2'])
      await keepArticle(note, { lane: 'imported', origin, at: '' });
    expect(await allOwn()).toHaveLength(2);
  });
});

describe('the list of what was kept', () => {
  test('begins with the latest and goes on where it ended', async () => {
    for (const name of ['a', 'b', 'c']) await keep(storyAt(name));
    const [latest, second] = await listOwn(2);
    expect([latest, second].map((own) => own?.article.id)).toEqual(['c', 'b']);
    expect((await listOwn(2, second!.seq)).map(({ article }) => article.id)).toEqual(['a']);
  });
});

describe('what was packed', () => {
  test('agrees with what is kept, whatever is saved, changed, imported and deleted in between', async () => {
    const step = fc.oneof(
      fc.record({ act: fc.constant('keep' as const), name: fc.nat(12), version: fc.nat(2), lane: fc.nat(1) }),
      fc.record({ act: fc.constant('delete' as const), nth: fc.nat(12) }),
      fc.record({ act: fc.constant('pack' as const) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        await emptyStore();
        for (const one of steps) {
          if (one.act === 'keep') {
            const story = storyAt(`s${one.name}`, `Version ${one.version} of the story was printed.`);
            await keep(
              { ...story, headline: `${one.name}.${one.version}` },
              one.lane === 0 ? 'saved' : 'imported',
            );
          } else if (one.act === 'delete') {
            const own = (await allOwn())[one.nth];
            if (own) await deleteArticles([own.seq]);
          } else await packAll();
          const { state, counted } = await readStanding();
          expect(state.articles).toBe(counted);
        }
        await packAll();
        const kept = (await allOwn()).map(({ article }) => article.headline).sort();
        expect(await packedHeadlines()).toEqual(kept);
        expect((await readSegments()).flatMap(({ gone }) => gone)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  test('stays in few segments however many are saved one by one', async () => {
    for (let nth = 0; nth < 100; nth += 1) {
      await keep(storyAt(`s${nth}`));
      await packAll();
    }
    expect((await readSegments()).length).toBeLessThanOrEqual(7);
  });
});

describe('a disk without room', () => {
  test('leaves all as it was, whenever it is found out', async () => {
    await keep(storyAt('first'));
    await packAll();
    let failed = 0;
    for (let nth = 1; nth <= 200; nth += 1) {
      const before = [await allOwn(), await readStanding()];
      const full = failAt(1 + (nth % 4));
      // A new version touches every store there is to touch.
      const saving = keep(storyAt('first', `Edition ${nth} was printed today.`));
      await expect(saving).rejects.toThrow(StoreError);
      await expect(saving).rejects.toThrow('no more room');
      full.mockRestore();
      failed += 1;
      expect([await allOwn(), await readStanding()]).toEqual(before);
    }
    expect(failed).toBe(200);
  });
});

/** Lets the nth write from now on fail as a browser fails it that has no room. */
function failAt(nth: number) {
  let writes = 0;
  const spies = (['put', 'add', 'delete'] as const).map((name) => {
    const real = IDBObjectStore.prototype[name] as (...words: unknown[]) => IDBRequest;
    return vi.spyOn(IDBObjectStore.prototype, name).mockImplementation(function (
      this: IDBObjectStore,
      ...words: unknown[]
    ) {
      writes += 1;
      if (writes === nth) throw new DOMException('no room', 'QuotaExceededError');
      return real.apply(this, words) as never;
    });
  });
  return {
    mockRestore() {
      for (const spy of spies) spy.mockRestore();
    },
  };
}
