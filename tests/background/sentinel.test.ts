import { beforeEach, describe, expect, test, vi } from 'vitest';
import { acceptLoss, findLoss, keepNoted, noteArticles, withoutNote } from '../../src/background/sentinel';
import { deleteArticles } from '../../src/store/articles';
import { deleteDatabase, openDatabase, write } from '../../src/store/database';
import { allOwn, emptyStore, keep, storyAt } from '../store/archive-of-own';

let stored: Record<string, unknown> = {};
vi.mock('../../src/browser', () => ({
  browser: {
    storage: {
      local: {
        get: async () => structuredClone(stored),
        set: async (values: object) => void Object.assign(stored, structuredClone(values)),
        remove: async (key: string) => void delete stored[key],
      },
    },
  },
}));

beforeEach(async () => {
  stored = {};
  await emptyStore();
});

describe('a loss', () => {
  test('of articles is told until it is accepted', async () => {
    for (const at of ['wheat', 'rail']) await keep(storyAt(at));
    await noteArticles();
    await (await openDatabase()).delete('articles', 1);
    expect(await findLoss()).toContain('Of the 2 articles that you had kept 1 can be read');
    await noteArticles();
    expect(await findLoss()).not.toBeNull();
    await acceptLoss();
    expect(await findLoss()).toBeNull();
  });

  test('of the whole database is told', async () => {
    await keep(storyAt('wheat'));
    await noteArticles();
    await deleteDatabase();
    expect(await findLoss()).toContain('The 1 article that you had kept cannot be found');
  });

  test('of the latest, by a database that is an earlier one, is told', async () => {
    await keep(storyAt('wheat'));
    const earlier = (await (await openDatabase()).get('state', 'state'))!;
    await keep(storyAt('rail'));
    await noteArticles();
    await write(['state', 'articles'] as const, async (transaction) => {
      await transaction.objectStore('articles').delete(2);
      await transaction.objectStore('state').put(earlier, 'state');
    });
    expect(await findLoss()).toContain('Of the 2 articles that you had kept 1 can be read');
  });

  test('is told where as many articles are left, of an earlier database', async () => {
    await keep(storyAt('wheat'));
    await noteArticles();
    const noted = stored.archive as { nextSeq: number };
    stored.archive = { ...noted, nextSeq: noted.nextSeq + 3 };
    expect(await findLoss()).toContain('an earlier state of your archive');
  });

  test('is known by what 0.1.0 had noted', async () => {
    await keep(storyAt('wheat'));
    await noteArticles();
    const { id } = stored.archive as { id: string };
    stored = { archive: { id, articles: 1 } };
    expect(await findLoss()).toBeNull();
    stored = { archive: { id: 'another', articles: 7 } };
    expect(await findLoss()).toContain('Of the 7 articles');
  });
});

test('deleting and saving at once, in any order of notes, is no loss', async () => {
  for (let round = 0; round < 30; round += 1) {
    await keep(storyAt(`first ${round}`));
    const [seq] = (await allOwn()).map((own) => own.seq);
    await Promise.all([
      noteArticles(),
      deleteArticles([seq!]),
      noteArticles(),
      keep(storyAt(`second ${round}`)),
      findLoss().then((loss) => expect(loss).toBeNull()),
      noteArticles(),
    ]);
    expect(await findLoss(), `round ${round}`).toBeNull();
  }
});

test('deleting everything while articles are noted is no loss', async () => {
  for (let round = 0; round < 10; round += 1) {
    await keep(storyAt(`story ${round}`));
    const notes = [noteArticles(), withoutNote(deleteDatabase), noteArticles(), findLoss()];
    await Promise.all(notes);
    expect(await findLoss(), `round ${round}`).toBeNull();
    await keep(storyAt(`after ${round}`));
    await noteArticles();
    expect(await findLoss()).toBeNull();
  }
});

test('what is kept is noted again after ten seconds at most, though the database was long busy', async () => {
  await keep(storyAt('wheat'));
  let now = 0;
  const clock = vi.spyOn(Date, 'now').mockImplementation(() => {
    now += 2_000;
    return now;
  });
  const timer = vi.spyOn(globalThis, 'setTimeout');
  keepNoted();
  const rests = () => timer.mock.calls.map(([, ms = 0]) => ms).filter((ms) => ms >= 1_000);
  while (rests().length === 0) await new Promise((resolve) => setImmediate(resolve));
  expect(rests()).toEqual([10_000]);
  expect(stored.archive).toMatchObject({ articles: 1 });
  clock.mockRestore();
  timer.mockRestore();
});
