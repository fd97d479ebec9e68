import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { tellAsked } from '../../src/workshop/channel';
import { givesWay } from '../../src/workshop/give-way';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] }));
afterEach(() => void vi.useRealTimers());

/** Tasks of the real clock pass, so that what was told is heard. */
async function heard(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

/** Whether work that has gone on for so long may go on at once. */
async function goesOn(giveWay: () => Promise<void> | undefined): Promise<boolean> {
  vi.advanceTimersByTime(20);
  let isOn = false;
  void giveWay()?.then(() => {
    isOn = true;
  });
  await heard();
  return isOn;
}

test('work goes on at once while nobody waits, and takes no task of its own for each piece', async () => {
  const giveWay = givesWay();
  expect(giveWay()).toBeUndefined();
  expect(await goesOn(giveWay)).toBe(true);
  expect(giveWay()).toBeUndefined();
});

test('work rests when a reader has asked, until half a second after the last asking', async () => {
  const giveWay = givesWay();
  tellAsked();
  await heard();
  const ended = vi.fn();
  vi.advanceTimersByTime(20);
  void giveWay()!.then(ended);
  await heard();
  vi.advanceTimersByTime(400);
  tellAsked();
  await heard();
  vi.advanceTimersByTime(400);
  await heard();
  expect(ended).not.toHaveBeenCalled();
  vi.advanceTimersByTime(200);
  await heard();
  expect(ended).toHaveBeenCalledOnce();
});

test('an asking while it works is heard before the next piece', async () => {
  const giveWay = givesWay();
  expect(await goesOn(giveWay)).toBe(true);
  tellAsked();
  expect(await goesOn(giveWay)).toBe(false);
});
