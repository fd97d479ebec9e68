import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { faultsOn } from './axe';
import { faultsOfBoxes } from './measured-boxes';
import { pause } from './on-page';
import { colourIn, distanceOf, printOf } from './picture-print';
import { kind } from './session';
import { drawIn, useGallery } from './use-gallery';

/** Of each surface in the gallery all states are drawn in one page, one after the other. */
const SURFACES = ['popup', 'panel', 'welcome', 'library', 'reader', 'settings', 'card'] as const;

/** How each state is drawn. Pseudo is a third longer than English, Arabic from the right: where these fit, others do. */
const DRAWINGS = [
  ['en', 'light'],
  ['en', 'dark'],
  ['ar', 'light'],
  ['ar', 'dark'],
  ['pseudo', 'light'],
] as const;

/**
 * So large a share of a picture's fields may differ: other fonts of another machine move lines by some pixels, which
 * moves a field by a shade; a part that is lost, doubled or of another colour moves many by more.
 */
const TOLERANCE = 0.05;

/**
 * States that differ by some lines are nearer to each other than the tolerance: what is not as near to its own print as a
 * picture of the same thing always is must be nearest to it.
 */
const SAME = 0.015;
const NEARER = 0.005;

const PRINTS = fileURLToPath(new URL('prints/', import.meta.url));
const isTaking = process.env.TAKE_PRINTS === 'yes';

/** By a state's name with the language and theme it was drawn in. */
type Prints = Record<string, string>;

const gallery = useGallery();

describe.each(SURFACES)('every state of the %s', (surface) => {
  let page: Page;
  let states: readonly { readonly name: string; readonly width: number }[];
  const file = join(PRINTS, `${surface}.${kind}.json`);
  let before: Prints = {};
  const now: Prints = {};
  beforeAll(async () => {
    before = JSON.parse(await readFile(file, 'utf8').catch(() => '{}'));
    states = (await gallery().states()).filter(({ name }) => name.startsWith(`${surface}/`));
    page = await gallery().open(states[0]!.name);
  });
  afterAll(async () => {
    await page?.close();
    if (!isTaking) return;
    await mkdir(PRINTS, { recursive: true });
    await writeFile(file, `${JSON.stringify(now, null, 2)}\n`);
  });

  test.each(DRAWINGS)(
    'looks as it did, can be used by all, has nothing cut off or over another: %s, %s',
    async (language, theme) => {
      const faults: string[] = [];
      for (const state of states) {
        await drawIn(page, state, language, theme);
        const rules = theme === 'light' ? 'all' : 'colours';
        const look = () => (language === 'en' ? faultsOn(page, 'page', rules) : page.evaluate(faultsOfBoxes));
        let found = await look();
        if (found.length > 0) {
          await pause(500); // what is searched for comes a moment after the rest
          found = await look();
        }
        if (language !== 'pseudo') found.push(...(await changesOf(state.name, language, theme)));
        faults.push(...found.map((fault) => `${state.name}: ${fault}`));
      }
      expect(faults).toEqual([]);
    },
  );

  /** How a state's picture differs from its print: too much, or so that it is rather the print of another state. */
  async function changesOf(name: string, language: string, theme: string): Promise<string[]> {
    const drawing = `${language} ${theme}`;
    const print = await printOf(page);
    now[`${name} ${drawing}`] = print;
    if (isTaking) return [];
    const own = distanceOf(print, before[`${name} ${drawing}`] ?? '');
    if (own <= SAME) return [];
    if (own > TOLERANCE) return [`${own.toFixed(2)} from its print`];
    const others = states.filter((one) => one.name !== name);
    const nearer = others.filter(
      (one) => distanceOf(print, before[`${one.name} ${drawing}`] ?? '') < own - NEARER,
    );
    return nearer.map((one) => `looks rather as ${one.name} did`);
  }
});

describe('the tests of the gallery', () => {
  test('find a text over another, one cut off, a broken word, and a button too small', async () => {
    const page = await gallery().newPage();
    await page.setContent(`<body style="margin:0">
      <p style="position:absolute;top:0;margin:0">One line of text</p>
      <p style="position:absolute;top:4px;margin:0">Another over it</p>
      <p style="margin-top:80px;width:40px;overflow:hidden;white-space:nowrap">A text that is cut off</p>
      <p style="width:30px;overflow-wrap:anywhere">millions</p>
      <button style="width:20px;height:20px;padding:0;border:0">x</button></body>`);
    const found = await page.evaluate(faultsOfBoxes);
    await page.close();
    for (const fault of [/^over each other/, /^cut off/, /^a broken word/, /^20×20 px/])
      expect(found).toEqual(expect.arrayContaining([expect.stringMatching(fault)]));
  });

  test('see round corners in a card that scrolls', async () => {
    const page = await gallery().open('card/name');
    const corners = await page.evaluate(() => {
      document.documentElement.style.background = 'rgb(255, 0, 0)';
      document.body.style.background = 'none';
      const roots = [...document.documentElement.children].flatMap((one) => one.shadowRoot ?? []);
      const card = roots[0]!.querySelector('.card')!;
      const { left, top, right, bottom } = card.getBoundingClientRect();
      const isScrolled = card.firstElementChild!.scrollHeight > card.clientHeight;
      return {
        isScrolled,
        places: [left, right - 2].flatMap((x) => [top, bottom - 2].map((y) => ({ x, y }))),
      };
    });
    expect(corners.isScrolled).toBe(true);
    for (const place of corners.places) {
      const [red = 0, green] = await colourIn(page, { ...place, width: 2, height: 2 });
      expect([place, red > 100, green]).toEqual([place, true, 0]); // what lies behind, in the shadow of the card
    }
    await page.close();
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
