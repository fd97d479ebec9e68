import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { eventually } from '../../src/dev/browsers/session';
import { lookedInto, openOwnPage, openSettings, setSites } from './on-page';
import { askFrom } from './own-archive';
import { useSession } from './session';
import { type Story, storyPage } from './stories';

const HOST = 'fjord-herald.example';
const PARAGRAPHS = [
  'Norvik Lines has ordered six electric ferries from the Aldersund yard for $84 million, the company said on Tuesday.',
  'Helga Tveit, who leads Norvik Lines, signed the contract in Brennvik. The first ferry is to be delivered in March 2027.',
  'The Aldersund yard will hire 140 workers for the order, its largest since 2009, said Jonas Eide, the head of the yard.',
  'The ferries will replace diesel boats on the Brennvik crossing, which carries 1.2 million passengers a year. Norvik Lines has sailed there since 1964.',
  'Jonas Eide said that the Aldersund yard would build the hulls itself and buy the batteries in Brennvik.',
  'The county had asked for offers in the spring, when three yards took part; two of them withdrew in June over the price of steel.',
  'Passengers will pay the same as before, Norvik Lines said, and the crossing will take eleven minutes instead of fourteen.',
];

/** Of more than 120 words; each its own, or one would be taken for another's copy. */
function storyOf(place: string): Story {
  return {
    headline: `Norvik Lines orders six electric ferries, says ${place}`,
    paragraphs: [`${place} was told of it.`, ...PARAGRAPHS],
  };
}

const addresses = {
  elsewhere: `https://${HOST}/opinion/ferries`,
  never: `https://${HOST}/news/live/ferries`,
  brief: `https://${HOST}/news/brief`,
  news: `https://${HOST}/news/ferries`,
};
const pages = [
  storyPage(addresses.elsewhere, storyOf('Aldersund')),
  storyPage(addresses.never, storyOf('Brennvik')),
  storyPage(addresses.brief, {
    headline: 'Norvik Lines orders ferries, in brief',
    paragraphs: PARAGRAPHS.slice(0, 5),
  }),
  storyPage(addresses.news, storyOf('Tveitvik')),
];

describe('pages that are saved by themselves', () => {
  const session = useSession({ extension: lookedInto(), pages });
  let settings: Page;

  beforeAll(async () => {
    await setSites(session(), { [HOST]: 'on' });
    settings = await openOwnPage(session(), 'src/options/index.html');
    await eventually('the box', () =>
      settings.evaluate((label) => {
        const box = document.querySelector<HTMLInputElement>(`input[aria-label="${label}"]`);
        box?.click();
        return box !== null;
      }, `Save the news pages I read: ${HOST}`),
    );
  });

  test('are those alone that the rules typed in the settings let through', async () => {
    await fill(settings, 'Only pages at these addresses', `${HOST}/news/`);
    await fill(settings, 'Never pages at these addresses', `${HOST}/*/live`);
    await fill(settings, 'At least so many words', '120');
    await settings.close();

    for (const url of [addresses.elsewhere, addresses.never, addresses.brief, addresses.news])
      await session().openPage(url);
    settings = await openSettings(session());
    await eventually('the story to be saved', () => isSaved(settings, addresses.news));
    expect(await savedAmong(settings)).toEqual([addresses.news]);
  });

  test('are told in the settings when they are opened again', async () => {
    await settings.close();
    settings = await openOwnPage(session(), 'src/options/index.html');
    await eventually('the rules', () => settings.evaluate(() => document.querySelector('.rules') !== null));
    const values = await settings.evaluate(() =>
      [...document.querySelectorAll<HTMLInputElement>('.rules textarea, .rules input')].map(
        ({ value }) => value,
      ),
    );
    expect(values).toEqual([`${HOST}/news/`, `${HOST}/*/live`, '120']);
  });

  test('are all of the site once the rules are taken away', async () => {
    await fill(settings, 'Only pages at these addresses', '');
    await fill(settings, 'Never pages at these addresses', '');
    await fill(settings, 'At least so many words', '');
    for (const url of [addresses.elsewhere, addresses.never, addresses.brief]) await session().openPage(url);
    await eventually('all to be saved', async () => (await savedAmong(settings)).length === 4);
  });
});

/** Types into the field of the rules whose label begins so, and leaves it. */
async function fill(settings: Page, label: string, value: string): Promise<void> {
  await eventually(label, () =>
    settings.evaluate(
      (begin, text) => {
        const field = [...document.querySelectorAll('.rules label')].find((one) =>
          one.textContent!.trim().startsWith(begin),
        );
        const box = field?.querySelector<HTMLInputElement>('textarea, input');
        if (!box) return false;
        box.value = text;
        box.dispatchEvent(new Event('change', { bubbles: true }));
        return true;
      },
      label,
      value,
    ),
  );
}

async function savedAmong(settings: Page): Promise<string[]> {
  const saved: string[] = [];
  for (const url of Object.values(addresses)) if (await isSaved(settings, url)) saved.push(url);
  return saved;
}

async function isSaved(settings: Page, url: string): Promise<boolean> {
  const tabId = await settings.evaluate(ownTab);
  const page = { url, canonical: '', headline: '', text: 'text', date: '', publisher: '', lang: 'en' };
  const { as } = await askFrom<{ as: string | null }>(settings, 'known', page, tabId);
  return as === 'saved';
}

interface Extension {
  readonly chrome: { readonly tabs: { getCurrent(): Promise<{ id: number }> } };
}

async function ownTab(): Promise<number> {
  return (await (globalThis as unknown as Extension).chrome.tabs.getCurrent()).id;
}
