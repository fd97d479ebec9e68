import { dirname } from 'node:path';
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { eventually } from '../../src/dev/browsers/session';
import { faultsOn } from './axe';
import { keepPageAs, openOwnPage, openSettings, preferOn } from './on-page';
import { downloaded, filesFolder, importLines, keepDownloads, pressNamed, untilSaid } from './own-files';
import { seed } from './seed';
import { at, shownOn, useSession } from './session';
import { typeKeys } from './type-keys';

const LIBRARY = 'src/library/index.html';

const ferry = (nth: number) => ({
  id: `ferry-${nth}`,
  url: `https://old-ledger.example/ferries/${nth}`,
  date: `2024-02-${String((nth % 28) + 1).padStart(2, '0')}`,
  headline: `Ferry number ${nth} gets a captain`,
  lead: '',
  body: `The council of the valley has hired ${nth === 7 ? 'a zoologist' : 'a sailor'} for the ferry, number ${nth}.`,
  publisher: nth % 2 ? 'Old Ledger' : 'Fjord Herald',
  lang: nth === 9 ? 'de' : 'en',
});

const FERRIES = Array.from({ length: 200 }, (_, nth) => ferry(nth));

describe('the library', () => {
  const session = useSession();
  const fileOf = filesFolder();

  beforeAll(async () => {
    const page = await openSettings(session());
    await importLines(
      page,
      await fileOf('ferries.jsonl', FERRIES.map((row) => JSON.stringify(row)).join('\n')),
    );
    await page.close();
  });

  test('lists the articles of all origins, the newest first, and draws those in sight alone', async () => {
    const page = await openLibrary();
    await untilCounted(page, '201 articles');
    const { headlines, rows } = await listed(page);
    expect(headlines[0]).toBe('Ferry number 27 gets a captain');
    expect(headlines.length).toBeLessThan(60);
    expect(rows).toBe('201');
    await typeKeys(session(), await onList(page), 'End');
    await eventually('the last', async () => (await listed(page)).headlines.includes(seed.headline));
    await page.close();
  });

  test('is searched in whole texts, narrowed and ordered, and its address says how', async () => {
    const page = await openLibrary('?text=zoologist');
    await eventually('the one', async () => (await listed(page)).headlines.join() === ferry(7).headline);
    await page.close();
    const narrowed = await openLibrary('?publisher=fjord&from=2024-02-27&sort=headline');
    await untilCounted(narrowed, '7 of 201 articles');
    expect((await listed(narrowed)).headlines[0]).toBe('Ferry number 26 gets a captain');
    await choose(narrowed, 'Language of the article', 'de');
    await untilCounted(narrowed, '0 of 201 articles');
    await pressNamed(narrowed, 'Show all again');
    await untilCounted(narrowed, '201 articles');
    await choose(narrowed, 'Where they come from', 'bundled');
    await untilCounted(narrowed, '1 of 201 articles');
    expect((await listed(narrowed)).headlines).toEqual([seed.headline]);
    expect(await narrowed.evaluate(() => location.search)).toBe('?origin=bundled&sort=headline');
    await narrowed.close();
  });

  test('gives what is selected as a file, and only that', async () => {
    const page = await openLibrary('?text=zoologist');
    const folder = dirname(await fileOf('folder', 'x'));
    await keepDownloads(session(), page, folder);
    await pressNamed(page, `Select: ${ferry(7).headline}`);
    await pressNamed(page, 'Save as a file');
    const rows = (await downloaded(folder, 'backstory.jsonl')).toString().trim().split('\n');
    expect(rows.map((row) => JSON.parse(row))).toEqual([
      { ...ferry(7), id: expect.any(String), addedAt: expect.any(String) },
    ]);
    await page.select('.selection select', 'BibTeX');
    await pressNamed(page, 'Save as a file');
    expect((await downloaded(folder, 'backstory.bib')).toString().match(/^@article\{/gm)).toHaveLength(1);
    await page.close();
  });

  test('is worked by the keyboard alone: searched, selected, deleted', async () => {
    const page = await openLibrary();
    await untilCounted(page, '201 articles');
    await eventually('the search under the keys', async () => {
      await typeKeys(session(), page, '/');
      return page.evaluate(() => document.activeElement?.matches('input[type=search]'));
    });
    await typeKeys(session(), page, ...'captain', 'Tab');
    await untilCounted(page, '200 of 201 articles');
    const first = (await listed(await onList(page))).headlines.slice(0, 3);
    await typeKeys(session(), page, ' ', 'Shift+ArrowDown', 'Shift+ArrowDown');
    await eventually('three', async () => (await saidBy(page, '.selection .count')) === '3 selected');
    await typeKeys(session(), page, 'Delete');
    await eventually('the question', async () => (await saidBy(page, 'dialog h2')) === 'Delete 3 articles?');
    await typeKeys(session(), page, 'Shift+Tab', 'Enter');
    await untilCounted(page, '197 of 198 articles');
    const left = (await listed(page)).headlines;
    for (const headline of first) expect(left).not.toContain(headline);
    await page.close();
    const settings = await openSettings(session());
    await untilSaid(settings, 'saved', '197 articles of your own.');
    await settings.close();
  });

  test('tags what is selected, and is narrowed by tags', async () => {
    const page = await openLibrary('?text=zoologist');
    await pressNamed(page, `Select: ${ferry(7).headline}`);
    await page.evaluate(() => document.querySelector<HTMLElement>('.selection form input')!.focus());
    await typeKeys(session(), page, 'z', 'o', 'o', 'Enter');
    await eventually('the tag', async () => (await saidBy(page, '.row .chip')) === 'zoo');
    await page.close();
    const tagged = await openLibrary('?tag=zoo');
    await untilCounted(tagged, '1 of');
    expect((await listed(tagged)).headlines).toEqual([ferry(7).headline]);
    await tagged.close();
  });

  test('deletes no article of a pack, and the archive still knows it', async () => {
    const page = await openLibrary('?origin=bundled');
    await pressNamed(page, `Select: ${seed.headline}`);
    const isOff = await eventually('the bar', () =>
      page.evaluate(() => {
        const buttons = [...document.querySelectorAll<HTMLButtonElement>('.selection button')];
        const button = buttons.find(({ textContent }) => textContent?.includes('Delete'));
        return button && { isOff: button.disabled };
      }),
    );
    expect(isOff).toEqual({ isOff: true });
    await typeKeys(session(), await onList(page), 'Delete');
    expect(await page.evaluate(() => document.querySelector('dialog'))).toBeNull();
    await page.close();
    expect((await shownOn(session(), at.trade)).facts.length).toBeGreaterThan(0);
  });

  test.each(['light', 'dark'] as const)('has no accessibility fault, %s', async (scheme) => {
    const page = await openLibrary('?text=captain');
    await preferOn(session(), page, scheme);
    await untilCounted(page, 'of');
    await typeKeys(session(), await onList(page), ' ', 'Shift+ArrowDown');
    await eventually('the bar', async () => (await saidBy(page, '.selection .count')) === '2 selected');
    await keepPageAs(page, `library-${scheme}`);
    const faults = await faultsOn(page, 'page');
    await preferOn(session(), page, 'light');
    await page.close();
    expect(faults).toEqual([]);
  });

  const openLibrary = (search = '') => openOwnPage(session(), LIBRARY + search);
});

function listed(page: Page): Promise<{ headlines: string[]; rows: string | null }> {
  return page.evaluate(() => {
    const rows = [...document.querySelectorAll('tr')].sort(
      (a, b) => Number(a.ariaRowIndex) - Number(b.ariaRowIndex),
    );
    return {
      headlines: rows.map((row) => row.querySelector('.title')!.textContent ?? ''),
      rows: document.querySelector('[role=grid]')!.getAttribute('aria-rowcount'),
    };
  });
}

/** The page, the keyboard on the list's row that is reached by Tab. */
async function onList(page: Page): Promise<Page> {
  await eventually('the row', () =>
    page.evaluate(() => {
      const row = document.querySelector<HTMLElement>('tr[tabindex="0"]');
      row?.focus();
      return row !== null;
    }),
  );
  return page;
}

async function untilCounted(page: Page, words: string): Promise<void> {
  await eventually(`“${words}”`, async () => (await saidBy(page, '[role=status]')).includes(words));
}

function saidBy(page: Page, selector: string): Promise<string> {
  return page.evaluate((wanted) => document.querySelector(wanted)?.textContent ?? '', selector);
}

/** Chooses in the list of choices with that name. */
async function choose(page: Page, name: string, value: string): Promise<void> {
  await page.evaluate(
    (wanted, given) => {
      const label = [...document.querySelectorAll('label')].find(({ textContent }) =>
        textContent?.startsWith(wanted),
      );
      const select = label!.querySelector('select')!;
      select.value = given;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    },
    name,
    value,
  );
}
