import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ServedSession } from '../../src/dev/browsers/open';
import { eventually, LIMIT_MS, type Popup } from '../../src/dev/browsers/session';
import { shownIn } from '../../src/dev/browsers/shown';
import { badgeOf } from './button';
import { hasDisplay, untilItHears, useDisplay } from './display';
import { cardOpened, openSettings, paintedOn } from './on-page';
import { answered, type Press, pause } from './permission';
import { at, keepsProfile, kind, lookedOver, openSession, useSession } from './session';
import { STORIES, storyPage } from './stories';
import { openCards, variant } from './variant';

const NEWS = { url: 'https://www.daily-lantern.example/talks', host: 'daily-lantern.example' };
const pages = [storyPage(NEWS.url, STORIES.talks)];

// Firefox's own commands are run in the tests of marks, card and look-up.
describe.runIf(kind === 'chromium' && hasDisplay)('the keyboard', () => {
  const press = useDisplay();
  const session = useSession({ extension: variant(openCards), headless: false });

  test('shows the marks, goes through them and hides them', async () => {
    const page = await session().openPage(at.visit);
    await untilItHears(page, press);
    press('alt+y');
    await eventually('the marks', async () => (await paintedOn(page)).names.length > 0);
    press('alt+n');
    expect((await cardOpened(page)).title).toBe('Vladimir Putin');
    press('Escape');
    press('alt+y');
    await eventually('no marks', async () => (await paintedOn(page)).names.length === 0);
  });

  test('looks up what is selected', async () => {
    const page = await session().openPage(at.visit);
    await untilItHears(page, press);
    await page.evaluate(() => getSelection()!.selectAllChildren(document.querySelector('h1')!));
    press('alt+g');
    expect((await cardOpened(page)).title).toBe('Putin arrives in Beijing for two-day state visit');
  });

  test('opens the popup', async () => {
    const page = await session().openPage(at.trade);
    await untilItHears(page, press);
    press('alt+k');
    await page
      .browser()
      .waitForTarget((target) => target.url().includes('/src/popup/'), { timeout: LIMIT_MS });
    press('Escape');
  });
});

// Chromium's question takes the keys of a screen, Firefox's those of its window, which needs none.
describe.runIf(kind === 'firefox' ? keepsProfile : hasDisplay)('the browser’s permission', () => {
  const press = kind === 'firefox' ? () => {} : useDisplay();
  let profile = '';
  const opened: ServedSession[] = [];
  const open = async () => {
    const session = await openSession({ headless: kind === 'firefox', pages, profile });
    opened.push(session);
    return session;
  };
  beforeEach(() => {
    profile = mkdtempSync(join(tmpdir(), 'backstory-profile-'));
  });
  afterEach(async () => {
    for (const session of opened.splice(0)) await session.close().catch(() => {}); // most are closed by the test
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  });

  test('is asked for, given, outlives a restart and can be taken back', async () => {
    const first = await open();
    const page = await first.openPage(NEWS.url);
    await givenBy(press, first, page);
    await runsAlone(first);
    await first.close();

    const second = await open();
    await runsAlone(second);
    await inSettings(second, ({ permissions }, origins) => permissions.remove({ origins }));
    const left = await second.openPage(NEWS.url);
    await pause(2_500);
    expect((await paintedOn(left)).names).toEqual([]);
    const settings = await openSettings(second);
    expect(await settings.evaluate(() => document.body.textContent)).toContain(
      'not permitted by the browser',
    );
    await second.close();
  });
});

describe.runIf(kind === 'firefox' || hasDisplay)('the panel’s permission for every site', () => {
  const press = kind === 'firefox' ? () => {} : useDisplay();
  const session = useSession({ headless: kind === 'firefox', pages });

  test('is asked for where the panel may not read, and opens the page to it', async () => {
    const panel = await session().openPanel(await session().openPage(at.unrelated));
    await eventually('the first page', async () => (await shownIn(panel)).state === 'nothing');
    const page = await session().openPage(NEWS.url);
    await eventually('the refusal', async () => (await shownIn(panel)).state === 'restricted');
    expect(await lookedOver(session(), panel, 'panel-site')).toEqual([]);
    const isGiven = () => panel.evaluate(mayReadEverySite);
    expect(await isGiven()).toBe(false);
    await answered(press, session(), () => pressButton(panel, 'Let the panel read'), isGiven);
    expect(await isGiven()).toBe(true);
    await page.bringToFront();
    const shown = await eventually('the findings', async () => {
      const now = await shownIn(panel);
      return now.state === 'found' && now;
    });
    expect(shown.related).toHaveLength(1);
    expect((await paintedOn(page)).names).toEqual([]);
  });
});

function mayReadEverySite(): Promise<boolean> {
  const { permissions } = (globalThis as unknown as { chrome: Extension }).chrome;
  return permissions.contains({ origins: ['*://*/*'] });
}

function focusButton(name: string): boolean {
  const button = [...document.querySelectorAll('button')].find((one) => one.textContent?.startsWith(name));
  button?.focus();
  return button !== undefined;
}

async function runsAlone(session: ServedSession): Promise<void> {
  const registered = () =>
    inSettings(session, async ({ scripting }) => (await scripting.getRegisteredContentScripts()).length);
  await eventually('the registration', async () => (await registered()) === 1);
  const page = await session.openPage(NEWS.url);
  await eventually('the marks', async () => (await paintedOn(page)).names.length > 0);
  expect(await badgeOf(session, page)).toBe('1');
}

/** Asks in the popup and answers the browser's question. */
function givenBy(press: Press, session: ServedSession, page: Page): Promise<void> {
  const ask = async () => pressButton(await session.openPopup(page), 'Always on');
  const isGiven = () => inSettings(session, ({ permissions }, origins) => permissions.contains({ origins }));
  return answered(press, session, ask, isGiven);
}

async function pressButton(surface: Popup, name: string): Promise<void> {
  await surface.press('Tab'); // Firefox spends the first press on the popup as a whole
  await eventually(name, () => surface.evaluate(focusButton, name));
  await surface.press('Enter');
}

/** Runs a function with the extension's rights in its settings, given the site's pattern. */
async function inSettings<Result>(
  session: ServedSession,
  work: (chrome: Extension, origins: string[]) => Promise<Result>,
): Promise<Result> {
  const settings = await openSettings(session);
  const script = `(${work.toString()})(chrome, ['*://*.${NEWS.host}/*'])`;
  return settings.evaluate(script) as Promise<Result>;
}

interface Extension {
  readonly permissions: Record<'contains' | 'remove', (what: object) => Promise<boolean>>;
  readonly scripting: { getRegisteredContentScripts(): Promise<object[]> };
}
