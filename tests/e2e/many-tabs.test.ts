import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { eventually } from '../../src/dev/browsers/session';
import { HOST, openBehind, TALKS } from './daily-lantern';
import { inBackground, lookedInto, markedAs, openSettings, paintedOn, pause, setSites } from './on-page';
import { kind, useSession } from './session';
import { changingPage } from './stories';

const TABS = Number(process.env.TABS ?? 10);

/** A page in front has asked and is marked within this time; one looks at itself each second. */
const A_WHILE_MS = 3_000;

const addresses = Array.from({ length: TABS }, (_, nth) => `https://www.${HOST}/world/talks-${nth}`);

describe(`${TABS} tabs on a site where Backstory runs by itself`, () => {
  const session = useSession({
    extension: lookedInto(),
    pages: addresses.map((url) => changingPage(url, 'talks')),
  });
  beforeAll(() => setSites(session(), { [HOST]: 'on' }));

  test('ask nothing while they are hidden, one question each when they are shown, and leave nothing', async () => {
    const settings = await openSettings(session());
    const before = await keptBy(settings);
    const tabs: Page[] = [];
    const countsQuestions = kind === 'chromium';
    if (countsQuestions) await inBackground(session(), settings, countQuestions, null);
    for (const url of addresses) tabs.push(await openBehind(settings, url));
    await pause(A_WHILE_MS);
    for (const tab of tabs) expect((await paintedOn(tab)).names).toEqual([]);
    if (countsQuestions) expect(await inBackground(session(), settings, questionsAsked, null)).toEqual([]);

    for (const tab of tabs) {
      await tab.bringToFront();
      await markedAs(tab, TALKS);
    }
    await settings.bringToFront();
    await pause(A_WHILE_MS);
    if (countsQuestions)
      expect(await inBackground(session(), settings, questionsAsked, null)).toEqual(tabs.map(() => 'marks'));

    for (const tab of tabs) await tab.close();
    await eventually('what the extension holds to be as before', async () => {
      const after = await keptBy(settings);
      return JSON.stringify(after) === JSON.stringify(before);
    }).catch(async () => expect(await keptBy(settings)).toEqual(before));
  });
});

/** What the extension keeps in its stores, and how many pages of its own are open. */
function keptBy(settings: Page): Promise<Kept> {
  return settings.evaluate(async () => {
    const { storage, extension } = (globalThis as unknown as { chrome: Api }).chrome;
    return {
      local: await storage.local.get(null),
      session: await storage.session.get(null),
      views: extension.getViews().length,
      databases: (await indexedDB.databases()).map(({ name }) => name).sort(),
    };
  });
}

interface Kept {
  readonly local: object;
  readonly session: object;
  readonly views: number;
  readonly databases: readonly (string | undefined)[];
}

interface Api {
  readonly storage: Readonly<Record<'local' | 'session', { get(keys: null): Promise<object> }>>;
  readonly extension: { getViews(): object[] };
}

/** Both run in Chromium's service worker, beside the extension's own listener. */
async function countQuestions(): Promise<void> {
  const scope = globalThis as unknown as Counting;
  scope.asked = [];
  scope.chrome.runtime.onMessage.addListener(({ question }) => void scope.asked.push(question));
}

async function questionsAsked(): Promise<readonly string[]> {
  return (globalThis as unknown as Counting).asked;
}

interface Counting {
  asked: string[];
  readonly chrome: {
    readonly runtime: {
      readonly onMessage: { addListener(listener: (message: { question: string }) => void): void };
    };
  };
}
