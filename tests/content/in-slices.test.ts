import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { inSlices } from '../../src/content/in-slices';
import type { Steps } from '../../src/read/steps';

/** A page whose pauses take as long as `pauseMs` says and do what `inPause` does. */
let page: { visibilityState: string; title: string; readonly documentElement: { textContent: string } };
let clock: number;
let pauses: number;
let pauseMs: number;
let inPause: () => void;

beforeEach(() => {
  page = { visibilityState: 'visible', title: 'One story', documentElement: { textContent: 'Its text' } };
  [clock, pauses, pauseMs, inPause] = [0, 0, 1, () => {}];
  vi.stubGlobal('document', page);
  vi.stubGlobal('location', { href: 'https://own.example/story' });
  vi.stubGlobal('performance', { now: () => clock });
  vi.stubGlobal('scheduler', {
    async yield() {
      pauses += 1;
      clock += pauseMs;
      inPause();
    },
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const STEPS = 50;

/** Reads the page's title in steps of 10 ms. */
function* titled(): Steps<string> {
  const { title } = page;
  for (let step = 0; step < STEPS; step++) {
    clock += 10;
    yield;
  }
  return title;
}

test('a page is given a turn after each slice', async () => {
  expect(await inSlices(titled)).toBe('One story');
  expect(pauses).toBe(STEPS);
});

test('a page that takes long turns gets few of them', async () => {
  pauseMs = 60;
  expect(await inSlices(titled)).toBe('One story');
  expect(pauses).toBe(2);
});

test('a hidden page is read at once, since its turns are long', async () => {
  page.visibilityState = 'hidden';
  expect(await inSlices(titled)).toBe('One story');
  expect(pauses).toBe(0);
});

test('a page that has become another is read anew, without a turn', async () => {
  inPause = () => {
    page.title = `Story ${pauses}`;
  };
  expect(await inSlices(titled)).toBe(`Story ${STEPS}`);
  expect(pauses).toBe(STEPS);
});

test('what fails for what was taken away in a turn is read anew', async () => {
  inPause = () => {
    page.title = '';
  };
  const result = inSlices(function* (): Steps<string> {
    const { title } = page;
    clock += 10;
    yield;
    if (title !== page.title) throw new Error('it is gone');
    return title;
  });
  expect(await result).toBe('');
});

test('what fails without a turn is a failure', async () => {
  const failing = inSlices(function* (): Steps<string> {
    clock += 1;
    yield;
    throw new Error('there is nothing to read');
  });
  await expect(failing).rejects.toThrow('there is nothing to read');
});
