import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { eventually } from '../../src/dev/browsers/session';
import { hasDisplay, useDisplay } from './display';
import { HOST, PAGE, useFarCluster, writeField } from './far-cluster';
import { openSettings } from './on-page';
import { saidIn, untilSaid } from './own-files';
import { answered, pause } from './permission';
import { press } from './press';
import { kind, popupOn, useSession } from './session';

const { served } = useFarCluster('granted');
const HOSTS = [`*://*.${HOST}/*`];

// Chromium's question takes the keys of a screen, Firefox's those of its window, which needs none.
describe.runIf(kind === 'firefox' || hasDisplay)('the permission for a remote archive', () => {
  const keys = kind === 'firefox' ? () => {} : useDisplay();
  const session = useSession({ headless: kind === 'firefox', pages: [PAGE, ...served] });
  // No page is closed here: with the last one of a window Chromium would end.
  const asked = () => session().requests.filter(({ url }) => url.startsWith(`https://${HOST}/`));

  test('is asked for when it is connected, and nothing before', async () => {
    const page = await openSettings(session());
    await writeField(page, 0, `https://${HOST}`);
    await writeField(page, 1, 'granted');
    expect(await isGiven(page)).toBe(false);
    expect(asked()).toEqual([]);
    const connect = () => press(session(), page, 'Connect');
    await answered(keys, session(), connect, () => isGiven(page));
    await untilSaid(page, 'remote', 'Connected: 1 article');
  });

  test('lets a look-up bring articles and their facts', async () => {
    const { popup } = await popupOn(session(), PAGE.url);
    await eventually('the offer', () => popup.evaluate(() => document.querySelector('.far button') !== null));
    await popup.evaluate(() => (document.querySelector('.far button') as HTMLButtonElement).click());
    const found = await eventually('the facts', () =>
      popup.evaluate(() => document.querySelector('#far-facts')?.closest('section')?.textContent ?? false),
    );
    expect(found).toContain('14 million pounds');
    await popup.close();
  });

  test('taken back, nothing is asked any more, and the settings say so', async () => {
    const before = asked().length;
    const page = await openSettings(session());
    await page.evaluate(
      (origins) => (globalThis as unknown as { chrome: Extension }).chrome.permissions.remove({ origins }),
      HOSTS,
    );
    await untilSaid(page, 'remote', 'The browser does not let Backstory ask it.');
    expect(await saidIn(page, 'remote')).toContain(HOST);
    const { popup } = await popupOn(session(), PAGE.url);
    await pause(2_000);
    expect(await popup.evaluate(() => document.querySelector('.far'))).toBeNull();
    await popup.close();
    expect(asked()).toHaveLength(before);
  });
});

function isGiven(page: Page): Promise<boolean> {
  return page.evaluate(
    (origins) => (globalThis as unknown as { chrome: Extension }).chrome.permissions.contains({ origins }),
    HOSTS,
  );
}

interface Extension {
  readonly permissions: Record<'contains' | 'remove', (what: { origins: string[] }) => Promise<boolean>>;
}
