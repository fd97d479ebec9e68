import { beforeEach, expect, test, vi } from 'vitest';
import { withinBudget } from '../../src/background/budget';

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
});

const takes = (milliseconds: number) => async (): Promise<string> => {
  vi.advanceTimersByTime(milliseconds);
  return 'marks';
};

test('a page has its share of each minute, and the next minute another', async () => {
  expect(await withinBudget(1, 'page', takes(4_000))).toBe('marks');
  expect(await withinBudget(1, 'page', takes(4_000))).toBe('marks');
  const work = vi.fn(takes(1));
  await expect(withinBudget(1, 'page', work)).rejects.toThrow('asked too often');
  expect(work).not.toHaveBeenCalled();
  expect(await withinBudget(2, 'page', takes(1))).toBe('marks');
  vi.advanceTimersByTime(61_000);
  expect(await withinBudget(1, 'page', takes(1))).toBe('marks');
});

test('each page that a reader turns to in one tab has a share of its own', async () => {
  for (let nth = 0; nth < 15; nth += 1)
    expect(await withinBudget(5, `page-${nth}`, takes(1_000))).toBe('marks');
  for (let nth = 0; nth < 4; nth += 1) expect(await withinBudget(5, 'page-14', takes(1_000))).toBe('marks');
  await expect(withinBudget(5, 'page-14', takes(1))).rejects.toThrow('asked too often');
});

test('one that keeps loading itself anew has its tab’s share and no more', async () => {
  for (let nth = 0; nth < 20; nth += 1) await withinBudget(6, `load-${nth}`, takes(1_000));
  await expect(withinBudget(6, 'load-20', takes(1))).rejects.toThrow('asked too often');
  vi.advanceTimersByTime(61_000);
  expect(await withinBudget(6, 'load-20', takes(1))).toBe('marks');
});

test('work that fails is counted too', async () => {
  const failing = async () => {
    vi.advanceTimersByTime(6_000);
    throw new Error('no');
  };
  await expect(withinBudget(3, 'page', failing)).rejects.toThrow('no');
  await expect(withinBudget(3, 'page', takes(1))).rejects.toThrow('asked too often');
});

test('of a thousand questions at once few are waited with, one after the other', async () => {
  let running = 0;
  let most = 0;
  const work = async () => {
    running += 1;
    most = Math.max(most, running);
    await Promise.resolve();
    running -= 1;
  };
  const asked = await Promise.allSettled(Array.from({ length: 1_000 }, () => withinBudget(4, 'page', work)));
  expect(most).toBe(1);
  expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(4);
});
