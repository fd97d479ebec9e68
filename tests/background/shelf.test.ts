import { expect, test, vi } from 'vitest';
import { showArticle } from '../../src/background/shelf';
import { browser } from '../../src/browser';

vi.mock('../../src/browser', () => ({
  browser: { runtime: { getURL: (path: string) => path }, tabs: { create: vi.fn() } },
}));
vi.mock('../../src/background/archive', () => ({
  askArchive: async () => ({ pack: 0, index: 0, score: 1 }),
}));

test('a script that asks for articles without end opens no more tabs than a reader would', async () => {
  vi.useFakeTimers({ now: 1_000_000 });
  const create = vi.mocked(browser.tabs.create);
  const ask = () => showArticle('bundled/x', { start: 0, end: 1 });
  await Promise.all(Array.from({ length: 1_000 }, ask));
  expect(create).toHaveBeenCalledTimes(6);
  for (let second = 0; second < 59; second += 1) {
    vi.advanceTimersByTime(1_000);
    await ask();
  }
  expect(create).toHaveBeenCalledTimes(6);
  vi.advanceTimersByTime(60_000);
  await ask();
  expect(create).toHaveBeenCalledTimes(7);
});
