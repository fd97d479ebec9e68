import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import type { ServedSession } from '../../src/dev/browsers/open';
import { eventually } from '../../src/dev/browsers/session';
import {
  cardOpened,
  hostsOn,
  keepPageAs,
  lookedInto,
  markBy,
  paintedOn,
  preferOn,
  runCommand,
} from './on-page';
import { at, useSession } from './session';
import { STORIES, storyPage } from './stories';

// What a reader sees of the marks, by the pixels of the screen.

/** Least contrasts of WCAG 2.2: 1.4.11 for a line that says something, 1.4.3 for text. */
const LINE_CONTRAST = 3;
const TEXT_CONTRAST = 4.5;

const GROUNDS = [
  ['white', '#fff', '#222'],
  ['dark', '#14171c', '#d5d7da'],
  ['coloured', '#ffe9c9', '#5b3a1e'],
  ['saturated', '#0b5cad', '#fff'],
] as const;

const urlOf = (name: string) => `https://${name}.daily-lantern.example/talks`;
const pages = GROUNDS.map(([name, ground, ink]) => {
  const style = `<style>:root { color-scheme: light dark } body { background: ${ground}; color: ${ink}; font: 20px/1.8 sans-serif } h1 { font-size: 24px }</style>`;
  return storyPage(urlOf(name), STORIES.trade, style);
});

const session = useSession({ extension: lookedInto(), pages });

describe('marks on a page', () => {
  for (const [name] of GROUNDS)
    for (const scheme of ['light', 'dark'] as const)
      test(`can be seen and told apart without colour: ${name} ground, ${scheme} scheme`, async () => {
        const page = await session().openPage(urlOf(name));
        await preferOn(session(), page, scheme);
        await markBy(session(), page);
        await page.bringToFront();
        const { names, figures } = await paintedOn(page);
        const [dotted, double] = [await seenOf(page, names[0]!), await seenOf(page, figures[0]!)];
        await keepPageAs(page, `marks-seen-${name}-${scheme}`);
        const plain = await seenOf(page, 'the growth a sign of mutual trust');
        await preferOn(session(), page, 'light');
        await page.close();
        for (const { lineContrast, textContrast } of [dotted, double]) {
          expect(lineContrast).toBeGreaterThanOrEqual(LINE_CONTRAST);
          expect(textContrast).toBeGreaterThanOrEqual(TEXT_CONTRAST);
        }
        // Dots are broken along the line and in one row of it; a double line is whole, and in two.
        expect(dotted).toMatchObject({ lines: 1, isBroken: true });
        expect(double).toMatchObject({ lines: 2, isBroken: false });
        expect(plain).toMatchObject({ lines: 0 });
      });
});

describe('a reader who wants no motion', () => {
  test('sees none of card and marks', async () => {
    const page = await session().openPage(at.visit);
    await withoutMotion(session(), page);
    await markBy(session(), page);
    await page.bringToFront();
    for (const isOpen of [true, false]) {
      if (isOpen) await runCommand(session(), page, 'next-mark');
      else await page.keyboard.press('Escape');
      if (isOpen) await cardOpened(page);
      const moving = await page.evaluate(() => {
        const host = [...document.documentElement.children].find((child) => child.shadowRoot);
        const animations = [...document.getAnimations(), ...(host?.shadowRoot?.getAnimations() ?? [])];
        return animations.length;
      });
      expect(moving).toBe(0);
    }
    expect(await hostsOn(page)).toBe(0);
  });
});

async function withoutMotion(session: ServedSession, page: Page): Promise<void> {
  if (session.inChrome) await session.inChrome(reduceMotion);
  else await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  const isReduced = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
  await eventually('no motion', () => page.evaluate(isReduced));
}

declare const Services: { prefs: { setIntPref(name: string, value: number): void } };

/** Runs in Firefox's window. */
function reduceMotion(): void {
  Services.prefs.setIntPref('ui.prefersReducedMotion', 1);
}

interface Seen {
  /** Contrast of the line's strongest pixels, and of the text's, against the ground. */
  readonly lineContrast: number;
  readonly textContrast: number;
  /** How many rows of ink lie one over the other under the text. */
  readonly lines: number;
  /** Whether the ground shows through along the first of them. */
  readonly isBroken: boolean;
}

/** What the screen shows of the words, by luminance alone, at the magnification that the screen has. */
async function seenOf(page: Page, words: string): Promise<Seen> {
  const box = await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const start = node.nodeValue!.indexOf(wanted);
      if (start < 0 || node.parentElement!.closest('p') === null) continue;
      const range = new Range();
      range.setStart(node, start);
      range.setEnd(node, start + wanted.length);
      node.parentElement!.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left, top, width, height } = range.getClientRects()[0]!;
      const pen = new OffscreenCanvas(1, 1).getContext('2d')!;
      pen.font = getComputedStyle(node.parentElement!).font;
      const { fontBoundingBoxAscent: above, fontBoundingBoxDescent: below } = pen.measureText(wanted);
      return { x: left, y: top, width, height, baseline: (height - above - below) / 2 + above };
    }
    return null;
  }, words);
  if (!box) throw new Error(`"${words}" stands nowhere on the page`);
  // Whole pixels: a part of a neighbour's letter is no ink of these words.
  const clip = {
    x: Math.ceil(box.x) + 1,
    y: Math.floor(box.y),
    width: Math.floor(box.width) - 3,
    height: Math.ceil(box.height) + 8,
  };
  const picture = Buffer.from(await page.screenshot({ clip, captureBeyondViewport: false }));
  return page.evaluate(lookInto, picture.toString('base64'), (box.y - clip.y + box.baseline) / clip.height);
}

/** Runs in the page. `share` is that of the picture's height which lies above the text's baseline. */
async function lookInto(base64: string, share: number): Promise<Seen> {
  const bytes = Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
  canvas.drawImage(bitmap, 0, 0);
  const { data, width, height } = canvas.getImageData(0, 0, bitmap.width, bitmap.height);
  const baseline = Math.round(height * share);
  const channel = (at: number) => {
    const share = data[at]! / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  const luminance = (x: number, y: number) => {
    const at = (y * width + x) * 4;
    return 0.2126 * channel(at) + 0.7152 * channel(at + 1) + 0.0722 * channel(at + 2);
  };
  const ground = luminance(0, height - 1);
  const contrast = (x: number, y: number) => {
    const [low, high] = [ground, luminance(x, y)].sort((a, b) => a - b) as [number, number];
    return (high + 0.05) / (low + 0.05);
  };
  const across = Array.from({ length: width }, (_, x) => x);
  const strongest = (y: number) => Math.max(...across.map((x) => contrast(x, y)));
  const inked = (y: number) => across.filter((x) => contrast(x, y) >= 2).length / width;
  // A row of a line has ink all along: letters leave far more ground, and what hangs below the line hardly any ink.
  const isLine = Array.from({ length: height }, (_, y) => {
    if (y < baseline + 2) return false;
    const runs = across.filter((x) => contrast(x, y) >= 2 && (x === 0 || contrast(x - 1, y) < 2)).length;
    return inked(y) > 0.9 || (inked(y) > 0.3 && runs > width / 16);
  });
  const first = isLine.indexOf(true);
  const rows = isLine.flatMap((is, y) => (is ? [y] : []));
  const text = Array.from({ length: baseline }, (_, y) => y);
  return {
    lineContrast: rows.length === 0 ? 0 : Math.max(...rows.map(strongest)),
    textContrast: Math.max(...text.map(strongest)),
    lines: isLine.filter((is, y) => is && !isLine[y - 1]).length,
    isBroken: first >= 0 && rows.every((y) => inked(y) < 0.9),
  };
}
