import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { launchPlain } from '../../src/dev/browsers/plain';
import { type ServedGallery, serveGallery } from '../../src/dev/serve-gallery';
import { kind, LEAN } from './session';

/** The gallery in a browser without the extension. */
export interface OpenGallery {
  readonly states: ServedGallery['states'];
  /** A page with a state drawn; others of the same surface are drawn in it by `drawIn`. */
  readonly open: (state: string) => Promise<Page>;
  readonly newPage: () => Promise<Page>;
}

/** Serves it for all tests of a file. */
export function useGallery(): () => OpenGallery {
  let gallery: ServedGallery | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    [gallery, browser] = await Promise.all([serveGallery(), launchPlain(kind, LEAN)]);
  });
  afterAll(async () => {
    await browser?.close();
    await gallery?.close();
  });
  return () => ({
    states: () => gallery!.states(),
    newPage: () => browser!.newPage(),
    async open(state) {
      const page = await browser!.newPage();
      const { width } = (await gallery!.states()).find(({ name }) => name === state)!;
      await page.setViewport({ width, height: 560 });
      await page.goto(gallery!.addressOf(state, { language: 'en', theme: 'light' }));
      await page.waitForSelector('html[data-drawn]');
      return page;
    },
  });
}

/** Draws another state of the surface that the page shows. */
export async function drawIn(
  page: Page,
  { name, width }: { readonly name: string; readonly width: number },
  language = 'en',
  theme: 'light' | 'dark' = 'light',
): Promise<void> {
  await page.setViewport({ width, height: 560 });
  await page.evaluate(
    (drawing) => (window as unknown as { draw(drawing: object): Promise<void> }).draw(drawing),
    { state: name, language, theme },
  );
}
