import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { eventually } from '../../src/dev/browsers/session';
import { faultsOn } from './axe';
import { keepPageAs, openSettings, preferOn, setSites } from './on-page';
import { press } from './press';
import { useSession } from './session';
import { damagePacks, permitSites, variant } from './variant';

describe('the settings', () => {
  const session = useSession({ extension: variant(permitSites) });

  test('say that nothing runs by itself at first, and offer the news sites of the archive', async () => {
    const page = await openSettings(session());
    expect(await textOf(page)).toContain('On no site by itself');
    expect(await textOf(page)).toContain('Run on the news sites of this archive (1)');
    await page.close();
  });

  test('turn on the news sites of the archive, pause one and forget it again, all by keyboard', async () => {
    const page = await openSettings(session());
    await press(session(), page, 'Run on the news sites');
    await eventually(
      'the site',
      async () => (await rowsOf(page)).join() === 'sputnikglobe.com runs by itself',
    );
    expect(await textOf(page)).not.toContain('news sites of this archive');
    await press(session(), page, 'Pause');
    await eventually('the pause', async () => (await rowsOf(page)).join() === 'sputnikglobe.com paused');
    await press(session(), page, 'Turn on');
    await eventually(
      'the site',
      async () => (await rowsOf(page)).join() === 'sputnikglobe.com runs by itself',
    );
    await press(session(), page, 'Forget');
    await eventually('nothing', async () => (await rowsOf(page)).length === 0);
    await page.close();
  });

  test('tell each key, and what has none', async () => {
    const page = await openSettings(session());
    const keys = await page.evaluate(() =>
      [...document.querySelectorAll('section[aria-labelledby=keys] tr')].map((row) =>
        [...row.children].map((cell) => cell.textContent ?? ''),
      ),
    );
    await page.close();
    const letterOf = (name: string) => keys.find(([description]) => description === name)?.[1]?.slice(-1);
    expect(letterOf('Open the popup')).toBe('K');
    expect(letterOf('Look up the selection, or the page')).toBe('G');
    expect(keys.find(([description]) => description === 'Go to the mark before')?.[1]).toBe('not set');
  });

  test.each(['light', 'dark'] as const)('have no accessibility fault, %s', async (scheme) => {
    await setSites(session(), { 'daily-lantern.example': 'on', 'other-paper.example': 'paused' });
    const page = await openSettings(session());
    await preferOn(session(), page, scheme);
    await keepPageAs(page, `options-${scheme}`);
    const faults = await faultsOn(page, 'page');
    await preferOn(session(), page, 'light');
    await page.close();
    expect(faults).toEqual([]);
  });
});

describe('the settings without the browser’s permission', () => {
  const session = useSession();

  test('say so of a site that was chosen', async () => {
    const page = await openSettings(session());
    await page.evaluate(async () => {
      const { storage } = (globalThis as unknown as Extension).chrome;
      await storage.local.set({ sites: { 'daily-lantern.example': 'on' } });
    });
    await eventually('the site', async () => (await rowsOf(page)).length === 1);
    expect(await rowsOf(page)).toEqual(['daily-lantern.example not permitted by the browser']);
    await page.close();
  });
});

describe('the settings with a damaged archive', () => {
  const session = useSession({ extension: variant(damagePacks) });

  test('are shown all the same', async () => {
    const page = await openSettings(session());
    expect(await textOf(page)).toContain('Keys');
    await page.close();
  });
});

interface Extension {
  readonly chrome: { readonly storage: { readonly local: { set(values: object): Promise<void> } } };
}

function textOf(page: Page): Promise<string> {
  return page.evaluate(() => document.body.textContent ?? '');
}

/** Each site with what is said of it. */
function rowsOf(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('section[aria-labelledby=sites] > table tbody tr')].map((row) =>
      [...row.children]
        .slice(0, 2)
        .map((cell) => cell.textContent)
        .join(' '),
    ),
  );
}
