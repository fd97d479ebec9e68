import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { SearchResult } from '../../src/core/search/search';
import { eventually } from '../../src/dev/browsers/session';
import { openSettings } from './on-page';
import { askFrom, dumpStore, stageImport } from './own-archive';
import { openSession, shownOn } from './session';
import { STORIES, storyPage } from './stories';

// Words that stand nowhere else: where they are found, something of a page was kept.

const folder = mkdtempSync(join(tmpdir(), 'backstory-canaries-'));
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }));

const SEEN = 'zqxjkvbrwpseen';
const KEPT = 'zqxjkvbrwpkept';
const withWord = (word: string) => ({
  headline: `${STORIES.trade.headline} ${word}`,
  paragraphs: STORIES.trade.paragraphs.map((paragraph) => `${paragraph} ${word}`),
});
const url = 'https://canary-news.example/seen';

test('of pages that are looked up nothing is kept, and of what is deleted nothing is left', async () => {
  const profile = join(folder, 'profile');
  const first = await openSession({ profile, pages: [storyPage(url, withWord(SEEN))] });
  expect((await shownOn(first, url)).state).toBe('found');
  const page = await openSettings(first);
  await stageImport(
    page,
    'kept.jsonl',
    JSON.stringify({
      id: 'kept',
      headline: `Report ${KEPT}`,
      body: `The report ${KEPT} came out on Tuesday.`,
    }),
  );
  await eventually(
    'the article to be found',
    async () => (await askFrom<SearchResult>(page, 'search', KEPT)).found.length > 0,
    90_000,
  );
  const stored = JSON.stringify([await dumpStore(page, { files: false }), await page.evaluate(everyStorage)]);
  expect(stored).not.toContain(SEEN);
  expect(stored).toContain(KEPT);
  await first.close();
  // The browser's own history knows the page; nothing of the extension's does.
  expect(filesWith(profile, KEPT).length).toBeGreaterThan(0);
  expect(filesWith(profile, SEEN).filter((file) => /extension|IndexedDB|Local Storage/i.test(file))).toEqual(
    [],
  );

  const second = await openSession({ profile });
  const settings = await openSettings(second);
  await askFrom(settings, 'deleteAll');
  expect((await dumpStore(settings)).articles).toEqual([]);
  expect(JSON.stringify(await settings.evaluate(everyStorage))).not.toContain(KEPT);
  expect(await askFrom(settings, 'loss')).toBeNull();
  await second.close();
  // Chromium keeps the file of an import until it is started once more.
  await (await openSession({ profile })).close();
  expect(filesWith(profile, KEPT)).toEqual([]);
}, 600_000);

/** The files of a profile that hold the word, as bytes of one or two for a letter. */
function filesWith(profile: string, word: string): string[] {
  const forms = [Buffer.from(word), Buffer.from(word, 'utf16le')];
  return readdirSync(profile, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((file) => {
      const bytes = readFileSync(file);
      return forms.some((form) => bytes.includes(form));
    });
}

interface Extension {
  readonly chrome: {
    readonly storage: Record<'local' | 'session', { get(key: null): Promise<object> }>;
  };
}

async function everyStorage(): Promise<object[]> {
  const { local, session } = (globalThis as unknown as Extension).chrome.storage;
  return [
    await local.get(null),
    await session.get(null),
    { ...localStorage },
    { ...sessionStorage },
    await caches.keys(),
  ];
}
