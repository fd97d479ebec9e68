import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ServedSession } from '../../src/dev/browsers/open';
import { eventually } from '../../src/dev/browsers/session';
import { faultsOn } from './axe';
import { keepPageAs, lookedInto, openOwnPage, openSettings, paintedOn, preferOn, setSites } from './on-page';
import { askFrom } from './own-archive';
import { at, shownOn, useSession } from './session';
import { LATER, ORDER, type Story, storyPage } from './stories';

const HOST = 'fjord-herald.example';
const LONG: Story = {
  ...ORDER,
  paragraphs: [
    ...ORDER.paragraphs,
    'The ferries will replace diesel boats on the Brennvik crossing, which carries 1.2 million passengers a year. Norvik Lines has sailed there since 1964.',
    'Jonas Eide said that the Aldersund yard would build the hulls itself and buy the batteries in Brennvik.',
  ],
};
const SHORT: Story = { headline: 'Norvik Lines in short', paragraphs: ORDER.paragraphs.slice(0, 2) };
const addresses = {
  order: `https://${HOST}/order`,
  short: `https://${HOST}/short`,
  later: `https://${HOST}/later`,
  unticked: 'https://other-paper.example/order',
};
const pages = [
  storyPage(addresses.order, LONG),
  storyPage(addresses.short, SHORT),
  storyPage(addresses.later, LATER),
  storyPage(addresses.unticked, LONG),
];

describe('a site whose news pages are saved', () => {
  const session = useSession({ extension: lookedInto(), pages });
  beforeAll(async () => {
    await setSites(session(), { [HOST]: 'on', 'other-paper.example': 'on', 'harbour-gazette.example': 'on' });
    await tick(session(), `Save the news pages I read: ${HOST}`);
    await tick(session(), 'Save the news pages I read: harbour-gazette.example');
  });

  test('has a story saved that was come to, and no short text, front page, or page of another site', async () => {
    for (const url of [addresses.unticked, addresses.short, at.frontPage, addresses.order])
      await session().openPage(url);
    const settings = await openSettings(session());
    await eventually('the story to be saved', async () => await isSaved(settings, addresses.order));
    for (const url of [addresses.unticked, addresses.short, at.frontPage])
      expect(await isSaved(settings, url), url).toBe(false);
    await settings.close();
  });
});

describe('marks from the reader’s own archive', () => {
  const session = useSession({ extension: lookedInto(), pages });
  beforeAll(async () => {
    await setSites(session(), { [HOST]: 'on' });
    const settings = await openSettings(session());
    await askFrom(settings, 'save', pageOf(addresses.order, LONG), await settings.evaluate(ownTab));
    await settings.close();
    expect((await shownOn(session(), addresses.later)).related).toHaveLength(1);
  });

  test('do not come by themselves, until the reader has ticked the site', async () => {
    const page = await session().openPage(addresses.later);
    // By itself a page is looked at once a second: three looks without a mark.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 3_500)));
    expect((await paintedOn(page)).names).toEqual([]);
    await page.close();
    await tick(session(), `Mark from my own archive too: ${HOST}`);
    const again = await session().openPage(addresses.later);
    await eventually('the marks', async () => (await paintedOn(again)).names.includes('Helga Tveit'));
    await again.close();
  });

  test.each(['light', 'dark'] as const)(
    'and why they do not is said without accessibility fault, %s',
    async (scheme) => {
      const page = await openSettings(session());
      await preferOn(session(), page, scheme);
      await eventually('the sites', () => page.evaluate(() => document.querySelector('#extras') !== null));
      await page.evaluate(() => document.querySelector('#extras')!.scrollIntoView());
      await keepPageAs(page, `options-extras-${scheme}`);
      const text = await page.evaluate(() => document.querySelector('[aria-labelledby=extras]')!.textContent);
      const faults = await faultsOn(page, 'page');
      await preferOn(session(), page, 'light');
      await page.close();
      expect(text).toContain('A page can see what is marked on it.');
      expect(faults).toEqual([]);
    },
  );
});

function pageOf(url: string, { headline, paragraphs }: Story) {
  return { url, canonical: '', headline, text: paragraphs.join('\n\n'), date: '', publisher: '', lang: 'en' };
}

async function isSaved(page: Page, url: string): Promise<boolean> {
  const tabId = await page.evaluate(ownTab);
  const { as } = await askFrom<{ as: string | null }>(page, 'known', pageOf(url, LONG), tabId);
  return as === 'saved';
}

/** Ticks the box of that name in the settings. */
async function tick(session: ServedSession, name: string): Promise<void> {
  const page = await openOwnPage(session, 'src/options/index.html');
  await eventually(name, () => page.evaluate(clickBox, name));
  await eventually('the choice', () =>
    page.evaluate(async (label) => {
      const { storage } = (globalThis as unknown as Extension).chrome;
      const { extras = {} } = await storage.local.get('extras');
      return Object.values(extras[label.split(': ')[1]!] ?? {}).includes(true);
    }, name),
  );
  await page.close();
}

/** False while there is no such box yet. */
function clickBox(label: string): boolean {
  const box = document.querySelector<HTMLInputElement>(`input[aria-label="${label}"]`);
  box?.click();
  return box !== null;
}

interface Extension {
  readonly chrome: {
    readonly storage: {
      readonly local: { get(key: string): Promise<{ extras?: Record<string, Record<string, boolean>> }> };
    };
    readonly tabs: { getCurrent(): Promise<{ id: number }> };
  };
}

async function ownTab(): Promise<number> {
  return (await (globalThis as unknown as Extension).chrome.tabs.getCurrent()).id;
}
