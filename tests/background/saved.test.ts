import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { deleteAll, knownPage, savePage } from '../../src/background/saved';
import { browser } from '../../src/browser';
import { actorsTable, topicsTable } from '../../src/build/actors-table';
import { statisticsTable } from '../../src/build/language-table';
import type { Page } from '../../src/core/article';
import { packArchive } from '../../src/core/pack/writing/write';
import { deflate } from '../../src/sources/deflate';
import { packUnpacked } from '../../src/workshop/pack-lane';
import { allOwn, emptyStore } from '../store/archive-of-own';

vi.mock('../../src/browser', () => ({
  browser: {
    runtime: { getURL: (path: string) => path },
    tabs: { get: vi.fn() },
    storage: {
      local: { get: vi.fn(async () => ({})), set: vi.fn(), remove: vi.fn() },
      session: { set: vi.fn(), clear: vi.fn() },
    },
    alarms: { create: vi.fn() },
    action: { setBadgeText: vi.fn(), setTitle: vi.fn() },
    scripting: { executeScript: vi.fn(async () => [{ result: '' }]) },
  },
}));

const ORDINARY = 1;
const PRIVATE = 2;

const page: Page = {
  url: 'https://a.example/wheat?utm_source=x',
  canonical: 'https://a.example/wheat',
  headline: 'Wheat falls',
  text: 'The harvest was good. Prices fell by a third.',
  date: '2026-03-01',
  publisher: 'A',
  lang: 'en',
};

beforeEach(async () => {
  await emptyStore();
  vi.clearAllMocks();
  vi.mocked(browser.tabs.get).mockImplementation(
    async (id: number) => ({ id, incognito: id === PRIVATE }) as never,
  );
  // The workshop: where there is no Worker it is Chromium's page without a window that packs what was kept.
  vi.stubGlobal('chrome', {
    runtime: { getContexts: async () => [] },
    offscreen: { createDocument: () => packUnpacked('saved') },
  });
  vi.stubGlobal('location', new URL('https://own.example/'));
  vi.stubGlobal(
    'fetch',
    async (file: string | URL) => new Response((await bundled(String(file))) as BodyInit),
  );
});

/** The files that come with the extension: an empty pack, the actors, and the words of the language. */
async function bundled(file: string): Promise<Uint8Array> {
  if (file.endsWith('.pack')) return packArchive([], { deflate });
  if (file.endsWith('actors.table')) return actorsTable();
  return file.endsWith('topics.table') ? topicsTable() : statisticsTable();
}

describe('a page in a private window', () => {
  test('is not saved, whoever asks, and nothing at all is written', async () => {
    await expect(savePage(page, PRIVATE)).rejects.toThrow(/private windows are not saved/);
    expect(await allOwn()).toEqual([]);
    expect(browser.storage.local.set).not.toHaveBeenCalled();
    expect(browser.storage.session.set).not.toHaveBeenCalled();
    expect(browser.alarms.create).not.toHaveBeenCalled();
  });

  test('is said to be none that can be saved', async () => {
    expect((await knownPage(page, PRIVATE)).refusal).toMatch(/private windows/);
  });
});

describe('a page in an ordinary window', () => {
  test('is saved under its clean address, and known from then on', async () => {
    expect(await knownPage(page, ORDINARY)).toMatchObject({ as: null, refusal: null });
    const saved = await savePage(page, ORDINARY);
    expect(saved).toMatchObject({ outcome: 'new', id: 'own/https://a.example/wheat', versions: 1 });
    expect((await allOwn()).map(({ article }) => article.url)).toEqual(['https://a.example/wheat']);
    expect(await knownPage(page, ORDINARY)).toMatchObject({
      as: 'saved',
      id: saved.id,
      since: saved.since,
      changes: null,
    });
  });

  test('is known to have changed', async () => {
    await savePage(page, ORDINARY);
    const later = { ...page, text: 'The harvest was good. Prices fell by half.' };
    expect((await knownPage(later, ORDINARY)).changes).toEqual({
      headline: null,
      added: ['Prices fell by half.'],
      removed: ['Prices fell by a third.'],
    });
    expect(await savePage(later, ORDINARY)).toMatchObject({ outcome: 'changed', versions: 2 });
  });

  test('is not saved when there is no text to save', async () => {
    await expect(savePage({ ...page, text: ' \n' }, ORDINARY)).rejects.toThrow(/No article text/);
    expect(await allOwn()).toEqual([]);
  });
});

describe('two stories that claim one address', () => {
  const ferry: Page = {
    ...page,
    url: 'https://a.example/b',
    headline: 'Village ferry gets a heated waiting room',
    text: 'Commuters who cross the river by the morning ferry will no longer stand in the rain. The town council voted to build a heated waiting room on the eastern landing.',
  };
  const talks: Page = {
    ...page,
    headline: 'Ministers speak by telephone before the summit',
    text: 'The two ministers spoke by telephone for an hour on Monday, the second such call this year, and agreed to meet again before the summer. Both sides called it warm.',
  };

  test('stay two, each without earlier versions', async () => {
    await savePage(talks, ORDINARY);
    expect(await knownPage(ferry, ORDINARY)).toMatchObject({ as: null, changes: null });
    expect(await savePage(ferry, ORDINARY)).toMatchObject({ outcome: 'new', versions: 1 });
    expect((await allOwn()).map(({ article }) => article.url)).toEqual([
      'https://a.example/wheat',
      'https://a.example/b',
    ]);
    expect((await knownPage(ferry, ORDINARY)).id).toBe('own/https://a.example/b');
  });

  test('are one where the second is the first under another address', async () => {
    await savePage(talks, ORDINARY);
    expect(await savePage({ ...talks, url: 'https://a.example/b' }, ORDINARY)).toMatchObject({
      outcome: 'same',
    });
  });
});

describe('the evidence of a saved page', () => {
  test('is when and where it was read, and the digests of its text and HTML', async () => {
    vi.mocked(browser.scripting.executeScript).mockResolvedValueOnce([
      { result: { href: `${page.url}#top`, digest: 'ab' } },
    ] as never);
    await savePage(page, ORDINARY);
    const [own] = await allOwn();
    expect(own!.evidence).toEqual({
      address: page.url,
      at: own!.addedAt,
      textSha256: createHash('sha256').update(page.text).digest('hex'),
      htmlSha256: 'ab',
    });
  });

  test('lacks the HTML of another page that stands in the tab by then', async () => {
    const result = { href: 'https://a.example/rye', digest: 'ab' };
    vi.mocked(browser.scripting.executeScript).mockResolvedValueOnce([{ result }] as never);
    await savePage(page, ORDINARY);
    expect((await allOwn())[0]!.evidence!.htmlSha256).toBe('');
  });

  test('lacks the HTML of a page that was left meanwhile, and stays with its version', async () => {
    vi.mocked(browser.scripting.executeScript).mockRejectedValueOnce(new Error('no tab'));
    await savePage(page, ORDINARY);
    const [first] = await allOwn();
    await savePage({ ...page, text: `${page.text} Nobody had sold so much.` }, ORDINARY);
    const [second] = await allOwn();
    expect(first!.evidence!.htmlSha256).toBe('');
    expect(second!.earlier[0]!.evidence).toEqual(first!.evidence);
    expect(second!.evidence!.textSha256).not.toBe(first!.evidence!.textSha256);
  });
});

test('“delete everything” takes what is remembered of tables and of the session with the articles', async () => {
  await savePage(page, ORDINARY);
  await deleteAll();
  expect(await allOwn()).toEqual([]);
  expect(browser.storage.local.remove).toHaveBeenCalledWith('columns');
  expect(browser.storage.session.clear).toHaveBeenCalled();
});
