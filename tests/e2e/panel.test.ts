import { beforeAll, describe, expect, test } from 'vitest';
import type { Popup } from '../../src/dev/browsers/session';
import { eventually } from '../../src/dev/browsers/session';
import { type Shown, shownIn } from '../../src/dev/browsers/shown';
import { paintedOn } from './on-page';
import { seed, seedText } from './seed';
import { at, keepPictures, useSession } from './session';
import { permitSites, variant } from './variant';

describe('the side panel', () => {
  const session = useSession({ extension: variant(permitSites) });
  let panel: Popup;

  beforeAll(async () => {
    panel = await session().openPanel(await session().openPage(at.trade));
  });

  test('opens from the popup and shows what the popup shows', async () => {
    const shown = await shownIn(panel);
    expect(shown.state).toBe('found');
    expect(shown.facts.length).toBeGreaterThan(0);
    for (const { text } of shown.facts) expect(seedText).toContain(text);
    expect(shown.related.map(({ url }) => url)).toEqual([seed.url]);
    await keepPictures(session(), panel, 'panel-found');
  });

  test('tells the story day by day, earliest first', async () => {
    const days = await panel.evaluate(() =>
      [...document.querySelectorAll('#timeline .day')].map((day) => ({
        date: day.querySelector('time')?.dateTime ?? '',
        told: [...day.querySelectorAll('.told, .headline')].map((one) => one.textContent ?? ''),
      })),
    );
    expect(days.map(({ date }) => date)).toEqual(['2022-02', '2023-12-31']);
    expect(days.at(-1)?.told).toEqual([seed.headline]);
    for (const text of days.slice(0, -1).flatMap(({ told }) => told)) expect(seedText).toContain(text);
  });

  test('follows the reader from tab to tab', async () => {
    const unrelated = await session().openPage(at.unrelated);
    await settledAs(panel, 'nothing');
    const visit = await session().openPage(at.visit);
    const shown = await settledAs(panel, 'found');
    expect(shown.related.length).toBeGreaterThan(0);
    expect((await paintedOn(visit)).names).toEqual([]);
    await unrelated.bringToFront();
    await settledAs(panel, 'nothing');
  });

  test('marks a page when it is asked to, and not before', async () => {
    const page = await session().openPage(at.visit);
    await settledAs(panel, 'found');
    const listed = () =>
      panel.evaluate(() => [...document.querySelectorAll('#marked li')].map((row) => row.textContent ?? ''));
    await eventually('the list', async () => (await listed()).length === 3);
    expect(await paintedOn(page)).toEqual({ names: [], figures: [] });
    await panel.evaluate(() =>
      document.querySelector<HTMLElement>('button[aria-label^="Show the marks"]')!.click(),
    );
    await eventually('the marks', async () => (await paintedOn(page)).names.length === 3);
    expect(await listed()).toEqual((await paintedOn(page)).names);
  });

  test('follows the tab from page to page', async () => {
    const page = await session().openPage(at.unrelated);
    await settledAs(panel, 'nothing');
    await page.goto(at.visit);
    await settledAs(panel, 'found');
    await page.goto(at.seed);
    await settledAs(panel, 'in-archive');
  });

  test('follows a page that gives itself another address and text without loading', async () => {
    const page = await session().openPage(at.unrelated);
    await settledAs(panel, 'nothing');
    const story = await (await session().openPage(at.visit)).evaluate(() => document.body.innerHTML);
    await page.bringToFront();
    await page.evaluate((html) => {
      document.body.innerHTML = html;
      history.pushState(null, '', '/another');
    }, story);
    await settledAs(panel, 'found');
  });

  test('never shows the findings of a page that the reader has left', async () => {
    const pages = [await session().openPage(at.visit), await session().openPage(at.unrelated)];
    for (let round = 0; round < 6; round += 1) await pages[round % 2]!.bringToFront();
    await settledAs(panel, 'nothing');
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect((await shownIn(panel)).state).toBe('nothing');
  });

  test('is as wide as the reader makes it, from 280 px', async () => {
    const widths = await panel.evaluate(() => {
      document.body.style.width = '280px';
      const { scrollWidth } = document.body;
      document.body.style.width = '';
      return { narrow: scrollWidth, beyond: document.body.scrollWidth - innerWidth };
    });
    expect(widths).toEqual({ narrow: 280, beyond: 0 });
    await session().openPage(at.visit);
    await settledAs(panel, 'found');
    const broken = await panel.evaluate(() => {
      document.body.style.width = '250px';
      const links = [...document.querySelectorAll<HTMLElement>('.tool')];
      const inTwo = links.filter((link) => link.offsetHeight > 32).map((link) => link.textContent);
      document.body.style.width = '';
      return { links: links.length > 0, inTwo };
    });
    expect(broken).toEqual({ links: true, inTwo: [] });
  });
});

/** Waits until the panel shows the state, settled. */
async function settledAs(panel: Popup, state: string): Promise<Shown> {
  let last = '';
  return eventually(`the panel to show ${state}`, async () => {
    const shown = await shownIn(panel);
    last = shown.state;
    return shown.state === state && shown;
  }).catch((error) => {
    throw new Error(`${error.message}; it shows ${last}`);
  });
}
