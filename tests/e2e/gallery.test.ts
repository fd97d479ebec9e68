import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { faultsOn } from './axe';
import { faultsOfBoxes } from './measured-boxes';
import { distanceOf, printOf } from './picture-print';
import { kind } from './session';
import { drawIn, useGallery } from './use-gallery';

/** Of each surface in the gallery all states are drawn in one page, one after the other. */
const SURFACES = ['popup', 'panel', 'welcome', 'library', 'reader', 'settings', 'card'] as const;

/** A third longer than English, and from the right: where these fit, others do. */
const LONG = ['pseudo', 'ar'] as const;

/**
 * So large a share of a picture's fields may differ: other fonts of another machine move lines by some pixels, which
 * moves a field by a shade; a part that is lost, doubled or of another colour moves many by more.
 */
const TOLERANCE = 0.05;

const PRINTS = fileURLToPath(new URL('prints/', import.meta.url));
const isTaking = process.env.TAKE_PRINTS === 'yes';

const gallery = useGallery();

describe.each(SURFACES)('every state of the %s', (surface) => {
  let page: Page;
  let states: readonly { readonly name: string; readonly width: number }[];
  beforeAll(async () => {
    states = (await gallery().states()).filter(({ name }) => name.startsWith(`${surface}/`));
    page = await gallery().open(states[0]!.name);
  });
  afterAll(() => page?.close());

  /** The faults that a look at each state finds, the state's name before each. */
  async function faultsOfAll(
    language: string,
    theme: 'light' | 'dark',
    look: (name: string) => Promise<readonly string[]>,
  ): Promise<string[]> {
    const faults: string[] = [];
    for (const state of states) {
      await drawIn(page, state, language, theme);
      faults.push(...(await look(state.name)).map((fault) => `${state.name}: ${fault}`));
    }
    return faults;
  }

  test.each(['light', 'dark'] as const)('has no accessibility fault, %s', async (theme) => {
    expect(await faultsOfAll('en', theme, () => faultsOn(page, 'page'))).toEqual([]);
  });

  test.each(LONG)('has nothing cut off, over another or too small to be pressed, in %s', async (language) => {
    expect(await faultsOfAll(language, 'light', () => page.evaluate(faultsOfBoxes))).toEqual([]);
  });

  test('looks as it did, light and dark, from the left and from the right', async () => {
    const file = join(PRINTS, `${surface}.${kind}.json`);
    const before = JSON.parse(await readFile(file, 'utf8').catch(() => '{}')) as Record<string, string>;
    const now: Record<string, string> = {};
    const faults: string[] = [];
    for (const language of ['en', 'ar'])
      for (const theme of ['light', 'dark'] as const)
        faults.push(
          ...(await faultsOfAll(language, theme, async (name) => {
            const print = await printOf(page);
            now[`${name} ${language} ${theme}`] = print;
            const distance = distanceOf(print, before[`${name} ${language} ${theme}`] ?? '');
            return distance <= TOLERANCE
              ? []
              : [`${language}, ${theme}: ${distance.toFixed(2)} from its print`];
          })),
        );
    if (isTaking) {
      await mkdir(PRINTS, { recursive: true });
      await writeFile(file, `${JSON.stringify(now, null, 2)}\n`);
    } else expect(faults).toEqual([]);
  });
});

describe('the tests of the gallery', () => {
  test('find a text over another, one cut off, and a button too small', async () => {
    const page = await gallery().newPage();
    await page.setContent(`<body style="margin:0">
      <p style="position:absolute;top:0;margin:0">One line of text</p>
      <p style="position:absolute;top:4px;margin:0">Another over it</p>
      <p style="margin-top:80px;width:40px;overflow:hidden;white-space:nowrap">A text that is cut off</p>
      <button style="width:20px;height:20px;padding:0;border:0">x</button></body>`);
    const found = await page.evaluate(faultsOfBoxes);
    await page.close();
    for (const fault of [/^over each other/, /^cut off/, /^20×20 px/])
      expect(found).toEqual(expect.arrayContaining([expect.stringMatching(fault)]));
  });

  test('find a state that has lost a part', async () => {
    const page = await gallery().open('popup/found');
    const whole = await printOf(page);
    expect(distanceOf(whole, await printOf(page))).toBeLessThan(0.01);
    await page.evaluate(() => document.querySelector('.group')!.remove());
    const less = await printOf(page);
    await page.close();
    expect(distanceOf(whole, less)).toBeGreaterThan(TOLERANCE);
  });

  test('draw 100,000 articles as fast as they are scrolled through', async () => {
    const page = await gallery().open('library/large');
    const drawn = await page.evaluate(async () => {
      const box = document.querySelector('.grid')!;
      const counts: number[] = [];
      for (const share of [0, 0.3, 0.7, 1]) {
        box.scrollTop = share * box.scrollHeight;
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        counts.push(document.querySelectorAll('.row').length);
      }
      return { counts, last: document.querySelector('[aria-rowindex="100000"]')?.textContent ?? '' };
    });
    await page.close();
    for (const count of drawn.counts) expect(count).toBeLessThan(40);
    expect(drawn.last).toContain('100000.');
  });
});
