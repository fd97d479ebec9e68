import { beforeEach, describe, expect, test, vi } from 'vitest';
import { askArchive, forgetOpened, ownFailure } from '../../src/background/archive';
import { browser } from '../../src/browser';
import { actorsTable, topicsTable } from '../../src/build/actors-table';
import { deflate as deflated } from '../../src/build/deflate';
import { statisticsTable } from '../../src/build/language-table';
import type { Archive } from '../../src/core/archive/archive';
import { findContext } from '../../src/core/find-context';
import { SECTION_TABLE_AT, SECTIONS, type SectionName } from '../../src/core/pack/layout';
import { packArchive } from '../../src/core/pack/writing/write';
import { searchArchive } from '../../src/core/search/search';
import { write } from '../../src/store/database';
import { installPack, readPacks } from '../../src/store/packs';
import { readSegments } from '../../src/store/segments';
import { packUnpacked, renewSegment } from '../../src/workshop/pack-lane';
import { emptyStore, keep, storyAt } from '../store/archive-of-own';

vi.mock('../../src/browser', () => ({
  browser: {
    runtime: { getURL: (path: string) => path },
    storage: { local: { get: vi.fn(async () => ({})), set: vi.fn() } },
    alarms: { create: vi.fn() },
  },
}));

const bundledStory = { ...storyAt('bridge'), body: 'The bridge over the Tamsin opened in March.' };

beforeEach(async () => {
  await emptyStore();
  forgetOpened();
  vi.clearAllMocks();
  vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.stubGlobal('chrome', {
    runtime: { getContexts: async () => [] },
    offscreen: { createDocument: vi.fn() },
  });
  vi.stubGlobal('location', new URL('https://own.example/'));
  vi.stubGlobal(
    'fetch',
    async (file: string | URL) => new Response((await bundled(String(file))) as BodyInit),
  );
});

async function bundled(file: string): Promise<Uint8Array> {
  if (file.endsWith('.pack')) return packArchive([bundledStory], { deflate: deflated });
  if (file.endsWith('actors.table')) return actorsTable();
  return file.endsWith('topics.table') ? topicsTable() : statisticsTable();
}

const headlines = async (words: string): Promise<string[]> =>
  (await askArchive((archive) => searchArchive(words, archive))).found.map(({ article }) => article.headline);

/** A file of a pack with a byte of one section flipped. */
async function damaged(file: Blob, section: SectionName): Promise<Blob> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const start = new DataView(bytes.buffer).getUint32(SECTION_TABLE_AT + SECTIONS.indexOf(section) * 8, true);
  bytes[start]! ^= 0xff;
  return new Blob([bytes]);
}

describe.each<SectionName>(['terms', 'postings', 'cards', 'lookup'])(
  'a segment of the reader’s own that is damaged in its %s',
  (section) => {
    test('is left out and named, and made anew from the articles', async () => {
      await keep(storyAt('wheat'));
      await packUnpacked('saved');
      await keep(storyAt('ferry'), 'imported');
      await packUnpacked('imported');
      const [wheat] = await readSegments();
      const file = await damaged(wheat!.file, section);
      await write(['segments'] as const, ({ store }) => store.put({ ...wheat!, file }));
      forgetOpened();

      expect(await headlines('council')).toEqual(['News of ferry']);
      expect(await headlines('bridge Tamsin')).toEqual(['News of bridge']);
      expect(ownFailure()).toMatch(/A part of what you have kept was damaged.*made anew/);
      expect(ownFailure()).not.toMatch(/install/i);
      await vi.waitFor(() => expect(browser.alarms.create).toHaveBeenCalled());

      expect(await renewSegment('saved')).toBe(true);
      forgetOpened();
      expect((await headlines('council')).sort()).toEqual(['News of ferry', 'News of wheat']);
      expect(ownFailure()).toBeNull();
    });
  },
);

describe('an installed pack', () => {
  const page = {
    url: 'https://b.example/x',
    canonical: '',
    headline: 'The council met about rail',
    text: 'The council met about rail. The council met about rail again.',
    date: '2026-03-05',
    publisher: '',
    lang: 'en',
  };
  const install = async (file: Blob): Promise<void> => {
    const facts = { licence: '', source: 'rail.pack', addedAt: '', articles: 1, from: '', to: '', size: 1 };
    await installPack({ ...facts, name: 'Rail news', checksum: String(file.size), file });
    forgetOpened();
  };
  const railPack = async (): Promise<Blob> =>
    new Blob([(await packArchive([storyAt('rail')], { deflate: deflated })) as BlobPart]);

  test.each<[string, (archive: Archive) => Promise<unknown>]>([
    ['looked up', (archive) => findContext(page, archive)],
    ['searched', (archive) => searchArchive('rail', archive)],
  ])('that proves damaged when it is %s is turned off and named', async (_how, question) => {
    await keep(storyAt('wheat'));
    await packUnpacked('saved');
    await install(await damaged(await railPack(), 'cards'));

    await askArchive(question);
    expect(await readPacks()).toMatchObject([{ name: 'Rail news', isOn: false }]);
    expect(ownFailure()).toMatch(/“Rail news” is damaged and was turned off/);
    expect((await headlines('council')).sort()).toEqual(['News of wheat']);
    expect(await readSegments()).toHaveLength(1);
  });

  test('that is whole is left as it is when a question fails for another reason', async () => {
    await install(await railPack());
    const failing = askArchive(async () => {
      throw new Error('no room');
    });
    await expect(failing).rejects.toThrow('no room');
    expect(await readPacks()).toMatchObject([{ isOn: true }]);
  });
});

test('an archive that came with the extension damaged leaves the reader’s own to be searched', async () => {
  await keep(storyAt('wheat'));
  await packUnpacked('saved');
  vi.resetModules();
  await import('../english');
  const anew = await import('../../src/background/archive');
  vi.stubGlobal('fetch', async (file: string | URL) =>
    String(file).endsWith('.pack')
      ? new Response(new Uint8Array(999))
      : new Response((await bundled(String(file))) as BodyInit),
  );
  const { found } = await anew.askArchive((archive) => searchArchive('council', archive));
  expect(found.map(({ article }) => article.headline)).toEqual(['News of wheat']);
  expect(anew.ownFailure()).toMatch(/export it before you install/);
});
