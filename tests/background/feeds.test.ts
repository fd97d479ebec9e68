import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { keepFeedsFetched } from '../../src/background/feeds';
import { work } from '../../src/background/workshop';
import { addFeeds, readFeeds } from '../../src/store/feeds';

const { alarms, listeners } = vi.hoisted(() => ({
  alarms: new Map<string, object>(),
  listeners: new Map<string, () => void>(),
}));
vi.mock('../../src/background/workshop', () => ({ work: vi.fn(async () => {}) }));
vi.mock('../../src/browser', () => ({
  browser: {
    alarms: {
      onAlarm: { addListener: (listen: () => void) => listeners.set('alarm', listen) },
      get: async (name: string) => alarms.get(name),
      create: async (name: string, what: object) => void alarms.set(name, what),
      clear: async (name: string) => alarms.delete(name),
    },
    permissions: {
      contains: async ({ origins }: { origins: string[] }) => origins[0] === '*://*.paper.example/*',
    },
    runtime: { onStartup: { addListener: (listen: () => void) => listeners.set('startup', listen) } },
  },
}));

test('feeds are given to the workshop in the next run of a browser that has forgotten its alarms', async () => {
  const urls = ['https://paper.example/feed.xml', 'https://other.example/feed.xml'];
  await addFeeds(
    urls.map((url) => ({ url, title: '' })),
    '2026-03-02T09:00:00Z',
  );
  keepFeedsFetched();
  listeners.get('startup')!();
  await vi.waitFor(() => expect(work).toHaveBeenCalledOnce(), { timeout: 30_000 }); // files are loaded
  expect(alarms.has('feeds')).toBe(true);
  const turns = (await readFeeds()).map(({ url, turn }) => [url, turn?.as]);
  expect(turns).toEqual([
    ['https://other.example/feed.xml', 'not-permitted'],
    ['https://paper.example/feed.xml', 'permitted'],
  ]);
});
