import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { keepFeedsFetched } from '../../src/background/feeds';
import { fetchFeed } from '../../src/background/fetch-feed';
import { addFeeds } from '../../src/store/feeds';

const { alarms, listeners } = vi.hoisted(() => ({
  alarms: new Map<string, object>(),
  listeners: new Map<string, () => void>(),
}));
vi.mock('../../src/background/workshop', () => ({ work: vi.fn(async () => {}) }));
vi.mock('../../src/background/fetch-feed', () => ({
  fetchFeed: vi.fn(async () => ({ fetched: { kind: 'unchanged' }, body: null })),
}));
vi.mock('../../src/browser', () => ({
  browser: {
    alarms: {
      onAlarm: { addListener: (listen: () => void) => listeners.set('alarm', listen) },
      get: async (name: string) => alarms.get(name),
      create: async (name: string, what: object) => void alarms.set(name, what),
      clear: async (name: string) => alarms.delete(name),
    },
    runtime: { onStartup: { addListener: (listen: () => void) => listeners.set('startup', listen) } },
  },
}));

test('feeds are fetched in the next run of a browser that has forgotten its alarms', async () => {
  await addFeeds([{ url: 'https://paper.example/feed.xml', title: '' }], '2026-03-02T09:00:00Z');
  keepFeedsFetched();
  listeners.get('startup')!();
  await vi.waitFor(() => expect(fetchFeed).toHaveBeenCalledOnce());
  expect(alarms.has('feeds')).toBe(true);
});
