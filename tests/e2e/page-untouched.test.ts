import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { shownIn } from '../../src/dev/browsers/shown';
import { at, useSession } from './session';

describe('the page under the popup', () => {
  const session = useSession();

  test.each([
    ['a related story', at.trade],
    ['the archived article', at.seed],
    ['an unrelated story', at.unrelated],
  ])('stays as it was on %s', async (_, url) => {
    const page = await session().openPage(url);
    const before = await page.evaluate(watch);
    const popup = await session().openPopup(page);
    await shownIn(popup);
    await popup.close();
    expect(await traces(page)).toEqual({ html: before, records: 0, sheets: 0, globals: [] });
  });

  test('a planted change is noticed', async () => {
    const page = await session().openPage(at.trade);
    await page.evaluate(watch);
    await page.evaluate(() => document.querySelector('h1')?.setAttribute('class', 'planted'));
    expect((await traces(page)).records).toBe(1);
  });
});

/** Runs in the page: gives its source and starts to count the changes. */
function watch(): string {
  const watched = window as unknown as Watched;
  watched.globalsBefore = [...Object.keys(window), 'changes', 'globalsBefore'];
  watched.changes = 0;
  new MutationObserver((records) => {
    watched.changes += records.length;
  }).observe(document, { attributes: true, characterData: true, childList: true, subtree: true });
  return document.documentElement.outerHTML;
}

function traces(page: Page): Promise<{ html: string; records: number; sheets: number; globals: string[] }> {
  return page.evaluate(async () => {
    const watched = window as unknown as Watched;
    await new Promise((resolve) => setTimeout(resolve)); // the observer's turn
    return {
      html: document.documentElement.outerHTML,
      records: watched.changes,
      sheets: document.adoptedStyleSheets.length,
      globals: Object.keys(window).filter((name) => !watched.globalsBefore.includes(name)),
    };
  });
}

interface Watched {
  globalsBefore: string[];
  changes: number;
}
