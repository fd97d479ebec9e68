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
  expect(await withinBudget(1, takes(4_000))).toBe('marks');
  expect(await withinBudget(1, takes(4_000))).toBe('marks');
  const work = vi.fn(takes(1));
  await expect(withinBudget(1, work)).rejects.toThrow('asked too often');
  expect(work).not.toHaveBeenCalled();
  expect(await withinBudget(2, takes(1))).toBe('marks');
  vi.advanceTimersByTime(61_000);
  expect(await withinBudget(1, takes(1))).toBe('marks');
});

test('work that fails is counted too', async () => {
  const failing = async () => {
    vi.advanceTimersByTime(6_000);
    throw new Error('no');
  };
  await expect(withinBudget(3, failing)).rejects.toThrow('no');
  await expect(withinBudget(3, takes(1))).rejects.toThrow('asked too often');
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
  const asked = await Promise.allSettled(Array.from({ length: 1_000 }, () => withinBudget(4, work)));
  expect(most).toBe(1);
  expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(4);
});
