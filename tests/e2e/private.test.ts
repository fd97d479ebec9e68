import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ServedSession } from '../../src/dev/browsers/open';
import { eventually } from '../../src/dev/browsers/session';
import { lookedInto, openSettings, pause, setSites } from './on-page';
import { askFrom } from './own-archive';
import { kind, useSession } from './session';
import { STORIES, type Story, storyPage } from './stories';

const HOST = 'daily-lantern.example';
const at = { inPrivate: `https://www.${HOST}/talks`, inOrdinary: `https://www.${HOST}/trade` };
/** What is saved unasked is no short text. */
const lengthened = (story: Story, more: Story): Story => ({
  headline: story.headline,
  paragraphs: [...story.paragraphs, ...more.paragraphs],
});
const pages = [
  storyPage(at.inPrivate, lengthened(STORIES.talks, STORIES.trade)),
  storyPage(at.inOrdinary, lengthened(STORIES.trade, STORIES.ferry)),
];

// With a profile Chromium has the extension loaded as its reader loads it, not by the driver.
const profile = mkdtempSync(join(tmpdir(), 'backstory-profile-'));
const kept = kind === 'chromium' ? { profile } : {};
afterAll(() => rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }));

describe('a private window, on a site that is marked and whose pages are saved', () => {
  const session = useSession({ extension: lookedInto(), pages, ...kept });
  beforeAll(async () => {
    await allowPrivate(session());
    await setSites(session(), { [HOST]: 'on' });
  });

  test('has its pages marked, and none of them kept, by itself or when asked', async () => {
    const settings = await openSettings(session());
    await settings.evaluate(saveReadPages, HOST);
    const tabId = await settings.evaluate(openPrivate, at.inPrivate);
    await eventually(
      'the badge of the private page',
      async () => (await settings.evaluate(badgeOver, tabId)) === '1',
    );
    await expect(askFrom(settings, 'save', pageAt(at.inPrivate), tabId)).rejects.toThrow(
      'Pages in private windows are not saved',
    );
    await settings.evaluate(closeWindow, tabId);
    // What is saved by itself afterwards shows that the private page had its time.
    await session().openPage(at.inOrdinary);
    await eventually(
      'the ordinary page to be saved',
      async () => (await savedAs(settings, at.inOrdinary)) === 'saved',
    );
    expect(await savedAs(settings, at.inPrivate)).toBeNull();
    const kept = JSON.stringify(await settings.evaluate(keptInStorage));
    expect(kept).toContain(HOST);
    for (const word of ['/talks', STORIES.talks.headline]) expect(kept).not.toContain(word);
    await settings.close();
  });
});

const pageAt = (url: string) => ({
  url,
  canonical: '',
  headline: STORIES.talks.headline,
  text: STORIES.talks.paragraphs.join('\n\n'),
  date: '',
  publisher: '',
  lang: 'en',
});

async function savedAs(settings: Page, url: string): Promise<string | null> {
  return (
    await askFrom<{ as: string | null }>(settings, 'known', pageAt(url), await settings.evaluate(ownTab))
  ).as;
}

/** Lets the extension run in private windows, as its reader does on the browser's own page; it starts anew then. */
async function allowPrivate(session: ServedSession): Promise<void> {
  if (session.inChrome) return session.inChrome(allowInFirefox);
  const page = await session.openPage('chrome://extensions/');
  const id = new URL(session.origin).host;
  await page.evaluate(allowInChromium, id);
  await pause(500); // it ends before it starts anew
  await eventually('the extension to start anew', () => page.evaluate(isEnabled, id));
  await page.close();
}

// These two run on the browser's own page of extensions.

async function allowInChromium(extensionId: string): Promise<void> {
  const { developerPrivate } = (globalThis as unknown as Internals).chrome;
  // Else what is not from the store stays off when it starts anew.
  await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
  await developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true });
}

async function isEnabled(id: string): Promise<boolean> {
  const { developerPrivate } = (globalThis as unknown as Internals).chrome;
  return (await developerPrivate.getExtensionInfo(id)).state === 'ENABLED';
}

interface Internals {
  readonly chrome: {
    readonly developerPrivate: {
      updateExtensionConfiguration(what: object): Promise<void>;
      updateProfileConfiguration(what: object): Promise<void>;
      getExtensionInfo(id: string): Promise<{ state: string }>;
    };
  };
}

declare const ChromeUtils: { importESModule(url: string): Modules };
declare const WebExtensionPolicy: { getActiveExtensions(): { name: string; id: string }[] };

interface Modules {
  readonly ExtensionPermissions: { add(id: string, permissions: object): Promise<void> };
  readonly AddonManager: { getAddonByID(id: string): Promise<{ reload(): Promise<void> }> };
}

/** Runs in Firefox's window. */
async function allowInFirefox(): Promise<void> {
  const { id } = WebExtensionPolicy.getActiveExtensions().find(({ name }) => name === 'Backstory')!;
  const { ExtensionPermissions } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionPermissions.sys.mjs',
  );
  const granted = { permissions: ['internal:privateBrowsingAllowed'], origins: [], data_collection: [] };
  await ExtensionPermissions.add(id, granted);
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  await (await AddonManager.getAddonByID(id)).reload();
}

// From here on: functions that run in the settings, with the extension's rights.

interface Extension {
  readonly chrome: {
    readonly windows: {
      remove(id: number): Promise<void>;
      create(what: object): Promise<{ readonly incognito: boolean; readonly tabs: { id: number }[] }>;
    };
    readonly action: { getBadgeText(where: object): Promise<string> };
    readonly tabs: {
      getCurrent(): Promise<{ id: number }>;
      get(id: number): Promise<{ windowId: number }>;
    };
    readonly storage: Record<
      'local' | 'session',
      { get(key: null): Promise<object>; set(values: object): Promise<void> }
    >;
  };
}

async function openPrivate(url: string): Promise<number> {
  const { windows } = (globalThis as unknown as Extension).chrome;
  const { incognito, tabs } = await windows.create({ url, incognito: true });
  if (!incognito) throw new Error('the window is not private');
  return tabs[0]!.id;
}

async function closeWindow(tabId: number): Promise<void> {
  const { tabs, windows } = (globalThis as unknown as Extension).chrome;
  await windows.remove((await tabs.get(tabId)).windowId);
}

function badgeOver(tabId: number): Promise<string> {
  return (globalThis as unknown as Extension).chrome.action.getBadgeText({ tabId });
}

async function ownTab(): Promise<number> {
  return (await (globalThis as unknown as Extension).chrome.tabs.getCurrent()).id;
}

function saveReadPages(host: string): Promise<void> {
  return (globalThis as unknown as Extension).chrome.storage.local.set({
    extras: { [host]: { saves: true, marksOwn: false } },
  });
}

async function keptInStorage(): Promise<object[]> {
  const { local, session } = (globalThis as unknown as Extension).chrome.storage;
  return [await local.get(null), await session.get(null)];
}
